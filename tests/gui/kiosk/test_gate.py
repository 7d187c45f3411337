"""One filter in front of three: what each of them is there for reaches it, in order, and nothing else does."""

from PySide6.QtCore import QEvent, QObject

from ui.kiosk.gate import Gate
from ui.kiosk.idle_guard import IdleGuard
from ui.kiosk.lockdown import Lockdown
from ui.kiosk.staff_gesture import StaffGesture


class Listening:
    """A filter that notes what it hears; it takes what it is told to."""

    def __init__(self, hears, takes=()):
        self.HEARS, self.takes, self.heard = frozenset(hears), takes, []

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        self.heard.append(event.type())
        return event.type() in self.takes


def test_each_filter_hears_its_own_until_one_takes_it():
    press, release, paint = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Paint
    first, second = Listening({press, release}, takes={release}), Listening({release, press})
    gate, widget = Gate((first, second)), QObject()
    taken = [gate.eventFilter(widget, QEvent(kind)) for kind in (press, paint, release)]
    assert taken == [False, False, True]
    assert first.heard == [press, release]
    assert second.heard == [press]


def test_no_filter_takes_what_it_does_not_say_it_hears(qapp):
    touches = []
    filters = (Lockdown(), IdleGuard(lambda: touches.append(1)), StaffGesture(qapp))
    found = [
        (type(one).__name__, kind.name)
        for one in filters
        for kind in QEvent.Type
        if kind not in one.HEARS and one.eventFilter(QObject(), QEvent(kind))
    ]
    assert not found
    assert not touches
    # What it is there for is among it.
    assert {QEvent.Type.ContextMenu, QEvent.Type.Drop, QEvent.Type.KeyPress, QEvent.Type.Polish} <= Lockdown.HEARS
