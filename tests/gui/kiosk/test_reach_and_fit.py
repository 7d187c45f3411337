"""Every target is large enough, far enough from the next, within reach; every word fits, in every look."""

import os
from datetime import UTC, datetime
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.kiosk.conftest import SITUATIONS
from tests.support.fitting import misfits
from tests.support.waiting_room import SCREEN
from ui.kiosk.digit_boxes import DigitBoxes
from ui.kiosk.footer import Footer
from ui.kiosk.looks import looks
from ui.text.language import language

LOOKS = {
    "usual": ("en", {}),
    "bigger": ("en", {"bigger": True}),
    "Spanish, bigger": ("es", {"bigger": True}),
    "Spanish, bigger, lower, contrast": ("es", {"bigger": True, "lower": True, "contrast": True}),
    "lower": ("en", {"lower": True}),
}
AS_IT_BEGINS = {"bigger": False, "lower": False, "contrast": False}
LONG = bool(os.environ.get("PFCLIENT_LONG"))
SAMPLE = tuple(LOOKS) if LONG else ("usual", "Spanish, bigger", "Spanish, bigger, lower, contrast")
LOWERED = [("en", False), ("en", True), ("es", False), ("es", True)] if LONG else [("en", False), ("es", True)]
HIGHEST, HALF = SCREEN[1] * 0.36, SCREEN[1] / 2


def _put_on(look, kiosk_looks):
    code, choices = look
    language().switch(code)
    kiosk_looks.choose(**AS_IT_BEGINS | choices)
    QApplication.processEvents()


def _place(window, widget):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _apart(one, other):
    across = max(one.left() - other.right() - 1, other.left() - one.right() - 1)
    down = max(one.top() - other.bottom() - 1, other.top() - one.bottom() - 1)
    return max(across, down)


@pytest.mark.parametrize("name", SITUATIONS)
async def test_every_target_is_large_and_apart_and_every_word_fits(name, situation, kiosk_looks, qt_loop):
    one = await situation(name)
    for look in SAMPLE:
        _put_on(LOOKS[look], kiosk_looks)
        _fits(one, look)


def _fits(one, look):
    window, buttons = one.window, one.buttons()
    assert buttons
    assert not misfits(window, SCREEN), (look, one.shown.minimumSizeHint())
    for button in buttons:
        place = _place(window, button)
        assert min(place.width(), place.height()) >= 96, (look, button.accessibleName(), place)
        assert QRect(0, 0, *SCREEN).contains(place), (look, button.accessibleName(), place)
        assert button.words_fit(), (look, button.accessibleName())
    near = [
        (a.accessibleName(), b.accessibleName())
        for a, b in combinations(buttons, 2)
        if _apart(_place(window, a), _place(window, b)) < 18
    ]
    assert not near, look


@pytest.mark.parametrize("name", [name for name in SITUATIONS if name != "staff"])
async def test_what_carries_a_visit_on_lies_in_the_lower_part(name, situation, qt_loop):
    one = await situation(name)
    high = [
        button.accessibleName()
        for button in one.buttons()
        if _place(one.window, button).top() < HIGHEST
        if not button.accessibleName().startswith(("Fix", "Show what I type"))
    ]
    assert not high


@pytest.mark.parametrize("name", SITUATIONS)
async def test_lower_buttons_puts_every_button_into_the_lower_half(name, situation, qt_loop):
    one = await situation(name)
    for language_code, bigger in LOWERED:
        _put_on((language_code, {"lower": True, "bigger": bigger}), looks())
        high = [b.accessibleName() for b in one.buttons() if _place(one.window, b).top() < HALF]
        assert not high, (language_code, bigger)


@pytest.mark.parametrize("size", [(1080, 1920), (1200, 1920), (768, 1366), (1920, 1080)])
async def test_the_screen_fits_other_displays(size, room, qt_loop):
    one = room(size=size)
    await one.find()
    unit = min(size[0] / 1080, size[1] / 1920)
    assert not misfits(one.window, size)
    assert all(min(b.width(), b.height()) >= int(96 * unit) for b in one.buttons())


async def test_the_longest_day_makes_no_screen_wider_than_the_display(room, kiosk_looks, qt_loop):
    one = room()
    one.now = datetime(2026, 9, 30, 12, 58, tzinfo=UTC).astimezone()
    await one.begin()
    _put_on(("en", {}), kiosk_looks)
    assert "Wednesday, September 30 · " in " ".join(one.said())
    for code in ("es", "en"):
        _put_on((code, {"bigger": True}), kiosk_looks)
        assert one.window.width() == SCREEN[0]
        assert not misfits(one.window, SCREEN)
    # Less of the day is told where there is no room for all of it.
    assert [said for said in one.said() if said.startswith("Wednesday ·")]


@pytest.mark.parametrize("step", ["birth date", "phone"])
async def test_what_is_wrong_with_what_was_typed_has_its_room_in_every_look(step, room, kiosk_looks, qt_loop):
    one = room()
    await one.begin()
    await one.type("13451800" if step == "birth date" else "11031948")
    await one.tap("Next")
    if step == "phone":
        await one.type("12")
        await one.tap("Next")
    assert one.vm.place.problems
    for look in LOOKS.values():
        _put_on(look, kiosk_looks)
        assert not misfits(one.window, SCREEN), look
        assert all(QRect(0, 0, *SCREEN).contains(_place(one.window, button)) for button in one.buttons()), look


async def test_boxes_show_dots_unless_asked(room, qt_loop):
    one = room()
    await one.begin()
    await one.type("1103194")
    boxes = one.shown.findChild(DigitBoxes)
    assert [boxes.visible_text(number) for number in range(3)] == ["••", "••", "194"]
    await one.tap("Show what I type")
    assert [boxes.visible_text(number) for number in range(3)] == ["11", "03", "194"]
    await one.tap("Hide what I type")
    assert boxes.visible_text(0) == "••"


async def test_what_is_chosen_at_the_foot_is_on_every_screen_at_once(room, kiosk_looks, qt_loop):
    one = room()
    await one.begin()
    before = one.button("Next").height()
    await one.tap("Español")
    await one.tap("Texto más grande")
    await one.tap("Alto contraste")
    await one.tap("Botones más abajo")
    assert kiosk_looks.bigger
    assert kiosk_looks.contrast
    assert kiosk_looks.lower
    assert one.button("Siguiente").height() < before
    assert one.vm.place.state.language == "es"
    assert one.shown.findChild(Footer) is not None


async def test_a_new_visitor_begins_with_the_usual_looks(room, kiosk_looks, qt_loop):
    one = room()
    await one.tap("Español")
    await one.tap("Texto más grande")
    await one.tap("Alto contraste")
    kiosk_looks.reset()
    assert (kiosk_looks.bigger, kiosk_looks.contrast, kiosk_looks.lower) == (False, False, False)
    assert language().code == "en"


async def test_who_chooses_at_the_foot_with_a_keyboard_stays_there(room, kiosk_looks, qt_loop):
    one = room()
    await one.begin()
    one.button("Bigger text").setFocus(Qt.FocusReason.TabFocusReason)
    one.seconds.now += 1
    QTest.keyClick(one.window.focusWidget(), Qt.Key.Key_Space)
    await one.settled()
    assert kiosk_looks.bigger
    assert one.window.focusWidget() is one.button("Usual text")
