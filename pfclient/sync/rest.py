"""Waiting between two rounds, and noticing that the computer slept meanwhile."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
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
        self._woken = asyncio.Event()
        self._jumped = ticks() - _SELDOM

    def begin(self) -> None:
        """A round begins: who wakes from now on wants another."""
        self._woken.clear()

    def wake(self) -> None:
        """End the waiting, or the next."""
        self._woken.set()

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
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        return self._woken.is_set()
