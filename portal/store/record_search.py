"""Reading records: the pages of a search, its count, and what stays unsaid about it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, not_, or_, select, tuple_, union_all

from portal.rules.fhir_dates import DateTest
from portal.rules.record_types import CHART_NOTES, LABS
from portal.rules.search_query import Query
from portal.rules.visibility import Visibility
from portal.store.schema import resources
from portal.store.token_lists import matches_any

Condition = ColumnElement[bool]

_COLUMNS = resources.c


def page(connection: Connection, query: Query, where: Condition, after: tuple[str, str] | None) -> list[Row[Any]]:
    """Up to `query.count` + 1 rows in order; `after` is the key of the last row given before."""
    column = _COLUMNS[query.sort]
    key = (column, _COLUMNS.last_updated)
    found = select(resources).where(where)
    if after is not None:
        beyond = tuple_(*key) < after if query.descending else tuple_(*key) > after
        found = found.where(beyond)
    order = [each.desc() for each in key] if query.descending else list(key)
    return list(connection.execute(found.order_by(*order).limit(query.count + 1)).all())


def extent(connection: Connection, where: Condition) -> tuple[int, str]:
    """How many rows match and the newest stamp among them: together they tell whether anything changed."""
    number, newest = connection.execute(select(func.count(), func.max(_COLUMNS.last_updated)).where(where)).one()
    return number, newest or ""


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
    parts = [
        _COLUMNS.patient_id == sight.patient_id,
        _COLUMNS.state != "deleted",
        _COLUMNS.shared,
        _COLUMNS.section.not_in(sorted({CHART_NOTES, *sight.withheld})),
    ]
    if sight.only is not None:
        parts.append(_COLUMNS.section.in_(sorted(sight.only)))
    return and_(*parts)


def matching(query: Query) -> Condition:
    """What the query asks for, whoever asks."""
    parts: list[Condition] = [_COLUMNS.type.in_(query.types)]
    if query.ids:
        parts.append(_COLUMNS.id.in_(query.ids))
    parts += [_COLUMNS.status.in_(wanted) for wanted in query.statuses]
    parts += [_COLUMNS.intent.in_(wanted) for wanted in query.intents]
    parts += [matches_any(_COLUMNS.categories, wanted) for wanted in query.categories]
    parts += [matches_any(_COLUMNS.codes, wanted) for wanted in query.codes]
    parts += [_tested(test, _COLUMNS.last_updated, _COLUMNS.last_updated) for test in query.updated]
    for test in query.dates:
        parts += [_COLUMNS.date_from != "", _tested(test, _COLUMNS.date_from, _COLUMNS.date_to)]
    return and_(*parts)


def is_unshared(connection: Connection, query: Query, sight: Visibility) -> bool:
    """Whether the practice keeps entries of a kind asked for and shares none of them."""
    return any(_is_unshared(connection, name, query, sight) for name in query.types)


def _is_unshared(connection: Connection, resource_type: str, query: Query, sight: Visibility) -> bool:
    kind = [_COLUMNS.patient_id == sight.patient_id, _COLUMNS.type == resource_type, _COLUMNS.state != "deleted"]
    kind.append(_COLUMNS.section != CHART_NOTES)
    kind += [matches_any(_COLUMNS.categories, wanted) for wanted in query.categories]
    one = select(_COLUMNS.id).where(*kind)
    if connection.execute(one.where(_COLUMNS.shared).limit(1)).first() is not None:
        return False
    return connection.execute(one.limit(1)).first() is not None


def labs_of(connection: Connection, patient_id: str, since: str = "") -> list[Row[Any]]:
    """A patient's laboratory results and reports, those dated on or after `since` when it is given."""
    where = [_COLUMNS.patient_id == patient_id, _COLUMNS.section == LABS, _COLUMNS.state != "deleted"]
    if since:
        where += [_COLUMNS.date_from != "", _COLUMNS.date_to >= since]
    return list(connection.execute(select(resources).where(*where).order_by(_COLUMNS.last_updated)).all())


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
