"""What the account's holder looks after besides the records: where the account is signed in."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pfclient.gateway.authorized import Authorized
    from pfclient.gateway.sign_ins import SignInsApi
    from pfclient.sign_ins import SignedInPlace
    from pfclient.two_step import TwoStepDesk


class AccountDesk:
    """One session's.

    Args:
        way: Gives the way to the account's portal; not asked for before the first verb.
        watched: Awaits a call; where the sign-in turns out to be over, the session ends.

    Attributes:
        two_step: Gives the desk of its two-step verification; set, as the next, by who opens the session.
        is_trusted: Whether this computer kept what it shows instead of a code when the session was opened.
    """

    two_step: Callable[[], TwoStepDesk]
    is_trusted: bool = False

    def __init__(self, way: Callable[[], Authorized], watched: Callable[[Awaitable[Any]], Awaitable[Any]]) -> None:
        self._way = way
        self._watched = watched

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

    @cached_property
    def _sign_ins(self) -> SignInsApi:
        from pfclient.gateway.sign_ins import SignInsApi  # noqa: PLC0415 - not before it is looked after

        return SignInsApi(self._way())
