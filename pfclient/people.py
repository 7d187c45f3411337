"""Who the charts belong to, and what the signed-in account may see of them."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import NewType

from pfclient.values import dataclass

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
        of_age: The last day before a child comes of age, where that ends a parent's access.
    """

    categories: tuple[str, ...] = ()
    until: date | None = None
    of_age: date | None = None


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
        id: Stable across starts: derived from portal and chart id; of several charts, from the first.
        birth_date: ISO date as the portal sent it, possibly partial, "" when unknown.
        connection: Their chart; of several, the first that may be read.
        gender: FHIR administrative gender, "" when unknown.
        deceased: Whether a clinic says that they died.
        died: ISO date of it as the portal sent it, possibly partial, "" when unknown, or where clinics disagree.
        parts: Where a person has charts at several clinics, each of them as it is linked; else none.
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
    died: str = ""
    parts: tuple["Person", ...] = ()

    @property
    def linked(self) -> tuple["Person", ...]:
        """The charts this person has, one for each clinic, in the portal's order."""
        return self.parts or (self,)

    @property
    def readable(self) -> tuple["Person", ...]:
        """Those of them that may be read."""
        return tuple(one for one in self.linked if one.connection.status is ChartStatus.ACTIVE)

    @property
    def allowed(self) -> tuple[str, ...]:
        """The categories the account may read of them, () for all: what one clinic leaves out another may give."""
        parts = [one.connection.access.categories for one in self.readable]
        return tuple(dict.fromkeys(each for part in parts for each in part)) if all(parts) else ()

    def allows(self, category: str) -> bool:
        """Whether the account may read a category of them at all."""
        return not self.allowed or category in self.allowed


@dataclass(frozen=True, slots=True)
class Account:
    """The signed-in account holder."""

    username: str
    display: str = ""
    email: str = ""


Pair = tuple[PersonId, PersonId]
"""Two linked charts, the lesser id first."""

Entry = tuple[PersonId, str, str]
"""One entry of a linked chart: whose, of which category, its key."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What the person said of charts and entries that may be the same; ids only, no words of a record.

    Attributes:
        one: Linked charts that are one person's.
        two: Linked charts that are not, however alike they look.
        apart: Entries that are shown by themselves although another clinic says the same.
    """

    one: frozenset[Pair] = frozenset()
    two: frozenset[Pair] = frozenset()
    apart: frozenset[Entry] = frozenset()


NO_TIES = Ties()
_WHOLE_DATE = len("2000-01-31")


def pair(one: PersonId, other: PersonId) -> Pair:
    """Two linked charts, in whichever order they are named."""
    return (one, other) if one <= other else (other, one)


def look_alike(one: Person, other: Person) -> bool:
    """Whether two may be one person: the same to the account holder, of the same name and whole birth date.

    One practice has one chart of a person: two charts there are two people's.
    """
    practices = [{(part.connection.portal, part.connection.practice) for part in each.linked} for each in (one, other)]
    return (
        one.relationship is other.relationship
        and len(one.birth_date) == _WHOLE_DATE
        and one.birth_date == other.birth_date
        and _name(one) == _name(other) != ""
        and practices[0].isdisjoint(practices[1])
    )


def _name(person: Person) -> str:
    return " ".join(f"{person.given} {person.family}".casefold().split()) or " ".join(person.display.casefold().split())


def put_together(linked: Sequence[Person], ties: Ties) -> tuple[Person, ...]:
    """The people behind linked charts, in the order of their first charts.

    Two charts are one person's where the account holder says so, or where the portal calls both the account holder's
    own and nothing speaks against it. Never because of a name and a birth date alone.
    """
    said = _own(linked, ties.two) | ties.one
    if not said:
        return tuple(linked)
    group: dict[PersonId, list[PersonId]] = {one.id: [one.id] for one in linked}
    for one, other in sorted(said - ties.two):
        both = (group.get(one), group.get(other))
        if None not in both and both[0] is not both[1]:
            _unite(group, both[0] or [], both[1] or [], ties.two)
    return tuple(_person(linked, group[one.id]) for one in linked if _is_first(one, linked, group))


def _own(linked: Sequence[Person], two: Set[Pair]) -> set[Pair]:
    """Pairs of what the portal calls the account holder's own; none where it is not clear which goes with which.

    All charts of a group look alike: of two that are two people's neither is put together with a third.
    """
    own = [one for one in linked if one.relationship is Relationship.SELF]
    said = {pair(one.id, other.id) for one, other in combinations(own, 2) if look_alike(one, other)} - two
    alike = {one.id: {one.id} | {each for both in said if one.id in both for each in both} for one in own}
    return {(one, other) for one, other in said if alike[one] == alike[other]}


def _unite(group: dict[PersonId, list[PersonId]], one: list[PersonId], other: list[PersonId], two: Set[Pair]) -> None:
    """Make one group of two, unless somebody said of any of them that they are not one person."""
    if any(pair(here, there) in two for here in one for there in other):
        return
    one.extend(other)
    group.update(dict.fromkeys(other, one))


def _is_first(person: Person, linked: Sequence[Person], group: dict[PersonId, list[PersonId]]) -> bool:
    own = group[person.id]
    return next(one.id for one in linked if one.id in own) == person.id


def _person(linked: Sequence[Person], own: Sequence[PersonId]) -> Person:
    parts = tuple(one for one in linked if one.id in own)
    if len(parts) == 1:
        return parts[0]
    shown = next((one for one in parts if one.connection.status is ChartStatus.ACTIVE), parts[0])
    died = {one.died for one in parts if one.died}
    return replace(
        shown,
        id=parts[0].id,
        deceased=any(one.deceased for one in parts),
        died=died.pop() if len(died) == 1 else "",
        parts=parts,
    )
