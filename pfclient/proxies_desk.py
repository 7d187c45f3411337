"""Who else can open the account holder's own charts: what `pfclient.flows.sharing` asks, at the portal."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from pfclient.proxies import Invited, Offer, Proxies, Proxy

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pfclient.gateway.authorized import Authorized
    from pfclient.gateway.proxies import ProxiesApi
    from pfclient.people import Access


class ProxiesDesk:
    """One session's.

    Args:
        way: Gives the way to the account's portal; not asked for before the first verb.
        watched: Awaits a call; where the sign-in turns out to be over, the session ends.
    """

    def __init__(self, way: Callable[[], Authorized], watched: Callable[[Awaitable[Any]], Awaitable[Any]]) -> None:
        self._way, self._watched = way, watched

    async def listed(self) -> Proxies:
        """Who else can open the account holder's own charts, and who is invited.

        Raises:
            PortalError: It could not be told.
        """
        return await self._watched(self._api.listed()) or Proxies()

    async def change(self, proxy: str, access: Access) -> Proxy:
        """Say what somebody may see from now on.

        Raises:
            NotFound: Their access has ended.
            PortalError: It was not done, as far as is known.
        """
        found: Proxy = await self._watched(self._api.change(proxy, access))
        return found

    async def invite(self, offer: Offer, act: str) -> Invited:
        """Send an invitation, in the language of the program; `act` names this one, so that it is sent once.

        Raises:
            PortalError: It was not done, as far as is known.
        """
        found: Invited = await self._watched(self._api.invite(offer, self._way().gateway.language, act))
        return found

    async def end(self, proxy: str) -> None:
        """End somebody's access at once.

        Raises:
            NotFound: It has ended already.
            PortalError: It was not done, as far as is known.
        """
        await self._watched(self._api.end(proxy))

    async def withdraw(self, invitation: str) -> None:
        """Take an invitation back.

        Raises:
            NotFound: It was used, or is over.
            PortalError: It was not done, as far as is known.
        """
        await self._watched(self._api.withdraw(invitation))

    @cached_property
    def _api(self) -> ProxiesApi:
        from pfclient.gateway.proxies import ProxiesApi  # noqa: PLC0415 - not before it is looked after

        return ProxiesApi(self._way())
