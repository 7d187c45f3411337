"""The password of the signed-in account (portal-api, A forgotten user name or password)."""

from pfclient.flows.ports import PasswordPolicy
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.config import password_policy
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.reply import Call

_PASSWORD = "account/v1/password"  # noqa: S105 - an address


class PasswordApi:
    """What the account's holder may ask and change."""

    def __init__(self, authorized: Authorized) -> None:
        self._authorized = authorized

    async def policy(self) -> PasswordPolicy:
        """The portal's rules for this account: beside a second step they may ask for less than its usual ones."""
        answer = Fields(decode((await self._authorized.send(Call(reference=_PASSWORD))).body))
        return password_policy(answer.inner("password_policy"))

    async def change(self, present: str, new: str) -> None:
        """Put a new password in the present one's place; every other sign-in ends, and every computer's trust.

        Raises:
            Rejected: `wrong-password`; `password-rejected` with its reasons.
            RateLimited: Five present ones were wrong.
        """
        body = {"current_password": present, "new_password": new}
        await self._authorized.send(Call(method="POST", reference=_PASSWORD, json=body, accept=()))
