"""Reading records: the pages of a search, its count, and what stays unsaid about it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    case,
    false,
    func,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
    union_all,
)

from portal.rules.fhir_dates import DateTest
from portal.rules.record_types import CHART_NOTES, LABS, VISITS, VITALS
from portal.rules.search_query import Query, Shape
from portal.rules.visibility import Visibility
from portal.store.prepared import Prepared
from portal.store.schema import resources
from portal.store.token_lists import matches_any

Condition = ColumnElement[bool]

_COLUMNS = resources.c


Shown = tuple[Any, ...]
"""One entry of a page: name, erased, body, last_updated and, where the order is another, what it is ordered by.

`name` follows `Search.within` in the entry's reference; `erased` is the version of an entry made in error, of which
only that is told, and None for any other. A plain tuple, because a page has up to two hundred of them, and every column
and every name costs each its time.
"""


@dataclass(frozen=True, slots=True)
class _Statements:
    first: Prepared
    onward: Prepared
    whole: Prepared


@dataclass(frozen=True, slots=True)
class Search:
    """One search as the database is asked it, by page and as a whole.

    Attributes:
        within: What the references of all its entries begin with: `type/`, or "" when it is of several types.
    """

    statements: _Statements
    patient_id: str
    within: str

    def page(self, connection: Connection, count: int, after: tuple[str, str] | None) -> list[Shown]:
        """Up to `count` + 1 entries in order; `after` is the key of the last one given before."""
        values: dict[str, Any] = {"patient_id": self.patient_id, "most": count + 1}
        wanted = self.statements.first
        if after is not None:
            wanted, values["after_key"], values["after_stamp"] = self.statements.onward, *after
        return wanted.rows(connection, **values)

    @staticmethod
    def key_of(shown: Shown) -> tuple[str, str]:
        """What `page` goes on after when this was the last entry given."""
        return shown[-1], shown[3]

    def extent(self, connection: Connection) -> tuple[int, str]:
        """How many rows match and the newest stamp among them: together they tell whether anything was written."""
        ((number, newest),) = self.statements.whole.rows(connection, patient_id=self.patient_id)
        return number, newest or ""


def of_patient(query: Query, sight: Visibility) -> Search:
    """What of the patient's records the query asks for and the caller may see."""
    key = query.shape, sight.only, sight.withheld
    statements = _kept(*key) if query.is_short else _of_patient(*key)
    return Search(statements, sight.patient_id, _within(query.shape))


def of_charts(query: Query, patients: Collection[str]) -> Search:
    """Which of these patients the query asks for."""
    theirs = and_(_one_of(_COLUMNS.id, tuple(patients)), _COLUMNS.state != "deleted", _matching(query.shape))
    return Search(_statements(theirs, query.shape), "", _within(query.shape))


def newest_beside(connection: Connection, patient_id: str, types: Iterable[str]) -> str:
    """The newest stamp of anything of these types a search of the patient's records could bring along."""
    stamps = _newest(tuple(sorted(types))).rows(connection, patient_id=patient_id)
    return max((stamp for (stamp,) in stamps if stamp), default="")


@lru_cache(maxsize=64)
def _newest(types: tuple[str, ...]) -> Prepared:
    owners: tuple[Any, ...] = bindparam("patient_id"), ""
    newest = [
        # One seek in the index for each: a single MAX over all of them would read every entry.
        select(func.max(_COLUMNS.last_updated)).where(_COLUMNS.patient_id == owner, _COLUMNS.type == name)
        for name in types
        for owner in owners
    ]
    return Prepared(union_all(*newest))


def visible(sight: Visibility) -> Condition:
    """What the caller may see of the patient: shared, not deleted, in an open section, never a chart note."""
    return _visible(sight.only, sight.withheld, sight.patient_id)


def is_unshared(connection: Connection, query: Query, sight: Visibility) -> bool:
    """Whether the practice keeps entries of a kind asked for and shares none of them."""
    find = _kept_kind if query.is_short else _kind
    kinds = (find(name, tuple(query.categories)) for name in query.types)
    owner = {"patient_id": sight.patient_id}
    return any(not shared.rows(connection, **owner) and kept.rows(connection, **owner) for kept, shared in kinds)


def labs_of(connection: Connection, patient_id: str, since: str = "") -> list[Row[Any]]:
    """A patient's laboratory results and reports, those dated on or after `since` when it is given."""
    dated = (_COLUMNS.date_from != "", _COLUMNS.date_to >= since) if since else ()
    return _in_section(connection, patient_id, LABS, *dated)


def vital_signs_of(connection: Connection, patient_id: str) -> list[Row[Any]]:
    """A patient's vital signs; what they answered in a survey or told of their life is none."""
    return _in_section(connection, patient_id, VITALS, matches_any(_COLUMNS.categories, ("vital-signs",)))


def visits_of(connection: Connection, patient_id: str) -> list[Row[Any]]:
    """A patient's visits."""
    return _in_section(connection, patient_id, VISITS)


def _in_section(connection: Connection, patient_id: str, section: str, *narrower: Condition) -> list[Row[Any]]:
    here = (_COLUMNS.patient_id == patient_id, _COLUMNS.section == section, _COLUMNS.state != "deleted")
    wanted = select(resources).where(*here, *narrower).order_by(_COLUMNS.last_updated)
    return list(connection.execute(wanted).all())


def _of_patient(shape: Shape, only: frozenset[str] | None, withheld: frozenset[str]) -> _Statements:
    return _statements(and_(_visible(only, withheld, bindparam("patient_id")), _matching(shape)), shape)


_kept = lru_cache(maxsize=256)(_of_patient)
"""Everybody's client asks the same few questions: building one anew costs more than running it."""


def _statements(where: Condition, shape: Shape) -> _Statements:
    column = _COLUMNS[shape.sort]
    key = (column,) if column is _COLUMNS.last_updated else (column, _COLUMNS.last_updated)
    order = [each.desc() for each in key] if shape.descending else list(key)
    name = _COLUMNS.id if _within(shape) else _COLUMNS.type.concat(literal_column("'/'")).concat(_COLUMNS.id)
    erased = case((_COLUMNS.state == "error", _COLUMNS.version))
    shown = (name, erased, _COLUMNS.body, _COLUMNS.last_updated, *key[:-1])
    first = select(*shown).where(where).order_by(*order).limit(bindparam("most"))
    whole = select(func.count(), func.max(_COLUMNS.last_updated)).where(where)
    onward = first.where(_beyond(key, descending=shape.descending))
    return _Statements(Prepared(first), Prepared(onward), Prepared(whole))


def _within(shape: Shape) -> str:
    return f"{shape.types[0]}/" if len(shape.types) == 1 else ""


def _beyond(key: tuple[ColumnElement[str], ...], *, descending: bool) -> Condition:
    stamp: ColumnElement[str] = bindparam("after_stamp")
    if len(key) == 1:
        # No two entries have the same stamp.
        return key[0] < stamp if descending else key[0] > stamp
    given = tuple_(bindparam("after_key"), stamp)
    return tuple_(*key) < given if descending else tuple_(*key) > given


def _visible(only: frozenset[str] | None, withheld: frozenset[str], patient_id: Any) -> Condition:
    parts = [
        _COLUMNS.patient_id == patient_id,
        _COLUMNS.state != "deleted",
        _COLUMNS.shared,
        *(_COLUMNS.section != closed for closed in sorted({CHART_NOTES, *withheld})),
    ]
    if only is not None:
        parts.append(_one_of(_COLUMNS.section, tuple(sorted(only))))
    return and_(*parts)


def _matching(shape: Shape) -> Condition:
    parts = [_one_of(_COLUMNS.type, shape.types)]
    if shape.ids:
        parts.append(_one_of(_COLUMNS.id, shape.ids))
    parts += [_one_of(_COLUMNS.status, wanted) for wanted in shape.statuses]
    parts += [_one_of(_COLUMNS.intent, wanted) for wanted in shape.intents]
    parts += [matches_any(_COLUMNS.categories, wanted) for wanted in shape.categories]
    parts += [matches_any(_COLUMNS.codes, wanted) for wanted in shape.codes]
    parts += [_tested(test, _COLUMNS.last_updated, _COLUMNS.last_updated) for test in shape.updated]
    for test in shape.dates:
        parts += [_COLUMNS.date_from != "", _tested(test, _COLUMNS.date_from, _COLUMNS.date_to)]
    return and_(*parts)


def _one_of(column: ColumnElement[str], wanted: tuple[str, ...]) -> Condition:
    # Not in_: see `Prepared`.
    return or_(false(), *(column == each for each in wanted))


def _kind(resource_type: str, categories: tuple[tuple[str, ...], ...]) -> tuple[Prepared, Prepared]:
    """What finds one entry of a kind, whether it is shared or not, and what finds one that is."""
    kind = [_COLUMNS.patient_id == bindparam("patient_id"), _COLUMNS.type == resource_type]
    kind += [_COLUMNS.state != "deleted", _COLUMNS.section != CHART_NOTES]
    kind += [matches_any(_COLUMNS.categories, wanted) for wanted in categories]
    one = select(_COLUMNS.id).where(*kind).limit(1)
    return Prepared(one), Prepared(one.where(_COLUMNS.shared))


_kept_kind = lru_cache(maxsize=256)(_kind)


def _tested(test: DateTest, first: ColumnElement[str], last: ColumnElement[str]) -> Condition:
    # R4 search §3.1.1.4.5: a value covers a range; "equal" means the value's range holds the resource's.
    covered = test.range
    equal = and_(first >= covered.first, last <= covered.last)
    match test.comparator:
        case "ne":
            return not_(equal)
        case "gt":
            return last > covered.last
        case "lt":
            return first < covered.first
        case "ge":
            return or_(last > covered.last, equal)
        case "le":
            return or_(first < covered.first, equal)
        case "sa":
            return first > covered.last
        case "eb":
            return last < covered.first
        case "ap":
            return and_(first <= covered.last, last >= covered.first)
        case _:
            return equal
