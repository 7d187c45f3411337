"""Reading records: the pages of a search, its count, and what stays unsaid about it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    false,
    func,
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
_WORTH_KEEPING = 500


class Shown(NamedTuple):
    """What an answer is made of, and what its references are looked up with."""

    type: str
    id: str
    state: str
    body: bytes
    version: int
    last_updated: str
    practice_id: str
    date_from: str


@dataclass(frozen=True, slots=True)
class _Statements:
    first: Prepared
    onward: Prepared
    whole: Prepared


@dataclass(frozen=True, slots=True)
class Search:
    """One search as the database is asked it, by page and as a whole."""

    statements: _Statements
    patient_id: str

    def page(self, connection: Connection, count: int, after: tuple[str, str] | None) -> list[Shown]:
        """Up to `count` + 1 rows in order; `after` is the key of the last row given before."""
        values: dict[str, Any] = {"patient_id": self.patient_id, "most": count + 1}
        wanted = self.statements.first
        if after is not None:
            wanted, values["after_key"], values["after_stamp"] = self.statements.onward, *after
        return [Shown._make(row) for row in wanted.rows(connection, **values)]

    def extent(self, connection: Connection) -> tuple[int, str]:
        """How many rows match and the newest stamp among them: together they tell whether anything was written."""
        ((number, newest),) = self.statements.whole.rows(connection, patient_id=self.patient_id)
        return number, newest or ""


def of_patient(query: Query, sight: Visibility) -> Search:
    """What of the patient's records the query asks for and the caller may see."""
    key = query.shape, sight.only, sight.withheld
    # A long question is seldom asked twice, and could be made to fill the memory.
    is_kept = sum(len(value) for _, value in query.applied) <= _WORTH_KEEPING
    statements = _kept(*key) if is_kept else _of_patient(*key)
    return Search(statements, sight.patient_id)


def of_charts(query: Query, patients: Collection[str]) -> Search:
    """Which of these patients the query asks for."""
    theirs = and_(_one_of(_COLUMNS.id, tuple(patients)), _COLUMNS.state != "deleted", _matching(query.shape))
    return Search(_statements(theirs, query.shape), "")


def newest_beside(connection: Connection, patient_id: str, types: Iterable[str]) -> str:
    """The newest stamp of anything of these types a search of the patient's records could bring along."""
    newest = [
        # One seek in the index for each: a single MAX over all of them would read every entry.
        select(func.max(_COLUMNS.last_updated).label("stamp")).where(
            _COLUMNS.patient_id == owner, _COLUMNS.type == name
        )
        for name in sorted(types)
        for owner in (patient_id, "")
    ]
    return connection.scalar(select(func.max(union_all(*newest).subquery().c.stamp))) or ""


def visible(sight: Visibility) -> Condition:
    """What the caller may see of the patient: shared, not deleted, in an open section, never a chart note."""
    return _visible(sight.only, sight.withheld, sight.patient_id)


def is_unshared(connection: Connection, query: Query, sight: Visibility) -> bool:
    """Whether the practice keeps entries of a kind asked for and shares none of them."""
    return any(_is_unshared(connection, name, query, sight) for name in query.types)


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
    first = select(*(_COLUMNS[name] for name in Shown._fields)).where(where).order_by(*order).limit(bindparam("most"))
    whole = select(func.count(), func.max(_COLUMNS.last_updated)).where(where)
    onward = first.where(_beyond(key, descending=shape.descending))
    return _Statements(Prepared(first), Prepared(onward), Prepared(whole))


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


def _is_unshared(connection: Connection, resource_type: str, query: Query, sight: Visibility) -> bool:
    kind = [_COLUMNS.patient_id == sight.patient_id, _COLUMNS.type == resource_type, _COLUMNS.state != "deleted"]
    kind.append(_COLUMNS.section != CHART_NOTES)
    kind += [matches_any(_COLUMNS.categories, wanted) for wanted in query.categories]
    one = select(_COLUMNS.id).where(*kind)
    if connection.execute(one.where(_COLUMNS.shared).limit(1)).first() is not None:
        return False
    return connection.execute(one.limit(1)).first() is not None


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
