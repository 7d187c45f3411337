"""From FHIR search parameters to a query: what is understood, what is refused, what is left out of `self`."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urlencode

from portal.errors import FhirError
from portal.rules.fhir_dates import DateTest, parse_test
from portal.rules.includes import Include, parse_include
from portal.rules.record_types import SEARCHABLE

DEFAULT_COUNT = 50
MOST_COUNT = 200
MOST_PARAMETERS = 100
MOST_ALTERNATIVES = 200
_SHORT = 500

_SORTS = {"_lastupdated": "last_updated", "date": "date_from", "_id": "id"}
_COMPARATORS = frozenset({"eq", "gt", "ge", "lt", "le"})
_JSON = frozenset({"json", "application/json", "application/fhir+json", "text/json"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What a search asks for, whoever it is about: alike for everybody who asks the same."""

    types: tuple[str, ...]
    ids: tuple[str, ...]
    updated: tuple[DateTest, ...]
    dates: tuple[DateTest, ...]
    statuses: tuple[tuple[str, ...], ...]
    intents: tuple[tuple[str, ...], ...]
    categories: tuple[tuple[str, ...], ...]
    codes: tuple[tuple[str, ...], ...]
    sort: str
    descending: bool


@dataclass(slots=True)
class Query:
    """One search.

    Attributes:
        type: The type in the address, "" for a search of several (R4 http §3.1.0.9, `_type`).
        types: The types searched, one or several.
        patient: Whose chart, "" when it was not said.
        tokens: Column of the index to the alternatives that satisfy it; all columns must be satisfied.
        sort: Column to order by, `descending` or not; the default order is the order of writing.
        applied: Parameters that took effect, as they appear in the `self` link.
    """

    type: str
    types: tuple[str, ...]
    patient: str = ""
    ids: tuple[str, ...] = ()
    count: int = DEFAULT_COUNT
    only_count: bool = False
    sort: str = "last_updated"
    descending: bool = False
    updated: list[DateTest] = field(default_factory=list)
    dates: list[DateTest] = field(default_factory=list)
    statuses: list[tuple[str, ...]] = field(default_factory=list)
    intents: list[tuple[str, ...]] = field(default_factory=list)
    categories: list[tuple[str, ...]] = field(default_factory=list)
    codes: list[tuple[str, ...]] = field(default_factory=list)
    includes: list[Include] = field(default_factory=list)
    provenance: bool = False
    applied: list[tuple[str, str]] = field(default_factory=list)
    _words: str | None = field(default=None, init=False, repr=False)
    _shape: Shape | None = field(default=None, init=False, repr=False)

    @property
    def words(self) -> str:
        """What was applied, as it stands in an address."""
        if self._words is None:
            self._words = urlencode(self.applied)
        return self._words

    @property
    def is_short(self) -> bool:
        """Whether it is worth keeping: a long question is seldom asked twice, and could be made to fill the memory."""
        return sum(len(value) for _, value in self.applied) <= _SHORT

    @property
    def shape(self) -> Shape:
        """What it asks for."""
        if self._shape is None:
            dates = tuple(self.updated), tuple(self.dates)
            states = tuple(self.statuses), tuple(self.intents)
            kinds = tuple(self.categories), tuple(self.codes)
            self._shape = Shape(self.types, self.ids, *dates, *states, *kinds, self.sort, self.descending)
        return self._shape


class _UnknownError(Exception):
    """The parameter is not one of ours, or not with that value."""


def parse_query(resource_type: str, parameters: Iterable[tuple[str, str]], *, strict: bool = False) -> Query:
    """Read the parameters of a search; `strict` is `Prefer: handling=strict`, no type leaves it to `_type`.

    A search of several types understands what is common to all of them (R4 search §3.1.1.1).

    Raises:
        FhirError: 400 for a value that makes no sense, too much at once, a modifier, a type that cannot be searched,
            or (strict) an unknown parameter; 406 for a format other than JSON.
    """
    asked = list(parameters)
    if len(asked) > MOST_PARAMETERS:
        raise _too_costly()
    query = Query(resource_type, (resource_type,) if resource_type else _types(asked))
    for name, value in asked:
        if "\0" in value:
            raise FhirError(400, "value", "A search value holds characters that are not text.")
        try:
            if resource_type or name != "_type":
                _apply(query, name, value)
        except _UnknownError:
            if strict:
                raise FhirError(400, "not-supported", f"The search parameter {name} is not supported.") from None
            continue
        query.applied.append((name, value))
    return query


def again(resource_type: str, applied: tuple[tuple[str, str], ...]) -> Query:
    """The query of a further page: what took effect on the first one."""
    if sum(len(value) for _, value in applied) > _SHORT:
        return parse_query(resource_type, applied)
    return _again(resource_type, applied)


_again = lru_cache(maxsize=256)(parse_query)
"""The pages of one search come one after the other and ask the same."""


def _types(asked: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    named = [value for name, value in asked if name == "_type"]
    if not named:
        raise FhirError(400, "required", "Say which types of records with the parameter _type.")
    if len(named) > 1:
        # Said twice it would mean "both at once", which no record is.
        raise FhirError(400, "value", "The parameter _type lists its types in one value.")
    types = tuple(dict.fromkeys(_alternatives(named[0])))
    if not set(types) <= set(SEARCHABLE):
        raise FhirError(400, "not-supported", "Not every type asked for can be searched here.")
    return types


def _apply(query: Query, name: str, value: str) -> None:
    name, _, modifier = name.partition(":")
    reader = _READERS.get(name)
    if reader is None or not _ONLY_FOR.get(name, _ANY).issuperset(query.types):
        raise _UnknownError
    if modifier and name not in {"_include", "_revinclude"}:
        # R4 search §3.1.1.4.4: a modifier a server does not know changes the meaning, so it must refuse.
        raise FhirError(400, "not-supported", f"The modifier :{modifier} is not supported.")
    reader(query, value)


def _patient(query: Query, value: str) -> None:
    patient = value.removeprefix("Patient/")
    if not patient or "," in patient or (query.patient and query.patient != patient):
        raise FhirError(400, "value", "The parameter patient names one patient.")
    query.patient = patient


def _ids(query: Query, value: str) -> None:
    wanted = _alternatives(value)
    query.ids = tuple(each for each in wanted if each in query.ids) if query.ids else wanted
    if not query.ids:
        query.ids = ("",)


def _count(query: Query, value: str) -> None:
    if not (value.isascii() and value.isdecimal()) or len(value) > 9:
        raise FhirError(400, "value", "The parameter _count is a whole number.")
    query.count = min(int(value), MOST_COUNT)
    # R4 search §3.1.1.5.3: a count of nothing asks how many there are.
    query.only_count = query.only_count or query.count == 0


def _sort(query: Query, value: str) -> None:
    query.descending = value.startswith("-")
    column = _SORTS.get(value.removeprefix("-").lower())
    if column is None:
        query.descending = False
        raise _UnknownError
    query.sort = column


def _summary(query: Query, value: str) -> None:
    if value == "count":
        query.only_count = True
    elif value != "false":
        raise _UnknownError


def _format(_query: Query, value: str) -> None:
    if value.partition(";")[0].strip().replace(" ", "+").lower() not in _JSON:
        raise FhirError(406, "not-supported", "Records are given as JSON only.")


def _date_test(value: str) -> DateTest:
    test = parse_test(value)
    if test is None or "," in value:
        raise FhirError(400, "value", "The value is not a date.")
    return test


def _updated(query: Query, value: str) -> None:
    test = _date_test(value)
    if test.comparator not in _COMPARATORS:
        raise FhirError(400, "value", "The parameter _lastUpdated takes gt, ge, lt, le or eq.")
    query.updated.append(test)


def _include(query: Query, value: str) -> None:
    include = parse_include(query.types, value)
    if include is None:
        raise _UnknownError
    query.includes.append(include)


def _revinclude(query: Query, value: str) -> None:
    if value != "Provenance:target":
        raise _UnknownError
    query.provenance = True


def _alternatives(value: str) -> tuple[str, ...]:
    wanted = tuple(part.strip() for part in value.split(",") if part.strip())
    if not wanted:
        raise FhirError(400, "value", "A search value is empty.")
    if len(wanted) > MOST_ALTERNATIVES:
        raise _too_costly()
    return wanted


def _too_costly() -> FhirError:
    return FhirError(400, "too-costly", "That is too much to ask for at once.")


def _bare(value: str) -> tuple[str, ...]:
    return tuple(part.rpartition("|")[2] for part in _alternatives(value))


_READERS: dict[str, Callable[[Query, str], None]] = {
    "patient": _patient,
    "subject": _patient,
    "_id": _ids,
    "_count": _count,
    "_sort": _sort,
    "_summary": _summary,
    "_format": _format,
    "_lastUpdated": _updated,
    "_include": _include,
    "_revinclude": _revinclude,
    "date": lambda query, value: query.dates.append(_date_test(value)),
    "category": lambda query, value: query.categories.append(_alternatives(value)),
    "code": lambda query, value: query.codes.append(_alternatives(value)),
    "status": lambda query, value: query.statuses.append(_bare(value)),
    "clinical-status": lambda query, value: query.statuses.append(_bare(value)),
    "lifecycle-status": lambda query, value: query.statuses.append(_bare(value)),
    "intent": lambda query, value: query.intents.append(_bare(value)),
}

_ANY = frozenset(("Patient", *SEARCHABLE))
_CODED = frozenset(SEARCHABLE) - {"CarePlan", "Goal", "CareTeam", "Encounter"}
_ONLY_FOR: dict[str, frozenset[str]] = {
    "patient": frozenset(SEARCHABLE),
    "subject": frozenset(SEARCHABLE),
    "date": frozenset(SEARCHABLE),
    "status": frozenset(SEARCHABLE),
    "category": frozenset(SEARCHABLE) - {"Immunization", "Appointment", "Encounter"},
    "code": _CODED,
    "clinical-status": frozenset({"Condition", "AllergyIntolerance"}),
    "lifecycle-status": frozenset({"Goal"}),
    "intent": frozenset({"MedicationRequest", "CarePlan"}),
}


def parameters_of(resource_type: str) -> tuple[str, ...]:
    """The names a search of the type understands, for the CapabilityStatement."""
    return tuple(name for name in _READERS if resource_type in _ONLY_FOR.get(name, _ANY))


def common_parameters() -> tuple[str, ...]:
    """The names a search of several types understands, whichever they are."""
    return ("_type", *(name for name in _READERS if _ONLY_FOR.get(name, _ANY).issuperset(SEARCHABLE)))
