"""The turn of the day, for what is told by it: "Tomorrow", "In 2 days", how old somebody is."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

_MINUTE_MS = 60_000


class NewDay(QObject):
    """Tells that another day has begun here.

    A look each minute, not one wait until midnight: computers sleep, are set to another time, and travel.

    Args:
        now: The clock.

    Signals:
        began: It is another day than it was.
    """

    began = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._day = self.today()
        self.timer = QTimer(self, interval=_MINUTE_MS)
        self.timer.timeout.connect(self._look)
        self.timer.start()

    def today(self) -> date:
        """Give the day it is on this computer."""
        return self._now().astimezone().date()

    def _look(self) -> None:
        today = self.today()
        if today != self._day:
            self._day = today
            self.began.emit()
