"""The rows of a section in order and under headings, prepared once for each state of the chart."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeAlias

from pfclient.chart.section import Section
from pfclient.records.record import Record
from pfclient.values import dataclass
from ui.base.group import Group
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
class Layout:
    """One way in which the rows of a list stand.

    Attributes:
        order: Their order.
        grouped: Puts headings between rows that are in order.
    """

    order: Order = as_they_come
    grouped: Grouping = as_they_come


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the rows of a list may stand, which of them may be left out, and what else is made of them.

    Attributes:
        order: Their order.
        grouped: Puts headings between rows that are in order.
        layouts: Other ways in which they may stand, by name.
        narrow: Whether a row stays where only some are wanted; None where there is no such choice.
        derive: Makes what else a page shows of all rows; in the same thread that puts them in order.
    """

    order: Order = as_they_come
    grouped: Grouping = as_they_come
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    narrow: Callable[[Any], bool] | None = None
    derive: Callable[[Sequence[Any]], Any] = as_they_come

    def layout(self, name: str) -> Layout:
        """Give one of the ways; the first one for a name that is none."""
        return self.layouts.get(name) or Layout(self.order, self.grouped)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person wants to see of a list: which rows, standing how, only some of them."""

    segment: Segment = Segment.CURRENT
    layout: str = ""
    narrowed: bool = False


AS_THEY_COME = Arrangement()


class Arranged:
    """The rows of one section and what is found in them; each part is made when it is first asked for.

    Args:
        section: Whose rows; where only its state changes, another with the very same rows takes its place.
        how: How they stand.
    """

    def __init__(self, section: Section, how: Arrangement) -> None:
        self.section, self.how = section, how
        self._sheets: dict[Choice, Sheet] = {}

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

    @cached_property
    def derived(self) -> Any:
        """What else the page shows of all rows."""
        return self.how.derive(self.section.rows)

    def is_ready(self, choice: Choice) -> bool:
        """Whether nothing is left to be done for a choice."""
        return choice in self._sheets

    def prepare(self, choice: Choice) -> None:
        """Do everything there is to do for a choice; in whichever thread."""
        sheet = self._made(choice)
        for made in (self.records, self.not_shown, self.derived, sheet.index, sheet.whole):
            del made
        self._sheets[choice] = sheet

    def sheet(self, choice: Choice) -> Sheet:
        """Give what a choice can show."""
        found = self._sheets.get(choice)
        if found is None:
            found = self._sheets[choice] = self._made(choice)
        return found

    def _made(self, choice: Choice) -> Sheet:
        section, narrow = self.section, self.how.narrow
        chosen = {Segment.CURRENT: section.current, Segment.PAST: section.past}.get(choice.segment)
        rows: Sequence[Record] = section.rows if chosen is None else chosen
        if choice.narrowed and narrow is not None:
            rows = [row for row in rows if narrow(row)]
        layout = self.how.layout(choice.layout)
        return Sheet(layout.grouped(layout.order(rows)))
