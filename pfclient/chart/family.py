"""Everybody linked to one account, and the chart of each."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING

from pfclient.chart.chart import Chart
from pfclient.chart.finder import Finder
from pfclient.chart.looking import Looking
from pfclient.chart.readings import Readings
from pfclient.people import ChartStatus, Person, PersonId
from pfclient.records.catalog import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from pfclient.chart.search import Search
    from pfclient.vault.vault import Vault


class Family:
    """Who is linked, and what a screen shows of each of them.

    Args:
        people: Who is linked, as last known.
        vault: Where their records are kept.
        now: The wall clock, aware UTC.
        tell: Told that a section of somebody holds something else, or is in another state.

    Attributes:
        finder: Makes everybody's records findable.
        looking: What is new to the person who looks at them.
    """

    def __init__(
        self,
        people: tuple[Person, ...],
        vault: Vault,
        now: Callable[[], datetime],
        tell: Callable[[PersonId, str], None],
    ) -> None:
        self.people = people
        self._vault = vault
        self._now = now
        self._charts: dict[PersonId, Chart] = {}
        self._readings = Readings(self.chart, tell, ticks=time.monotonic)
        self.finder = Finder(vault, self._readings.read, tell)
        self.looking = Looking(vault, self.chart, tell)

    @cached_property
    def search(self) -> Search:
        """The search over everybody's records."""
        from pfclient.chart.search import Search  # noqa: PLC0415 - not before somebody searches

        return Search(self._vault, self._readable, self._readings.read)

    def chart(self, person: PersonId) -> Chart:
        """What a screen shows of one person.

        Raises:
            KeyError: Nobody of that id is linked.
        """
        found = {one.id: one for one in self.people}[person]
        chart = self._charts.get(person)
        if chart is None or chart.person != found:
            chart = self._charts[person] = Chart(found, self._vault, self._now)
            self._readings.catch_up(person)
        return chart

    def _readable(self, person: PersonId) -> Chart:
        chart = self.chart(person)
        if chart.person.connection.status is not ChartStatus.ACTIVE:
            raise KeyError(person)
        return chart

    def as_of(self, person: PersonId) -> datetime | None:
        """When all of a person was last known to be as the portal holds it, aware UTC; None where it never was.

        What not every clinic shares does not count: a clinic that never gave it is no reason to call a chart old.
        """
        counted = [name for name, category in CATEGORIES.items() if not category.offered]
        dates = [self._vault.state(person, name).as_of for name in counted]
        known = [date for date in dates if date is not None]
        return min(known) if len(known) == len(dates) else None

    def changed(self, person: PersonId, category: str) -> None:
        """What is stored of a section, or known of it, is another."""
        self._readings.changed(person, category)

    def read_ahead(self) -> None:
        """Read in a thread what is too much for a frame, before anybody opens it."""
        for person in self.people:
            if person.connection.status is ChartStatus.ACTIVE:
                self.chart(person.id)

    def catch_up(self, person: PersonId) -> None:
        """Nothing more comes for now: read again what names other sections, make it findable, forget what was spent."""
        self._readings.catch_up(person)
        self.finder.catch_up(person)
        self.looking.catch_up(person)

    def replace(self, people: Sequence[Person]) -> tuple[Person, ...]:
        """The list as it is now; gives whoever was there and may no longer be read."""
        readable = {one.id for one in people if one.connection.status is ChartStatus.ACTIVE}
        before, self.people = self.people, tuple(people)
        return tuple(one for one in before if one.id not in readable)

    async def forget(self, person: PersonId) -> None:
        """Drop what is known of one person, on disk too."""
        await self._readings.stop(person)
        await self.finder.stop(person)
        await self.looking.stop(person)
        self._charts.pop(person, None)
        await self._vault.forget(person)

    async def still(self) -> None:
        """Nothing is read any more."""
        await self._readings.stop()
        await self.finder.stop()
        await self.looking.stop()

    def clear(self) -> None:
        """Forget who is linked and what their charts showed."""
        self._charts.clear()
        self.people = ()
