"""One person's chart at a glance: what matters now, and how far it is known."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from pfclient.chart.glance import Glance, glance
from pfclient.people import Person, PersonId
from pfclient.session import Event, SectionChanged, Session, SyncChanged, SyncPhase
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel


def look_at(session: Session, person: PersonId) -> Glance:
    """Look at one chart as it is kept now.

    Raises:
        KeyError: Nobody of that id is linked.
    """
    chart = session.chart(person)
    states = (session.sync_state(person), session.sync_state())
    reading = any(state.phase is SyncPhase.RUNNING for state in states)
    noted = partial(session.looking.noted, person)
    return glance(chart.section, noted, reading=reading, private=chart.may_be_private)


class OverviewViewModel(ViewModel):
    """State of the overview.

    Args:
        session: The signed-in session.
        person: Whose chart.

    Attributes:
        person: Whose chart it is.
        glance: What there is to say.
    """

    def __init__(
        self, session: Session, person: PersonId, *, reporter: Reporter, parent: QObject | None = None
    ) -> None:
        super().__init__(reporter, parent)
        self._session, self._id = session, person
        self._awake, self._missed = True, False
        self.person: Person = session.chart(person).person
        self.glance = look_at(session, person)
        self._stop: Callable[[], None] = session.subscribe(self._heard)

    @property
    def people(self) -> tuple[PersonId, ...]:
        """Everybody linked, in the order of the tabs."""
        return tuple(person.id for person in self._session.people)

    def rest(self) -> None:
        """Nobody looks: what changes meanwhile is read when somebody does again."""
        self._awake = False

    def wake(self) -> None:
        """Somebody looks again; the day may be another by now."""
        self._awake = True
        self._read()

    def close(self) -> None:
        """Hear no more of the session."""
        self._stop()
        super().close()

    def _heard(self, event: Event) -> None:
        match event:
            case SectionChanged(person=person) if person == self._id:
                self._missed = True
            case SyncChanged(person=person) if person in {self._id, None}:
                self._missed = True
        if self._missed and self._awake:
            self._read()

    def _read(self) -> None:
        self._missed = False
        try:
            self.person = self._session.chart(self._id).person
            found = look_at(self._session, self._id)
        except KeyError:  # taken off the account a moment ago; the page goes as soon as the window hears of it
            return
        if found != self.glance:
            self.glance = found
            self.changed.emit()
