"""Hears whether somebody is there: only a finger or a key that is let go counts."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow

_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})


class IdleGuard(QObject):
    """An event filter for the whole application.

    A mouse that moves by itself, a key that is stuck and repeats, and a finger that only lies there tell nothing.

    Args:
        touched: Told of every touch that counts.
    """

    HEARS = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd})

    def __init__(self, touched: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._touched = touched

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Each event comes to the window first, and then to one widget after another: it is heard once.
        if isinstance(watched, QWindow) and self._counts(event):
            self._touched()
        return False

    @staticmethod
    def _counts(event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return not event.isAutoRepeat() and event.key() not in _MODIFIERS
        if kind == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            return event.button() == Qt.MouseButton.LeftButton
        return kind == QEvent.Type.TouchEnd
