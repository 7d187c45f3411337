"""The rows of a section in order and under headings, prepared once for each state of the chart."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeAlias

from pfclient.chart.section import Section
from pfclient.records.record import Record
from ui.base.rows import Group
from ui.viewmodels.listing import Sheet

Order: TypeAlias = Callable[[Sequence[Any]], Sequence[Record]]
Grouping: TypeAlias = Callable[[Sequence[Any]], Sequence[Record | Group]]


class Segment(StrEnum):
    """Which of the rows the list shows."""

    CURRENT = "current"
    PAST = "past"
    ALL = "all"


def as_they_come(rows: Sequence[Any]) -> Sequence[Record]:
    """Leave the order as the chart gives it."""
    return rows


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the rows of a list stand.

    Attributes:
        order: Their order.
        grouped: Puts headings between rows that are in order.
    """

    order: Order = as_they_come
    grouped: Grouping = as_they_come


AS_THEY_COME = Arrangement()


class Arranged:
    """The rows of one section and what is found in them; each part is made when it is first asked for.

    Args:
        section: Whose rows; where only its state changes, another with the very same rows takes its place.
        how: How they stand.
    """

    def __init__(self, section: Section, how: Arrangement) -> None:
        self.section, self.how = section, how
        self._sheets: dict[Segment, Sheet] = {}

    @property
    def size(self) -> int:
        """How much there is to be gone through."""
        return len(self.section.current) + len(self.section.past) + len(self.section.not_shown)

    @cached_property
    def records(self) -> dict[str, Record]:
        """Every row by its key."""
        return {row.key: row for rows in (self.section.current, self.section.past) for row in rows}

    @cached_property
    def not_shown(self) -> tuple[tuple[str, int], ...]:
        """Why entries are counted but not shown, and how many of each, the most frequent first."""
        return tuple(Counter(entry.reason for entry in self.section.not_shown).most_common())

    def is_ready(self, segment: Segment) -> bool:
        """Whether nothing is left to be done for a segment."""
        return segment in self._sheets

    def prepare(self, segment: Segment) -> None:
        """Do everything there is to do for a segment; in whichever thread."""
        sheet = self._made(segment)
        for made in (self.records, self.not_shown, sheet.index, sheet.whole):
            del made
        self._sheets[segment] = sheet

    def sheet(self, segment: Segment) -> Sheet:
        """Give what a segment can show."""
        found = self._sheets.get(segment)
        if found is None:
            found = self._sheets[segment] = self._made(segment)
        return found

    def _made(self, segment: Segment) -> Sheet:
        section = self.section
        rows = {Segment.CURRENT: section.current, Segment.PAST: section.past}.get(segment)
        return Sheet(self.how.grouped(self.how.order(section.rows if rows is None else rows)))
