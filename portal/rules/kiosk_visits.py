"""A visit at a kiosk: opened with a ticket, for an appointment of today or another purpose, and checked in."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from portal.errors import FhirError, Problem
from portal.rules import kiosk_lookup
from portal.rules.indexing import index_of
from portal.rules.kiosk_brakes import require_unlocked
from portal.rules.kiosk_days import hours, standing, zone_of
from portal.rules.kiosk_lookup import Booked
from portal.rules.kiosk_words import location_of, shown
from portal.store import bodies, kiosk_visits, kiosks, patients, resources
from portal.store.kiosk_visits import Visit
from portal.store.kiosks import Kiosk
from portal.store.resources import Entry, ResourceWriter

VISIT_LIFETIME = timedelta(minutes=15)
"""The token's life and the hard cap of a visit; nothing prolongs it."""

PURPOSES = {"appointment": "check-in", "invitation": "register", "account": "record"}
"""What `by` names, and what a kiosk must offer for it."""

MAX_NOTE = 200
FIELDS = ("phone", "address", "insurance")


@dataclass(frozen=True, slots=True)
class Opened:
    """A visit that was opened; its token is known only now."""

    id: str
    token: str

    def __repr__(self) -> str:
        return "Opened(…)"


def require_open(connection: Connection, kiosk: Kiosk, purpose: str, now: datetime) -> None:
    """The kiosk may be used for this, now.

    Raises:
        Problem: 423 `staff-needed`, 403 `closed`, 403 `not-offered`.
    """
    require_unlocked(connection, kiosk.id)
    if not hours(location_of(connection, kiosk), now, zone_of(kiosk.zone)).is_open:
        raise Problem(403, "closed", "The clinic is closed now.")
    if PURPOSES[purpose] not in kiosk.offers:
        raise Problem(403, "not-offered", "This screen does not offer that.")


def nobody() -> Problem:
    """The one answer to everything that was not found."""
    return Problem(404, "see-front-desk", "Please see the front desk.")


def open_visit(
    connection: Connection, kiosk: Kiosk, ticket: str, *, purpose: str, now: datetime, booked: Booked | None = None
) -> Opened | None:
    """Use the ticket up for a visit; None when somebody did before. `connection` is a write transaction."""
    if not kiosks.use_ticket(connection, ticket):
        return None
    kiosk_visits.purge(connection, now)
    token = secrets.token_urlsafe(32)
    about = {"patient_id": booked.patient_id, "appointment_id": booked.id} if booked else {}
    visit_id = kiosk_visits.start(
        connection, token, kiosk_id=kiosk.id, purpose=purpose, expires=now + VISIT_LIFETIME, **about
    )
    return Opened(visit_id, token)


def found(connection: Connection, kiosk: Kiosk, booked: Booked, now: datetime) -> dict[str, Any]:
    """The appointment as the screen gets it, masked."""
    patient = patients.get(connection, booked.patient_id)
    if patient is None:
        raise nobody()
    return shown(connection, kiosk, patient, booked, zone=zone_of(kiosk.zone), now=now)


def check_in(connection: Connection, visit: Visit, kiosk: Kiosk, now: datetime) -> None:
    """Say that the patient arrived; a second time changes nothing. `connection` is a write transaction.

    Raises:
        FhirError: 422 `business-rule` outside the appointment's window, 403 `forbidden` when it is gone.
    """
    booked = kiosk_lookup.get(connection, visit.appointment_id)
    if booked is None or booked.patient_id != visit.patient_id:
        raise FhirError(403, "forbidden", "This visit is about another appointment.")
    state = standing(booked.status, booked.start, now, opens_before=kiosk.opens_before, closes_after=kiosk.closes_after)
    if state == "already":
        return
    if state != "open" or booked.status != "booked":
        raise FhirError(422, "business-rule", "This appointment cannot be checked in now.")
    _save(connection, "Appointment", booked.id, "arrived", now)


def correct(connection: Connection, visit: Visit, kiosk: Kiosk, *, field: str, note: str, now: datetime) -> None:
    """Leave the desk a Task; the same field of one visit is one task. `connection` is a write transaction."""
    task_id = f"correction-{visit.id}-{field}"
    task = {
        "resourceType": "Task",
        "id": task_id,
        "status": "requested",
        "intent": "proposal",
        "code": {"coding": [{"system": CORRECTIONS, "code": field}], "text": "Something is not right"},
        "for": {"reference": f"Patient/{visit.patient_id}"},
        "focus": {"reference": f"Appointment/{visit.appointment_id}"},
        "description": note or "The patient says that this is no longer right.",
        "authoredOn": now.isoformat(),
    }
    body = bodies.encode(task)
    entry = Entry("Task", task_id, kiosk.practice_id, task_id, visit.patient_id, index_of(task, body), body)
    writer = ResourceWriter(connection, now)
    writer.save(entry, resources.by_id(connection, "Task", task_id))
    writer.flush()


CORRECTIONS = "urn:pfclient:kiosk-correction"


def _save(connection: Connection, kind: str, key: str, status: str, now: datetime) -> None:
    row = resources.by_id(connection, kind, key)
    if row is None:
        return
    body = bodies.with_status(row.body, status)
    entry = Entry(kind, key, row.practice_id, row.source_id, row.patient_id, index_of(bodies.decode(body), body), body)
    writer = ResourceWriter(connection, now)
    writer.save(entry, row)
    writer.flush()
