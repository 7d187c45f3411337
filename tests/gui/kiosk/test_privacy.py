"""What nobody who stands behind a visitor may see, and what nobody who comes after may find."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, qGray
from PySide6.QtWidgets import QApplication, QWidget

from pfclient.flows.kiosk_visit import Step
from tests.gui.kiosk.conftest import SITUATIONS
from tests.unit.flows.scripted_kiosk import ScriptedKiosk
from ui.kiosk.keypad import Keypad
from ui.kiosk.screens.still_there import StillThere

SECRETS = ("Alvarez", "1948", "11/03", "Nov 3", "November 3", "(555)", "12 Harbor", "Hypertension", "Lisinopril")


def _aloud(widget):
    """Everything a screen reader could say of what is on screen."""
    root = QAccessible.queryAccessibleInterface(widget)
    found, waiting = [], [root]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, QAccessibleInterface) or one.state().invisible:
            continue
        found += [one.text(QAccessible.Text.Name), one.text(QAccessible.Text.Value)]
        found.append(one.text(QAccessible.Text.Description))
        waiting += [one.child(place) for place in range(one.childCount())]
    return [text for text in found if text]


@pytest.mark.parametrize("name", SITUATIONS)
async def test_no_screen_shows_or_says_what_was_typed_or_who_it_is(name, situation, qt_loop):
    one = await situation(name)
    told = [*one.said(), *_aloud(one.window)]
    assert told
    assert not [(secret, text) for secret in SECRETS for text in told if secret in text]


async def test_what_the_portal_masked_is_all_there_is_of_a_name(situation, qt_loop):
    one = await situation("review")
    assert "Hello, Ernesto A." in one.said()


@pytest.mark.parametrize("name", ["welcome", "cover", "done", "desk", "not found", "already", "early", "late"])
async def test_screens_that_may_stand_alone_name_nobody(name, situation, qt_loop):
    one = await situation(name)
    assert not [text for text in one.said() if "Ernesto" in text]


async def test_the_cover_is_the_only_thing_that_is_drawn(room, qt_loop, monkeypatch):
    one = room()
    await one.find()
    one.later(46)
    assert isinstance(one.shown, StillThere)
    assert not one.window.stage.isVisible()
    drawn = []
    for part in one.window.stage.findChildren(QWidget):
        monkeypatch.setattr(part, "paintEvent", drawn.append, raising=False)
    one.window.repaint()
    QApplication.processEvents()
    assert drawn == []


async def test_the_cover_looks_the_same_whoever_is_behind_it(room, qt_loop):
    seen = []
    for given in ("Ernesto A.", "Maria-Guadalupe Z."):
        one = room(ScriptedKiosk(given_masked=given))
        await one.find()
        one.later(46)
        seen.append(one.window.grab().toImage())
    one, other = (
        picture.scaled(picture.size() / 6, mode=Qt.TransformationMode.SmoothTransformation) for picture in seen
    )
    assert one.size() == other.size()
    places = ((x, y) for y in range(one.height()) for x in range(one.width()))
    # The edges of a digit are not smoothed the same every time; a letter of a name would be far darker than that.
    assert not [place for place in places if abs(qGray(one.pixel(*place)) - qGray(other.pixel(*place))) > 12]


async def test_the_cover_is_opaque(situation, qt_loop):
    one = await situation("cover")
    picture = one.window.grab(QRect(0, 0, 1080, 1920)).toImage()
    corners = [picture.pixelColor(x, y) for x in (5, 1075) for y in (200, 1900)]
    assert len({color.name() for color in corners}) == 1
    assert all(color.alpha() == 255 for color in corners)


async def test_no_key_of_a_secret_looks_pressed_or_has_the_ring(situation, qt_loop):
    one = await situation("staff")
    pad = one.shown.findChild(Keypad)
    for key in one.buttons():
        if key.accessibleName().isdigit():
            before = key.grab().toImage()
            key.setDown(True)
            assert key.grab().toImage() == before
            key.setDown(False)
            assert key.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert pad is not None
    one.window.keyPressEvent(_key("7"))
    assert not [text for text in [*one.said(), *_aloud(one.window)] if "7" in text and not text.isdigit()]


async def test_a_usual_key_shows_that_it_is_pressed(situation, qt_loop):
    one = await situation("birth date")
    key = one.button("5")
    before = key.grab().toImage()
    key.setDown(True)
    assert key.grab().toImage() != before


async def test_once_it_is_over_no_widget_of_the_visit_is_left(room, qt_loop):
    one = room()
    await one.find()
    one.vm.start_over()
    await one.settled()
    left = [w for w in one.window.findChildren(QWidget) if "Ernesto" in w.accessibleName()]
    assert not left
    assert one.vm.step is Step.START


def _key(text):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, text)
