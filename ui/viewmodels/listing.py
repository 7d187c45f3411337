"""The rows of a list as they stand, prepared once; a filter then touches no row that is not in sight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, chain, compress, repeat
from operator import add, ne, sub
from typing import overload

from pfclient.records.record import Record
from ui.base.group import Group
from ui.viewmodels.search_words import FilterIndex

_BLOCK = 64
"""Rows that are counted together: fewer make filtering slower, more make reaching one row slower."""
_NONE = -1
_TYPED = 12
"""Texts whose rows stay known: who takes a letter back finds the list as it was."""


class Sheet:
    """Everything a list can show, in its order, with its headings.

    Args:
        lines: Rows, with the headings they stand under between them.

    Attributes:
        firsts, ends, under: Where each block of rows begins and ends, and the number of its heading.
    """

    def __init__(self, lines: Sequence[Record | Group]) -> None:
        self.rows: list[Record] = []
        self.headings: list[Group] = []
        self.firsts: list[int] = []
        self.ends: list[int] = []
        self.under: list[int] = []
        self._held: dict[str, Listing] = {}
        begun = 0
        for line in lines:
            if isinstance(line, Group):
                self._end_blocks(begun)
                begun = len(self.rows)
                self.headings.append(line)
            else:
                self.rows.append(line)
        self._end_blocks(begun)
        self.places = {row.key: place for place, row in enumerate(self.rows)}

    def _end_blocks(self, begun: int) -> None:
        for first in range(begun, len(self.rows), _BLOCK):
            self.firsts.append(first)
            self.ends.append(min(first + _BLOCK, len(self.rows)))
            self.under.append(len(self.headings) - 1)

    @cached_property
    def index(self) -> FilterIndex:
        """What the rows are filtered by; made when it is first asked for."""
        return FilterIndex(self.rows)

    @cached_property
    def whole(self) -> Listing:
        """All of it."""
        return Listing(self, None)

    def holding(self, text: str) -> Listing:
        """Give the rows that hold every word of a text, under their headings; what was just typed is still known.

        The same rows are the same listing, whatever was typed: a list that stays as it is, is not shown anew.
        """
        if not text.strip():
            return self.whole
        found = self._held.pop(text, None)
        if found is None:
            found = self._chosen(text, self.index.hits(text))
        self._held[text] = found
        if len(self._held) > _TYPED:
            del self._held[next(iter(self._held))]
        return found

    def _chosen(self, text: str, hits: bytes | None) -> Listing:
        if hits is None or (hits and 0 not in hits):
            return self.whole
        known = [(before, shown) for before, shown in reversed(self._held.items()) if shown is not self.whole]
        same = next((shown for _, shown in known if shown.hits == hits), None)
        if same is not None:
            return same
        # Who goes on typing finds some of the same rows.
        return Listing(self, hits, next((shown for before, shown in known if text.startswith(before)), None))


class Listing(Sequence[Record | Group]):
    """The lines a list shows: chosen rows of a sheet, each heading that has any of them before those.

    Args:
        sheet: All of the rows.
        hits: A byte for every row, 1 for those that are chosen; None for all.
        among: The rows are some of those shown here; only there they are looked for.

    Attributes:
        row_count: How many rows are shown, headings not counted.
    """

    def __init__(self, sheet: Sheet, hits: bytes | None, among: Listing | None = None) -> None:
        self._sheet, self._hits = sheet, hits
        blocks = (sheet.firsts, sheet.ends, sheet.under) if among is None else among.blocks
        firsts, ends, _ = blocks
        # Thousands of blocks at every key: no loop of ours runs over them.
        held = list(map(sub, ends, firsts)) if hits is None else list(map(hits.count, repeat(1), firsts, ends))
        self._firsts, self._ends, self._under = (list(compress(each, held)) for each in blocks)
        self._headed: list[bool] = list(map(ne, self._under, chain((_NONE,), self._under)))
        ranks: list[int] = list(accumulate(filter(None, held), initial=0))
        self.row_count = ranks.pop()
        headings: list[int] = list(accumulate(self._headed, initial=0))
        self._size = self.row_count + headings.pop()
        self._ranks = ranks
        self._starts = list(map(add, ranks, headings))

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, line: int) -> Record | Group: ...
    @overload
    def __getitem__(self, line: slice) -> Sequence[Record | Group]: ...
    def __getitem__(self, line: int | slice) -> Record | Group | Sequence[Record | Group]:
        if isinstance(line, slice):
            return [self[each] for each in range(*line.indices(self._size))]
        if not 0 <= line < self._size:
            raise IndexError(line)
        block = bisect_right(self._starts, line) - 1
        beyond = line - self._starts[block] - self._headed[block]
        if beyond < 0:
            return self._sheet.headings[self._under[block]]
        return self._within(block, beyond)

    @property
    def hits(self) -> bytes | None:
        """A byte for every row of the sheet, 1 for those that are chosen; None for all."""
        return self._hits

    @property
    def blocks(self) -> tuple[list[int], list[int], list[int]]:
        """Where each block of rows with any that is chosen begins and ends, and the number of its heading."""
        return self._firsts, self._ends, self._under

    @property
    def chosen_from(self) -> Sheet:
        """The sheet the rows stand in."""
        return self._sheet

    def record(self, rank: int) -> Record | None:
        """Give the row with so many others before it, headings not counted."""
        if not 0 <= rank < self.row_count:
            return None
        block = bisect_right(self._ranks, rank) - 1
        return self._within(block, rank - self._ranks[block])

    def neighbour(self, key: object, step: int) -> Record | None:
        """Give the row so many after (or before) this one, headings not counted; None past either end."""
        rank = self.rank(key)
        return None if rank == _NONE else self.record(rank + step)

    def place(self, key: object) -> int:
        """Give the line a row stands at, -1 where it is not shown."""
        block, before = self._find(key)
        return _NONE if block == _NONE else self._starts[block] + self._headed[block] + before

    def rank(self, key: object) -> int:
        """Give how many rows stand before this one, headings not counted; -1 where it is not shown."""
        block, before = self._find(key)
        return _NONE if block == _NONE else self._ranks[block] + before

    def _find(self, key: object) -> tuple[int, int]:
        """The block a row is in, and how many chosen ones stand before it there."""
        row = self._sheet.places.get(str(key), _NONE)
        if row == _NONE or (self._hits is not None and not self._hits[row]):
            return _NONE, 0
        block = bisect_right(self._firsts, row) - 1
        first = self._firsts[block]
        return block, row - first if self._hits is None else self._hits.count(1, first, row)

    def _within(self, block: int, beyond: int) -> Record:
        """The chosen row of a block that has so many chosen ones before it there."""
        first, end = self._firsts[block], self._ends[block]
        if self._hits is None:
            return self._sheet.rows[first + beyond]
        at = self._hits.find(1, first, end)
        for _ in range(beyond):
            at = self._hits.find(1, at + 1, end)
        return self._sheet.rows[at]
