"""The signed-in facade the screens talk to; `close` forgets everything in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from pfclient import log
from pfclient.account_desk import AccountDesk
from pfclient.errors import PortalError, SessionExpired
from pfclient.people import NO_TIES, Account, Person, PersonId, Ties
from pfclient.reading import Reading
from pfclient.sync.events import (
    Event,
    KeepingChanged,
    Listener,
    Listeners,
    PeopleChanged,
    SectionChanged,
    SessionEnded,
    SyncChanged,
)
from pfclient.sync.state import SyncPhase, SyncState
from pfclient.vault.keeping import Keeping
from pfclient.vault.kept import Place, Shortfall
from pfclient.vault.vault import Vault

if TYPE_CHECKING:
    from pfclient.chart.joined import AnyChart
    from pfclient.chart.joining import Joining
    from pfclient.chart.search import Findings
    from pfclient.gateway.authorized import Authorized
    from pfclient.settings import Settings

__all__ = [
    "Event",
    "KeepingChanged",
    "Listener",
    "PeopleChanged",
    "Place",
    "SectionChanged",
    "Session",
    "SessionEnded",
    "SyncChanged",
    "SyncPhase",
    "SyncState",
]

_REVOCATION_LIMIT = 5.0
T = TypeVar("T")


class Session:
    """One signed-in account. Events arrive on the loop the session was made on.

    Args:
        portal: Base address of its portal; `way` gives the way there, and is not asked before `begin` or a verb.
        account: Who is signed in, as last known.
        people: Who is linked, as last known.
        vault: What is known of their records.
        keeping: What "keep me signed in" keeps.
        settings: What the core is told from outside: the wall clock, the languages of words of ours.
        place: Where the person was last, None when not known.
        ties: Which charts are one person's, as the account holder said.

    Attributes:
        looking: What of the charts is new to the person, and what they have looked at.
        desk: What the account's holder looks after besides the records.
    """

    def __init__(
        self,
        portal: str,
        way: Callable[[], Authorized],
        account: Account,
        people: tuple[Person, ...],
        *,
        vault: Vault,
        keeping: Keeping,
        settings: Settings,
        place: Place | None = None,
        ties: Ties = NO_TIES,
    ) -> None:
        self.portal, self._way, self.place = portal, way, place
        self._account, self._vault, self._keeping = account, vault, keeping
        self._listeners = Listeners()
        keeping.changed = lambda: self._listeners.tell(KeepingChanged())
        self._open = True
        self._reading = Reading(
            lambda: self.authorized,
            people,
            vault,
            keeping,
            settings=settings,
            tell=self._listeners.tell,
            in_background=self._in_background,
            ties=ties,
        )
        self.looking = self._reading.family.looking
        self.desk = AccountDesk(lambda: self.authorized, self._watched, keeping, settings.now)
        self._listeners.add(self.desk.heard)

    @property
    def account(self) -> Account:
        """Who is signed in."""
        return self._account

    @cached_property
    def authorized(self) -> Authorized:
        """The way to the portal, signed in."""
        return self._way()

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody whose chart is linked, revoked charts included, in the portal's order; each of them once."""
        return self._reading.family.people

    @property
    def joining(self) -> Joining:
        """Which charts are one person's, and which entries stand by themselves."""
        return self._reading.joining

    @property
    def shortfall(self) -> Shortfall:
        """What this computer does not keep although it was asked to."""
        return self._keeping.shortfall

    @property
    def keeps(self) -> bool:
        """Whether a copy of the records is kept on this computer."""
        return self._keeping.keeps

    def chart(self, person: PersonId) -> AnyChart:
        """What a screen shows of one person.

        Raises:
            KeyError: Nobody of that id is linked.
        """
        return self._reading.family.chart(person)

    def sync_state(self, person: PersonId | None = None) -> SyncState:
        """How far the reading of the person's records is; of the list of people without one."""
        return self._reading.state(person)

    async def search(self, text: str, people: Iterable[PersonId]) -> Findings:
        """Records of these people that hold every word, the last one as a beginning, or other words for them."""
        return await self._reading.family.search.find(text, people)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; the returned function ends it."""
        return self._listeners.add(listener)

    def begin(self) -> None:
        """Read everybody's records now and every few minutes, until the session is closed; again is no matter."""
        if self._open:
            self._reading.begin()

    async def refresh(self, person: PersonId | None = None) -> None:
        """Ask the portal who is linked, then read the records of one person, or of everybody.

        What fails is told by `sync_state` and the sections; only the end of the sign-in is raised.

        Raises:
            SessionExpired: The sign-in is over.
        """
        if self._open:
            await self._watched(self._reading.refresh(person))

    async def refresh_people(self) -> bool:
        """Ask the portal who is linked; False when it could not be asked, or the session is closed.

        Raises:
            SessionExpired: The sign-in is over.
        """
        return self._open and bool(await self._watched(self._reading.engine.list_people()))

    async def stop_reading(self) -> None:
        """End the reading under way; what came stays, and the next round goes on from there."""
        await self._reading.stop()

    async def agree(self, person: PersonId, category: str) -> None:
        """Let go the entries of a category that vanished from the portal's answer and were held.

        Raises:
            SessionExpired: The sign-in is over.
        """
        await self._watched(self._reading.agree(person, category))

    async def unlink(self, person: PersonId) -> None:
        """Take one linked chart off this account; its records are destroyed at once, or as soon as the disk lets them.

        Raises:
            KeyError: No chart of that id is linked.
            PortalError: The portal did not do it; nothing changed here.
        """
        await self._watched(self._reading.unlink(person))

    async def keep_place(self, person: PersonId, section: str) -> None:
        """Remember where the person is, for the next start."""
        place = Place(person, section)
        if place != self.place and self._open:
            self.place = place
            await self._keeping.place(place)

    async def sign_out(self, *, everything: bool = False) -> None:
        """End the sign-in (best effort), destroy what was kept; trust in this computer only where `everything` goes."""
        self._open = False
        await self._reading.end()
        await self.desk.close()
        with suppress(PortalError, TimeoutError):
            async with asyncio.timeout(_REVOCATION_LIMIT):
                await self.authorized.tokens.revoke()
        await self._keeping.forget(everything=everything)
        await self.close()

    async def close(self) -> None:
        """Forget everything in memory; what "keep me signed in" keeps stays."""
        self._open = False
        self._listeners.clear()
        await self._forget()
        await self._keeping.close()

    async def _in_background(self) -> None:
        with suppress(SessionExpired):  # told as an event
            await self._watched(self._reading.engine.run())

    async def _watched(self, call: Awaitable[T]) -> T | None:
        """Where the sign-in turns out to be over, the session ends; who signed out on purpose hears nothing of it."""
        try:
            return await call
        except SessionExpired as exc:
            if not self._open:
                return None
            await self._end(exc)
            raise

    async def _forget(self) -> None:
        await self._reading.end()
        await self.desk.close()
        if "authorized" in vars(self):  # it was used
            await self.authorized.tokens.end()
        await self._vault.wipe()
        self._reading.family.clear()
        self._account = Account("")

    async def _end(self, error: SessionExpired) -> None:
        self._open = False
        log.note(log.Event.SIGN_IN_ENDED)
        await self._keeping.end()
        await self._forget()
        await self._keeping.close()
        self._listeners.tell(SessionEnded(error))
