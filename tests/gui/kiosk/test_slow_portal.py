"""A portal that takes its time: what a visitor touches meanwhile neither doubles nor undoes what is on its way."""

import asyncio

from pfclient.flows.kiosk_visit import Step
from tests.unit.flows.scripted_kiosk import ScriptedKiosk


class Slow(ScriptedKiosk):
    """Takes its time to check in."""

    def __init__(self):
        super().__init__()
        self.gate = asyncio.Event()

    async def check_in(self):
        await self.gate.wait()
        return await super().check_in()


async def test_while_the_portal_is_told_that_all_is_right_nothing_else_is_begun(room, qt_loop):
    one = room(Slow())
    await one.find()
    one.touch("Yes, everything is right")
    one.touch("Fix: Phone")
    assert one.vm.step is Step.REVIEW
    one.kiosk.gate.set()
    await one.settled()
    assert one.vm.step is Step.DONE
