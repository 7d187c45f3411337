"""The staff's PIN over a visit: right, wrong, left again, and asked of a portal that takes its time."""

import asyncio

from PySide6.QtCore import QCoreApplication, QEvent

from pfclient.flows.kiosk_visit import Ending, Step
from tests.support.waiting_room import STAFF_PIN


async def test_the_staff_end_the_visit_with_their_pin(room, qt_loop):
    one = room()
    await one.find()
    one.window.ask_staff()
    await one.type("11")
    await one.tap("Unlock")
    assert "This PIN is not right." in one.said()
    await one.type(STAFF_PIN)
    await one.tap("Unlock")
    assert one.asked_pins == ["11", STAFF_PIN]
    assert one.endings == [Ending.STAFF]


async def test_back_from_the_staffs_pin_shows_the_visit_again(room, qt_loop):
    one = room()
    await one.find()
    one.window.ask_staff()
    await one.tap("Back")
    assert "Hello, Ernesto A." in one.said()


async def test_back_while_the_portal_is_asked_ends_the_asking_and_nothing_else(room, qt_loop):
    one = room()
    await one.find()
    one.window.ask_staff()
    await one.type("11")
    one.answers.clear()
    one.touch("Unlock")
    await asyncio.wait_for(one.asked.wait(), 5)
    one.touch("Back")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    [asking] = [task for task in asyncio.all_tasks() if task.get_name() == "unlock"]
    await asyncio.wait({asking})
    assert asking.cancelled()
    assert (one.errors, one.endings, one.vm.step) == ([], [], Step.REVIEW)
