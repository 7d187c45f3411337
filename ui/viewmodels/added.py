"""What a registration added to the account: the person, and how much of their chart has arrived."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pfclient.errors import SessionExpired
from pfclient.people import Person, PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.session import Event, SectionChanged, Session, SyncChanged
from ui.base.viewmodel import ViewModel


class Added(QObject):
    """Reads the new person's records once, so that the last page can say what is there."""

    changed = Signal()

    def __init__(self, owner: ViewModel) -> None:
        super().__init__(owner)
        self._tasks = owner.tasks
        self._session: Session | None = None
        self._chart_id = ""
        self._unsubscribe: Callable[[], None] | None = None
        self.reading = False

    @property
    def person(self) -> Person | None:
        """Whose the chart is, None until the session knows.

        Whoever has charts at several clinics may have been there before, or turn out to once their birth date has come.
        """
        people = self._session.people if self._session is not None else ()
        return next(
            (one for one in people if any(part.connection.chart_id == self._chart_id for part in one.linked)), None
        )

    def read(self, session: Session, chart_id: str) -> None:
        """Begin to read the records of whom the chart is that was linked just now.

        Args:
            session: The signed-in session.
            chart_id: The portal's id of the chart.
        """
        self._session, self._chart_id = session, chart_id
        person = self.person
        if person is None:
            return
        self._unsubscribe = session.subscribe(self._heard)
        self.reading = self._tasks.start("read-added", self._read(session, person.id), "drop")

    def stop(self) -> None:
        """Hear and say nothing more; to be called before the wizard goes."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Give the categories that have arrived with at least one current row, and how many."""
        person = self.person
        if self._session is None or person is None:
            return ()
        chart = self._session.chart(person.id)
        found = [(name, chart.count(name)) for name in CATEGORIES]
        return tuple((name, count) for name, count in found if count)

    async def _read(self, session: Session, person: PersonId) -> None:
        try:
            await session.refresh(person)
        except SessionExpired:
            # The window that takes the session over says so; here nothing was promised.
            return
        finally:
            self.reading = False
            if self._unsubscribe is not None:
                self.stop()
                self.changed.emit()

    def _heard(self, event: Event) -> None:
        if isinstance(event, SectionChanged | SyncChanged):
            self.changed.emit()
