"""One person's chart across several clinics: their sections put together, each row with all its sources."""

from collections.abc import Callable, Sequence, Set
from itertools import chain
from threading import Lock
from typing import TypeAlias

from pfclient.chart.chart import EASY, Chart
from pfclient.chart.counting import things
from pfclient.chart.section import Availability, Original, Section
from pfclient.chart.wholes import put_together, relit
from pfclient.people import Entry, Person
from pfclient.records.catalog import CATEGORIES
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class _Kept:
    parts: tuple[Section, ...]
    apart: Set[Entry]
    section: Section

    def has_rows_of(self, parts: Sequence[Section], apart: Set[Entry]) -> bool:
        same = all(mine.revision == other.revision for mine, other in zip(self.parts, parts, strict=True))
        return same and self.apart == apart

    def lost_by(self, parts: Sequence[Section]) -> bool:
        """Whether a clinic took all of its own back."""
        return any(mine.rows and not other.rows for mine, other in zip(self.parts, parts, strict=True))


class JoinedChart:
    """What a screen shows of somebody with charts at several clinics; see `Chart`, whose verbs it has.

    Args:
        person: Whose charts.
        charts: The chart at each clinic that may be read.
        apart: Gives the entries the person wants to see by themselves.

    Attributes:
        charts: As above.
    """

    def __init__(self, person: Person, charts: Sequence[Chart], apart: Callable[[], Set[Entry]]) -> None:
        self.person = person
        self.charts = tuple(charts)
        self._apart = apart
        self._kept: dict[str, _Kept] = {}
        self._one_reader = Lock()

    @property
    def is_easy(self) -> bool:
        """Whether all of it is read, and put together, on the spot."""
        return all(one.is_easy for one in self.charts)

    @property
    def may_be_private(self) -> bool:
        """Whether any clinic's portal holds back what every clinic shares."""
        return any(one.may_be_private for one in self.charts)

    @property
    def sections(self) -> tuple[str, ...]:
        """Names of the sections any of the clinics has."""
        there = {name for one in self.charts for name in one.sections}
        return tuple(name for name in CATEGORIES if name in there)

    def section(self, category: str) -> Section:
        """The rows of one category at all clinics; those of a large chart as they were last read.

        Raises:
            KeyError: There is no such category.
        """
        parts = tuple(one.section(category) for one in self.charts)
        kept = self._kept.get(category)
        if kept is not None and kept.has_rows_of(parts, self._apart()):
            return self._in_this_light(kept, parts)
        few = sum(len(part.rows) for part in parts) <= EASY
        # What a clinic takes back is gone at once, however much the others have.
        if few or self.is_easy or (kept is not None and kept.lost_by(parts)):
            return self._made(category, parts)
        if kept is None or not kept.section.rows:  # "none" was true of what the clinics had before
            return Section(category, Availability.NOT_ASKED, coming=True)
        return kept.section

    def is_stale(self, category: str) -> bool:
        """Whether the rows last read may be others by now."""
        kept = self._kept.get(category)
        if kept is None or any(one.is_stale(category) for one in self.charts):
            return True
        return not kept.has_rows_of([one.section(category) for one in self.charts], self._apart())

    def read(self, category: str) -> Section:
        """Read the rows of one category at all clinics, unless nothing has changed since; in whichever thread.

        Raises:
            KeyError: There is no such category.
        """
        with self._one_reader:
            parts = tuple(one.read(category) for one in self.charts)
            kept = self._kept.get(category)
            if kept is not None and kept.has_rows_of(parts, self._apart()):
                return self._in_this_light(kept, parts)
            return self._made(category, parts)

    def originals(self, category: str) -> tuple[Original, ...]:
        """Every resource of a category, of each clinic its own.

        Raises:
            KeyError: There is no such category.
            VaultError: They could not be read.
        """
        return tuple(chain.from_iterable(one.originals(category) for one in self.charts))

    def count(self, category: str) -> int | None:
        """The number beside the section's name; None until its first download is done."""
        return things(self.section(category))

    def _made(self, category: str, parts: tuple[Section, ...]) -> Section:
        apart = self._apart()
        section = put_together(CATEGORIES[category], self.charts, parts, apart)
        self._kept[category] = _Kept(parts, apart, section)
        return section

    def _in_this_light(self, kept: _Kept, parts: tuple[Section, ...]) -> Section:
        """The very same rows, and what is known of them now."""
        if all(mine is other for mine, other in zip(kept.parts, parts, strict=True)):
            return kept.section
        section = relit(kept.section, self.charts, parts)
        self._kept[section.category] = _Kept(parts, kept.apart, section)
        return section


AnyChart: TypeAlias = Chart | JoinedChart
"""One person's chart, at however many clinics."""
