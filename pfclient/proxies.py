"""Who else can open the account holder's own charts, what part and until when, and whom they have invited."""

from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from pfclient.people import Access
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that can be given of a chart.

    Attributes:
        categories: By name; what the clinic keeps from everybody but the patient is not among them.
        until: The last day, None for no end.
    """

    categories: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class OwnChart:
    """One of the account holder's own charts.

    Attributes:
        patient: `Patient/…`.
        may_invite: Whether others may be invited to it from here.
    """

    patient: str
    practice: str
    may_invite: bool
    limits: Limits


@dataclass(frozen=True, slots=True)
class Proxy:
    """Somebody else who can open one of them.

    Attributes:
        display: Their name, "" where the portal gives none.
        email: Where the invitation went, "" where the clinic sent it.
        relationship: What the account holder is to them, a `Relationship` or "".
        practice: The clinic whose chart it is.
        since: The day they got access.
        limits: The most it can be changed to; None where the portal does not let it be changed.
    """

    id: str
    display: str
    relationship: str
    practice: str
    since: date | None
    access: Access
    patient: str = ""
    email: str = ""
    limits: Limits | None = None


class InvitationState(StrEnum):
    """What can still be done with an invitation; `LOCKED` after five wrong tries."""

    OPEN = "open"
    LOCKED = "locked"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Pending:
    """An invitation the account holder sent, and nobody has used.

    Attributes:
        relationship: What the account holder is to them.
        expires: When it can no longer be used, aware UTC.
    """

    id: str
    patient: str
    practice: str
    email: str
    relationship: str
    access: Access
    expires: datetime
    state: InvitationState


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation just made, with the PIN that is told this once: the patient hands it over."""

    invitation: Pending
    pin: str = field(repr=False)
    code: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Offer:
    """Who is to be invited to which chart.

    Attributes:
        relationship: What the account holder is to them.
        access: What they are to see; no categories for everything that may be given.
    """

    patient: str
    email: str
    relationship: str
    access: Access


@dataclass(frozen=True, slots=True)
class Proxies:
    """Everybody who can open them, as the portal tells it.

    Attributes:
        own: Whether a clinic says that one of the charts is the account holder's own; else nothing is told of others.
        charts: Those charts; none where the portal takes no invitations.
    """

    others: tuple[Proxy, ...] = ()
    own: bool = False
    charts: tuple[OwnChart, ...] = ()
    invitations: tuple[Pending, ...] = ()
