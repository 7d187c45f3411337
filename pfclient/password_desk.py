"""The password of a signed-in account: what `pfclient.flows.changing_password` asks, at its portal."""

from contextlib import suppress

from pfclient.errors import PortalError, Rejected, SecondStepAsked
from pfclient.flows.ports import PasswordPolicy
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.oauth import OAuth
from pfclient.gateway.password import PasswordApi


class PasswordDesk:
    """One account's.

    Args:
        authorized: The way to its portal.
        oauth: Sign-in endpoints of its own, as for two-step verification.
        username: Whose account.
    """

    def __init__(self, authorized: Authorized, oauth: OAuth, username: str) -> None:
        self._api = PasswordApi(authorized)
        self._oauth, self._username = oauth, username

    async def policy(self) -> PasswordPolicy:
        """The portal's rules for this account."""
        return await self._api.policy()

    async def change(self, present: str, new: str) -> None:
        """Put a new password in the present one's place.

        Raises:
            Rejected: `wrong-password`; `password-rejected` with its reasons.
            RateLimited: Five present ones were wrong.
        """
        await self._api.change(present, new)

    async def opens(self, password: str) -> bool:
        """Whether this is the account's password: a sign-in that is ended at once, or asks for a second step."""
        try:
            tokens = await self._oauth.sign_in(self._username, password, keep=False)
        except SecondStepAsked:
            return True
        except Rejected as refusal:
            if refusal.code == "access_denied":
                return False
            raise
        with suppress(PortalError):  # it ends by itself within a day where the portal cannot be told
            await self._oauth.revoke(tokens.refresh)
        return True
