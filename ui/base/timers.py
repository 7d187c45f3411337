"""Qt's timers for what asyncio wants called, which end with what they are for."""

import asyncio

from PySide6.QtCore import QObject, QTimerEvent


class Turn(asyncio.Handle):
    """Something asyncio wants called, and the timer it waits for.

    Attributes:
        timer: Qt's number of it; 0 while there is none.
    """

    timer: int = 0


class Timers(QObject):
    """Stands in for qasync's own, which let the timer of what was cancelled run until its time.

    Every request takes back half a dozen limits of ten or thirty seconds when it is answered. Left alone, their timers
    fire ten seconds later, dozens at one moment of every second as Qt aligns them, for nothing. Where threads that read
    records want the interpreter too, the screen waits for it at each: 40 to 70 ms in all.
    """

    def __init__(self) -> None:
        super().__init__()
        self._turns: dict[int, asyncio.Handle] = {}
        self._stopped = False

    def add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        """Call it in so many seconds."""
        timer = self.startTimer(int(max(0, delay) * 1000))
        self._turns[timer] = handle
        if isinstance(handle, Turn):
            handle.timer = timer
        return handle

    def timerEvent(self, event: QTimerEvent) -> None:
        timer = event.timerId()
        self.killTimer(timer)
        handle = self._turns.pop(timer, None)
        if handle is not None and not (self._stopped or handle.cancelled()):
            handle._run()  # noqa: SLF001 - this is the loop; asyncio's own does the same

    def drop(self, turn: Turn) -> None:
        """It was cancelled: its timer has nothing to wait for."""
        if self._turns.get(turn.timer) is turn:  # Qt gives the number of one that fired to another
            del self._turns[turn.timer]
            self.killTimer(turn.timer)

    def stop(self) -> None:
        """Call nothing any more."""
        self._stopped = True

    def set_debug(self, enabled: bool) -> None:
        """Nothing more is told of slow callbacks."""
