"""A visit from the first touch to the last, and everything that can come between."""

import asyncio

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from pfclient.errors import Offline
from pfclient.flows.kiosk_ports import Correction, KioskInfo, Purpose, VisitState
from pfclient.flows.kiosk_visit import Ending, Step, begun
from tests.unit.flows.scripted_kiosk import ScriptedKiosk
from ui.kiosk.screens.still_there import Blank, StillThere
from ui.text.language import language

ONLY_CHECK_IN = KioskInfo("Bayside Heart & Kidney", "Front desk", offers=frozenset({Purpose.CHECK_IN}))


def words(one):
    return [label.text() for label in one.shown.findChildren(QLabel) if label.isVisible() and label.text()]


async def test_a_visitor_checks_in_with_taps_alone(room, qt_loop):
    one = room(ScriptedKiosk(info=ONLY_CHECK_IN))
    await one.tap("Start in English")
    assert one.vm.step is Step.BIRTH_DATE
    await one.type("11031948")
    await one.tap("Next")
    await one.type("0187")
    await one.tap("Next")
    assert "Hello, Ernesto A." in words(one)
    assert "Today at 10:30 AM" in words(one)
    await one.tap("Yes, everything is right")
    assert "You are checked in" in words(one)
    assert "Please have a seat in Waiting Area B." in words(one)
    await one.tap("Done")
    assert one.endings == [Ending.DONE]
    assert [call[0] for call in one.kiosk.calls] == ["info", "find_visit", "check_in"]


@pytest.mark.parametrize(
    ("begin", "question"),
    [("Start in English", "What would you like to do?"), ("Empezar en español", "¿Qué desea hacer?")],
)
@pytest.mark.parametrize("spoken", ["en", "es"])
async def test_the_button_decides_which_language_is_spoken(begin, question, spoken, room, qt_loop):
    language().switch(spoken)
    one = room()
    await one.tap(begin)
    assert question in words(one)


async def test_a_visitor_checks_in_with_a_keyboard_alone(room, qt_loop):
    one = room(ScriptedKiosk(info=ONLY_CHECK_IN))
    one.vm.start("en")
    await one.settled()
    QTest.keyClicks(one.window, "11031948")
    QTest.keyClick(one.window, Qt.Key.Key_Return)
    await one.settled()
    QTest.keyClicks(one.window, "01879")
    QTest.keyClick(one.window, Qt.Key.Key_Backspace)
    QTest.keyClicks(one.window, "7")
    QTest.keyClick(one.window, Qt.Key.Key_Return)
    await one.settled()
    assert one.vm.step is Step.REVIEW
    for _ in range(20):
        QTest.keyClick(one.window.focusWidget() or one.window, Qt.Key.Key_Tab)
        if one.window.focusWidget() is one.button("Yes, everything is right"):
            break
    one.seconds.now += 1
    QTest.keyClick(one.window.focusWidget(), Qt.Key.Key_Space)
    await one.settled()
    assert one.vm.step is Step.DONE


async def test_what_was_found_is_not_edited_but_told_to_the_desk(room, qt_loop):
    one = room()
    await one.find()
    await one.tap("Fix: Phone")
    assert "Is your phone number not right?" in words(one)
    await one.tap("Yes, tell the front desk")
    assert one.vm.step is Step.REVIEW
    assert "The front desk will ask you" in words(one)
    assert "Ends in 0187" not in words(one)
    assert ("correct", Correction.PHONE, "") in one.kiosk.calls
    assert "Fix: Phone" not in [b.accessibleName() for b in one.buttons()]


async def test_not_found_is_one_neutral_screen_three_times(room, qt_loop):
    one = room()
    await one.find(phone="9999")
    seen = [words(one)]
    for tries in (2, 3):
        await one.tap("Try again")
        assert one.vm.place.state.birth.parts() == {"month": "", "day": "", "year": ""}
        await one.type("12251950")
        await one.tap("Next")
        await one.type("0187")
        await one.tap("Next")
        assert one.vm.place.state.tries == tries
        seen.append(words(one))
    assert "Please see the front desk" in seen[0]
    assert seen[0] == seen[1]
    assert "Try again" not in [b.accessibleName() for b in one.buttons()]
    await one.tap("I’m done")
    assert one.endings == [Ending.DESK]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (VisitState.EARLY, "You can wait here, or come back then."),
        (VisitState.LATE, "They will tell you if you can still be seen today."),
        (VisitState.ALREADY, "You are already checked in."),
    ],
)
async def test_early_late_and_already_say_so_and_clear(room, state, told, qt_loop):
    one = room(ScriptedKiosk(state=state))
    await one.find()
    assert told in words(one)
    assert "This screen clears in 15 seconds." in words(one)
    one.later(16)
    assert len(one.endings) == 1


async def test_a_wrong_date_is_told_at_once_and_the_wrong_box_is_typed_in(room, qt_loop):
    one = room()
    await one.begin()
    await one.type("02311990")
    await one.tap("Next")
    assert "Date of birth must be a real date. Check the month and day." in words(one)
    assert one.vm.typing.box == 0
    assert not [call for call in one.kiosk.calls if call[0] == "find_visit"]
    await one.tap("Clear")
    assert "Date of birth must be a real date. Check the month and day." not in words(one)


async def test_next_goes_to_the_next_box_before_the_next_step(room, qt_loop):
    one = room()
    await one.begin()
    await one.type("3")
    await one.tap("Next")
    await one.type("4")
    await one.tap("Next")
    await one.type("1985")
    assert one.vm.place.state.birth.parts() == {"month": "3", "day": "4", "year": "1985"}
    await one.tap("Next")
    assert one.vm.step is Step.PHONE
    await one.tap("Back")
    assert one.vm.place.state.birth.parts()["year"] == "1985"


async def test_a_box_can_be_chosen_and_erased_backwards(room, qt_loop):
    one = room()
    await one.begin()
    await one.type("1103")
    await one.tap("Erase")
    assert one.vm.typing.box == 1
    assert one.vm.place.state.birth.parts()["day"] == "0"
    boxes = one.window.stage.content.boxes
    QTest.mouseClick(boxes, Qt.MouseButton.LeftButton, pos=QPoint(100, boxes.height() - 40))
    assert one.vm.typing.box == 0
    await one.tap("Clear")
    await one.type("12")
    assert one.vm.place.state.birth.parts() == {"month": "12", "day": "0", "year": ""}


async def test_the_portal_away_keeps_what_was_typed_for_another_try(room, qt_loop):
    one = room()
    one.kiosk.fail["find_visit"] = Offline("no")
    await one.find()
    assert "This screen is not working now." in words(one)
    await one.tap("Try again")
    assert one.vm.step is Step.REVIEW


class Late(ScriptedKiosk):
    """Answers each question about itself when it is told to; the first one with a failure."""

    def __init__(self):
        super().__init__(info=ONLY_CHECK_IN)
        self.gates = [asyncio.Event(), asyncio.Event()]

    async def info(self):
        number = len(self.calls)
        self._called("info")
        await self.gates[number].wait()
        if number == 0:
            raise Offline("no")
        return ONLY_CHECK_IN


async def test_a_visitor_who_is_faster_than_the_first_question_is_not_led_astray(room, qt_loop):
    one = room(Late())
    one.vm.place = begun(one.vm.place.state.today)
    one.vm.begin()
    await asyncio.sleep(0)
    one.touch("Start in English")
    await asyncio.sleep(0)
    for gate in one.kiosk.gates:
        gate.set()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    await one.settled()
    assert one.vm.step is Step.BIRTH_DATE


async def test_rather_talk_to_a_person_forgets_what_was_typed(room, qt_loop):
    one = room()
    await one.begin()
    await one.type("1103")
    await one.tap("Talk to a person")
    assert one.vm.step is Step.DESK
    assert one.vm.place.state.birth.parts()["month"] == ""
    await one.tap("I’m done")
    assert one.endings == [Ending.DESK]


@pytest.mark.parametrize("name", ["purpose", "birth date", "phone", "review", "correction", "form"])
async def test_every_step_offers_a_person_and_a_way_to_end(name, situation, qt_loop):
    one = await situation(name)
    assert one.button("Talk to a person")
    await one.tap("Start over")
    assert one.endings == [Ending.START_OVER]


async def test_idle_covers_then_clears(room, qt_loop):
    one = room()
    await one.find()
    one.later(44)
    assert not isinstance(one.shown, StillThere)
    one.later(2)
    assert isinstance(one.shown, StillThere)
    one.later(20)
    assert any("second" in text for text in words(one))
    one.later(11)
    assert one.endings == [Ending.IDLE]
    assert isinstance(one.shown, Blank)


async def test_more_time_goes_on_where_it_was_and_never_past_the_cap(room, qt_loop):
    one = room()
    await one.find()
    for _ in range(40):
        one.later(46)
        if one.endings:
            break
        assert isinstance(one.shown, StillThere)
        await one.tap("Yes, I need more time")
        if one.endings:
            break
        assert one.vm.step is Step.REVIEW
    assert one.endings == [Ending.HARD_CAP]


async def test_no_start_over_on_the_cover_ends_the_visit(room, qt_loop):
    one = room()
    await one.find()
    one.later(46)
    await one.tap("No, start over")
    assert one.endings == [Ending.START_OVER]


async def test_nobody_is_asked_on_the_welcome_screen(room, qt_loop):
    one = room()
    one.vm.time.touched()
    one.later(46)
    assert one.endings == [Ending.IDLE]


async def test_nothing_typed_is_left_in_the_view_model_once_it_is_over(room, qt_loop):
    one = room()
    await one.find()
    one.vm.start_over()
    assert one.vm.place.state.visit is None
    assert one.vm.place.state.birth.parts()["year"] == ""
    assert one.window.stage is None
