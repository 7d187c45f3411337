"""What the account's holder looks after besides the records: sign-ins, who has seen what, who may see what."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pfclient.activity import ActKind, Acts, Noted, Untold
from pfclient.sync.events import Event, SyncChanged
from pfclient.sync.state import SyncPhase

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from pfclient.gateway.activity import ActivityApi
    from pfclient.gateway.authorized import Authorized
    from pfclient.gateway.sign_ins import SignInsApi
    from pfclient.password_desk import PasswordDesk
    from pfclient.people import Person, PersonId
    from pfclient.proxies_desk import ProxiesDesk
    from pfclient.sign_ins import SignedInPlace
    from pfclient.telling import Telling
    from pfclient.two_step import TwoStepDesk
    from pfclient.vault.keeping import Keeping
    from pfclient.vault.logbook import Logbook


class AccountDesk:
    """One session's.

    Args:
        way: Gives the way to the account's portal; not asked for before the first verb.
        watched: Awaits a call; where the sign-in turns out to be over, the session ends.
        keeping: What is kept on this computer.
        now: The wall clock, aware UTC.

    Attributes:
        two_step: Gives the desk of its two-step verification; set, as the next, by who opens the session.
        password: Gives the desk of its password.
        is_trusted: Whether this computer kept what it shows instead of a code when the session was opened.
    """

    two_step: Callable[[], TwoStepDesk]
    password: Callable[[], PasswordDesk]
    is_trusted: bool = False

    def __init__(
        self,
        way: Callable[[], Authorized],
        watched: Callable[[Awaitable[Any]], Awaitable[Any]],
        keeping: Keeping,
        now: Callable[[], datetime],
    ) -> None:
        self._way = way
        self._watched = watched
        self._keeping, self._now = keeping, now

    async def places(self) -> tuple[SignedInPlace, ...]:
        """Where the account is signed in, and which computers are trusted; the newest of each first.

        Raises:
            PortalError: It could not be told.
        """
        return tuple(await self._watched(self._sign_ins.listed()) or ())

    async def end(self, place: str) -> None:
        """End one of them.

        Raises:
            NotFound: It has ended already.
            PortalError: It was not done, as far as is known.
        """
        await self._watched(self._sign_ins.end(place))

    async def end_others(self) -> None:
        """End every sign-in but this one; every computer is asked for a code again.

        Raises:
            PortalError: It was not done, as far as is known.
        """
        await self._watched(self._sign_ins.end_others())

    async def activity(self, person: Person, since: datetime, before: datetime) -> Acts:
        """What was done with somebody's charts in these days, the newest first.

        Raises:
            NotAllowed: A chart is no longer open to the account.
            PortalError: It could not be told.
        """
        told: list[Acts] = []
        for each in person.readable:
            connection = each.connection
            found = await self._watched(self._activity.of_chart(connection.patient, since, before)) or Acts()
            if len(person.readable) > 1:
                found = replace(found, acts=tuple(replace(act, practice=connection.practice) for act in found.acts))
            told.append(found)
        acts = sorted((act for each in told for act in each.acts), key=lambda act: act.last, reverse=True)
        return Acts(tuple(acts), any(each.cut for each in told), all(each.everybody for each in told))

    @cached_property
    def proxies(self) -> ProxiesDesk:
        """Who else can open the account holder's own charts."""
        from pfclient.proxies_desk import ProxiesDesk  # noqa: PLC0415 - not before it is looked after

        return ProxiesDesk(self._way, self._watched)

    @property
    def noted(self) -> tuple[Noted, ...]:
        """What was opened and copied on this computer, as far as it is remembered; the newest first."""
        return self._keeping.noted

    async def opened(self, person: PersonId, section: str) -> None:
        """Remember that a section of somebody's chart was opened here."""
        await self._logbook.note(person, ActKind.VIEW, (section,))

    async def copied(self, person: Person, kind: ActKind, sections: tuple[str, ...]) -> None:
        """Remember that a copy was printed or saved here, and tell the portal: now, or once it can be asked again."""
        import secrets  # noqa: PLC0415 - brings OpenSSL's digests; most starts copy nothing

        await self._logbook.note(person.id, kind, sections)
        for each in person.readable:
            await self._telling.tell(Untold(each.connection.patient, kind, sections, secrets.token_urlsafe(24)))

    def heard(self, event: Event) -> None:
        """The portal answers: it is told of copies it may not know of yet."""
        answers = isinstance(event, SyncChanged) and event.person is None and event.state.phase is SyncPhase.DONE
        if answers and self._keeping.untold:
            self._telling.begin()

    async def close(self) -> None:
        """Nothing is under way any more."""
        if "_telling" in vars(self):
            await self._telling.end()

    @cached_property
    def _telling(self) -> Telling:
        from pfclient.telling import Telling  # noqa: PLC0415 - most sessions copy nothing

        return Telling(self._activity, self._watched, self._keeping)

    @cached_property
    def _sign_ins(self) -> SignInsApi:
        from pfclient.gateway.sign_ins import SignInsApi  # noqa: PLC0415 - not before it is looked after

        return SignInsApi(self._way())

    @cached_property
    def _activity(self) -> ActivityApi:
        from pfclient.gateway.activity import ActivityApi  # noqa: PLC0415 - as above

        return ActivityApi(self._way())

    @cached_property
    def _logbook(self) -> Logbook:
        from pfclient.vault.logbook import Logbook  # noqa: PLC0415 - not before there is something to remember

        return Logbook(self._keeping, self._now)
