"""What is new in a section, and what became another, since the person last looked.

Two versions of a record are compared as rows: what a person reads of it. Other bytes with the same words (a server
that writes everything again, a later `meta.lastUpdated`) are no change. Both versions are read by the same code at the
same time, so neither the passing of a day nor a newer program is one.
"""

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from itertools import chain
from typing import Any

import msgspec
from msgspec.structs import astuple

from pfclient.fhir import dates
from pfclient.fhir.resources import Entry
from pfclient.records.category import Category
from pfclient.records.context import Context
from pfclient.records.lab_values import Component, Measure
from pfclient.records.phrases import Phrase, english
from pfclient.records.reading import read_entry
from pfclient.records.record import NotShown, PartialDate, Record
from pfclient.values import dataclass

_NO_NEWS = frozenset(
    {
        # Not shown, or made up from what else is in the chart.
        *("key", "sources", "warnings", "test", "members", "report", "standing", "codes", "alike"),
        # Said by the title.
        "unnamed",
        # Who wrote it down, and when: the clinic's bookkeeping.
        *("recorder", "recorded", "clinic", "performer", "issued"),
    }
)
_IN_ORDER = frozenset({"steps"})
"""Of these it says something which comes first."""


@dataclass(frozen=True, slots=True)
class Change:
    """A record that says something else than when the person last looked.

    Attributes:
        was: The record as it was seen.
        fields: Names of the fields whose words differ, in the order the record has them; never empty.
        since: When the clinic first changed it, None where the portal did not say.
    """

    was: Record = field(repr=False)
    fields: tuple[str, ...]
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What a section holds that the person has not looked at; keys are those of its rows.

    Attributes:
        new: Rows that were not there before.
        changed: Rows that say something else than before.
        told: Changes that were looked at since the program started: no longer news, but the record still tells them.
        behind: Row to the resources in the vault its news comes from.
        spent: Resources in the vault that were noted and are no news: the same words again, or no longer shown.
    """

    new: frozenset[str] = frozenset()
    changed: Mapping[str, Change] = field(default_factory=dict)
    told: Mapping[str, Change] = field(default_factory=dict)
    behind: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    spent: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """How many rows wait to be looked at."""
        return len(self.new) + len(self.changed)

    def has(self, key: str) -> bool:
        """Whether a row waits to be looked at."""
        return key in self.new or key in self.changed

    def change(self, key: str) -> Change | None:
        """What changed in a row, also where it was looked at a moment ago; None where nothing did."""
        return self.changed.get(key) or self.told.get(key)

    def without(self, keys: Collection[str]) -> "News":
        """The same after these rows were looked at, and whatever else stood behind them."""
        gone = frozenset(chain.from_iterable(self.behind.get(key, ()) for key in keys))
        seen = {key for key in self.behind if key in keys or (self.behind[key] and self.behind[key] <= gone)}
        told = {key: change for key, change in self.changed.items() if key in seen}
        return replace(
            self,
            new=self.new - seen,
            changed={key: change for key, change in self.changed.items() if key not in seen},
            told={**self.told, **told},
            behind={key: names for key, names in self.behind.items() if key not in seen},
        )


NO_NEWS = News()


@dataclass(frozen=True, slots=True)
class Noted:
    """One resource the vault noted: as it was seen, None where it is new."""

    key: str
    before: Entry | None
    since: str


def news_of(
    category: Category,
    rows: Sequence[Record],
    noted: Sequence[Noted],
    held: Mapping[str, Sequence[Entry]],
    context: Context,
) -> News:
    """What of the rows is news.

    Args:
        category: Which category.
        rows: What is shown of it now.
        noted: What the vault noted of it.
        held: Everything held of the person as it is now, by category.
        context: The surroundings the rows were read in.
    """
    shown = {row.key: row for row in rows}
    fresh = {one.key: frozenset({one.key}) for one in noted if one.before is None and one.key in shown}
    before = {one.key: one for one in noted if one.before is not None and _is_told(category, one.before.type)}
    changed: dict[str, Change] = {}
    past = _Past(category, before, held, context)
    for row, names in _touched(shown, before):
        was = None if row.key in fresh else past.row(row.key)
        fields = () if was is None else differing(was, row)
        if was is None or fields:  # none: it is new, or was held and not shown
            fresh[row.key] = fresh.get(row.key, frozenset()) | names
        if was is not None and fields:
            changed[row.key] = Change(was, fields, past.since(names))
    return News(
        new=frozenset(fresh).difference(changed),
        changed=changed,
        behind=fresh,
        spent=frozenset(one.key for one in noted if one.before is not None).difference(*fresh.values()),
    )


class _Past:
    """The rows as they were seen: from what was noted, and beside it what is the same as then."""

    def __init__(
        self, category: Category, before: Mapping[str, Noted], held: Mapping[str, Sequence[Entry]], context: Context
    ) -> None:
        self._category, self._before, self._held, self._now = category, before, held, context

    def row(self, key: str) -> Record | None:
        """A row as it was seen; None where it was not shown."""
        noted = self._before.get(key)
        entry = noted.before if noted is not None else self._entries.get(key)
        found = None if entry is None else read_entry(self._category, entry, self._context)
        return None if found is None or isinstance(found, NotShown) else found

    def since(self, names: Iterable[str]) -> PartialDate | None:
        """When the first of these resources became another."""
        known = [date for date in (dates.parse(self._before[name].since) for name in names) if date is not None]
        return min(known, key=lambda date: date.sort_key, default=None)

    @cached_property
    def _entries(self) -> Mapping[str, Entry]:
        return {entry.key: entry for entry in self._held[self._category.name]}

    @cached_property
    def _context(self) -> Context:
        seen = [one.before for one in self._before.values() if one.before is not None]
        # Of several with one name the resolver takes the first.
        resolver = self._now.resolver.over(chain(seen, chain.from_iterable(self._held.values())))
        return replace(self._now, resolver=resolver, verdicts={})


def _touched(shown: Mapping[str, Record], before: Mapping[str, Noted]) -> Iterator[tuple[Record, frozenset[str]]]:
    """Rows that may say something else, each with what was noted of them."""
    if before.keys() <= shown.keys():
        yield from ((shown[key], frozenset({key})) for key in before)
        return
    for row in shown.values():
        names = before.keys() & {row.key, *row.sources}
        if names:
            yield row, frozenset(names)


def _is_told(category: Category, kind: str) -> bool:
    """Whether resources of a type are rows, or say what a row says: a medicine's strength, but not a doctor's name."""
    return kind in category.types or kind in category.content


def differing(was: Record, row: Record) -> tuple[str, ...]:
    """Names of the fields in which two records say different things to whoever reads them."""
    if type(was) is not type(row):
        return ("title",)
    names = (name for name in row.__struct_fields__ if name not in _NO_NEWS)
    return tuple(name for name in names if _tells(was, name) != _tells(row, name))


def _tells(record: Record, name: str) -> Any:
    """What a field says: its dates on the clock they are shown by, and several things in whichever order."""
    value = getattr(record, name)
    if isinstance(value, PartialDate):
        return _read(value.on_the_wall() if record.local_times else value, value)
    if isinstance(value, tuple) and name not in _IN_ORDER:
        return Counter(map(_said, value))
    return _said(value)


def _said(value: Any) -> Any:
    """What a value says to whoever reads it, however it is spelled."""
    if isinstance(value, Phrase):
        value = english(value)
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, PartialDate):
        return _read(value, value)
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    if isinstance(value, Component):
        return (_said(value.name), _said(value.measure))
    if isinstance(value, Measure):
        code = "" if value.reading else value.interpretation  # a reading is told in its place
        return tuple(map(_said, (value.value, value.unit, value.range, value.reading, code, value.absent)))
    if isinstance(value, msgspec.Struct):
        return tuple(map(_said, astuple(value)))
    return value


def _read(shown: PartialDate, sent: PartialDate) -> Any:
    """A date as it is read, to the minute, and the moment it means."""
    moment = sent.moment()
    clock = shown.clock[:5] if shown.clock else ""
    return (shown.year, shown.month, shown.day, clock, moment.replace(second=0) if moment else None)
