"""What was done with a chart: as its portal says it of everybody, and as this computer remembers it of itself."""

from datetime import datetime
from enum import StrEnum

from pfclient.people import PersonId
from pfclient.sign_ins import DeviceKind
from pfclient.values import dataclass


class ActKind(StrEnum):
    """What somebody did; `OTHER` is what a newer portal calls otherwise."""

    VIEW = "view"
    PRINT = "print"
    DOWNLOAD = "download"
    LINK = "link"
    UNLINK = "unlink"
    SHARE = "share"
    UNSHARE = "unshare"
    INVITE = "invite"
    UNINVITE = "uninvite"
    NARROW = "narrow"
    REVOKE = "revoke"
    KIOSK = "kiosk"
    CHECK_IN = "check-in"
    CORRECTION = "correction"
    OTHER = ""


class ActorKind(StrEnum):
    """Who did it."""

    YOU = "you"
    ACCOUNT = "account"
    CLINIC = "clinic"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it.

    Attributes:
        display: Their name where the portal gives one.
        relationship: What the patient is to them, a `people.Relationship` or "".
    """

    kind: ActorKind
    display: str = ""
    relationship: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing somebody did, or many of a kind in one sitting; moments are aware UTC.

    Attributes:
        what: Sections of the record, as far as they are told.
        first, last: When it began and ended.
        practice: The clinic whose chart it was, where the person has charts at several; else "".
    """

    kind: ActKind
    by: Actor
    device: DeviceKind
    what: tuple[str, ...]
    first: datetime
    last: datetime
    practice: str = ""


@dataclass(frozen=True, slots=True)
class Acts:
    """A portal's answer, the newest first.

    Attributes:
        cut: There was more in these days than is told here.
        everybody: Whether others are in it at all; a mere caregiver is told of their own acts only.
    """

    acts: tuple[Act, ...] = ()
    cut: bool = False
    everybody: bool = True


@dataclass(frozen=True, slots=True)
class Untold:
    """A copy of a chart made here that its portal may not know of yet; `kind` is `PRINT` or `DOWNLOAD`.

    Attributes:
        patient: `Patient/…`.
        key: Names this copy, so that it is recorded once however often it is told.
    """

    patient: str
    kind: ActKind
    what: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Noted:
    """What was done on this computer with one person's chart; `kind` is `VIEW`, `PRINT` or `DOWNLOAD`."""

    person: PersonId
    kind: ActKind
    what: tuple[str, ...]
    first: datetime
    last: datetime
