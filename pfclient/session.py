"""The signed-in facade the screens talk to; `close` forgets everything."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from pfclient import log
from pfclient.chart.chart import Chart
from pfclient.errors import KeyStoreError, PortalError, SessionExpired
from pfclient.gateway.account import AccountApi
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fhir import FhirApi
from pfclient.people import Account, ChartStatus, Person, PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.events import (
    Event,
    Listener,
    Listeners,
    PeopleChanged,
    SectionChanged,
    SessionEnded,
    SyncChanged,
)
from pfclient.sync.people import read_people
from pfclient.sync.reader import RecordReader
from pfclient.sync.state import SyncPhase, SyncState
from pfclient.vault.credentials import Keeping
from pfclient.vault.vault import Vault

__all__ = [
    "Event",
    "Listener",
    "PeopleChanged",
    "SectionChanged",
    "Session",
    "SessionEnded",
    "SyncChanged",
    "SyncPhase",
    "SyncState",
]

_REVOCATION_LIMIT = 5.0


class Session:
    """One signed-in account. Events arrive on the loop the session was made on.

    Args:
        people: Who is linked, as just read.
        keeping: What "keep me signed in" keeps.
        now: The wall clock, aware UTC.
    """

    def __init__(
        self,
        authorized: Authorized,
        account: Account,
        people: tuple[Person, ...],
        *,
        vault: Vault,
        keeping: Keeping,
        now: Callable[[], datetime],
    ) -> None:
        self.authorized = authorized
        self._account_api = AccountApi(authorized)
        self._fhir = FhirApi(authorized)
        self._account = account
        self._people = people
        self._vault = vault
        self._keeping = keeping
        self._now = now
        self._listeners = Listeners()
        self._charts: dict[PersonId, Chart] = {}
        self._people_state = SyncState(SyncPhase.DONE, now())
        self._open = True
        self._reader = RecordReader(
            FhirApi(authorized.unrepeated), vault, CATEGORIES, now=now, stored=self._section_changed, moved=self._moved
        )

    @property
    def account(self) -> Account:
        """Who is signed in."""
        return self._account

    @property
    def portal(self) -> str:
        """Base address of the portal."""
        return self.authorized.gateway.origin.base

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody whose chart is linked, revoked charts included, in the portal's order."""
        return self._people

    @property
    def key_store(self) -> KeyStoreError | None:
        """Why nothing is kept on this computer although the person asked for it; None when all is well."""
        return self._keeping.error

    def chart(self, person: PersonId) -> Chart:
        """What a screen shows of one person.

        Raises:
            KeyError: Nobody of that id is linked.
        """
        found = {one.id: one for one in self._people}[person]
        chart = self._charts.get(person)
        if chart is None or chart.person != found:
            chart = self._charts[person] = Chart(found, self._vault, self._now)
        return chart

    def sync_state(self, person: PersonId | None = None) -> SyncState:
        """How far the reading of the person's records is; of the list of people without one."""
        return self._people_state if person is None else self._reader.state(person)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; the returned function ends it."""
        return self._listeners.add(listener)

    async def refresh(self, person: PersonId | None = None) -> None:
        """Ask the portal who is linked, then read the records of one person, or of everybody.

        What fails is told by `sync_state` and the sections; only the end of the sign-in is raised.

        Raises:
            SessionExpired: The sign-in is over.
        """
        if not await self.refresh_people() or self._is_closed():
            return
        wanted = [one for one in self._active() if person in (None, one.id)]
        try:
            await self._reader.read_all(wanted)
        except SessionExpired as exc:
            await self._end(exc)
            raise

    async def refresh_people(self) -> bool:
        """Ask the portal who is linked; False when it could not be asked, or the session is closed.

        Raises:
            SessionExpired: The sign-in is over.
        """
        if self._is_closed():
            return False
        before = self._people_state
        self._people_moved(SyncState(SyncPhase.RUNNING, before.as_of, before.error))
        try:
            people = await read_people(self._account_api, self._fhir)
        except SessionExpired as exc:
            if self._is_closed():  # signed out meanwhile, on purpose
                return False
            await self._end(exc)
            raise
        except PortalError as exc:
            self._people_moved(SyncState(SyncPhase.FAILED, before.as_of, exc))
            for one in self._active():
                await self._reader.unreachable(one.id, exc)
            return False
        except asyncio.CancelledError:  # who asked has gone; nothing is under way any more
            self._people_moved(before)
            raise
        await self._take(people)
        self._people_moved(SyncState(SyncPhase.DONE, self._now()))
        return True

    async def unlink(self, person: PersonId) -> None:
        """Take one chart off this account; its records are forgotten at once.

        Raises:
            KeyError: Nobody of that id is linked.
            PortalError: The portal did not do it; nothing changed here.
        """
        connection = self.chart(person).person.connection
        try:
            await self._account_api.unlink(connection.chart_id)
        except SessionExpired as exc:
            await self._end(exc)
            raise
        await self._take(tuple(one for one in self._people if one.id != person))

    async def sign_out(self) -> None:
        """End the sign-in at the portal (best effort), delete what was kept, forget everything."""
        self._open = False
        await self._reader.stop()
        with suppress(PortalError, TimeoutError):
            async with asyncio.timeout(_REVOCATION_LIMIT):
                await self.authorized.tokens.revoke()
        await self._keeping.forget()
        await self.close()

    async def close(self) -> None:
        """Forget everything in memory; what "keep me signed in" keeps stays."""
        self._open = False
        self._listeners.clear()
        await self._forget()

    async def _forget(self) -> None:
        await self._reader.stop()
        self.authorized.tokens.forget()
        await self._vault.wipe()
        self._charts.clear()
        self._people, self._account = (), Account("")

    async def _end(self, error: SessionExpired) -> None:
        if self._is_closed():
            return
        self._open = False
        log.note(log.Event.SIGN_IN_ENDED)
        await self._forget()
        await self._keeping.end()
        self._listeners.tell(SessionEnded(error))

    def _is_closed(self) -> bool:
        return not self._open

    def _active(self) -> list[Person]:
        return [one for one in self._people if one.connection.status is ChartStatus.ACTIVE]

    async def _take(self, people: tuple[Person, ...]) -> None:
        """The list as the portal has it now: whoever is no longer readable is forgotten."""
        if self._is_closed():
            return
        before, self._people = self._people, people
        readable = {one.id for one in self._active()}
        for one in before:
            if one.id not in readable:
                await self._reader.stop(one.id)
                self._reader.forget(one.id)
                await self._vault.forget(one.id)
                self._charts.pop(one.id, None)
        if people != before:
            self._listeners.tell(PeopleChanged())

    def _people_moved(self, state: SyncState) -> None:
        self._people_state = state
        self._moved(None, state)

    def _moved(self, person: PersonId | None, state: SyncState) -> None:
        self._listeners.tell(SyncChanged(person, state))

    def _section_changed(self, person: PersonId, category: str) -> None:
        self._listeners.tell(SectionChanged(person, category))
