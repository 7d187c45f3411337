"""The rows of several clinics as one list: the same fact is one row that names all its sources.

Nothing is deleted, and nothing decided for good: each source's own record is kept in the row, and whoever looks at it
may have it shown separately. Within one clinic nothing is ever put together, and where it is not clear which of two
entries a third one repeats, all of them stay apart.
"""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeAlias

from msgspec.structs import replace

from pfclient.chart.sameness import handles, is_one_thing
from pfclient.records.category import Category, Sameness
from pfclient.records.record import Record
from pfclient.records.severity import dangers_first

Place: TypeAlias = tuple[int, str]
"""One row of one source: which source, and its key there."""


@dataclass(frozen=True)
class Merged:
    """All rows of all sources.

    Attributes:
        rows: Each once, in no order.
        keys: For each source: keys of its rows to those they have in the whole, where these are others.
        asunder: Row to everything it would be one row with, itself included, but for the person's wish.
    """

    rows: list[Record]
    keys: list[dict[str, str]]
    asunder: dict[str, tuple[Place, ...]] = field(default_factory=dict)


def merged(category: Category, sources: Sequence[Sequence[Record]], apart: Collection[Place] = ()) -> Merged:
    """Put the rows of several clinics together.

    Args:
        category: Which category they are of.
        sources: The rows of each clinic; keys are unique within one.
        apart: Rows the person wants to see by themselves.
    """
    keys = _keys(sources)
    rows = {(number, row.key): _renamed(row, keys[number]) for number, source in enumerate(sources) for row in source}
    owners = {row.key: number for (number, _), row in rows.items()}
    found = Merged([], keys)
    for group in _groups(category.same, sources):
        wanted = [place for place in group if place not in apart]
        if len(wanted) < len(group):
            stand = [rows[place].key for place in group if place in apart or len(wanted) == 1]
            found.asunder.update(dict.fromkeys(stand, tuple(group)))
        if len(wanted) > 1:
            first, *others = dangers_first(rows.pop(place) for place in wanted)
            found.rows.append(replace(first, alike=tuple(others)))
            for number, key in wanted:
                if keys[number].get(key, key) != first.key:
                    keys[number][key] = first.key
    found.rows.extend(rows.values())
    found.rows[:] = [_holding(row, keys[owners[row.key]]) for row in found.rows]
    return found


def _keys(sources: Sequence[Sequence[Record]]) -> list[dict[str, str]]:
    """Other keys for rows whose own another clinic uses too."""
    taken: set[str] = set()
    found: list[dict[str, str]] = []
    for number, source in enumerate(sources):
        own = {row.key for row in source}
        found.append({key: f"{key}~{number}" for key in own & taken})
        taken |= own
    return found


def _renamed(row: Record, keys: Mapping[str, str]) -> Record:
    return replace(row, key=keys[row.key]) if row.key in keys else row


def _holding(row: Record, keys: Mapping[str, str]) -> Record:
    """A panel or report with its results under the keys they have, or are part of, in the whole."""
    members = getattr(row, "members", ()) if keys else ()
    if keys.keys().isdisjoint(members):
        return row
    return replace(row, members=tuple(dict.fromkeys(keys.get(one, one) for one in members)))


def _groups(same: Sameness | None, sources: Sequence[Sequence[Record]]) -> Iterator[list[Place]]:
    """What says one thing, each of it at another clinic."""
    if same is None:
        return
    rows: dict[Place, Record] = {}
    friends: dict[Place, set[Place]] = {}
    for bucket in _buckets(same, sources, rows):
        for one, other in combinations(bucket, 2):
            if is_one_thing(rows[one], rows[other], same):
                friends.setdefault(one, {one}).add(other)
                friends.setdefault(other, {other}).add(one)
    done: set[Place] = set()
    for place, group in friends.items():
        # All of them agree with each other, and no two are one clinic's: else it is not clear which repeats which.
        if place in done or any(friends[one] != group for one in group):
            continue
        if len({number for number, _ in group}) == len(group):
            done |= group
            yield sorted(group)


def _buckets(same: Sameness, sources: Sequence[Sequence[Record]], rows: dict[Place, Record]) -> Iterator[list[Place]]:
    """Rows that share a name, a code or a moment, where more than one clinic has any."""
    found: dict[Hashable, list[Place]] = {}
    for number, source in enumerate(sources):
        for row in source:
            for handle in handles(row, same):
                found.setdefault(handle, []).append((number, row.key))
    wanted = [bucket for bucket in found.values() if len({number for number, _ in bucket}) > 1]
    needed = {place for bucket in wanted for place in bucket}
    rows.update(
        ((number, row.key), row)
        for number, source in enumerate(sources)
        for row in source
        if (number, row.key) in needed
    )
    yield from wanted
