"""Reads what is too much for the thread of the screen in another one, and tells when there are new rows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.tasks import Tasks, loop_runs

if TYPE_CHECKING:
    from pfclient.chart.joined import AnyChart
    from pfclient.chart.section import Section

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
        sleep: Waits; asyncio's own unless told.
    """

    def __init__(
        self,
        chart: Callable[[PersonId], AnyChart],
        tell: Callable[[PersonId, str], None],
        *,
        ticks: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] | None = None,
    ) -> None:
        self._chart = chart
        self._tell = tell
        self._ticks = ticks
        self._sleep = sleep
        self._tasks: Tasks[tuple[PersonId, str]] = Tasks()

    def changed(self, person: PersonId, category: str) -> None:
        """What is stored of a section, or known of it, is another: tell it now, and read it where that takes longer."""
        with suppress(KeyError):
            chart = self._chart(person)
            self._tell(person, category)
            self._begin(chart, person, category)

    def catch_up(self, person: PersonId) -> None:
        """Read what was not read yet, and what names records of other sections that changed.

        Before there is a loop nothing is begun; this is asked again when one runs (`Family.read_ahead`).
        """
        with suppress(KeyError):
            chart = self._chart(person)
            for category in CATEGORIES:
                self._begin(chart, person, category)

    async def read(self, person: PersonId, category: str) -> Section:
        """Read a section in a thread now, and tell whoever looks at it where the rows are others.

        Raises:
            KeyError: The person is no longer there.
        """
        chart = self._chart(person)
        was_stale = chart.is_stale(category)
        section = await asyncio.to_thread(chart.read, category)
        if was_stale:
            self._tell(person, category)
        return section

    async def stop(self, person: PersonId | None = None) -> None:
        """End the readings of one person, or all of them."""
        await self._tasks.stop(lambda place: person in (None, place[0]))

    def _begin(self, chart: AnyChart, person: PersonId, category: str) -> None:
        if not chart.is_easy and chart.is_stale(category) and loop_runs():
            self._tasks.start((person, category), lambda: self._read(person, category))

    async def _read(self, person: PersonId, category: str) -> None:
        with suppress(KeyError):  # gone meanwhile
            while self._chart(person).is_stale(category):
                began = self._ticks()
                await self.read(person, category)
                await (self._sleep or asyncio.sleep)(max(_SHORTEST_PAUSE, _REST * (self._ticks() - began)))
