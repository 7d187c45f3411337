"""Everybody linked to one account, and the chart of each."""

from __future__ import annotations

import asyncio
import time
from functools import cached_property
from typing import TYPE_CHECKING

from pfclient.chart.chart import Chart
from pfclient.chart.finder import Finder
from pfclient.chart.looking import Looking
from pfclient.chart.readings import Readings
from pfclient.people import NO_TIES, ChartStatus, Person, PersonId, Ties, put_together
from pfclient.records.catalog import CATEGORIES
from pfclient.records.phrases import EnglishOnly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from pfclient.chart.joined import AnyChart
    from pfclient.chart.search import Search
    from pfclient.chart.section import Section
    from pfclient.records.phrases import Tongues
    from pfclient.vault.vault import Vault


class Family:
    """Who is linked, and what a screen shows of each of them.

    Charts are linked, fetched and kept one by one; people may have several. What is told of a linked chart goes by its
    own id, what a screen asks for by the person's, which is that of the first of their charts.

    Args:
        linked: The linked charts, as last known.
        vault: Where their records are kept.
        now: The wall clock, aware UTC.
        tell: Told that a section of somebody holds something else, or is in another state.
        ties: Which charts are one person's, as the account holder said.
        tongues: The languages words of ours are told in; English alone unless told.

    Attributes:
        linked: As above.
        people: Who they belong to.
        ties: As above.
        finder: Makes everybody's records findable.
        looking: What is new to the person who looks at them.
    """

    def __init__(
        self,
        linked: tuple[Person, ...],
        vault: Vault,
        now: Callable[[], datetime],
        tell: Callable[[PersonId, str], None],
        *,
        ties: Ties = NO_TIES,
        tongues: Tongues | None = None,
    ) -> None:
        self._vault = vault
        self._tongues = tongues or EnglishOnly()
        self._now = now
        self._parts: dict[PersonId, Chart] = {}
        self._joined: dict[PersonId, AnyChart] = {}
        self._tell = tell
        self._settle(linked, ties)
        self._readings = Readings(self.chart, tell, ticks=time.monotonic)
        self.finder = Finder(vault, self._read_part, self.told, self._tongues)
        self.looking = Looking(vault, self.chart, self._part, tell)

    @cached_property
    def search(self) -> Search:
        """The search over everybody's records."""
        from pfclient.chart.search import Search  # noqa: PLC0415 - not before somebody searches

        return Search(self._vault, self._readable, self._readings.read, self._tongues)

    def whose(self, linked: PersonId | None) -> PersonId | None:
        """The person a linked chart is of; an id of nobody's chart is given back."""
        found = self._owners.get(linked) if linked is not None else None
        return linked if found is None else found.id

    def chart(self, person: PersonId) -> AnyChart:
        """What a screen shows of one person, also by the id of any of their charts.

        Raises:
            KeyError: Nobody of that id is linked.
        """
        found = self._owners[person]
        return self._whole(found) if found.parts else self._part(found.id)

    def _part(self, linked: PersonId) -> Chart:
        """One linked chart."""
        found = self._linked[linked]
        chart = self._parts.get(linked)
        if chart is None or chart.person != found:
            chart = self._parts[linked] = Chart(found, self._vault, self._now)
            if not self._owners[linked].parts:
                self._readings.catch_up(linked)
        return chart

    def _whole(self, person: Person) -> AnyChart:
        """The charts of somebody who has several, as one."""
        from pfclient.chart.joined import JoinedChart  # noqa: PLC0415 - most people have one chart

        chart = self._joined.get(person.id)
        if chart is None:
            charts = [self._part(one.id) for one in person.readable]
            chart = self._joined[person.id] = JoinedChart(person, charts, lambda: self.ties.apart)
            self._readings.catch_up(person.id)
        return chart

    def _readable(self, person: PersonId) -> AnyChart:
        chart = self.chart(person)
        if chart.person.connection.status is not ChartStatus.ACTIVE:
            raise KeyError(person)
        return chart

    async def _read_part(self, linked: PersonId, category: str) -> Section:
        """Read a section of one linked chart in a thread, and tell where the rows are others."""
        if not self._owners[linked].parts:
            return await self._readings.read(linked, category)
        return await asyncio.to_thread(self._part(linked).read, category)

    def as_of(self, person: PersonId) -> datetime | None:
        """When all of a linked chart was last known to be as the portal holds it, aware UTC; None where it never was.

        What not every clinic shares does not count: a clinic that never gave it is no reason to call a chart old.
        """
        counted = [name for name, category in CATEGORIES.items() if not category.offered]
        dates = [self._vault.state(person, name).as_of for name in counted]
        known = [date for date in dates if date is not None]
        return min(known) if len(known) == len(dates) else None

    def changed(self, linked: PersonId, category: str) -> None:
        """What is stored of a section of a linked chart, or known of it, is another."""
        if linked in self._owners:
            self._readings.changed(self._owners[linked].id, category)

    def read_ahead(self) -> None:
        """Read in a thread what is too much for a frame, before anybody opens it."""
        for person in self.people:
            if person.connection.status is ChartStatus.ACTIVE:
                self._readings.catch_up(person.id)

    def catch_up(self, linked: PersonId) -> None:
        """Nothing more comes for now: read again what names other sections, make it findable, forget what was spent."""
        if linked in self._owners:
            self._readings.catch_up(self._owners[linked].id)
        self.finder.catch_up(linked)
        self.looking.catch_up(linked)

    def replace(self, linked: Sequence[Person]) -> tuple[Person, ...]:
        """The list as it is now; gives whichever chart was there and may no longer be read."""
        readable = {one.id for one in linked if one.connection.status is ChartStatus.ACTIVE}
        before = self.linked
        self._settle(tuple(linked), self.ties)
        return tuple(one for one in before if one.id not in readable)

    def tie(self, ties: Ties) -> None:
        """From now on these charts are one person's, and these entries shown by themselves."""
        self._settle(self.linked, ties)

    def told(self, linked: PersonId, category: str) -> None:
        """A section of a linked chart is another in some way that needs no reading."""
        if linked in self._owners:
            self._tell(self._owners[linked].id, category)

    def _settle(self, linked: tuple[Person, ...], ties: Ties) -> None:
        self.linked, self.ties = linked, ties
        self.people = put_together(linked, ties)
        self._linked = {one.id: one for one in linked}
        self._owners = {one.id: person for person in self.people for one in person.linked}
        # A whole of other charts than before is let go at once, with what it shows of a clinic that is gone.
        several = [person for person in self.people if person.parts]
        self._joined = {one.id: self._joined[one.id] for one in several if self._is_whole(one)}

    def _is_whole(self, person: Person) -> bool:
        return person.id in self._joined and self._joined[person.id].person == person

    async def forget(self, person: PersonId) -> None:
        """Drop what is known of one linked chart, on disk too."""
        await self._readings.stop(person)
        await self.finder.stop(person)
        await self.looking.stop(person)
        self._parts.pop(person, None)
        await self._vault.forget(person)

    async def still(self) -> None:
        """Nothing is read any more."""
        await self._readings.stop()
        await self.finder.stop()
        await self.looking.stop()

    def clear(self) -> None:
        """Forget who is linked and what their charts showed."""
        self._parts.clear()
        self._joined.clear()
        self._settle((), NO_TIES)
