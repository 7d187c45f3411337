"""The family of one account, and the reading of their records while somebody is signed in."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from pfclient.chart.family import Family
from pfclient.errors import VaultError
from pfclient.people import ChartStatus, Person, PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.events import Event, PeopleChanged, SectionChanged, SyncChanged
from pfclient.sync.state import SyncPhase, SyncState
from pfclient.tasks import Tasks
from pfclient.vault.keeping import Keeping
from pfclient.vault.vault import Vault

if TYPE_CHECKING:
    from pfclient.gateway.authorized import Authorized
    from pfclient.sync.engine import SyncEngine


class Reading:
    """Portal to vault to charts, for everybody linked.

    Args:
        way: Gives the way to the portal; not asked for before something is read or changed there.
        people: Who is linked, as last known.
        vault: What is known of their records.
        keeping: What the computer keeps besides records.
        now: The wall clock, aware UTC.
        tell: Told every event.
        in_background: The work that goes on while somebody is signed in; it should await `run`.

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
        now: Callable[[], datetime],
        tell: Callable[[Event], None],
        in_background: Callable[[], Coroutine[None, None, None]],
    ) -> None:
        self._keeping = keeping
        self._tell = tell
        self._closed = False
        self._owed: frozenset[PersonId] = frozenset()
        self.family = Family(people, vault, now, lambda *place: tell(SectionChanged(*place)))
        self._in_background = in_background
        self._work: Tasks[str] = Tasks()
        self._way, self._vault, self._now = way, vault, now
        self._engine: SyncEngine | None = None

    @property
    def engine(self) -> SyncEngine:
        """The sync; made when it is first used: charts kept here are on screen before the network is thought of."""
        if self._engine is None:
            self._engine = self._made()
        return self._engine

    def _made(self) -> SyncEngine:
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
            known=self.family.people,
        )

    def begin(self) -> None:
        """Begin the work in the background; again is no matter."""
        self.family.read_ahead()
        self._work.start("rounds", self._in_background)

    def state(self, person: PersonId | None) -> SyncState:
        """How far the reading of a person's records is; of the list of people without one."""
        state = SyncState() if self._engine is None else self._engine.state(person)
        # What an earlier run of the program read is as old as it is, until this run has read it again.
        return state if person is None or state.as_of else replace(state, as_of=self.family.as_of(person))

    async def take(self, people: tuple[Person, ...]) -> None:
        """The list as the portal has it now: whoever is no longer readable is forgotten, on disk too.

        Raises:
            VaultError: Somebody's records could not be destroyed. No screen has them any more; whatever list comes
                next, it is tried again.
        """
        if self._closed:
            return
        before = self.family.people
        gone = self.family.replace(people)
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

    async def take_off(self, person: PersonId) -> None:
        """The portal has taken somebody's chart off the account.

        Raises:
            SessionExpired: The sign-in is over.
        """
        try:
            await self.take(tuple(one for one in self.family.people if one.id != person))
        except VaultError:  # tried again, and told by the state of the list
            await self.engine.list_people()

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

    async def end(self) -> None:
        """Nothing is under way any more, but for whoever calls."""
        self._closed = True
        await self._work.stop()
        if self._engine is not None:
            await self._engine.stop()
        await self.family.still()

    def _moved(self, person: PersonId | None, state: SyncState) -> None:
        self._tell(SyncChanged(person, state))
        if person is not None and state.phase in (SyncPhase.DONE, SyncPhase.FAILED) and not self._closed:
            self.family.catch_up(person)
