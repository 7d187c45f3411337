"""What a session tells its listeners, and who they are."""

import asyncio
from collections.abc import Callable

from pfclient.errors import PortalError
from pfclient.people import PersonId
from pfclient.sync.state import SyncState
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """The list of people, or what is known of one of them (status, access, name), is another."""


@dataclass(frozen=True, slots=True)
class SectionChanged:
    """One category of one person holds something else, its availability changed, or less of it is new."""

    person: PersonId
    category: str


@dataclass(frozen=True, slots=True)
class SyncChanged:
    """Reading started, ended or failed; `person` is None for the list of people itself."""

    person: PersonId | None
    state: SyncState


@dataclass(frozen=True, slots=True)
class KeepingChanged:
    """The sign-in, or what is known of the people, can no longer be kept on this computer, or can be again."""


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The sign-in is over for a reason the person did not give; what was read is forgotten."""

    error: PortalError


Event = PeopleChanged | SectionChanged | SyncChanged | KeepingChanged | SessionEnded
Listener = Callable[[Event], None]


class Listeners:
    """Whoever wants to hear events, in the order they came."""

    def __init__(self) -> None:
        self._heard_by: list[Listener] = []

    def add(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; the returned function ends it."""
        self._heard_by.append(listener)

        def remove() -> None:
            if listener in self._heard_by:
                self._heard_by.remove(listener)

        return remove

    def tell(self, event: Event) -> None:
        """Call every listener there is now; what one of them raises stops neither the others nor the sync."""
        for listener in tuple(self._heard_by):
            try:
                listener(event)
            except Exception as error:  # noqa: BLE001 - whoever tells is not to blame; the last resort hears of it
                context = {"message": "an event was heard", "exception": error}
                asyncio.get_running_loop().call_exception_handler(context)

    def clear(self) -> None:
        """Tell nobody any more."""
        self._heard_by.clear()
