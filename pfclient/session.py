"""The signed-in facade the screens talk to; `close` forgets everything."""

from collections.abc import Callable
from dataclasses import dataclass

from pfclient.chart.chart import Chart
from pfclient.errors import KeyStoreError, PortalError
from pfclient.people import Account, Person, PersonId
from pfclient.sync.state import SyncPhase as SyncPhase
from pfclient.sync.state import SyncState as SyncState


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """The list of people, or what is known of one of them (status, access, name), is another."""


@dataclass(frozen=True, slots=True)
class SectionChanged:
    """One category of one person holds something else, or its availability changed."""

    person: PersonId
    category: str


@dataclass(frozen=True, slots=True)
class SyncChanged:
    """Reading started, ended or failed; `person` is None for the list of people itself."""

    person: PersonId | None
    state: SyncState


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The sign-in is over for a reason the person did not give; what was read is forgotten."""

    error: PortalError


Event = PeopleChanged | SectionChanged | SyncChanged | SessionEnded
Listener = Callable[[Event], None]


class Session:
    """One signed-in account. Events arrive on the loop the session was made on."""

    @property
    def account(self) -> Account:
        """Who is signed in."""
        raise NotImplementedError

    @property
    def portal(self) -> str:
        """Base address of the portal."""
        raise NotImplementedError

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody whose chart is linked, revoked charts included, in the portal's order."""
        raise NotImplementedError

    @property
    def key_store(self) -> KeyStoreError | None:
        """Why nothing is kept on this computer although the person asked for it; None when all is well."""
        raise NotImplementedError

    def chart(self, person: PersonId) -> Chart:
        """What a screen shows of one person.

        Raises:
            KeyError: Nobody of that id is linked.
        """
        raise NotImplementedError

    def sync_state(self, person: PersonId | None = None) -> SyncState:
        """How far the reading of the person's records is; of the list of people without one."""
        raise NotImplementedError

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; the returned function ends it."""
        raise NotImplementedError

    async def refresh(self, person: PersonId | None = None) -> None:
        """Ask the portal who is linked, then read the records of one person, or of everybody.

        What fails is told by `sync_state` and the sections; only the end of the sign-in is raised.

        Raises:
            SessionExpired: The sign-in is over.
        """
        raise NotImplementedError

    async def unlink(self, person: PersonId) -> None:
        """Take one chart off this account; its records are forgotten at once.

        Raises:
            PortalError: The portal did not do it; nothing changed here.
        """
        raise NotImplementedError

    async def sign_out(self) -> None:
        """End the sign-in at the portal (best effort), delete what was kept, forget everything."""
        raise NotImplementedError

    async def close(self) -> None:
        """Forget everything in memory; what "keep me signed in" keeps stays."""
        raise NotImplementedError
