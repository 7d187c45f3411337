"""One section of one person's chart: its rows, which of them are looked at, and what can be said of the whole."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from pfclient.chart.pieces import let_go
from pfclient.chart.section import Availability, Section
from pfclient.people import Person, PersonId
from pfclient.records.record import Record
from pfclient.session import Event, SectionChanged, Session, SyncChanged, SyncPhase, SyncState
from pfclient.values import dataclass
from ui.base.loadable import Failed, Idle, Loadable, Loading, Ready
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel
from ui.viewmodels.arrangement import AS_THEY_COME, Arranged, Arrangement, Choice, Segment
from ui.viewmodels.listing import Listing
from ui.viewmodels.section_acts import SectionActs, asked

if TYPE_CHECKING:
    from pfclient.chart.joined import AnyChart

_UNREAD = frozenset({Availability.NOT_ASKED})
_STALE = frozenset({Availability.OLD, Availability.ERROR})
_AT_ONCE = 1000
"""Rows that are put in order between two frames; more are put in order in a thread."""
_NEWS_AT_ONCE = 50
"""The same of rows that come while somebody looks: nobody waits for those, and another frame is due."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a person had made of a list, for the page that takes the place of the one they did it on.

    Attributes:
        choice: Which rows were shown, and how they stood.
        text: What was typed in the filter box.
        selected: Key of the chosen row.
    """

    choice: Choice = field(default_factory=Choice)
    text: str = ""
    selected: str = ""


_AT_FIRST = Looked()


class SectionViewModel(ViewModel):
    """State of a category page.

    Args:
        session: The signed-in session.
        person: Whose chart.
        category: Which category.
        looked: What the list was narrowed to before, and the row that was chosen.
        arrangement: How the rows of a list stand; the chart's own order unless told.

    Attributes:
        section: What the list is made of.
        listing: The lines the list shows; another object whenever they are others.
        choice: Which rows are shown, and how they stand.
        text: What is typed in the filter box.
        selected: Key of the chosen row, "" for none.
        acts: What can be done with its entries.
    """

    def __init__(
        self,
        session: Session,
        person: PersonId,
        category: str,
        *,
        reporter: Reporter,
        looked: Looked = _AT_FIRST,
        arrangement: Arrangement = AS_THEY_COME,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(reporter, parent)
        self._session, self._id = session, person
        self.category = category
        self.choice, self.text, self.selected = looked.choice, looked.text, looked.selected
        self._awake, self._missed = True, False
        self.person: Person = session.chart(person).person
        self.acts = SectionActs(session, self)
        self.section = Section(category, Availability.NOT_ASKED)
        self._light: tuple[object, ...] = ()
        self._arranged = Arranged(self.section, arrangement)
        self._coming: Arranged | None = None
        self.listing: Listing = self._arranged.sheet(self.choice).whole
        self._stop: Callable[[], None] = session.subscribe(self._heard)
        # A page may go without a word: nothing is told to what is no longer there.
        self.destroyed.connect(self._stop)
        self._read()

    @property
    def loading(self) -> bool:
        """Whether these records are on their way: from the portal, from the vault, or being put in order."""
        here = self._coming is not None or self.section.coming
        return here or any(state.phase is SyncPhase.RUNNING for state in _reading(self._session, self._id))

    @property
    def segment(self) -> Segment:
        """Which rows are shown."""
        return self.choice.segment

    @property
    def derived(self) -> Any:
        """What the arrangement makes of all rows, beside their order."""
        return self._arranged.derived

    @property
    def parts(self) -> tuple[int, int]:
        """Parts of the person's running reading that are in, of how many; of 0 where nobody knows."""
        state = self._session.sync_state(self._id)
        return (state.done, state.total) if state.phase is SyncPhase.RUNNING else (0, 0)

    @property
    def state(self) -> Loadable[Section]:
        """What the page knows: nothing asked yet, on its way, here, or failed with or without old rows."""
        return _state(self.section, loading=self.loading)

    @property
    def has_rows(self) -> bool:
        """Whether there is any row, in whichever segment."""
        return bool(self.section.current or self.section.past)

    def counts(self) -> dict[Segment, int]:
        """How many rows each segment holds, before filtering."""
        current, past = len(self.section.current), len(self.section.past)
        return {Segment.CURRENT: current, Segment.PAST: past, Segment.ALL: current + past}

    def record(self, key: str) -> Record | None:
        """Give one record of this section, in whichever segment it stands."""
        return self._arranged.records.get(key)

    def not_shown(self) -> tuple[tuple[str, int], ...]:
        """Why entries are counted but not shown, and how many of each, the most frequent first."""
        return self._arranged.not_shown

    def choose_segment(self, segment: Segment) -> None:
        """Show current, past or all rows."""
        self.choose(replace(self.choice, segment=segment))

    def choose(self, choice: Choice) -> None:
        """Show other rows, or let them stand in another way."""
        if choice != self.choice:
            self.choice = choice
            self._list()

    def filter(self, text: str) -> None:
        """Show only rows that hold these words."""
        if text != self.text:
            self.text = text
            self._list()

    def select(self, key: str) -> None:
        """Choose a row; it stays chosen over a refresh as long as it is there."""
        self.selected = key

    def reveal(self, key: str) -> None:
        """Show a record wherever it stands: the filter gives way, then the segment."""
        record = self.record(key)
        if record is None:
            return
        self.text, self.selected = "", key
        elsewhere = self.segment is not Segment.ALL and record.standing.value != self.segment.value
        self.choice = replace(self.choice, segment=Segment.ALL if elsewhere else self.segment, narrowed=False)
        self._list()

    def retry(self) -> None:
        """Ask the portal again."""
        self.tasks.start("refresh", asked(lambda: self._session.refresh(self._id)), "drop")

    def rest(self) -> None:
        """Nobody looks: what changes meanwhile is read when somebody does again."""
        self._awake = False

    def wake(self) -> None:
        """Somebody looks again."""
        self._awake = True
        if self._missed:
            self._read()

    def close(self) -> None:
        """Hear no more of the session."""
        self._stop()
        super().close()

    def _heard(self, event: Event) -> None:
        match event:
            case SectionChanged(person=person, category=category) if person == self._id and category == self.category:
                self._missed = True
            case SyncChanged(person=person) if person in {self._id, None}:
                self._missed = True
        if self._missed and self._awake:
            self._read(_NEWS_AT_ONCE)

    def _read(self, at_once: int = _AT_ONCE) -> None:
        self._missed = False
        chart = _chart_of(self._session, self._id)
        if chart is None:
            return
        self.person = chart.person
        section = chart.section(self.category)
        before, self._light = self._light, (section, chart.person, *_reading(self._session, self._id))
        coming = self._coming
        if section.revision != (self.section if coming is None else coming.section).revision:
            self._take(Arranged(section, self._arranged.how), at_once)
        elif coming is not None:
            coming.section = section
        else:
            self.section = self._arranged.section = section
            if before != self._light:  # the very same rows, in another light: later, offline, whole
                self.changed.emit()

    def _take(self, arranged: Arranged, at_once: int = _AT_ONCE) -> None:
        """Show other rows as soon as they are in order: at once where that is quick, else from a thread."""
        if arranged.size <= at_once or arranged.is_ready(self.choice):
            self._coming = None
            self.tasks.cancel("index")
            self._show(arranged)
            return
        self._coming = arranged
        self.tasks.start("index", self._prepare(arranged))
        self.changed.emit()

    def _list(self) -> None:
        """Show the rows that are wanted now; where others are coming, those are shown when they are here."""
        if self._coming is None:
            self._take(self._arranged)
        elif self._arranged.is_ready(self.choice):
            self._show(self._arranged)

    async def _prepare(self, arranged: Arranged) -> None:
        while not arranged.is_ready(self.choice):  # another may be chosen meanwhile
            await asyncio.to_thread(arranged.prepare, self.choice)
        leaving, self._coming = list(self.section.rows), None
        self._show(arranged)
        await asyncio.to_thread(let_go, leaving)

    def _show(self, arranged: Arranged) -> None:
        self._arranged, self.section = arranged, arranged.section
        self.listing = arranged.sheet(self.choice).holding(self.text)
        if self.listing.place(self.selected) < 0:
            first = self.listing.record(0)
            self.selected = "" if first is None else first.key
        self.changed.emit()


def _reading(session: Session, person: PersonId) -> tuple[SyncState, SyncState]:
    """How far the reading of a person's records is, and that of the list of people."""
    return session.sync_state(person), session.sync_state()


def _state(section: Section, *, loading: bool) -> Loadable[Section]:
    if section.availability in _UNREAD:
        return Loading() if loading else Idle()
    if section.availability in _STALE and section.error is not None:
        return Failed(section.error, section if section.rows or section.as_of else None)
    return Ready(section, section.as_of)


def _chart_of(session: Session, person: PersonId) -> AnyChart | None:
    try:
        return session.chart(person)
    except KeyError:  # taken off the account a moment ago; the page goes as soon as the window hears of it
        return None
