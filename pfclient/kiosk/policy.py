"""How long a visit may last: idle, the cover over it, the hard cap, the screen that says "done" (design §8, Time).

Pure: every moment is handed in, in seconds of a clock that only ever goes forward (`kiosk.clock.seconds`).
"""

from dataclasses import replace
from enum import StrEnum

from pfclient.flows.kiosk_visit import Ending
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The times of a kiosk, in seconds.

    Attributes:
        idle: Without a touch, until the visit is covered.
        cover: How long "Are you still there?" waits for an answer.
        cap: From the first touch to the end, however often more time was asked for; the visit token's life.
        done: How long the last screen of a visit stays.
    """

    idle: float = 45.0
    cover: float = 30.0
    cap: float = 900.0
    done: float = 15.0


class Phase(StrEnum):
    """What the time says the screen has to show."""

    WELCOME = "welcome"
    VISITING = "visiting"
    COVERED = "covered"
    CLOSING = "closing"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a visit stands at one moment.

    Attributes:
        phase: What to show: under COVERED nothing of the visit may be drawn, at OVER the process ends.
        seconds_left: Until the phase changes by itself; 0 where nothing will.
        ending: How the visit ended; only at OVER.
    """

    phase: Phase
    seconds_left: float = 0.0
    ending: Ending | None = None

    @property
    def countdown(self) -> int:
        """Whole seconds to show; never 0 while the phase still lasts."""
        return max(1, -int(-self.seconds_left // 1)) if self.phase in {Phase.COVERED, Phase.CLOSING} else 0


@dataclass(frozen=True, slots=True)
class Watch:
    """One visit's times; every verb gives a new watch, `at` tells what one moment means.

    Attributes:
        limits: The times of this kiosk.
        started: The first touch; None on the welcome screen.
        touched: The last touch that counted.
        finished: When the last screen of the visit was shown.
        finishes_as: How the visit ends when that screen's time is over.
    """

    limits: Limits = Limits()
    started: float | None = None
    touched: float = 0.0
    finished: float | None = None
    finishes_as: Ending = Ending.DONE

    def touch(self, now: float) -> "Watch":
        """A key or a finger, released: begins a visit, or puts its idle clock back.

        Under the cover nothing but `extend` counts, or a held key could keep somebody's visit open.
        """
        if self.started is None:
            return replace(self, started=now, touched=now)
        return replace(self, touched=now) if self.at(now).phase is Phase.VISITING else self

    def extend(self, now: float) -> "Watch":
        """Answer "Yes, I need more time": as often as one likes, inside the cap."""
        return replace(self, touched=now) if self.at(now).phase is Phase.COVERED else self

    def finish(self, now: float, ending: Ending = Ending.DONE) -> "Watch":
        """The last screen of the visit is shown: it stays for `limits.done` and no touch prolongs it."""
        if self.started is None or self.finished is not None:
            return self
        return replace(self, finished=now, finishes_as=ending)

    def resume(self, now: float) -> "Watch":
        """The visitor went on from a last screen ("Try again")."""
        return replace(self, finished=None, touched=now) if self.at(now).phase is Phase.CLOSING else self

    def at(self, now: float) -> Standing:
        """Tell where the visit stands at a moment."""
        if self.started is None:
            return Standing(Phase.WELCOME)
        cap_left = self.started + self.limits.cap - now
        if self.finished is not None:
            return _lasting(Phase.CLOSING, self.finished + self.limits.done - now, cap_left, self.finishes_as)
        idle_left = self.touched + self.limits.idle - now
        if idle_left > 0:
            return _lasting(Phase.VISITING, idle_left, cap_left, Ending.IDLE)
        return _lasting(Phase.COVERED, idle_left + self.limits.cover, cap_left, Ending.IDLE)


def _lasting(phase: Phase, left: float, cap_left: float, ending: Ending) -> Standing:
    if left <= 0:
        return Standing(Phase.OVER, ending=ending)
    if cap_left <= 0:
        return Standing(Phase.OVER, ending=Ending.HARD_CAP)
    return Standing(phase, min(left, cap_left))
