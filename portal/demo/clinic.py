"""The demo clinic: two practices, one family, everything loaded the way real files are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from portal.clock import Clock
from portal.demo import ernesto, ernesto_lakeview, leo, maria, sofia
from portal.demo.calendar import Calendar
from portal.demo.chart import ChartWriter
from portal.demo.staff import BAYSIDE, BAYSIDE_PHONE, LAKEVIEW, LAKEVIEW_PHONE, Directory
from portal.loading.loader import load_entries
from portal.loading.sources import RawEntry
from portal.rules import sharing
from portal.store import audit
from portal.store.database import Database
from portal.store.patients import upsert_patient, upsert_practice
from portal.store.schema import audit as audit_table

Writer = Callable[[Calendar, Directory], ChartWriter]

_AT_LAKEVIEW: tuple[Writer, ...] = (
    *(maria.write_chart, leo.write_chart, sofia.write_chart),
    ernesto_lakeview.write_chart,
)

_FILLED = "demo-fill"
_ENCODER = msgspec.json.Encoder(decimal_format="number")


@dataclass(frozen=True, slots=True)
class Member:
    """One of the family, as `portal invite` needs them; Maria's phone and e-mail take every invitation.

    Attributes:
        relationship: What the patient is to Maria.
    """

    patient_id: str
    name: str
    relationship: str
    email: str = "maria@example.org"
    phone: str = "(555) 555-0123"


FAMILY = (
    Member(maria.KEY, "Maria Alvarez", "self"),
    Member(leo.KEY, "Leo Alvarez", "child"),
    Member(sofia.KEY, "Sofia Alvarez", "child"),
    Member(ernesto.KEY, "Ernesto Alvarez", "parent"),
)


AT_LAKEVIEW_TOO = Member(ernesto_lakeview.KEY, "Ernesto Alvarez", "parent")
"""Ernesto's second chart: the other practice has one of him as well."""


def fill(database: Database, clock: Clock) -> None:
    """Put the demo clinic into the database, with dates of this week; does nothing when it is there already."""
    calendar = Calendar(clock.now())
    if _is_filled(database, calendar):
        return
    lakeview = _load(database, clock, LAKEVIEW, LAKEVIEW_PHONE, _AT_LAKEVIEW)
    bayside = _load(database, clock, BAYSIDE, BAYSIDE_PHONE, (ernesto.write_chart,))
    with database.write() as connection:
        for chart in (*lakeview, *bayside):
            labs = sharing.labs(connection, chart.key)
            kept = {tuple(reference.split("/")) for reference in chart.unshared}
            labs.rows = {key: row for key, row in labs.rows.items() if key not in kept}
            others = [sharing.vital_signs(connection, chart.key), sharing.visits(connection, chart.key)]
            for chosen in (labs, *(others if chart.shares_visits else ())):
                sharing.apply(connection, chosen, patient_id=chart.key, shared=True, now=clock.now())
        _details(connection, calendar)
        audit.record(connection, at=clock.now(), action=_FILLED, target=_mark(calendar))


def _load(database: Database, clock: Clock, practice: str, phone: str, writers: Sequence[Writer]) -> list[ChartWriter]:
    directory = Directory(practice)
    calendar = Calendar(clock.now())
    charts = [write(calendar, directory) for write in writers]
    resources = directory.resources() + [resource for chart in charts for resource in chart.resources]
    entries = [RawEntry(_name(resource), body=_ENCODER.encode(resource)) for resource in resources]
    report = load_entries(database, clock, entries, practice=practice, phone=phone)
    if report.refused:
        raise ValueError(report.refused)
    return charts


def _details(connection: Connection, calendar: Calendar) -> None:
    lakeview = upsert_practice(connection, name=LAKEVIEW)
    bayside = upsert_practice(connection, name=BAYSIDE)
    upsert_patient(connection, id=sofia.KEY, practice_id=lakeview, withheld=sofia.WITHHELD)
    upsert_patient(connection, id=ernesto.KEY, practice_id=bayside, proxy_until=calendar.years_ahead(1))
    upsert_patient(connection, id=ernesto_lakeview.KEY, practice_id=lakeview, proxy_until=calendar.years_ahead(1))


def _is_filled(database: Database, calendar: Calendar) -> bool:
    newest = select(audit_table.c.target).where(audit_table.c.action == _FILLED).order_by(audit_table.c.id.desc())
    with database.read() as connection:
        return connection.scalar(newest.limit(1)) == _mark(calendar)


def _mark(calendar: Calendar) -> str:
    return f"week {calendar.weeks}"


def _name(resource: dict[str, Any]) -> str:
    return f"{resource['resourceType']}/{resource['id']}"
