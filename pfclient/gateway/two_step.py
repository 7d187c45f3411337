"""Two-step verification of the signed-in account (portal-api, Account)."""

from dataclasses import field
from datetime import datetime

from pfclient.errors import Incompatible
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.reply import Call
from pfclient.gateway.sign_ins import moment
from pfclient.values import dataclass

_TOTP = "account/v1/mfa/totp"


@dataclass(frozen=True, slots=True)
class TwoStepState:
    """Whether sign-in asks for a code, since when, and how many backup codes are unused."""

    active: bool
    since: datetime | None
    backup_codes_left: int


@dataclass(frozen=True, slots=True)
class Secret:
    """What an authenticator app is told: the URI in a QR code, or the key typed by hand (base32)."""

    key: str = field(repr=False)
    uri: str = field(repr=False)


class TwoStepApi:
    """What the account's holder may ask and change."""

    def __init__(self, authorized: Authorized) -> None:
        self._authorized = authorized

    async def state(self) -> TwoStepState:
        """How it is now."""
        answer = await self._asked(Call(reference=_TOTP))
        since = answer.text("since", "")
        left = answer.number("recovery_codes_left")
        return TwoStepState(answer.flag("active", default=False), moment(since) if since else None, left)

    async def begin(self) -> Secret:
        """A new secret; sign-in does not ask for its codes before `activate`.

        Raises:
            Rejected: `already-on`.
            NotAllowed: `fresh-sign-in-required`: sign in again for this.
        """
        answer = await self._asked(Call(method="POST", reference=_TOTP))
        uri = answer.text("otpauth_uri")
        if not uri.startswith("otpauth://totp/"):
            raise Incompatible("otpauth_uri")
        return Secret(answer.text("secret"), uri)

    async def activate(self, code: str, key: str) -> tuple[str, ...]:
        """Prove with a code that the app has the secret: from now on sign-in asks. The backup codes, shown this once.

        Args:
            code: As typed.
            key: Names this act; with the same one a lost answer can be had again.

        Raises:
            Rejected: `wrong-code`; `already-on`; `not-set-up`.
            RateLimited: Five were wrong; it will take a while.
        """
        call = Call(method="POST", reference=f"{_TOTP}/activate", json={"code": code}, key=key)
        return _codes(await self._asked(call))

    async def new_backup_codes(self, key: str) -> tuple[str, ...]:
        """Ten new backup codes; the old ones are void. `key` as in `activate`.

        Raises:
            NotAllowed: `fresh-sign-in-required`: sign in again for this.
        """
        call = Call(method="POST", reference="account/v1/mfa/recovery-codes", key=key)
        return _codes(await self._asked(call))

    async def switch_off(self) -> None:
        """Sign-in asks for no code any more; no computer is trusted.

        Raises:
            NotAllowed: `fresh-sign-in-required`: sign in again for this.
            NotFound: It is off already.
        """
        await self._authorized.send(Call(method="DELETE", reference=_TOTP, accept=()))

    async def _asked(self, call: Call) -> Fields:
        return Fields(decode((await self._authorized.send(call)).body))


def _codes(answer: Fields) -> tuple[str, ...]:
    codes = answer.texts("recovery_codes")
    if not codes:
        raise Incompatible("recovery_codes")
    return codes
