"""One section of one person's chart: its rows, which of them are looked at, and what can be said of the whole."""

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QObject

from pfclient.chart.section import Availability, Section
from pfclient.errors import PortalError, SessionExpired
from pfclient.people import Person, PersonId
from pfclient.records.record import Record
from pfclient.session import Event, SectionChanged, Session, SyncChanged, SyncPhase
from ui.base.loadable import Failed, Idle, Loadable, Loading, Ready
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel
from ui.viewmodels.search_words import FilterIndex

_UNREAD = frozenset({Availability.NOT_ASKED})
_STALE = frozenset({Availability.OLD, Availability.ERROR})


Order: TypeAlias = Callable[[Sequence[Any]], Sequence[Record]]


def as_they_come(rows: Sequence[Any]) -> Sequence[Record]:
    """Leave the order as the chart gives it."""
    return rows


class Segment(StrEnum):
    """Which of the rows the list shows."""

    CURRENT = "current"
    PAST = "past"
    ALL = "all"


class SectionViewModel(ViewModel):
    """State of a category page.

    Args:
        session: The signed-in session.
        person: Whose chart.
        category: Which category.
        segment: Which rows are shown at first.
        order: How the rows of a list stand; the chart's own order unless told.

    Attributes:
        section: What the chart holds now.
        segment: Which rows are shown.
        text: What is typed in the filter box.
        selected: Key of the chosen row, "" for none.
    """

    def __init__(
        self,
        session: Session,
        person: PersonId,
        category: str,
        *,
        reporter: Reporter,
        segment: Segment = Segment.CURRENT,
        order: Order = as_they_come,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(reporter, parent)
        self._session, self._id, self._order = session, person, order
        self.category = category
        self.segment = segment
        self.text = ""
        self.selected = ""
        self._chosen_by_person = False
        self.person: Person = session.chart(person).person
        self.section: Section = session.chart(person).section(category)
        self._index = FilterIndex(self.section.rows)
        self._stop = session.subscribe(self._heard)
        self._settle()

    @property
    def loading(self) -> bool:
        """Whether the portal is being asked just now: for these records, or first for who is linked."""
        states = (self._session.sync_state(self._id), self._session.sync_state())
        return any(state.phase is SyncPhase.RUNNING for state in states)

    @property
    def state(self) -> Loadable[Section]:
        """What the page knows: nothing asked yet, on its way, here, or failed with or without old rows."""
        section = self.section
        if section.availability in _UNREAD:
            return Loading() if self.loading else Idle()
        if section.availability in _STALE and section.error is not None:
            return Failed(section.error, section if section.rows or section.as_of else None)
        return Ready(section, section.as_of)

    def counts(self) -> dict[Segment, int]:
        """How many rows each segment holds, before filtering."""
        current, past = len(self.section.current), len(self.section.past)
        return {Segment.CURRENT: current, Segment.PAST: past, Segment.ALL: current + past}

    def rows(self) -> tuple[Record, ...]:
        """The rows of the segment that hold every word of the filter."""
        given = {
            Segment.CURRENT: self.section.current,
            Segment.PAST: self.section.past,
            Segment.ALL: self.section.rows,
        }[self.segment]
        return tuple(self._order(self._index.matching(given, self.text)))

    def record(self, key: str) -> Record | None:
        """Give one record of this section, in whichever segment it stands."""
        return next((row for row in self.section.rows if row.key == key), None)

    def not_shown(self) -> tuple[tuple[str, int], ...]:
        """Why entries are counted but not shown, and how many of each, the most frequent first."""
        return tuple(Counter(entry.reason for entry in self.section.not_shown).most_common())

    def choose_segment(self, segment: Segment) -> None:
        """Show current, past or all rows."""
        if segment is not self.segment:
            self.segment = segment
            self._settle()
            self.changed.emit()

    def filter(self, text: str) -> None:
        """Show only rows that hold these words."""
        if text != self.text:
            self.text = text
            self._settle()
            self.changed.emit()

    def select(self, key: str) -> None:
        """Choose a row; it stays chosen over a refresh as long as it is there."""
        self.selected = key

    def reveal(self, key: str) -> None:
        """Show a record wherever it stands: the filter gives way, then the segment."""
        if self.record(key) is None:
            return
        self.text = ""
        self.selected = key
        if all(row.key != key for row in self.rows()):
            self.segment = Segment.ALL
        self.changed.emit()

    def retry(self) -> None:
        """Ask the portal again."""
        self.tasks.start("refresh", self._refresh(), "drop")

    def close(self) -> None:
        """Hear no more of the session."""
        self._stop()
        self.tasks.close()

    async def _refresh(self) -> None:
        try:
            await self._session.refresh(self._id)
        except SessionExpired:
            # The session tells its end to everybody who listens; the window moves on.
            return
        except PortalError:
            # What failed stands in the section and in the state of the reading, where the page looks.
            return

    def _heard(self, event: Event) -> None:
        match event:
            case SectionChanged(person=person, category=category) if person == self._id and category == self.category:
                self._read()
            case SyncChanged(person=person) if person in {self._id, None}:
                self._read()

    def _read(self) -> None:
        chart = self._session.chart(self._id)
        before, self.section = self.section, chart.section(self.category)
        self.person = chart.person
        if self.section.rows != before.rows:
            self._index = FilterIndex(self.section.rows)
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Keep the chosen row, else choose the first one."""
        rows = self.rows()
        if all(row.key != self.selected for row in rows):
            self.selected = rows[0].key if rows else ""
