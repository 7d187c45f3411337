"""Two-step verification of a signed-in account: what `pfclient.flows.two_step` asks, at its portal."""

from contextlib import suppress

from pfclient.errors import PortalError, Rejected, SecondStepAsked
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.tokens import TokenKeeper
from pfclient.gateway.two_step import TwoStepApi, TwoStepState


class TwoStepDesk:
    """One account's.

    What could open the account to somebody else wants a fresh sign-in. It is made for that one call, beside the
    session's own and never as a trusted computer, and ended at once.

    Args:
        oauth: Sign-in endpoints of the account's portal; not those of `pfclient.portals`, whose half-done sign-in may
            belong to somebody at the sign-in page.
        username: Whose account.
    """

    def __init__(self, authorized: Authorized, oauth: OAuth, username: str) -> None:
        self._api = TwoStepApi(authorized)
        self._gateway: Gateway = authorized.gateway
        self._oauth = oauth
        self._username = username

    async def state(self) -> TwoStepState:
        """How it is now."""
        return await self._api.state()

    async def begin(self, password: str) -> tuple[str, str]:
        """A new secret: as it is typed, and as a URI for a QR code.

        Raises:
            Rejected: `access_denied`: the password is wrong; `already-on`.
        """
        try:
            tokens = await self._oauth.sign_in(self._username, password, keep=False)
        except SecondStepAsked:
            raise Rejected("already-on", status=409) from None
        try:
            secret = await self._fresh(tokens).begin()
        finally:
            await self._ended(tokens)
        return secret.key, secret.uri

    async def activate(self, code: str, act: str) -> tuple[str, ...]:
        """Switch it on with a first code; the backup codes, shown this once."""
        return await self._api.activate(code, act)

    async def switch_off(self, password: str, code: str, *, backup: bool) -> None:
        """Switch it off.

        Raises:
            Rejected: `access_denied`: the password is wrong.
            SecondStepAsked: `wrong`: the code is.
            NotFound: It is off already.
        """
        tokens = await self._proved(password, code, backup=backup)
        try:
            await self._fresh(tokens).switch_off()
        finally:
            await self._ended(tokens)

    async def new_backup_codes(self, password: str, code: str, act: str, *, backup: bool) -> tuple[str, ...]:
        """Ten new backup codes; refusals as at `switch_off`."""
        tokens = await self._proved(password, code, backup=backup)
        try:
            return await self._fresh(tokens).new_backup_codes(act)
        finally:
            await self._ended(tokens)

    async def _proved(self, password: str, code: str, *, backup: bool) -> Tokens:
        try:
            return await self._oauth.sign_in(self._username, password, keep=False)
        except SecondStepAsked:
            half = self._oauth.half_signed_in
            if half is None:
                raise
        return (await half.finish(code, backup=backup, trust=False)).tokens

    def _fresh(self, tokens: Tokens) -> TwoStepApi:
        return TwoStepApi(
            Authorized(self._gateway, TokenKeeper(self._oauth, tokens, rotated=_kept_nowhere, ticks=_never))
        )

    async def _ended(self, tokens: Tokens) -> None:
        # It ends by itself within a day where the portal cannot be told.
        with suppress(PortalError):
            await self._oauth.revoke(tokens.refresh)


async def _kept_nowhere(_refresh: str) -> None:
    """These tokens are for one call."""


def _never() -> float:
    """No time passes for tokens that are used at once."""
    return 0.0
