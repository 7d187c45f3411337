"""The family of one account, and the reading of their records while somebody is signed in."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from pfclient.chart.family import Family
from pfclient.errors import VaultError
from pfclient.people import NO_TIES, ChartStatus, Person, PersonId, Ties
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.events import Event, PeopleChanged, SectionChanged, SyncChanged
from pfclient.sync.state import SyncPhase, SyncState, together
from pfclient.tasks import Tasks
from pfclient.values import replace
from pfclient.vault.keeping import Keeping
from pfclient.vault.vault import Vault

if TYPE_CHECKING:
    from pfclient.chart.joining import Joining
    from pfclient.gateway.authorized import Authorized
    from pfclient.settings import Settings
    from pfclient.sync.engine import SyncEngine


class Reading:
    """Portal to vault to charts, for everybody linked.

    Args:
        way: Gives the way to the portal; not asked for before something is read or changed there.
        people: Who is linked, as last known.
        vault: What is known of their records.
        keeping: What the computer keeps besides records.
        settings: What the core is told from outside: the wall clock, the languages of words of ours.
        tell: Told every event.
        in_background: The work that goes on while somebody is signed in; it should await `run`.
        ties: Which charts are one person's, as the account holder said.

    Attributes:
        family: Who is linked, and their charts.
    """

    def __init__(
        self,
        way: Callable[[], Authorized],
        people: tuple[Person, ...],
        vault: Vault,
        keeping: Keeping,
        *,
        settings: Settings,
        tell: Callable[[Event], None],
        in_background: Callable[[], Coroutine[None, None, None]],
        ties: Ties = NO_TIES,
    ) -> None:
        self._keeping, self._tell, self._closed = keeping, tell, False
        self._owed: frozenset[PersonId] = frozenset()
        self.family = Family(
            people, vault, settings.now, lambda *at: tell(SectionChanged(*at)), ties=ties, tongues=settings.tongues
        )
        self._in_background = in_background
        self._work: Tasks[str] = Tasks()
        self._way, self._vault, self._now = way, vault, settings.now
        self._engine: SyncEngine | None = None

    @property
    def engine(self) -> SyncEngine:
        """The sync; made when it is first used: charts kept here are on screen before the network is thought of."""
        self._engine = self._engine or self._made()
        return self._engine

    def _made(self) -> SyncEngine:
        import random  # noqa: PLC0415 - not before the network is used

        from pfclient.gateway.account import AccountApi  # noqa: PLC0415 - not before the network is used
        from pfclient.gateway.fhir import FhirApi  # noqa: PLC0415 - not before the network is used
        from pfclient.sync.engine import SyncEngine  # noqa: PLC0415 - not before the network is used

        paced = self._way().unrepeated
        return SyncEngine(
            FhirApi(paced),
            AccountApi(paced),
            self._vault,
            CATEGORIES,
            now=self._now,
            ticks=time.monotonic,
            stored=self.family.changed,
            moved=self._moved,
            people=self.take,
            uniform=random.SystemRandom().uniform,
            known=self.family.linked,
        )

    @cached_property
    def joining(self) -> Joining:
        """Which charts are one person's, and which entries stand by themselves."""
        from pfclient.chart.joining import Joining  # noqa: PLC0415 - not before somebody says so, or is asked

        return Joining(self.family, self._keeping.ties, self._regrouped)

    def begin(self) -> None:
        """Begin the work in the background; again is no matter."""
        self.family.read_ahead()
        self._work.start("rounds", self._in_background)

    def state(self, person: PersonId | None) -> SyncState:
        """How far the reading of a person's records is, at all of their clinics; of the list of people without one."""
        if person is None:
            return SyncState() if self._engine is None else self._engine.state(None)
        return together([self._part_state(one) for one in self._readable(person)])

    def _part_state(self, linked: PersonId) -> SyncState:
        state = SyncState() if self._engine is None else self._engine.state(linked)
        # What an earlier run of the program read is as old as it is, until this run has read it again.
        return state if state.as_of else replace(state, as_of=self.family.as_of(linked))

    def _readable(self, person: PersonId) -> list[PersonId]:
        """Every linked chart of a person that may be read; their id where there is none."""
        parts = [part.id for one in self.family.people if one.id == person for part in one.readable]
        return parts or [person]

    async def refresh(self, person: PersonId | None) -> None:
        """Read the records of one person at all of their clinics, or of everybody, now.

        Raises:
            SessionExpired: The sign-in is over.
        """
        for one in [None] if person is None else self._readable(person):
            await self.engine.refresh(one)

    async def agree(self, person: PersonId, category: str) -> None:
        """Let go what is held of a category, at whichever clinics anything is.

        Raises:
            SessionExpired: The sign-in is over.
        """
        for one in self._readable(person):
            if len(self._readable(person)) == 1 or self._vault.state(one, category).held:
                await self.engine.agree(one, category)

    async def take(self, people: tuple[Person, ...]) -> None:
        """The list as the portal has it now: whoever is no longer readable is forgotten, on disk too.

        Raises:
            VaultError: Somebody's records could not be destroyed. No screen has them any more; whatever list comes
                next, it is tried again.
        """
        if self._closed:
            return
        before, people_before = self.family.linked, self.family.people
        gone = self.family.replace(people)
        self._tell_parts(people_before)
        for one in gone:
            await self.engine.stop(one.id)
            self.engine.forget(one.id)
        readable = {one.id for one in people if one.connection.status is ChartStatus.ACTIVE}
        self._owed = (self._owed | {one.id for one in gone}) - readable
        error = await self._destroy()
        if people != before or self._keeping.not_stored is not None:
            await self._keeping.people(people)
        if people != before:
            self.family.read_ahead()
            self._tell(PeopleChanged())
        if error is not None:
            raise error

    async def unlink(self, linked: PersonId) -> None:
        """Have the portal take a chart off the account, and forget its records.

        Raises:
            KeyError: It is not linked.
            PortalError: The portal did not do it; nothing changed here.
        """
        from pfclient.gateway.account import AccountApi  # noqa: PLC0415 - not before the network is used

        connection = {one.id: one.connection for one in self.family.linked}[linked]
        await AccountApi(self._way()).unlink(connection.chart_id)
        try:
            await self.take(tuple(one for one in self.family.linked if one.id != linked))
        except VaultError:  # tried again, and told by the state of the list
            await self.engine.list_people()

    def _tell_parts(self, before: Sequence[Person]) -> None:
        """Somebody has charts at other clinics than before: what came from elsewhere is on no screen any more."""
        parts = {one.id: one.readable for one in before}
        for one in self.family.people:
            if parts.get(one.id, one.readable) != one.readable:
                for category in CATEGORIES:
                    self._tell(SectionChanged(one.id, category))

    def _regrouped(self, before: Sequence[Person]) -> None:
        """Charts became one person's, or no longer are."""
        self._tell_parts(before)
        self.family.read_ahead()
        self._tell(PeopleChanged())

    async def _destroy(self) -> VaultError | None:
        """Forget everybody who is to be forgotten; gives what stood in the way of the last one that could not be."""
        error = None
        for one in tuple(self._owed):
            try:
                await self.family.forget(one)
                self._owed -= {one}
            except VaultError as exc:
                error = exc
        return error

    async def stop(self) -> None:
        """What is being read now is not read to its end."""
        if self._engine is not None:
            await self._engine.stop()

    async def end(self) -> None:
        """Nothing is under way any more, but for whoever calls."""
        self._closed = True
        await self._work.stop()
        await self.stop()
        self._engine = None  # it knows who was linked
        await self.family.still()

    def _moved(self, person: PersonId | None, state: SyncState) -> None:
        owner = self.family.whose(person)
        several = owner is not None and len(self._readable(owner)) > 1
        self._tell(SyncChanged(owner, self.state(owner) if several else state))
        if person is not None and state.phase in (SyncPhase.DONE, SyncPhase.FAILED) and not self._closed:
            self.family.catch_up(person)
