"""The demo's waiting room: a screen with its key, and today's visitors, each in another state."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import select

from portal.clock import Clock
from portal.demo.staff import BAYSIDE, BAYSIDE_PHONE, OKAFOR, Directory
from portal.loading.loader import load_entries
from portal.loading.sources import RawEntry
from portal.rules import sharing
from portal.rules.kiosk_days import day_of, zone_of
from portal.rules.kiosk_keys import new_key
from portal.rules.passwords import hash_secret
from portal.site import write_private
from portal.store import audit, kiosks
from portal.store.database import Database
from portal.store.patients import upsert_practice
from portal.store.schema import audit as audit_table

KEY_FILE = "demo-kiosk.json"
STAFF_PIN = "246810"
AREA = "Waiting Area B"

_FILLED = "demo-waiting-room"


@dataclass(frozen=True, slots=True)
class Walkin:
    """Somebody who comes to the demo's waiting room today.

    Attributes:
        minutes: When their visit begins, from when the demo was started.
        asks_form: Whether a form is still to be answered.
    """

    key: str
    given: str
    family: str
    born: str
    phone: str
    street: str
    minutes: int
    status: str = "booked"
    asks_form: bool = False


WALKINS = (
    Walkin("rosa", "Rosa", "Marin", "1970-05-20", "(555) 555-0142", "41 Mill Lane", 25),
    Walkin("henry", "Henry", "Adler", "1948-11-03", "(555) 555-0163", "7 Quay Street, Flat 2", 40),
    Walkin("june", "June", "Osei", "1981-08-08", "(555) 555-0144", "19 Hill Road", 50, asks_form=True),
    Walkin("tomas", "Tomas", "Rey", "1992-02-29", "(555) 555-0129", "3 Canal Street", 240),
    Walkin("edith", "Edith", "Bloom", "1939-12-01", "(555) 555-0110", "88 Park Avenue", -40),
    Walkin("noah", "Noah", "Kim", "2018-06-15", "(555) 555-0171", "5 School Lane", 15, "arrived"),
)


def fill(database: Database, clock: Clock, data: Path, base_url: str) -> None:
    """Register the demo's screen once, its key beside the database, and book the visitors of today once a day.

    Args:
        database: The demo clinic's, filled already.
        clock: Tells which day it is.
        data: The portal's data directory; the key file lies there, for its owner's eyes only.
        base_url: Where the portal is reached from now on.
    """
    zone = zone_of("")
    _book(database, clock, zone)
    write_private(data / KEY_FILE, _key(database, clock, data / KEY_FILE) | {"portal": base_url})


def _book(database: Database, clock: Clock, zone: tzinfo) -> None:
    now = clock.now()
    mark = f"day {now.astimezone(zone).date()}"
    newest = select(audit_table.c.target).where(audit_table.c.action == _FILLED).order_by(audit_table.c.id.desc())
    with database.read() as connection:
        if connection.scalar(newest.limit(1)) == mark:
            return
    resources = [resource for each in WALKINS for resource in _resources(each, now, zone)]
    entries = [RawEntry(f"{each['resourceType']}/{each['id']}", body=msgspec.json.encode(each)) for each in resources]
    report = load_entries(database, clock, entries, practice=BAYSIDE, phone=BAYSIDE_PHONE)
    if report.refused:
        raise ValueError(report.refused)
    with database.write() as connection:
        for each in WALKINS:
            insured = sharing.named(connection, f"walkin-{each.key}", [f"Coverage/walkin-{each.key}-insurance"])
            sharing.apply(connection, insured, patient_id=f"walkin-{each.key}", shared=True, now=now)
        audit.record(connection, at=now, action=_FILLED, target=mark)


def _resources(each: Walkin, now: datetime, zone: tzinfo) -> list[dict[str, Any]]:
    key, directory = f"walkin-{each.key}", Directory(BAYSIDE)
    patient = {"reference": f"Patient/{key}"}
    first, last = day_of(now, zone)
    # Whatever the hour: their visits are of this day.
    start = min(max(now.astimezone(zone) + timedelta(minutes=each.minutes), first), last - timedelta(minutes=2))
    actors = [patient, directory.role(OKAFOR), directory.place(BAYSIDE)]
    made: list[dict[str, Any]] = [
        {
            "resourceType": "Patient", "id": key, "birthDate": each.born,
            "name": [{"given": [each.given], "family": each.family}],
            "telecom": [{"system": "phone", "value": each.phone, "use": "mobile"}],
            "address": [{"line": [each.street], "city": "Port Marlow"}],
        },
        {
            "resourceType": "Coverage", "id": f"{key}-insurance", "status": "active", "beneficiary": patient,
            "payor": [{"display": "Harbor Health Plan"}], "subscriberId": f"HHP{sum(map(ord, each.key)):05}A",
        },
        {
            "resourceType": "Appointment", "id": f"{key}-today", "status": each.status,
            "start": start.isoformat(timespec="seconds"),
            "end": (start + timedelta(minutes=30)).isoformat(timespec="seconds"),
            "participant": [{"actor": actor, "status": "accepted"} for actor in actors],
        },
    ]  # fmt: skip
    if each.asks_form:
        code = {"system": "http://hl7.org/fhir/uv/sdc/CodeSystem/temp", "code": "complete-questionnaire"}
        about = {"for": patient, "focus": {"reference": f"Appointment/{key}-today"}, "code": {"coding": [code]}}
        made.append({"resourceType": "Task", "id": f"{key}-form", "status": "ready", "intent": "order", **about})
    return made


def _key(database: Database, clock: Clock, path: Path) -> dict[str, Any]:
    """The key file's content: the one that is there, while its screen is registered, else a new screen's."""
    try:
        held: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        held = {}
    with database.write() as connection:
        if held and kiosks.get(connection, str(held.get("kiosk_id", ""))) is not None:
            return held
        private, public = new_key()
        kiosk_id = kiosks.add(
            connection,
            now=clock.now(),
            practice_id=upsert_practice(connection, name=BAYSIDE),
            name="Demo lobby",
            location_id=Directory(BAYSIDE).place(BAYSIDE)["reference"].partition("/")[2],
            area=AREA,
            offers="check-in register record",
            public_key=public,
            pin_hash=hash_secret(STAFF_PIN),
        )
    return {"kiosk_id": kiosk_id, "private_key": private}
