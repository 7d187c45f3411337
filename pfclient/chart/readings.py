"""Reads what is too much for the thread of the screen in another one, and tells when there are new rows."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from pfclient.chart.chart import Chart
from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES

_SHORTEST_PAUSE = 0.25
_REST = 3.0


class Readings:
    """One reading at a time for each section that is not easy.

    While records arrive page by page a section is read again and again, but never for more than a quarter of the
    time: the pause after each reading grows with what the reading took.

    Args:
        chart: Gives the chart of a person; raises KeyError for somebody who is no longer there.
        tell: Told that a section holds something else, or is in another state.
        ticks: Monotonic seconds.
        sleep: Waits.
    """

    def __init__(
        self,
        chart: Callable[[PersonId], Chart],
        tell: Callable[[PersonId, str], None],
        *,
        ticks: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._chart = chart
        self._tell = tell
        self._ticks = ticks
        self._sleep = sleep
        self._running: dict[tuple[PersonId, str], asyncio.Task[None]] = {}

    def changed(self, person: PersonId, category: str) -> None:
        """What is stored of a section, or known of it, is another: tell it now, and read it where that takes longer."""
        try:
            chart = self._chart(person)
        except KeyError:
            return
        self._tell(person, category)
        self._begin(chart, person, category)

    def settled(self, person: PersonId) -> None:
        """Nothing more comes for now: read again what names records of other sections."""
        with suppress(KeyError):
            chart = self._chart(person)
            for category in CATEGORIES:
                self._begin(chart, person, category)

    def _begin(self, chart: Chart, person: PersonId, category: str) -> None:
        place = (person, category)
        if chart.is_easy or not chart.is_stale(category) or place in self._running:
            return
        task = self._running[place] = asyncio.get_running_loop().create_task(self._read(chart, person, category))
        task.add_done_callback(lambda _ended: self._running.pop(place, None))

    async def ended(self) -> None:
        """Until nothing is read any more."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def stop(self, person: PersonId | None = None) -> None:
        """End the readings of one person, or all of them."""
        tasks = [task for (owner, _), task in self._running.items() if person in (None, owner)]
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _read(self, chart: Chart, person: PersonId, category: str) -> None:
        while chart.is_stale(category):
            began = self._ticks()
            before = chart.section(category).revision
            found = await asyncio.to_thread(chart.read, category)
            if found.revision != before:
                self._tell(person, category)
            await self._sleep(max(_SHORTEST_PAUSE, _REST * (self._ticks() - began)))
