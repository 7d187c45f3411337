"""The search over people's records: in the words the clinic wrote, then in other words for the same."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from pfclient.chart.marks import holds, spans
from pfclient.chart.section import Section
from pfclient.chart.synonyms import Alternative, synonyms
from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.records.phrases import Phrase, Tongues
from pfclient.records.record import Record
from pfclient.values import dataclass
from pfclient.vault.searched import folded, wanted
from pfclient.vault.vault import Hit, Vault

if TYPE_CHECKING:
    from pfclient.chart.joined import AnyChart

LIMIT = 200
_Place = tuple[PersonId, str]


@dataclass(frozen=True, slots=True)
class Match:
    """One record that was found.

    Attributes:
        words: Folded words it was found by.
        begun: The last word typed, where the record has it as a beginning only; else "".
        said: Another word for it that stands for what was typed ("Tylenol"); "" where the record says it itself.
        found: What was looked for in its place ("acetaminophen"), or "".
    """

    person: PersonId
    category: str
    record: Record
    words: tuple[str, ...] = ()
    begun: str = ""
    said: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a search came to.

    Attributes:
        matches: Category by category as the window lists them; in each the clinic's own words first.
        cut: Categories of which there is more than is told.
        complete: False while records are kept here that are not searched yet.
    """

    matches: tuple[Match, ...] = ()
    cut: frozenset[str] = frozenset()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class _Trace:
    """A hit, and by which question it came; the lower, the sooner it is shown."""

    level: int
    hit: Hit = field(repr=False)
    words: tuple[str, ...]
    other: Alternative | None = None


class Search:
    """Looks for words in the records of people.

    Args:
        vault: Where the words of the records lie.
        chart: Gives a person's chart; raises KeyError for somebody who is not there or may not be read.
        read: Reads a section of a person in a thread.
        tongues: Of words of ours what is found is what is read.
    """

    def __init__(
        self,
        vault: Vault,
        chart: Callable[[PersonId], AnyChart],
        read: Callable[[PersonId, str], Awaitable[Section]],
        tongues: Tongues,
    ) -> None:
        self._vault, self._chart, self._read, self._tongues = vault, chart, read, tongues

    async def find(self, text: str, people: Iterable[PersonId]) -> Findings:
        """Records of these people that hold every word, the last one as a beginning, or other words for them.

        Whoever may not be read is left out, and so is what is not shown as a fact.
        """
        asked = tuple(one for one in dict.fromkeys(people) if self._is_there(one))
        owners = {part.id: one for one in asked for part in self._chart(one).person.readable}
        traces = await asyncio.to_thread(self.look, text, tuple(owners))
        places = dict.fromkeys((owners[trace.hit.person], trace.hit.category) for trace in traces)
        sections = {place: await self._section(*place) for place in places}
        there = {place: section for place, section in sections.items() if section is not None}
        owned = [_owned(trace, owners, there) for trace in traces]
        matches = await asyncio.to_thread(_matches, owned, there, asked, self._tongues)
        cut = frozenset(name for name in CATEGORIES if sum(one.hit.category == name for one in traces) >= LIMIT)
        complete = all(self._vault.is_indexed(person, name) for person in owners for name in CATEGORIES)
        return Findings(tuple(one for one in matches if self._is_there(one.person)), cut, complete)

    def look(self, text: str, people: Sequence[PersonId]) -> tuple[_Trace, ...]:
        """Where the words are, in these linked charts; from any thread."""
        words = wanted(text)
        found = [_Trace(int(hit.begun), hit, words) for hit in self._vault.search(text, people, LIMIT)]
        for other in synonyms().alternatives(text):
            hits = self._vault.search(" ".join(other.words), people, LIMIT, whole=True)
            found += [_Trace(2, hit, other.words, other) for hit in hits]
        known: dict[tuple[PersonId, str, str], _Trace] = {}
        for one in found:
            known.setdefault((one.hit.person, one.hit.category, one.hit.key), one)
        return tuple(known.values())

    def _is_there(self, person: PersonId) -> bool:
        try:
            self._chart(person)
        except KeyError:
            return False
        return True

    async def _section(self, person: PersonId, category: str) -> Section | None:
        """The rows as a screen shows them now; only what is quickly read is read for it."""
        try:
            chart = self._chart(person)
            if chart.is_easy and chart.is_stale(category):
                return await self._read(person, category)
            return chart.section(category)
        except KeyError:  # gone meanwhile
            return None


def _owned(trace: _Trace, owners: Mapping[PersonId, PersonId], sections: Mapping[_Place, Section]) -> _Trace:
    """A hit in one of several charts of a person, as a hit in the row it is part of there."""
    hit = trace.hit
    section = sections.get((owners[hit.person], hit.category))
    source = next((one for one in section.sources if one.chart == hit.person), None) if section is not None else None
    if source is None:
        return trace
    return replace(trace, hit=replace(hit, person=owners[hit.person], key=source.keys.get(hit.key, hit.key)))


def _place(trace: _Trace) -> _Place:
    return trace.hit.person, trace.hit.category


def _matches(
    traces: Iterable[_Trace], sections: Mapping[_Place, Section], people: Sequence[PersonId], tongues: Tongues
) -> tuple[Match, ...]:
    """What the traces lead to, in the order it is shown: those the name tells before the rest, then newest first."""
    by_place: dict[_Place, dict[str, _Trace]] = {}
    for one in traces:
        by_place.setdefault(_place(one), {}).setdefault(one.hit.key, one)
    orders = {name: number for number, name in enumerate(CATEGORIES)}
    ranked: list[tuple[tuple[int | bool, ...], Match]] = []
    for place, keys in by_place.items():
        rows = sections[place].rows if place in sections else ()
        for number, record in [(number, row) for number, row in enumerate(rows) if row.key in keys]:
            trace = keys[record.key]
            if _says(record, trace, tongues):
                match = _match(place, trace, record)
                named = bool(spans(tongues.here(record.name), match.words, match.begun))
                rank = (orders[place[1]], trace.level, not named, people.index(place[0]), number)
                ranked.append((rank, match))
    ranked.sort(key=lambda one: one[0])
    return tuple(match for _, match in ranked)


def _says(record: Record, trace: _Trace, tongues: Tongues) -> bool:
    """Whether a record says what was found, to whoever reads it: words of ours are kept in every language.

    Other words are found together in one text: words from here and there may mean something else.
    """
    told = [text for one in (record, *record.alike) for text in one.search_words() if text]
    if trace.other is not None:
        return any(holds(tongues.here(text), trace.words) for text in told)
    if not any(isinstance(text, Phrase) for text in told):
        return True
    said = {word for text in told for word in folded(tongues.here(text)).split()}
    *whole, last = trace.words
    return said.issuperset(whole) and any(word.startswith(last) for word in said)


def _match(place: _Place, trace: _Trace, record: Record) -> Match:
    if trace.other is not None:
        return Match(*place, record, trace.words, "", trace.other.said, trace.other.found)
    # A word typed to its end may still be the beginning of others in the same record.
    return Match(*place, record, trace.words[:-1] if trace.level else trace.words, trace.words[-1])
