"""A screen that waits with nobody before it: for its portal, for the clinic to open, for staff to unlock it."""

from dataclasses import replace

from pfclient.errors import Offline
from pfclient.flows.kiosk_visit import Step, begun
from tests.unit.flows.scripted_kiosk import INFO, ScriptedKiosk


async def test_a_screen_that_never_heard_of_its_portal_says_so_and_comes_back(room, qt_loop):
    kiosk = ScriptedKiosk()
    kiosk.fail["info"] = Offline("no")
    one = room(kiosk)
    one.vm.place = begun(one.vm.place.state.today)
    one.vm.begin()
    await one.settled()
    assert "This screen is not working now." in one.said()
    one.later(31)
    await one.settled()
    assert one.vm.step is Step.START
    assert one.vm.practice == INFO.practice


async def test_a_screen_that_the_portal_locked_lets_nobody_begin_until_staff_unlocked_it(room, qt_loop):
    kiosk = ScriptedKiosk(info=replace(INFO, staff_needed=True))
    one = room(kiosk)
    one.vm.place = begun(one.vm.place.state.today)
    one.vm.begin()
    await one.settled()
    assert "Please see the front desk" in one.said()
    # Nobody stands there who could be done.
    assert not [b for b in one.buttons() if b.accessibleName() == "I’m done"]
    kiosk.screen = INFO
    one.later(31)
    await one.settled()
    assert one.vm.step is Step.START
