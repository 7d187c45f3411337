"""Where the account is signed in, and ending it there (portal-api, Account)."""

from datetime import datetime
from urllib.parse import quote

from pfclient.errors import Incompatible
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.reply import Call
from pfclient.sign_ins import DeviceKind, SignedInPlace

_SESSIONS = "account/v1/sessions"


class SignInsApi:
    """What the account's holder may see and end."""

    def __init__(self, authorized: Authorized) -> None:
        self._authorized = authorized

    async def listed(self) -> tuple[SignedInPlace, ...]:
        """Every sign-in, and which computers are trusted, in the portal's order."""
        answer = Fields(decode((await self._authorized.send(Call(reference=_SESSIONS))).body))
        return tuple(_place(each) for each in answer.each("items"))

    async def end(self, place: str) -> None:
        """End a sign-in, or have a trusted computer asked for a code again.

        Raises:
            NotFound: It has ended already.
        """
        reference = f"{_SESSIONS}/{quote(place, safe='')}"
        await self._authorized.send(Call(method="DELETE", reference=reference, accept=()))

    async def end_others(self) -> None:
        """End every sign-in but this one; every computer is asked for a code again."""
        await self._authorized.send(Call(method="DELETE", reference=_SESSIONS, accept=()))


def device_kind(text: str) -> DeviceKind:
    """The kind a portal names; one that is not known here is unknown."""
    return DeviceKind(text) if text in set(DeviceKind) else DeviceKind.UNKNOWN


def moment(text: str) -> datetime:
    """A moment as a portal writes it.

    Raises:
        Incompatible: It is none, or says no zone.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError as exc:
        raise Incompatible("a moment") from exc
    if found.tzinfo is None:
        raise Incompatible("a moment without a zone")
    return found


def _place(answer: Fields) -> SignedInPlace:
    used = answer.text("last_used", "")
    return SignedInPlace(
        id=answer.text("id"),
        is_trust=answer.text("kind") == "device",
        device=device_kind(answer.text("device", "")),
        created=moment(answer.text("created")),
        last_used=moment(used) if used else None,
        expires=moment(answer.text("expires")),
        is_current=answer.flag("current", default=False),
    )
