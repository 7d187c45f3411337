"""What a visit at the waiting-room screen needs of the gateway, as protocols (portal-api, Kiosk)."""

from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from pfclient.values import dataclass


class Purpose(StrEnum):
    """What a visitor came to this screen for; which of them a clinic offers is `KioskInfo.offers`."""

    CHECK_IN = "check-in"
    REGISTER = "register"
    RECORD = "record"


class VisitState(StrEnum):
    """How today's appointment stands towards checking in."""

    OPEN = "open"
    EARLY = "early"
    LATE = "late"
    ALREADY = "already"


class FormState(StrEnum):
    """The form to be answered before the visit: none asked for, answered at home, or still to be answered."""

    NONE = "none"
    DONE = "done"
    MISSING = "missing"


class Correction(StrEnum):
    """What a visitor can say is no longer right; the desk gets a task, nothing is edited here."""

    PHONE = "phone"
    ADDRESS = "address"
    INSURANCE = "insurance"


@dataclass(frozen=True, slots=True)
class KioskInfo:
    """This screen as the portal knows it; nothing in it is about a patient.

    Attributes:
        practice: The practice whose screen it is.
        place: The location at which people check in here.
        phone: The practice's telephone number.
        offers: What a visitor may do here.
        is_open: False out of hours.
        opens_at: When the desk opens next, None where the clinic has said no hours.
        staff_needed: The portal has locked this screen until staff unlock it.
    """

    practice: str
    place: str
    phone: str = ""
    offers: frozenset[Purpose] = frozenset({Purpose.CHECK_IN})
    is_open: bool = True
    opens_at: datetime | None = None
    staff_needed: bool = False


@dataclass(frozen=True, slots=True)
class TodaysVisit:
    """The one appointment that was found, masked by the portal: no full name, number or address is ever here.

    Attributes:
        given_masked: "Ernesto A."
        time: When it is, with the clinic's own zone.
        with_whom: "Dr. Samuel Okafor", "" where nobody is named.
        place: The location.
        phone_hint: The last four digits on record.
        address_hint: The street without its number, "" where none is on record.
        insurance_hint: "Medicare, 71A": the payer, and the last three of the member number; "" where none is on record.
        state: Whether it can be checked in now.
        opens_at: When check-in opens; only while `state` is early.
        area: Where to sit; "" until checked in.
        form: How the form to be answered before stands.
    """

    given_masked: str = field(repr=False)
    time: datetime = field(repr=False)
    with_whom: str = field(default="", repr=False)
    place: str = field(default="", repr=False)
    phone_hint: str = field(default="", repr=False)
    address_hint: str = field(default="", repr=False)
    insurance_hint: str = field(default="", repr=False)
    state: VisitState = VisitState.OPEN
    opens_at: datetime | None = field(default=None, repr=False)
    area: str = field(default="", repr=False)
    form: FormState = FormState.NONE


class Kiosk(Protocol):
    """One visitor's conversation with the portal; it holds the ticket and, once found, the visit's token.

    Errors: the tree of `pfclient.errors`. `NotFound` (`see-front-desk`) is the one answer to everything that was not
    found; `RateLimited` means this screen was tried too often; `Rejected` with `staff-needed` that staff must unlock
    it; `NotAllowed` with `closed` that the clinic is. Every call may be repeated after a lost answer.
    """

    async def info(self) -> KioskInfo:
        """Whose screen this is, what it offers, and whether the clinic is open."""
        ...

    async def find_visit(self, birth_date: str, phone_last4: str) -> TodaysVisit:
        """Find the one appointment of today here; `birth_date` as YYYY-MM-DD."""
        ...

    async def open_for(self, purpose: Purpose) -> None:
        """Begin a visit that registers or reads; the wizards that follow speak with its token."""
        ...

    async def check_in(self) -> str:
        """Check in to the visit that was found, and give the area where to sit; `business-rule` outside its window."""
        ...

    async def correct(self, correction: Correction, note: str) -> None:
        """Leave the desk a task: this is no longer right."""
        ...

    async def end(self) -> None:
        """Tell the portal that the visit is over: its token is dead."""
        ...
