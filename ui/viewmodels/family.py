"""The signed-in window: whose chart is open, at which section, how fresh it is, and what can be done with it."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from pfclient.errors import PortalError, SessionExpired
from pfclient.people import ChartStatus, Person, PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.session import Event, PeopleChanged, SectionChanged, Session, SessionEnded, SyncChanged
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel
from ui.viewmodels.counts import SectionCounts
from ui.viewmodels.freshness import Freshness, freshness

SECTIONS: tuple[str, ...] = tuple(CATEGORIES)


class FamilyViewModel(ViewModel):
    """State of the main window.

    Args:
        session: The signed-in session.
        person: Whose chart is opened first, where that is known and still linked.
        section: The section opened first.

    Attributes:
        section: Name of the open section; it stays when the person changes.
        unlink_error: Why the last "Remove from this account" did not happen.

    Signals:
        person_changed: Another person's chart is open.
        signed_out: The person signed out; everything is forgotten.
        ended: The portal ended the sign-in; brings the error.
    """

    person_changed = Signal()
    signed_out = Signal()
    ended = Signal(object)

    def __init__(
        self,
        session: Session,
        *,
        reporter: Reporter,
        person: PersonId | None = None,
        section: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(reporter, parent)
        self.session = session
        if person is None and session.place is not None:
            person, section = session.place.person, session.place.section
        self.section = section if section in SECTIONS else SECTIONS[0]
        self.unlink_error: PortalError | None = None
        self._current = person
        self._place = 0
        self._ask_again = False
        self._counts = SectionCounts(session)
        self._keep_place()
        self._count_all()
        self._stop: Callable[[], None] = session.subscribe(self._heard)
        self.changed.connect(self._remember)

    # ---- state

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody with a tab, the account holder's own chart first as the portal lists it."""
        return self.session.people

    @property
    def current(self) -> Person | None:
        """Whose chart is open, None when nobody is linked."""
        return next((person for person in self.people if person.id == self._current), None)

    @property
    def opened(self) -> PersonId | None:
        """Whose chart was opened last; still known when the session has forgotten everybody."""
        return self._current

    @property
    def readable(self) -> bool:
        """Whether the open chart may be read: neither taken back nor past its end."""
        return self._current in self.readable_people

    @property
    def readable_people(self) -> frozenset[PersonId]:
        """Whose charts may be read."""
        active = ChartStatus.ACTIVE
        return frozenset(person.id for person in self.people if person.connection.status is active)

    @property
    def counts(self) -> dict[str, int | None]:
        """The number beside each section; None until its first download is done."""
        return self._counts.numbers

    @property
    def may_be_private(self) -> bool:
        """Whether the portal held anything of this chart back; said of the whole chart, never of one section."""
        return self._counts.may_be_private

    @property
    def freshness(self) -> Freshness:
        """How fresh the open chart is."""
        return freshness(self.session, self._current)

    # ---- verbs

    def open_person(self, person: PersonId) -> None:
        """Open somebody's chart at the same section."""
        if person == self._current or all(one.id != person for one in self.people):
            return
        self._current = person
        self._keep_place()
        self._count_all()
        self.changed.emit()
        self.person_changed.emit()

    def open_section(self, section: str) -> None:
        """Open a section of the open chart."""
        if section in SECTIONS and section != self.section:
            self.section = section
            self.changed.emit()

    def step_section(self, step: int) -> None:
        """Open the next or previous section, round and round."""
        self.open_section(SECTIONS[(SECTIONS.index(self.section) + step) % len(SECTIONS)])

    def refresh(self) -> None:
        """Ask the portal for everybody's records; asked for again meanwhile, it is done once more afterwards."""
        self._ask_again = not self.tasks.start("refresh", self._refresh(), "drop")

    def stop_reading(self) -> None:
        """End the reading under way, and any asked for after it; what came stays."""
        self._ask_again = False
        self.tasks.start("stop", self.session.stop_reading(), "drop")

    def unlink(self, person: PersonId) -> None:
        """Take a chart off this account; the caller has asked whether that is meant."""
        self.unlink_error = None
        self.tasks.start("unlink", self._unlink(person), "drop")

    def sign_out(self) -> None:
        """Sign out and forget everything on this computer."""
        self.tasks.start("sign-out", self._sign_out(), "drop")

    def close(self) -> None:
        """Hear no more of the session."""
        self._stop()
        self.tasks.close()

    # ---- inside

    async def _refresh(self) -> None:
        # The end of the sign-in arrives as an event; anything else stands in the state of the reading.
        with suppress(PortalError):
            await self.session.refresh()
            while self._ask_again:
                self._ask_again = False
                await self.session.refresh()

    async def _unlink(self, person: PersonId) -> None:
        try:
            await self.session.unlink(person)
        except SessionExpired:
            return
        except PortalError as error:
            self.unlink_error = error
            self.changed.emit()

    async def _sign_out(self) -> None:
        self._stop()
        await self.session.sign_out()
        self.signed_out.emit()

    def _heard(self, event: Event) -> None:
        match event:
            case SessionEnded(error=error):
                self.ended.emit(error)
                return
            case SectionChanged(person=person, category=category) if person == self._current and self.readable:
                self._counts.read(person, category)
            case SectionChanged():
                return
            case PeopleChanged():
                self._people_changed()
                return
            case SyncChanged(person=person) if person == self._current:
                self._count_all()
        self.changed.emit()

    def _people_changed(self) -> None:
        before = self._current
        self._keep_place()
        self._count_all()
        self.changed.emit()
        if self._current != before:
            self.person_changed.emit()

    def _remember(self) -> None:
        """Where the person is now is where the next start begins."""
        place = self.session.place
        if self._current is not None and (
            place is None or (place.person, place.section) != (self._current, self.section)
        ):
            self.tasks.start("place", self.session.keep_place(self._current, self.section), "replace")

    def _keep_place(self) -> None:
        """Stay with the person who is open; when they are gone, go to whoever has their place now."""
        ids = [person.id for person in self.people]
        if self._current not in ids:
            self._current = ids[min(self._place, len(ids) - 1)] if ids else None
        self._place = ids.index(self._current) if self._current is not None else 0

    def _count_all(self) -> None:
        self._counts.read_all(self._current if self.readable else None)
