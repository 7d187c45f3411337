"""What records refer to: included resources, their Provenance, and who may read a clinic's own resources."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, or_, select

from portal.rules.includes import Include, references_at
from portal.rules.indexing import SEPARATOR, references_in
from portal.rules.record_types import CLINIC_TYPES, READABLE
from portal.rules.visibility import Visibility
from portal.store import bodies
from portal.store.patients import get
from portal.store.record_search import visible
from portal.store.resources import by_ids
from portal.store.schema import resources
from portal.store.token_lists import holds_whole

Page = Sequence[tuple[str, int | None, bytes]]
"""Entries of a search: reference, erased and body, as `record_search.Shown` has them."""

_HOPS = 2
"""A medicine's prescriber may be a PractitionerRole, which names the doctor and the clinic, which has a parent."""


def included(connection: Connection, page: Page, includes: Sequence[Include], sight: Visibility) -> list[Row[Any]]:
    """What the wanted references on a page stand for, as far as the caller may see it."""
    owner = get(connection, sight.patient_id)
    practice = {owner.practice_id} if owner else set()
    seen: set[str] = set()
    wanted: set[str] = set()
    for reference, erased, body in page:
        seen.add(reference)
        if not erased:
            wanted.update(_wanted(reference.partition("/")[0], body, includes))
    found: list[Row[Any]] = []
    for _ in range(1 + _HOPS):
        fresh = [row for row in _fetched(connection, wanted, sight, practice) if f"{row.type}/{row.id}" not in seen]
        seen |= {f"{row.type}/{row.id}" for row in fresh}
        found += fresh
        wanted = {
            reference
            for row in fresh
            if row.type in CLINIC_TYPES
            for reference in references_in(row.body)
            if reference.partition("/")[0] in CLINIC_TYPES
        }
    return found


def provenance_of(connection: Connection, page: Page, sight: Visibility) -> list[Row[Any]]:
    """The Provenance whose targets include an entry of the page and nothing the caller may not see."""
    targets = {reference for reference, _, _ in page}
    every = connection.execute(select(resources).where(visible(sight), resources.c.type == "Provenance"))
    return [row for row in every if targets & set(_targets(row)) and may_see_provenance(connection, row, sight)]


def may_see_provenance(connection: Connection, row: Row[Any], sight: Visibility) -> bool:
    """Whether everything a Provenance is about is open to the caller."""
    targets = set(_targets(row))
    return len(_fetched(connection, targets, sight, {row.practice_id})) == len(targets)


def may_read_clinic(connection: Connection, row: Row[Any], sights: Sequence[Visibility], hops: int = _HOPS) -> bool:
    """Whether a clinic's resource is named by something in the caller's charts, directly or through another."""
    mentions = and_(resources.c.practice_id == row.practice_id, holds_whole(resources.c.refs, f"{row.type}/{row.id}"))
    open_charts = [visible(sight) for sight in sights]
    if not open_charts:
        return False
    if connection.execute(select(resources.c.id).where(or_(*open_charts), mentions).limit(1)).first() is not None:
        return True
    if hops == 0:
        return False
    between = select(resources).where(mentions, resources.c.patient_id == "", resources.c.type.in_(CLINIC_TYPES))
    return any(
        may_read_clinic(connection, other, sights, hops - 1)
        for other in connection.execute(between)
        if (other.type, other.id) != (row.type, row.id)
    )


def _fetched(
    connection: Connection, references: Iterable[str], sight: Visibility, practices: set[str]
) -> list[Row[Any]]:
    by_type: dict[str, list[str]] = {}
    for reference in sorted(references):
        kind, _, key = reference.partition("/")
        if kind in READABLE:
            by_type.setdefault(kind, []).append(key)
    found = [row for kind, keys in by_type.items() for row in by_ids(connection, kind, keys)]
    return [row for row in found if row.practice_id in practices and _may_see(row, sight)]


def _may_see(row: Row[Any], sight: Visibility) -> bool:
    if row.state == "deleted" or not row.shared or not sight.is_open(row.section):
        return False
    return row.patient_id == sight.patient_id or (row.patient_id == "" and row.type in CLINIC_TYPES)


def _wanted(kind: str, body: bytes, includes: Sequence[Include]) -> Iterable[str]:
    resource = bodies.decode(body)
    for include in includes:
        if include.source not in {"", kind}:
            continue
        if include.elements:
            references = [each for element in include.elements for each in references_at(resource, element)]
        else:
            references = list(references_in(body))
        yield from (each for each in references if each.partition("/")[0] in include.targets)


def _targets(row: Row[Any]) -> list[str]:
    listed = references_at(bodies.decode(row.body), "target")
    return [reference for reference in listed if SEPARATOR not in reference]
