"""What is put off until others are done, and yet comes before anything is painted."""

from PySide6.QtCore import QObject, Qt, Signal


class BeforeFrame(QObject):
    """Is due once, however often it was asked for, when the turn's other work is done and before the next frame.

    A timer of no time is due after that frame: what it moves would be painted twice, and seen in between.
    """

    due = Signal()
    _posted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = False
        self._posted.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """Be due soon."""
        if not self._asked:
            self._asked = True
            self._posted.emit()

    def _tell(self) -> None:
        self._asked = False
        self.due.emit()
