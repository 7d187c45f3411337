"""Puts work off until the screen shows what it is about."""

from PySide6.QtCore import QObject, QTimer, Signal

_NEXT_FRAME_MS = 25
_TURNS = 2
"""Of the loop, after so long: in one of them may lie the frame, which was due before and is late."""


class AfterFrame(QTimer):
    """Waits for the next frame, and for what has become due with it: a tab that counts the rows, and takes more room.

    Args:
        parent: With it this ends.

    Signals:
        due: Now; it has a turn of the loop to itself.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True)
        self._turns = 0
        self.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Wait."""
        self._turns = _TURNS
        self.start(_NEXT_FRAME_MS)

    def _go_on(self) -> None:
        if self._turns:
            self._turns -= 1
            self.start(0)
        else:
            self.due.emit()
