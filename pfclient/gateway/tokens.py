"""The tokens of one sign-in: kept in memory, renewed once however many ask."""

import asyncio
from collections.abc import Awaitable, Callable

from pfclient.errors import Incompatible, Offline, Rejected, SessionExpired, TimedOut
from pfclient.gateway.budgets import CutShort, Unanswered
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.log import Event, note

_EARLY = 15.0
_REPEATABLE_FOR = 30.0
_PATIENCE = 2.0


class TokenKeeper:
    """Hands out the access token and rotates it in time.

    Args:
        rotated: Told every new refresh token before anybody gets the new access token, so that what is kept on
            disk is never older than what the portal accepts.
        ticks: Monotonic seconds.
    """

    def __init__(
        self,
        oauth: OAuth,
        tokens: Tokens,
        *,
        rotated: Callable[[str], Awaitable[None]],
        ticks: Callable[[], float],
    ) -> None:
        self._oauth = oauth
        self._rotated = rotated
        self._ticks = ticks
        self._flight: asyncio.Task[None] | None = None
        self._take(tokens)

    def _take(self, tokens: Tokens) -> None:
        self._tokens: Tokens | None = tokens
        self._stale_at = self._ticks() + tokens.expires_in - _EARLY

    def _held(self) -> Tokens:
        if self._tokens is None:
            raise SessionExpired
        return self._tokens

    async def access(self, *, once: bool = False) -> str:
        """A token that is good for some seconds more.

        Args:
            once: A renewal is asked for a single time where the portal cannot have heard it.

        Raises:
            SessionExpired: The sign-in is over.
        """
        tokens = self._held()
        if self._ticks() < self._stale_at:
            return tokens.access
        return await self.renewed(tokens.access, once=once)

    async def renewed(self, refused: str, *, once: bool = False) -> str:
        """A token other than the one the portal just refused; everybody who asks meanwhile shares one renewal."""
        if self._held().access == refused:
            if self._flight is None:
                self._flight = asyncio.get_running_loop().create_task(self._renew(once=once))
            # Shielded: whoever gives up waiting must not lose the new refresh token for the others.
            await asyncio.shield(self._flight)
        return self._held().access

    async def _renew(self, *, once: bool) -> None:
        try:
            tokens = await self._rotation(self._held().refresh, once=once)
            self._take(tokens)
            await self._rotated(tokens.refresh)
            note(Event.SIGN_IN_RENEWED)
        except (Rejected, SessionExpired) as exc:  # some say it with 401
            self._tokens = None
            note(Event.SIGN_IN_ENDED)
            raise SessionExpired(*exc.args) from exc
        finally:
            self._flight = None

    async def _rotation(self, refresh: str, *, once: bool) -> Tokens:
        first = self._ticks()
        try:
            return await self._oauth.renew(refresh, once=once)
        except (TimedOut, Offline, Incompatible) as error:
            # The portal may have rotated already: asked again later than half a minute, it would look like theft.
            was_lost = isinstance(error, TimedOut) or (once and isinstance(error.__cause__, CutShort | Unanswered))
            if not was_lost or self._ticks() - first >= _REPEATABLE_FOR:
                raise
            return await self._oauth.renew(refresh, once=once)

    async def revoke(self) -> None:
        """End the sign-in at the portal; the tokens are forgotten whatever it answers.

        Raises:
            PortalError: It could not be told.
        """
        tokens, self._tokens = self._tokens, None
        if tokens is not None:
            await self._oauth.revoke(tokens.refresh)

    async def end(self, *, patience: float = _PATIENCE) -> None:
        """Drop the tokens from memory once a renewal under way is over, or has taken `patience` seconds more.

        A token the portal has put another in place of is worth nothing at the next start, so the new one is kept.
        """
        flight = self._flight
        if flight is not None:
            await asyncio.wait({flight}, timeout=patience)
            flight.cancel()
            # Whoever asked for it has gone; what came of it is nobody's news.
            await asyncio.gather(flight, return_exceptions=True)
        self.forget()

    def forget(self) -> None:
        """Drop the tokens from memory."""
        self._tokens = None
