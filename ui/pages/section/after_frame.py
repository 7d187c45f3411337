"""Puts work off until the screen shows what it is about."""

from PySide6.QtCore import QObject, QTimer, Signal

_NEXT_FRAME_MS = 25


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
        self.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Wait."""
        self.start(_NEXT_FRAME_MS)

    def _go_on(self) -> None:
        if self.interval():
            self.start(0)
        else:
            self.due.emit()
