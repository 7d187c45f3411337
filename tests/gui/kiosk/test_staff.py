"""The staff's PIN over a visit: right, wrong, left again, and asked of a portal that takes its time."""

import asyncio

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from pfclient.errors import Offline, RateLimited, Rejected, SessionExpired, TimedOut
from pfclient.flows.kiosk_visit import Ending, Step
from tests.support.waiting_room import STAFF_PIN
from ui.kiosk.screens.staff import not_unlocked
from ui.widgets.focus_ring import FocusRing


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


@pytest.mark.parametrize("error", [Offline("away"), TimedOut("slow"), SessionExpired("removed")])
def test_a_pin_nobody_can_check_is_not_called_wrong_and_the_other_way_out_is_told(error):
    said = not_unlocked(error)
    assert said.title == "The PIN cannot be checked now."
    assert "turn this computer off" in said.text


def test_a_wrong_pin_and_too_many_of_them_are_told_as_what_they_are():
    assert "cannot be checked" not in not_unlocked(Rejected("wrong-pin", attempts_remaining=4)).title
    assert "15 minutes" in not_unlocked(RateLimited("locked", retry_after=900.0)).text


async def test_what_went_wrong_is_said_once(room, qt_loop):
    one = room()
    await one.find()
    one.refusal = not_unlocked(Rejected("wrong-pin", attempts_remaining=4))
    one.window.ask_staff()
    await one.type("11")
    await one.tap("Unlock")
    [said] = [text for text in one.said() if "not right" in text and "tries" in text]
    assert said.count("not right") == 1


async def test_a_pin_typed_with_a_keyboard_puts_no_ring_round_the_screen(room, qt_loop):
    one = room()
    await one.find()
    one.window.ask_staff()
    QTest.keyClick(one.window, Qt.Key.Key_1)
    assert one.window.focusWidget() in {None, one.window}
    assert not [ring for ring in one.window.findChildren(FocusRing) if ring.isVisible()]
