"""What nobody who stands behind a visitor may see, and what nobody who comes after may find."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent, qGray
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from shiboken6 import isValid

from pfclient.flows.kiosk_visit import Step
from tests.gui.kiosk.conftest import SITUATIONS
from tests.unit.flows.scripted_kiosk import ScriptedKiosk
from ui.kiosk.keypad import Keypad
from ui.kiosk.screens.still_there import StillThere
from ui.kiosk.stage import Stage

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


class Drawn(QObject):
    """Every widget that is shown or painted while this listens."""

    def __init__(self, app):
        super().__init__(app)
        self.widgets = []
        app.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.Paint, QEvent.Type.Show} and isinstance(watched, QWidget):
            self.widgets.append(watched)
        return False

    def within(self, kind):
        return [w for w in self.widgets if isValid(w) and (isinstance(w, kind) or _inside(w, kind))]


def _inside(widget, kind):
    above = widget.parentWidget()
    return above is not None and (isinstance(above, kind) or _inside(above, kind))


@pytest.fixture
def drawn(qapp):
    listening = Drawn(qapp)
    yield listening
    qapp.removeEventFilter(listening)
    listening.deleteLater()


async def test_the_cover_is_the_only_thing_that_is_drawn(room, drawn, qt_loop):
    one = room()
    await one.find()
    assert drawn.within(Stage)
    one.later(46)
    assert isinstance(one.shown, StillThere)
    assert not one.window.stage.isVisible()
    drawn.widgets.clear()
    one.window.repaint()
    # Another display, or another size of it, builds everything anew, and no less covered.
    one.window.resize(810, 1440)
    QApplication.processEvents()
    assert isinstance(one.shown, StillThere)
    assert drawn.within(StillThere)
    assert not drawn.within(Stage)


async def test_a_list_that_was_opened_does_not_stay_above_the_cover(room, qt_loop):
    def asks(_vm):
        question = QComboBox()
        question.addItems(["What was the name of your first pet?", "In what city were you born?"])
        return question

    one = room(homes={Step.REGISTER: asks})
    await one.tap("Start in English")
    await one.tap("Use my invitation")
    one.shown.findChild(QComboBox).showPopup()
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is not None
    one.later(46)
    assert isinstance(one.shown, StillThere)
    assert QApplication.activePopupWidget() is None


async def test_the_staffs_pin_left_again_does_not_take_the_cover_away(room, drawn, qt_loop):
    one = room()
    await one.find()
    one.later(46)
    one.window.ask_staff()
    drawn.widgets.clear()
    await one.tap("Back")
    assert isinstance(one.shown, StillThere)
    assert not drawn.within(Stage)


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


def _of_the_visit():
    return [w for w in QApplication.allWidgets() if isinstance(w, QLabel) and "Ernesto" in w.text()]


async def test_once_it_is_over_no_widget_of_the_visit_is_left(room, qt_loop):
    one = room()
    await one.find()
    assert _of_the_visit()
    one.vm.start_over()
    await one.settled()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not _of_the_visit()
    assert one.vm.step is Step.START


def _key(text):
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, text)
