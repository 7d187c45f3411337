"""Who has seen what of a chart: whose, in which days, and by whom; from the portal, and on this computer."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject

from pfclient.activity import Act, Actor, Acts, Noted
from pfclient.errors import FamilyChartError, PortalError
from pfclient.people import Person, PersonId
from pfclient.session import Event, PeopleChanged, Session
from ui.base.loadable import Failed, Idle, Loadable, Loading, Ready, shown
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel


class Days(StrEnum):
    """How far back one looks."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_LENGTH = {Days.WEEK: timedelta(days=7), Days.MONTH: timedelta(days=30), Days.YEAR: timedelta(days=365)}
# The portal's clock may be ahead of this computer's; what it wrote a moment ago belongs to the list.
_AHEAD = timedelta(minutes=5)


class ActivityViewModel(ViewModel):
    """State of the list.

    Args:
        session: The signed-in session.
        now: The clock.

    Attributes:
        days, who: What is looked at; `who` is a key of `actors`, "" for everybody.
        asked: When the portal was asked: these days end there.
        acts: What the portal says of the chart in these days; nothing is asked where no chart may be read.
        error: Why it was not printed, None where it was or nobody asked.
        pages: How many were printed just now, 0 for none.
    """

    def __init__(
        self, session: Session, now: Callable[[], datetime], *, reporter: Reporter, parent: QObject | None = None
    ) -> None:
        super().__init__(reporter, parent)
        self._session, self._now = session, now
        self._of: PersonId | None = None
        self._charts: tuple[str, ...] | None = None
        self.days, self.who, self.asked = Days.MONTH, "", now()
        self.acts: Loadable[Acts] = Idle()
        self.error: FamilyChartError | None = None
        self.pages = 0
        # The session calls it as long as it lives.
        self.destroyed.connect(session.subscribe(self._heard))

    @property
    def people(self) -> tuple[Person, ...]:
        """Whose charts may be read."""
        return tuple(one for one in self._session.people if one.readable)

    @property
    def person(self) -> Person | None:
        """Whose chart is looked at, None where none may be."""
        return next((one for one in self.people if one.id == self._of), next(iter(self.people), None))

    @property
    def actors(self) -> dict[str, Actor]:
        """Everybody who did something in these days, by a key."""
        return {actor_key(act.by): act.by for act in self._told.acts}

    @property
    def found(self) -> tuple[Act, ...]:
        """What is to be shown of it."""
        return tuple(act for act in self._told.acts if self.who in {"", actor_key(act.by)})

    @property
    def noted(self) -> tuple[Noted, ...]:
        """What was opened and copied on this computer."""
        since, person = self.since, self.person
        return tuple(
            each
            for each in self._session.desk.noted
            if person is not None and each.person in {one.id for one in (person, *person.linked)} and each.last >= since
        )

    @property
    def since(self) -> datetime:
        """From when on."""
        return self.asked - _LENGTH[self.days]

    @property
    def printable(self) -> bool:
        """Whether there is a list for paper: never one of which the portal said nothing."""
        return isinstance(self.acts, Ready) and bool(self.found or self.noted)

    # ---- verbs

    def load(self) -> None:
        """Ask the portal; what is known of these days stays on screen meanwhile."""
        self._ask(shown(self.acts))

    def look_at(self, person: str) -> None:
        """Look at somebody else's chart."""
        if person != self._of:
            self._of, self.who = PersonId(person), ""
            self._ask(None)

    def look_back(self, days: Days) -> None:
        """Look further back, or less far."""
        if days is not self.days:
            self.days = days
            self._ask(None)

    def look_for(self, who: str) -> None:
        """Show what one of them did, or everybody."""
        if who != self.who:
            self.who, self.error, self.pages = who, None, 0
            self.changed.emit()

    def printed(self, pages: int) -> None:
        """The list is on paper."""
        self.error, self.pages = None, pages
        self.changed.emit()

    def fail(self, error: FamilyChartError) -> None:
        """It could not be printed."""
        self.error, self.pages = error, 0
        self.changed.emit()

    # ---- inside

    @property
    def _told(self) -> Acts:
        return shown(self.acts) or Acts()

    def _heard(self, event: Event) -> None:
        """A chart was closed, or is another person's now: what was told of it is not told of whoever is here."""
        if isinstance(event, PeopleChanged) and self._charts not in {None, _charts(self.person)}:
            self._ask(None)

    def _ask(self, previous: Acts | None) -> None:
        self.error, self.pages, self.asked = None, 0, self._now()
        person, before = self.person, self._charts
        self._charts = _charts(person)
        if person is None:
            self.tasks.cancel("load")
            self.acts = Idle()
        else:
            self._of = person.id
            self.acts = Loading(previous if self._charts == before else None)
            self.tasks.start("load", self._load(person))
        self.changed.emit()

    async def _load(self, person: Person) -> None:
        try:
            acts = await self._session.desk.activity(person, self.since, self.asked + _AHEAD)
            self.acts = Ready(acts)
        except PortalError as exc:
            self.acts = Failed(exc, shown(self.acts))
        if self.who not in self.actors:
            self.who = ""
        self.changed.emit()


def _charts(person: Person | None) -> tuple[str, ...]:
    return tuple(each.connection.chart_id for each in person.readable) if person is not None else ()


def actor_key(actor: Actor) -> str:
    """Give what somebody is told apart by."""
    return f"{actor.kind}|{actor.relationship}|{actor.display}"
