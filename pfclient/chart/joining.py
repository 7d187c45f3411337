"""What the account holder says of charts and entries that may be the same; it is asked, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from pfclient.people import Ties, look_alike, pair

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from pfclient.chart.family import Family
    from pfclient.chart.section import Section
    from pfclient.people import Entry, Pair, Person, PersonId


class Joining:
    """Which charts are one person's, and which entries stand by themselves.

    Args:
        family: Whose charts.
        keep: Keeps it on this computer, where anything is kept.
        regrouped: Told that people have other charts than those they had before.
    """

    def __init__(
        self,
        family: Family,
        keep: Callable[[Ties], Awaitable[None]],
        regrouped: Callable[[Sequence[Person]], None],
    ) -> None:
        self._family, self._keep, self._regrouped = family, keep, regrouped

    def questions(self) -> tuple[tuple[Person, Person], ...]:
        """People who may be one: same name, same whole birth date, never at one clinic, and nobody said anything yet.

        Nothing is put together because of it: it is what the account holder is asked.
        """
        ties, people = self._family.ties, self._family.people
        return tuple(
            (one, other)
            for one, other in combinations(people, 2)
            if look_alike(one, other) and _pairs(one, other).isdisjoint(ties.two)
        )

    async def one_person(self, one: PersonId, other: PersonId) -> None:
        """The charts of these two people are one person's.

        Raises:
            KeyError: Somebody of them is not there.
        """
        pairs = _pairs(self._person(one), self._person(other))
        ties = self._family.ties
        await self._tie(replace(ties, one=ties.one | pairs, two=ties.two - pairs))

    async def two_people(self, one: PersonId, other: PersonId) -> None:
        """The charts of these two people are not one person's, however alike they look.

        Raises:
            KeyError: Somebody of them is not there.
        """
        pairs = _pairs(self._person(one), self._person(other))
        ties = self._family.ties
        await self._tie(replace(ties, one=ties.one - pairs, two=ties.two | pairs))

    async def take_apart(self, person: PersonId) -> None:
        """Show each chart of a person by itself again.

        Raises:
            KeyError: They are not there.
        """
        pairs = {pair(one.id, other.id) for one, other in combinations(self._person(person).linked, 2)}
        ties = self._family.ties
        await self._tie(replace(ties, one=ties.one - pairs, two=ties.two | pairs))

    async def show_apart(self, section: Section, row: str) -> None:
        """Show each source of a row by itself from now on."""
        entries = {(source.chart, section.category, key) for source in section.sources for key in source.own({row})}
        await self._set_apart(self._family.ties.apart | entries)

    async def show_as_one(self, section: Section, row: str) -> None:
        """Show a row as one with what other clinics say of the same, again."""
        entries: Iterable[Entry] = section.asunder.get(row, ())
        await self._set_apart(self._family.ties.apart.difference(entries))

    async def _set_apart(self, apart: frozenset[Entry]) -> None:
        """Only entries of charts that are linked still; a list of keys should not outlive what it is about."""
        linked = {one.id for one in self._family.linked}
        ties = replace(self._family.ties, apart=frozenset(one for one in apart if one[0] in linked))
        touched = {(chart, category) for chart, category, _ in ties.apart ^ self._family.ties.apart}
        self._family.tie(ties)
        for chart, category in touched:
            self._family.changed(chart, category)
        await self._keep(ties)

    async def _tie(self, ties: Ties) -> None:
        before = self._family.people
        self._family.tie(ties)
        self._regrouped(before)
        await self._keep(ties)

    def _person(self, person: PersonId) -> Person:
        return {one.id: one for one in self._family.people}[person]


def _pairs(one: Person, other: Person) -> frozenset[Pair]:
    return frozenset(pair(here.id, there.id) for here in one.linked for there in other.linked)
