"""When the lock has to fall: nobody touched anything for so long, or the computer slept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

if TYPE_CHECKING:
    from collections.abc import Callable

_STEP_MS = 1000
_ASLEEP = 15.0
"""Seconds between two steps of a clock that steps every second: the computer slept, or the program was stopped."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    }
)
# Before anything of a window is painted, and before a touch that comes too late is taken for one in time.
_FRAMES = frozenset({QEvent.Type.Expose, QEvent.Type.UpdateRequest, QEvent.Type.Paint})


def elapsed() -> float:
    """Seconds that no change of the date moves, and that go on while the computer sleeps."""
    # Linux counts its sleep on a clock of its own; a Mac on this one, and not on the one Python takes for monotonic.
    which = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return time.monotonic() if which is None else time.clock_gettime(which)


class LockWatch(QObject):
    """Watches the windows of the program, where each event passes once, and a clock.

    Args:
        clock: Gives seconds, see `elapsed`.

    Attributes:
        minutes: After so many without a touch the lock falls.
        on_sleep: Whether it falls when the computer slept.

    Signals:
        due: It has to fall: `idle` or `sleep`. Before the first frame after a sleep, and again until `stop`.
    """

    due = Signal(str)

    def __init__(
        self, minutes: int, *, on_sleep: bool, clock: Callable[[], float] = elapsed, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.minutes, self.on_sleep, self._clock = minutes, on_sleep, clock
        self._touched = self._stepped = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)

    def choose(self, minutes: int, *, on_sleep: bool) -> None:
        """Go by other choices from now on."""
        self.minutes, self.on_sleep = minutes, on_sleep

    def look(self) -> bool:
        """Tell whether the lock has to fall, and have it fall."""
        now, before = self._clock(), self._stepped
        self._stepped = now
        if now - self._touched >= self.minutes * 60:
            self.due.emit("idle")
            return True
        if self.on_sleep and now - before >= _ASLEEP:
            self.due.emit("sleep")
            return True
        return False

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _TOUCHES:
            if self.look():
                return True  # the touch that finds it locked does nothing else
            self._touched = self._clock()
        elif kind in _FRAMES:
            self.look()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and self._timer.isActive():
            window.installEventFilter(self)  # once: of one that is there already Qt only changes the order
