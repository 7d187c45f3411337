"""What staff may share by name, and what comes along."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from portal.rules.includes import references_at
from portal.rules.record_types import CHART_NOTES, CLINIC, LABS, PATIENT
from portal.store import audit, bodies
from portal.store.record_search import labs_of, visits_of, vital_signs_of
from portal.store.resources import ResourceWriter, by_id
from portal.store.schema import resources

_PARTS = ("result", "hasMember")
_DEPTH = 5


@dataclass(slots=True)
class Chosen:
    """Entries staff named, and why some of what they named is not among them."""

    rows: dict[tuple[str, str], Row[Any]] = field(default_factory=dict)
    refused: list[dict[str, str]] = field(default_factory=list)


def labs(connection: Connection, patient_id: str, since: str = "") -> Chosen:
    """All laboratory results and reports of a patient, or those dated on or after `since` (`YYYY-MM-DD`)."""
    moment = f"{since}T00:00:00.000000Z" if since else ""
    return _chosen(labs_of(connection, patient_id, moment))


def vital_signs(connection: Connection, patient_id: str) -> Chosen:
    """All vital signs of a patient."""
    return _chosen(vital_signs_of(connection, patient_id))


def visits(connection: Connection, patient_id: str) -> Chosen:
    """All visits of a patient; what was written down during one is a chart note, and is not part of them."""
    return _chosen(visits_of(connection, patient_id))


def named(connection: Connection, patient_id: str, ids: Iterable[str]) -> Chosen:
    """The entries with these ids (`Type/id`, or an id alone); a report or panel brings its results."""
    chosen = Chosen()
    for wanted in ids:
        rows = _found(connection, patient_id, wanted)
        reason = _refusal(rows)
        if reason:
            chosen.refused.append({"id": wanted, "reason": reason})
        for row in [] if reason else rows:
            _add_with_parts(connection, chosen, row, _DEPTH)
    return chosen


def apply(connection: Connection, chosen: Chosen, *, patient_id: str, shared: bool, now: datetime) -> int:
    """Share or stop sharing what was chosen; returns how many entries changed."""
    writer = ResourceWriter(connection, now)
    changed = writer.set_shared(chosen.rows.values(), shared=shared)
    writer.flush()
    if changed:
        action = "share" if shared else "unshare"
        audit.record(connection, at=now, action=action, patient_id=patient_id, target=f"{changed} entries")
    return changed


def count_labs(connection: Connection, patient_id: str) -> tuple[int, int]:
    """How many laboratory entries are shared, and how many are not."""
    flags = [bool(row.shared) for row in labs_of(connection, patient_id)]
    return sum(flags), len(flags) - sum(flags)


def _chosen(rows: Iterable[Row[Any]]) -> Chosen:
    return Chosen({(row.type, row.id): row for row in rows})


def _found(connection: Connection, patient_id: str, wanted: str) -> list[Row[Any]]:
    kind, slash, key = wanted.partition("/")
    where = [resources.c.patient_id == patient_id, resources.c.state != "deleted"]
    where += [resources.c.type == kind, resources.c.id == key] if slash else [resources.c.id == wanted]
    return list(connection.execute(select(resources).where(*where)))


def _refusal(rows: Sequence[Row[Any]]) -> str:
    if not rows:
        return "this patient has no such entry"
    if len(rows) > 1:
        return "several entries have this id; say which as Type/id"
    if rows[0].section == CHART_NOTES:
        return "chart notes are never shared"
    if rows[0].section in {PATIENT, CLINIC}:
        return "is not an entry of the record"
    return ""


def _add_with_parts(connection: Connection, chosen: Chosen, row: Row[Any], depth: int) -> None:
    if (row.type, row.id) in chosen.rows or depth == 0:
        return
    chosen.rows[row.type, row.id] = row
    resource = bodies.decode(row.body)
    for reference in [each for part in _PARTS for each in references_at(resource, part)]:
        kind, _, key = reference.partition("/")
        part_row = by_id(connection, kind, key)
        mine = part_row is not None and part_row.patient_id == row.patient_id and part_row.state != "deleted"
        if part_row is not None and mine and part_row.section == LABS:
            _add_with_parts(connection, chosen, part_row, depth - 1)
