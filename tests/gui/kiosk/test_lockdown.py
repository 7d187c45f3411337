"""What a stranger may try on the glass and on a keyboard: nothing but a tap and plain typing does anything."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QHelpEvent, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from pfclient.flows.kiosk_visit import Step
from ui.kiosk.debounce import Debounce
from ui.kiosk.idle_guard import IdleGuard
from ui.kiosk.lockdown import Lockdown, disarm, passes
from ui.kiosk.staff_gesture import StaffGesture, corners

CONTROL, ALT, META, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LETTERS = [getattr(Qt.Key, f"Key_{letter}") for letter in "ACFHLNOPQRSTVWXZ"]
SPECIAL = [getattr(Qt.Key, f"Key_F{number}") for number in range(1, 13)]
SPECIAL += [Qt.Key.Key_Menu, Qt.Key.Key_Escape, Qt.Key.Key_Print, Qt.Key.Key_VolumeUp, Qt.Key.Key_HomePage]
SPECIAL += [Qt.Key.Key_LaunchMail, Qt.Key.Key_Help, Qt.Key.Key_Insert, Qt.Key.Key_Super_L, Qt.Key.Key_Paste]
CHORDS = [*itertools.product(LETTERS, (CONTROL, ALT, META, CONTROL | SHIFT)), *((key, None) for key in SPECIAL)]


def _event(key, modifiers=None, text="", kind=QEvent.Type.KeyPress, repeats=False):
    return QKeyEvent(kind, key, modifiers or Qt.KeyboardModifier.NoModifier, text, repeats)


@pytest.mark.parametrize(("key", "modifiers"), CHORDS)
def test_no_chord_and_no_special_key_passes(key, modifiers):
    assert not passes(_event(key, modifiers))


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_7, "7"), (Qt.Key.Key_A, "a"), (Qt.Key.Key_Ntilde, "ñ")])
def test_signs_pass(key, text):
    assert passes(_event(key, text=text))


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Backspace])
def test_a_keyboard_alone_can_use_it(key):
    assert passes(_event(key))


async def test_chords_do_nothing_on_any_screen(situation, qt_loop):
    for name in ("birth date", "review", "cover", "staff"):
        one = await situation(name)
        step, shown, windows = one.vm.step, one.shown, set(QApplication.topLevelWidgets())
        before = one.vm.place
        for key, modifiers in CHORDS[::7]:
            QTest.keyClick(one.window.windowHandle(), key, modifiers or Qt.KeyboardModifier.NoModifier)
        QTest.keyClick(one.window, Qt.Key.Key_F4, ALT)
        await one.settled()
        assert (one.vm.step, one.shown, one.vm.place) == (step, shown, before)
        assert set(QApplication.topLevelWidgets()) == windows
        assert one.endings == []
        one.window.hide()


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton])
async def test_other_buttons_of_a_mouse_do_nothing(button, room, qt_loop):
    one = room()
    await one.begin()
    for target in one.buttons():
        one.seconds.now += 1
        QTest.mouseClick(target, button)
    await one.settled()
    assert one.vm.step is Step.BIRTH_DATE
    assert one.vm.place.state.birth.parts()["month"] == ""


async def test_menus_tips_and_drops_reach_no_widget(room, qt_loop):
    one = room()
    heard = []

    class Listening(QLineEdit):
        def event(self, event):
            heard.append(event.type())
            return super().event(event)

    field = Listening(one.window)
    field.setToolTip("tip")
    field.show()
    heard.clear()
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    where, action = QPointF(2, 2), Qt.DropAction.CopyAction
    for event in (
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2)),
        QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)),
        QDropEvent(where, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier),
    ):
        QApplication.sendEvent(field, event)
    assert heard == []
    assert field.text() == ""


def test_a_field_is_disarmed(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setToolTip("tip")
    disarm(field)
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu
    assert not field.acceptDrops()
    assert not field.dragEnabled()
    assert field.toolTip() == ""
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_filter_disarms_what_appears(qapp, qtbot):
    lockdown = Lockdown()
    qapp.installEventFilter(lockdown)
    try:
        window = QWidget()
        qtbot.addWidget(window)
        field = QLineEdit(window)
        window.show()
        assert not field.acceptDrops()
        assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu
    finally:
        qapp.removeEventFilter(lockdown)


async def test_closing_is_the_programs_alone(room, qt_loop):
    one = room()
    one.window.may_close = False
    one.window.close()
    assert one.window.isVisible()
    one.window.go_away()
    assert not one.window.isVisible()


# ---- one tap, one act


async def test_a_button_acts_when_the_finger_leaves_it_and_not_beside_it(room, qt_loop):
    one = room()
    await one.begin()
    one.seconds.now += 1
    key = one.button("5")
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    assert one.vm.place.state.birth.parts()["month"] == ""
    QTest.mouseMove(key, QPoint(-300, 10))
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=QPoint(-300, 10))
    assert one.vm.place.state.birth.parts()["month"] == ""
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert one.vm.place.state.birth.parts()["month"] == "5"


async def test_a_trembling_finger_types_once(room, qt_loop):
    one = room()
    await one.begin()
    one.seconds.now += 1
    for pause, typed in ((0.0, "1"), (0.1, "1"), (0.19, "1"), (0.12, "11")):
        one.seconds.now += pause
        QTest.mouseClick(one.button("1"), Qt.MouseButton.LeftButton)
        assert one.vm.place.state.birth.parts()["month"] == typed


async def test_the_tap_that_changed_the_screen_does_nothing_on_the_next(room, qt_loop):
    one = room()
    await one.begin()
    one.seconds.now += 0.05
    QTest.mouseClick(one.button("5"), Qt.MouseButton.LeftButton)
    assert one.vm.place.state.birth.parts()["month"] == ""


def test_a_press_counts_again_after_three_tenths():
    now = [100.0]
    debounce = Debounce(lambda: now[0])
    debounce.acted("5")
    now[0] += 0.29
    assert not debounce.counts("5")
    assert debounce.counts("6")
    now[0] += 0.02
    assert debounce.counts("5")


# ---- is somebody there?


@pytest.fixture
def guard(qapp):
    heard = []
    filtering = IdleGuard(lambda: heard.append(1))
    return filtering, heard


def test_a_stuck_key_and_a_moving_mouse_tell_nothing(guard, qapp):
    filtering, heard = guard
    window = QWindow()
    for _ in range(50):
        filtering.eventFilter(window, _event(Qt.Key.Key_A, text="a", repeats=True))
        filtering.eventFilter(window, _event(Qt.Key.Key_A, text="a", kind=QEvent.Type.KeyRelease, repeats=True))
        filtering.eventFilter(window, _event(Qt.Key.Key_A, text="a"))
        filtering.eventFilter(window, QEvent(QEvent.Type.MouseMove))
        filtering.eventFilter(window, QEvent(QEvent.Type.Wheel))
    filtering.eventFilter(window, _event(Qt.Key.Key_Shift, kind=QEvent.Type.KeyRelease))
    assert heard == []
    filtering.eventFilter(window, _event(Qt.Key.Key_A, text="a", kind=QEvent.Type.KeyRelease))
    assert heard == [1]


async def test_a_held_key_cannot_keep_a_visit_open(room, qt_loop):
    one = room()
    await one.find()
    for _ in range(90):
        one.later(1)
        QApplication.sendEvent(one.window.windowHandle(), _event(Qt.Key.Key_5, text="5", repeats=True))
    assert len(one.endings) == 1


async def test_a_jiggling_mouse_cannot_pass_the_cap(room, qt_loop):
    one = room()
    await one.find()
    for _ in range(1000):
        one.later(1)
        QTest.mouseMove(one.window, QPoint(500 + _ % 3, 900))
        if one.endings:
            break
    assert len(one.endings) == 1


# ---- the staff's way


def test_the_corners_are_the_upper_ones():
    assert corners([QPointF(10, 10)], 1080) == {"left"}
    assert corners([QPointF(1070, 100), QPointF(3, 3)], 1080) == {"left", "right"}
    assert not corners([QPointF(540, 10), QPointF(10, 1900)], 1080)


async def test_holding_both_corners_one_after_the_other_asks_for_the_pin(room, qtbot, qt_loop, qapp):
    one = room()
    gesture = StaffGesture(one.window, hold_ms=30)
    gesture.made.connect(one.window.ask_staff)
    qapp.installEventFilter(gesture)
    window, none = one.window.windowHandle(), Qt.KeyboardModifier.NoModifier
    try:
        for x in (20, 1060):
            with qtbot.waitSignal(gesture._holding.timeout):
                QTest.mousePress(window, Qt.MouseButton.LeftButton, none, QPoint(x, 20))
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, none, QPoint(x, 20))
        assert one.button("Unlock")
    finally:
        qapp.removeEventFilter(gesture)
        gesture.stop()


async def test_letting_go_too_soon_asks_nobody(room, qt_loop, qapp):
    one = room()
    gesture = StaffGesture(one.window)
    qapp.installEventFilter(gesture)
    window, none = one.window.windowHandle(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, Qt.MouseButton.LeftButton, none, QPoint(20, 20))
    assert gesture._holding.isActive()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, none, QPoint(20, 20))
    assert not gesture._holding.isActive()
    qapp.removeEventFilter(gesture)
    gesture.stop()
