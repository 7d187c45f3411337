"""Who the charts belong to, and what the signed-in account may see of them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

PersonId = NewType("PersonId", str)


class Relationship(StrEnum):
    """What the patient is to the account holder (`child`: Leo is Maria's child)."""

    SELF = "self"
    PARENT = "parent"
    CHILD = "child"
    SPOUSE = "spouse"
    GUARDIAN = "guardian"
    OTHER = "other"


class ChartStatus(StrEnum):
    """The portal's word on a linked chart."""

    ACTIVE = "active"
    REVOKED = "revoked"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Access:
    """What a caregiver may see, and until when.

    Attributes:
        categories: Category names that may be read; empty means all.
        until: The last day of access, None for no end.
    """

    categories: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """One chart at one portal."""

    portal: str
    chart_id: str
    patient: str
    practice: str
    practice_phone: str = ""
    status: ChartStatus = ChartStatus.ACTIVE
    access: Access = Access()


@dataclass(frozen=True, slots=True)
class Person:
    """One family member as the window shows them.

    Attributes:
        id: Stable across starts: derived from portal and chart id.
        birth_date: ISO date as the portal sent it, possibly partial, "" when unknown.
        gender: FHIR administrative gender, "" when unknown.
    """

    id: PersonId
    display: str
    given: str
    family: str
    birth_date: str
    relationship: Relationship
    connection: Connection
    gender: str = ""
    deceased: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """The signed-in account holder."""

    username: str
    display: str = ""
    email: str = ""
