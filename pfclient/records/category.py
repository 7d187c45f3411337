"""What every record category declares: its name, its queries, and how one resource is read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field

from pfclient.fhir.resources import Resource
from pfclient.records.context import Context
from pfclient.records.record import NotShown, Record
from pfclient.records.twins import Twins
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """One search at the portal; `patient` is always added by the caller.

    Attributes:
        includes: References whose targets are asked for along with the matches (`_include`); never needed.
        optional: A portal that does not know the type has answered the category all the same.
    """

    resource_type: str
    parameters: tuple[tuple[str, str], ...] = ()
    includes: tuple[str, ...] = ()
    optional: bool = False

    @property
    def with_includes(self) -> tuple[tuple[str, str], ...]:
        """The parameters and an `_include` for each reference wanted."""
        return (*self.parameters, *(("_include", f"{self.resource_type}:{name}") for name in self.includes))


@dataclass(frozen=True, slots=True)
class Together:
    """All queries of a category as one search of several types (R4 search §3.1.1.1), where a portal has that.

    Attributes:
        parameters: What all of the types understand, besides `_type` and `patient`.
        narrowed: Type to the values one of its elements may have: what the queries leave to a parameter that not
            all types understand is left out here.
    """

    parameters: tuple[tuple[str, str], ...] = ()
    narrowed: Mapping[str, tuple[str, frozenset[str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sameness:
    """What has to agree before entries of two clinics are one row, beside name, list, status and labels.

    Attributes:
        equal: Fields that say the same, or both say nothing.
        agree: Fields that do not contradict each other: the same, one of them silent, or one date within the other.
        known: How well the date must be known for an entry to be compared at all: "day", "clock", or "" for no matter.
        measured: Whether it is found by what was measured when, and by its name otherwise.
    """

    equal: tuple[str, ...] = ()
    agree: tuple[str, ...] = ()
    known: str = ""
    measured: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """One tab of the chart.

    Attributes:
        name: Stable code (`diagnoses`).
        queries: What it asks the portal.
        together: The same in one question, None where there is but one query.
        types: Resource types that are rows of it.
        read: One resource becomes one row or one reason why it is none. Call it through
            `pfclient.records.reading.read_entries`, which guards it.
        claims: Whether a resource of these types belongs here (which Observation is a lab result).
        content: Types that only come along and say what a row says (a Medication's strength): where one of them became
            another, so did the row.
        absorbed: Types that stand in the rows naming them, and are rows of their own only when no row does.
        offered: Not every clinic shares these: there is a section only where one does, and elsewhere nothing is said.
        counts_past: The number beside its name counts the past too (a finished procedure is what is looked for).
        twins: By type, how entries alike in all but a few elements are read faster; never needed.
        finish: Ties the rows of one chart together (a result learns which report it belongs to).
        order: How the rows that hold now are ordered, None for newest first as those of the past.
        same: When entries of two clinics say one thing; None where each clinic's are its own.
    """

    name: str
    queries: tuple[Query, ...]
    types: tuple[str, ...]
    read: Callable[[Resource, Context], Record | NotShown]
    claims: Callable[[Resource], bool] = lambda _resource: True
    content: frozenset[str] = frozenset()
    absorbed: frozenset[str] = frozenset()
    offered: bool = False
    counts_past: bool = False
    twins: Mapping[str, Twins] = field(default_factory=dict)
    finish: Callable[[list[Record]], list[Record]] = lambda rows: rows
    order: Callable[[Iterable[Record]], list[Record]] | None = None
    together: Together | None = None
    same: Sameness | None = None
