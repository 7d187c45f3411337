"""What is kept of a sign-in, as the values of the index."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from pfclient.activity import Noted, Untold
from pfclient.errors import VaultDamaged
from pfclient.people import NO_TIES, Account, Person, Ties
from pfclient.vault.kept import Kept, LockChoices, Place, SignIn

GENERATION = "generation"
REKEY = "rekey"

_People = tuple[Person, ...]
_Notes = tuple[Noted, ...]
_Copies = tuple[Untold, ...]


def of_sign_in(sign_in: SignIn) -> dict[str, bytes]:
    """The sign-in."""
    return {
        "portal": sign_in.portal.encode(),
        "username": sign_in.username.encode(),
        "refresh": sign_in.refresh.encode(),
    }


def of_refresh(refresh: str) -> dict[str, bytes]:
    """The newest token; none when it is empty."""
    return {"refresh": refresh.encode()}


def of_device(token: str) -> dict[str, bytes]:
    """What this computer shows instead of a code; none when it is empty."""
    return {"device": token.encode()}


def of_computer(name: str) -> dict[str, bytes]:
    """The name by which the portal knows this computer again."""
    return {"computer": name.encode()}


def of_account(account: Account) -> dict[str, bytes]:
    """Who is signed in."""
    return {"account": msgspec.json.encode(account)}


def of_people(people: Sequence[Person], now: datetime) -> dict[str, bytes]:
    """Whose charts are linked, and since when that is known."""
    return {"people": msgspec.json.encode(people), "people_as_of": now.isoformat().encode()}


def of_place(place: Place) -> dict[str, bytes]:
    """Where the person was last."""
    return {"place": msgspec.json.encode(place)}


def of_ties(ties: Ties) -> dict[str, bytes]:
    """Which charts are one person's; nothing where nobody said anything."""
    return {"ties": b"" if ties == NO_TIES else msgspec.json.encode(ties, order="deterministic")}


def of_lock(choices: LockChoices) -> dict[str, bytes]:
    """What the person chose of the app lock."""
    return {"lock": msgspec.json.encode(choices)}


def lock(values: Mapping[str, bytes]) -> LockChoices:
    """The same again; the usual where nobody chose, or nothing that can be read."""
    try:
        return msgspec.json.decode(values["lock"], type=LockChoices)
    except (KeyError, msgspec.MsgspecError):
        return LockChoices()


def of_notes(noted: Sequence[Noted]) -> dict[str, bytes]:
    """What was opened and copied on this computer."""
    return {"noted": msgspec.json.encode(noted)}


def of_untold(untold: Sequence[Untold]) -> dict[str, bytes]:
    """Copies that the portal is still to be told of."""
    return {"untold": msgspec.json.encode(untold) if untold else b""}


def of_generation(number: int) -> dict[str, bytes]:
    """How new the index is."""
    return {GENERATION: str(number).encode()}


def same_account(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> bool:
    """Whether both are one account at one portal, however its user name was typed."""
    old, new = kept(before), kept(after)
    names = [one.account.username if one.account is not None else one.sign_in.username for one in (old, new)]
    return old.sign_in.portal == new.sign_in.portal and names[0] == names[1]


def generation(values: Mapping[str, bytes]) -> int:
    """How many times the index was ended in good order."""
    return int(values.get(GENERATION, b"0"))


def kept(values: Mapping[str, bytes]) -> Kept:
    """Everything, as it was.

    Raises:
        VaultDamaged: It is not what this program writes.
    """
    try:
        texts = {name: values.get(name, b"").decode() for name in ("portal", "username", "refresh", "people_as_of")}
        return Kept(
            SignIn(texts["portal"], texts["username"], texts["refresh"]),
            msgspec.json.decode(values["account"], type=Account) if "account" in values else None,
            msgspec.json.decode(values["people"], type=_People) if "people" in values else (),
            datetime.fromisoformat(texts["people_as_of"]) if texts["people_as_of"] else None,
            msgspec.json.decode(values["place"], type=Place) if "place" in values else None,
            msgspec.json.decode(values["ties"], type=Ties) if "ties" in values else NO_TIES,
            values.get("device", b"").decode(),
            values.get("computer", b"").decode(),
            msgspec.json.decode(values["noted"], type=_Notes) if "noted" in values else (),
            msgspec.json.decode(values["untold"], type=_Copies) if "untold" in values else (),
        )
    except (ValueError, msgspec.MsgspecError) as exc:
        raise VaultDamaged("values that nobody wrote") from exc
