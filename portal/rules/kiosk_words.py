"""What a kiosk may show of somebody: masked here, so that the screen never holds what it may not show."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import Connection, select

from portal.rules.indexing import SEPARATOR, as_list
from portal.rules.kiosk_days import standing
from portal.rules.kiosk_lookup import Booked, last_four
from portal.store import bodies, resources
from portal.store.kiosks import Kiosk
from portal.store.patients import Patient
from portal.store.schema import resources as resources_table

FORM_TASK = "complete-questionnaire"
"""The code of a Task that asks for a form before a visit (SDC)."""

_STILL_ASKED = frozenset({"draft", "requested", "received", "accepted", "ready", "in-progress", "on-hold", "failed"})
"""Statuses of a Task (R4 task-status) whose form the patient has not answered; withdrawn ones ask for nothing."""

_HOUSE_NUMBER = re.compile(r"[^\s]*\d[^\s]*\s*")


def shown(
    connection: Connection, kiosk: Kiosk, patient: Patient, booked: Booked, *, zone: tzinfo, now: datetime
) -> dict[str, Any]:
    """The visit as the screen gets it."""
    state = standing(booked.status, booked.start, now, opens_before=kiosk.opens_before, closes_after=kiosk.closes_after)
    answer: dict[str, Any] = {
        "appointment": f"Appointment/{booked.id}",
        "given_masked": given_masked(patient.given, patient.family),
        "time": booked.start.astimezone(zone).isoformat(),
        "with": _with_whom(connection, booked),
        "place": location_name(connection, kiosk),
        "phone_hint": last_four(patient.phone),
        "address_hint": _address_hint(connection, patient.id),
        "insurance_hint": _insurance_hint(connection, patient.id),
        "form": _form(connection, patient.id, booked.id),
        "state": state,
    }
    if state == "early":
        answer["opens_at"] = (booked.start - timedelta(minutes=kiosk.opens_before)).astimezone(zone).isoformat()
    if state == "already":
        answer["area"] = kiosk.area
    return answer


def given_masked(given: str, family: str) -> str:
    """Ernesto Alvarez as a waiting room may read him: "Ernesto A."."""
    initial = [f"{family.strip()[:1].upper()}."] if family.strip() else []
    return " ".join([*given.split()[:1], *initial])


def street_of(line: str) -> str:
    """The street of "220 Harbor Street, Suite 300", without house or flat."""
    return _HOUSE_NUMBER.sub("", line.partition(",")[0]).strip(" #")


def location_of(connection: Connection, kiosk: Kiosk) -> dict[str, Any]:
    """The Location a kiosk stands at, as decoded JSON; empty when it is gone."""
    row = resources.by_id(connection, "Location", kiosk.location_id)
    return bodies.decode(row.body) if row is not None and row.body else {}


def location_name(connection: Connection, kiosk: Kiosk) -> str:
    """What the place is called."""
    return str(location_of(connection, kiosk).get("name", "") or kiosk.practice)


def _with_whom(connection: Connection, booked: Booked) -> str:
    for reference, display in _actors(booked.body):
        kind, _, key = reference.partition("/")
        if kind not in {"Practitioner", "PractitionerRole"}:
            continue
        if display:
            return display
        row = resources.by_id(connection, kind, key)
        body = bodies.decode(row.body) if row is not None and row.body else {}
        person = body.get("practitioner")
        named = (person.get("display") if isinstance(person, dict) else "") or _text_name(body)
        if named:
            return str(named)
    return ""


def _actors(body: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for participant in as_list(body.get("participant")):
        actor = participant.get("actor") if isinstance(participant, dict) else None
        if isinstance(actor, dict):
            yield str(actor.get("reference", "")), str(actor.get("display", ""))


def _text_name(body: dict[str, Any]) -> str:
    names = [name for name in as_list(body.get("name")) if isinstance(name, dict)]
    if not names:
        return ""
    spelled = [*as_list(names[0].get("prefix")), *as_list(names[0].get("given")), names[0].get("family", "")]
    return str(names[0].get("text") or " ".join(str(part) for part in spelled if part))


def _address_hint(connection: Connection, patient_id: str) -> str:
    row = resources.by_id(connection, "Patient", patient_id)
    body = bodies.decode(row.body) if row is not None and row.body else {}
    for address in as_list(body.get("address")):
        lines = as_list(address.get("line")) if isinstance(address, dict) else []
        if lines and isinstance(lines[0], str):
            return street_of(lines[0])
    return ""


def _insurance_hint(connection: Connection, patient_id: str) -> str:
    # As everything else that is kept unshared, it is shown only once the practice shared it.
    for body in _of_patient(connection, patient_id, "Coverage", resources_table.c.shared.is_(True)):
        payers = [payer for payer in as_list(body.get("payor")) if isinstance(payer, dict)]
        number = str(body.get("subscriberId", ""))[-3:]
        named = str(payers[0].get("display", "")) if payers else ""
        if named and body.get("status") == "active":
            return ", ".join(filter(None, [named, number]))
    return ""


def _form(connection: Connection, patient_id: str, appointment_id: str) -> str:
    about = resources_table.c.refs.contains(f"{SEPARATOR}Appointment/{appointment_id}{SEPARATOR}", autoescape=True)
    asked = resources_table.c.codes.contains(f"|{FORM_TASK}{SEPARATOR}", autoescape=True)
    states = {str(body.get("status", "")) for body in _of_patient(connection, patient_id, "Task", about, asked)}
    if states & _STILL_ASKED:
        return "missing"
    return "done" if "completed" in states else "none"


def _of_patient(connection: Connection, patient_id: str, kind: str, *which: Any) -> Sequence[dict[str, Any]]:
    mine = (resources_table.c.patient_id == patient_id, resources_table.c.type == kind)
    query = select(resources_table.c.body).where(*mine, resources_table.c.state == "live", *which)
    return [bodies.decode(row.body) for row in connection.execute(query.order_by(resources_table.c.id))]
