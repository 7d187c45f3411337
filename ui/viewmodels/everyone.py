"""Everybody's charts at a glance: the first ones with the page, the others one after the other while it is shown."""

import asyncio
from collections.abc import Callable
from itertools import combinations

from PySide6.QtCore import QObject

from pfclient.chart.glance import Glance
from pfclient.people import ChartStatus, Person, PersonId, Relationship, look_alike
from pfclient.session import Event, PeopleChanged, SectionChanged, Session, SyncChanged
from pfclient.values import dataclass
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel
from ui.viewmodels.overview import look_at

_AT_ONCE = 6
"""Charts that are read before the page is shown: as many cards as the window has room for. Nothing is on screen yet
that would stand still meanwhile, and the page is not put together once for each of them."""


@dataclass(frozen=True, slots=True)
class Look:
    """One person as the page shows them.

    Attributes:
        glance: What there is to say; None where nothing was read yet, or nothing may be.
    """

    person: Person
    glance: Glance | None = None

    @property
    def readable(self) -> bool:
        """Whether the chart may be read: neither taken back nor past its end."""
        return self.person.connection.status is ChartStatus.ACTIVE


class EveryoneViewModel(ViewModel):
    """State of the page of everybody.

    Args:
        session: The signed-in session.
    """

    def __init__(self, session: Session, *, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self._session = session
        self._awake = True
        self._glances: dict[PersonId, Glance] = {}
        self._due: set[PersonId] = set()
        self._stop: Callable[[], None] = session.subscribe(self._heard)
        self._look_at_first()

    @property
    def looks(self) -> tuple[Look, ...]:
        """Everybody linked, in the order of the tabs."""
        return tuple(Look(person, self._glances.get(person.id)) for person in self._session.people)

    @property
    def name(self) -> str:
        """Who is greeted: the given name of the account holder, "" when not known."""
        mine = [one.given or one.display for one in self._session.people if one.relationship is Relationship.SELF]
        return next((name.split()[0] for name in (*mine, self._session.account.display) if name.strip()), "")

    @property
    def questions(self) -> tuple[tuple[Person, Person], ...]:
        """People who may be one, for the account holder to say."""
        people = self._session.people
        if not any(look_alike(one, other) for one, other in combinations(people, 2)):
            return ()
        return self._session.joining.questions()

    def answer(self, one: PersonId, other: PersonId, *, same: bool) -> None:
        """Say whether two are one person; it is kept, and can be taken back."""
        joining = self._session.joining
        said = joining.one_person(one, other) if same else joining.two_people(one, other)
        self.tasks.start("answer", said, "drop")

    @property
    def waiting(self) -> int:
        """How many groups of new records wait to be looked at."""
        return sum(len(each.fresh) for each in self._glances.values())

    def rest(self) -> None:
        """Nobody looks: what changes meanwhile is read when somebody does again."""
        self._awake = False

    def wake(self) -> None:
        """Somebody looks again; the day may be another by now."""
        self._awake = True
        self._look_at_all()

    def close(self) -> None:
        """Hear no more of the session."""
        self._stop()
        super().close()

    # ---- inside

    def _heard(self, event: Event) -> None:
        match event:
            case SectionChanged(person=person):
                self._look_again({person})
            case SyncChanged(person=None) | PeopleChanged():
                self._look_at_all()
            case SyncChanged(person=str() as person):
                self._look_again({person})

    def _readable(self) -> list[PersonId]:
        return [one.id for one in self._session.people if one.connection.status is ChartStatus.ACTIVE]

    def _look_at_first(self) -> None:
        readable = self._readable()
        self._glances = {person: look_at(self._session, person) for person in readable[:_AT_ONCE]}
        self._look_again(set(readable[_AT_ONCE:]))

    def _look_at_all(self) -> None:
        readable = set(self._readable())
        # Nothing of a chart that may not be read any more stays, not even for the frame until the others are read.
        self._glances = {person: each for person, each in self._glances.items() if person in readable}
        self._due &= readable
        self.changed.emit()
        self._look_again(readable)

    def _look_again(self, people: set[PersonId]) -> None:
        self._due |= people
        if self._awake and self._due:
            self.tasks.start("look", self._look(), "drop")

    async def _look(self) -> None:
        """One chart between two frames; what is large is read elsewhere, and comes as a change."""
        while self._due and self._awake:
            person = next((one.id for one in self._session.people if one.id in self._due), None)
            if person is None:
                self._due.clear()
                return
            self._due.discard(person)
            found = look_at(self._session, person)
            if found != self._glances.get(person):
                self._glances[person] = found
                self.changed.emit()
            await asyncio.sleep(0)
