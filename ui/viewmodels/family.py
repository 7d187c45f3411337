"""The signed-in window: whose chart is open, at which section, how fresh it is, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pfclient.errors import PortalError, SessionExpired
from pfclient.people import ChartStatus, Person, PersonId
from pfclient.session import Event, PeopleChanged, Place, SectionChanged, Session, SessionEnded, SyncChanged
from ui.base.tasks import Reporter
from ui.viewmodels.asking import Asking
from ui.viewmodels.counts import SectionCounts
from ui.viewmodels.freshness import Freshness, freshness
from ui.viewmodels.lockable import Lockable
from ui.viewmodels.opened import Opened
from ui.viewmodels.search import SearchViewModel
from ui.viewmodels.steps import heard_in_steps
from ui.viewmodels.whereabouts import Whereabouts


class FamilyViewModel(Lockable):
    """State of the main window.

    Args:
        session: The signed-in session.
        place: What is opened first, where the person is still linked; the place the session knows of unless told.

    Attributes:
        search: The search over these charts; what is looked for outlives another text size or language.
        unlink_error: Why the last "Remove from this account" did not happen.

    Signals:
        person_changed: Another person's chart is open, or everybody's.
        record_wanted: One record of the chart that is open is to be shown; brings its key.
        signed_out: The person signed out; everything is forgotten.
        ended: The portal ended the sign-in; brings the error.
    """

    person_changed = Signal()
    record_wanted = Signal(str)
    signed_out = Signal()
    ended = Signal(object)

    def __init__(
        self, session: Session, *, reporter: Reporter, place: Place | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(reporter, parent)
        self.session = session
        self.unlink_error: PortalError | None = None
        self._where = Whereabouts(place or session.place, session.people)
        self._asking = Asking(session, self.tasks)
        self.search = SearchViewModel(session, reporter=reporter, parent=self)
        self._counts = SectionCounts(session)
        self._count_all()
        self._stop: Callable[[], None] = heard_in_steps(session, self._heard, self)
        self.changed.connect(self._remember)
        Opened(self, self)

    # ---- state

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody with a tab, the account holder's own chart first as the portal lists it."""
        return self.session.people

    @property
    def everyone(self) -> bool:
        """Whether everybody's charts are looked at together, and nobody's is open."""
        return self._where.everyone

    @property
    def current(self) -> Person | None:
        """Whose chart is open, None when nobody's is."""
        return next((person for person in self.people if person.id == self._current), None)

    @property
    def section(self) -> str:
        """Name of the open section; it stays when the person changes."""
        return self._where.section

    @property
    def place(self) -> Place | None:
        """Where one is; still known when the session has forgotten everybody."""
        return self._where.place

    @property
    def readable(self) -> bool:
        """Whether the open chart may be read: neither taken back nor past its end."""
        return self._current in self.readable_people

    @property
    def readable_people(self) -> frozenset[PersonId]:
        """Whose charts may be read."""
        return frozenset(one.id for one in self.people if one.connection.status is ChartStatus.ACTIVE)

    @property
    def counts(self) -> dict[str, int | None]:
        """The number beside each section of the open chart; None until its first download is done."""
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
        self.open_record(person, self.section)

    def open_everyone(self) -> None:
        """Look at everybody's charts together; with one person there is nothing to put together."""
        if self._where.go_to_everyone(self.people):
            self._tell_place()

    def open_section(self, section: str) -> None:
        """Open a section of the open chart."""
        if self._current is not None and self._where.go_to(self._current, section, self.people):
            self.changed.emit()

    def open_record(self, person: PersonId, section: str, key: str = "") -> None:
        """Open somebody's chart at a section, and at one record of it."""
        if all(one.id != person for one in self.people):
            return
        before = self._current
        if self._where.go_to(person, section, self.people):
            self._tell_place(to_another=before != person)
        if key:
            self.record_wanted.emit(key)

    def step_section(self, step: int) -> None:
        """Open the next or previous section, round and round."""
        self.open_section(self._where.neighbour(step))

    def refresh(self) -> None:
        """Ask the portal for everybody's records; asked for again meanwhile, it is done once more afterwards."""
        self._asking.ask()

    def stop_reading(self) -> None:
        """End the reading under way, and any asked for after it; what came stays."""
        self._asking.stop()

    def unlink(self, person: PersonId) -> None:
        """Take a chart off this account; the caller has asked whether that is meant."""
        self.unlink_error = None
        self.tasks.start("unlink", self._unlink(person), "drop")

    def sign_out(self, *, everything: bool = False) -> None:
        """Sign out and forget everything on this computer; that it is trusted, only where `everything` is to go."""
        self.tasks.start("sign-out", self._sign_out(everything=everything), "drop")

    def close(self) -> None:
        """Hear no more of the session."""
        self._stop()
        self.search.close()
        super().close()

    # ---- inside

    async def _unlink(self, person: PersonId) -> None:
        try:
            await self.session.unlink(person)
        except SessionExpired:
            return
        except PortalError as error:
            self.unlink_error = error
            self.changed.emit()

    async def _sign_out(self, *, everything: bool) -> None:
        self._stop()
        await self.session.sign_out(everything=everything)
        self.signed_out.emit()

    def _heard(self, event: Event) -> None:
        match event:
            case SessionEnded(error=error):
                self.ended.emit(error)
                return
            case SectionChanged(person=person, category=category) if person == self._current and self.readable:
                if not self._counts.is_other(person, category):
                    return
                self._where.keep_to(self._counts.read(person, category))
            case SectionChanged():
                return
            case PeopleChanged():
                self._people_changed()
                return
            case SyncChanged(person=person) if person == self._current:
                self._count_all()
        self.tell_soon()  # while records come in there is news many times a turn

    def _people_changed(self) -> None:
        before = self._current
        self._where.settle(self.people)
        self._tell_place(to_another=self._current != before)

    def _tell_place(self, *, to_another: bool = True) -> None:
        self._count_all()
        self.changed.emit()
        if to_another:
            self.person_changed.emit()

    def _remember(self) -> None:
        """Where the person is now is where the next start begins."""
        place = self.place
        if place is not None and place != self.session.place:
            self.tasks.start("place", self.session.keep_place(place.person, place.section), "replace")

    @property
    def _current(self) -> PersonId | None:
        return None if self.everyone else self._where.person

    def _count_all(self) -> None:
        self._where.keep_to(self._counts.read_all(self._current if self.readable else None))
