"""The time of a visit running out: idle, the cover over it, the hard cap, the last screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, Self

from PySide6.QtCore import QObject, QTimer, Signal

from pfclient.flows.kiosk_visit import Ending

_TICK_MS = 200


class Standing(Protocol):
    """Where a visit stands in time (`pfclient.kiosk.policy.Standing`)."""

    @property
    def phase(self) -> str:
        """welcome, visiting, covered, closing or over."""
        ...

    @property
    def ending(self) -> Ending | None:
        """How it ended, once it is over."""
        ...

    @property
    def countdown(self) -> int:
        """Whole seconds to show, 0 for none."""
        ...


class Watch(Protocol):
    """One visit's times (`pfclient.kiosk.policy.Watch`), handed in by the program; every moment in seconds."""

    def touch(self, now: float) -> Self:
        """A finger or a key was let go."""
        ...

    def extend(self, now: float) -> Self:
        """The visitor needs more time."""
        ...

    def finish(self, now: float, ending: Ending = ...) -> Self:
        """The last screen is shown."""
        ...

    def resume(self, now: float) -> Self:
        """The visitor went on from it."""
        ...

    def at(self, now: float) -> Standing:
        """Where the visit stands."""
        ...


class VisitTime(QObject):
    """Looks at the watch a few times a second; says so when a second, or a phase, has passed.

    Args:
        watch: The visit's times.
        seconds: A clock that only runs forward.

    Attributes:
        whole: Seconds of the countdown that runs, 1 where none does.

    Signals:
        looked: The watch was looked at.
        changed: Another second, or another phase.
        over: The time is over; brings the `Ending`.
    """

    looked = Signal()
    changed = Signal()
    over = Signal(object)

    def __init__(self, watch: Any, seconds: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self.seconds = seconds
        self._standing: Standing = self._watch.at(seconds())
        self.whole = 1
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def phase(self) -> str:
        """welcome, visiting, covered, closing or over."""
        return self._standing.phase

    @property
    def countdown(self) -> int:
        """Whole seconds until the cover, or the last screen, goes; 0 where none runs."""
        return self._standing.countdown

    def _see(self) -> None:
        """Where the visit stands now; what runs down begins with the first look at it."""
        phase, self._standing = self.phase, self._watch.at(self.seconds())
        self.whole = max(1, self.countdown) if phase != self.phase else max(self.whole, self.countdown)

    def begin(self) -> None:
        """Let it run."""
        self._timer.start()

    def stop(self) -> None:
        """It is over."""
        self._timer.stop()

    def touched(self) -> None:
        """A finger or a key was let go, anywhere on the screen."""
        self._watch = self._watch.touch(self.seconds())

    def extend(self) -> None:
        """Go on where the cover came."""
        self._watch = self._watch.extend(self.seconds())
        self.tick()

    def finish(self, ending: Ending) -> None:
        """The last screen is shown."""
        self._watch = self._watch.finish(self.seconds(), ending)
        self._see()

    def resume(self) -> None:
        """The visitor went on from it."""
        self._watch = self._watch.resume(self.seconds())
        self._see()

    def tick(self) -> None:
        """See what the time says now."""
        before = self._standing
        self._see()
        self.looked.emit()
        if self._standing.ending is not None:
            self.over.emit(self._standing.ending)
        elif (before.phase, before.countdown) != (self._standing.phase, self._standing.countdown):
            self.changed.emit()
