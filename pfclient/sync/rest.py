"""Waiting between two rounds, and noticing that the computer slept meanwhile."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from pfclient.log import Event, note

GLANCE = 20.0
"""Seconds between two looks at the clocks."""

_ASLEEP = timedelta(seconds=30)
_SELDOM = 60.0


class Rest:
    """Waits; `wake` ends it.

    Args:
        now: The wall clock, aware UTC.
        ticks: Monotonic seconds.
    """

    def __init__(self, *, now: Callable[[], datetime], ticks: Callable[[], float]) -> None:
        self._now = now
        self._ticks = ticks
        self._stirred = asyncio.Event()
        self._wanted = False
        self._jumped = ticks() - _SELDOM

    def begin(self) -> None:
        """A round begins: who wakes from now on wants another."""
        self._wanted = False

    def wake(self) -> None:
        """End the waiting, or the next."""
        self._wanted = True
        self._stirred.set()

    async def wait(self, seconds: float) -> None:
        """Wait so long, unless woken. A computer that slept is noticed by its two clocks, which no longer agree."""
        until = self._ticks() + seconds
        looked = (self._ticks(), self._now())
        while (left := until - self._ticks()) > 0:
            if await self._was_woken(min(left, GLANCE)):
                return
            before, looked = looked, (self._ticks(), self._now())
            gap = (looked[1] - before[1]) - timedelta(seconds=looked[0] - before[0])
            # A clock that is set again and again must not become a storm.
            if abs(gap) > _ASLEEP and looked[0] - self._jumped >= _SELDOM:
                self._jumped = looked[0]
                note(Event.WOKEN)
                return

    async def _was_woken(self, seconds: float) -> bool:
        if not self._wanted:
            self._stirred.clear()
            due = asyncio.get_running_loop().call_later(seconds, self._stirred.set)
            try:
                await self._stirred.wait()
            finally:
                due.cancel()
        return self._wanted
