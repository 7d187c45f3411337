"""Finding the one appointment of today somebody at a kiosk came for, with the same work whatever was typed."""

import hmac
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, select

from portal.rules.indexing import SEPARATOR
from portal.rules.kiosk_days import STANDING, day_of
from portal.store import bodies
from portal.store.kiosks import Kiosk
from portal.store.schema import patients, resources
from portal.store.times import text


@dataclass(frozen=True, slots=True)
class Booked:
    """An appointment of today at a kiosk's location.

    Attributes:
        body: The Appointment as decoded JSON.
        start: With the offset the clinic wrote.
    """

    id: str
    patient_id: str
    status: str
    start: datetime
    body: dict[str, Any]


def find(
    connection: Connection, kiosk: Kiosk, *, birth_date: str, phone_last4: str, zone: tzinfo, now: datetime
) -> Booked | None:
    """The appointment, when exactly one person and one visit match; else None.

    Every appointment of the day is compared in full, one by one, so that neither the statements nor the comparisons
    tell which half was wrong, whether somebody is expected at all, or how many match.
    """
    found: list[Any] = []
    for row in _of_today(connection, kiosk, zone, now):
        right = hmac.compare_digest(row.birth_date.encode(), birth_date.encode())
        right &= hmac.compare_digest(last_four(row.phone).encode(), phone_last4.encode())
        right &= row.status in STANDING
        found += [row] * right
    return _booked(found[0]) if len(found) == 1 else None


def get(connection: Connection, appointment_id: str) -> Booked | None:
    """The appointment with this id, as it is now."""
    here = (resources.c.type == "Appointment", resources.c.id == appointment_id, resources.c.state == "live")
    row = connection.execute(select(resources).where(*here)).first()
    return None if row is None else _booked(row)


def last_four(phone: str) -> str:
    """The last four digits of a number; "" of one with fewer."""
    digits = "".join(letter for letter in phone if letter.isascii() and letter.isdigit())
    return digits[-4:] if len(digits) >= 4 else ""


def _of_today(connection: Connection, kiosk: Kiosk, zone: tzinfo, now: datetime) -> list[Any]:
    first, last = day_of(now, zone)
    here = f"{SEPARATOR}Location/{kiosk.location_id}{SEPARATOR}"
    query = (
        select(resources, patients.c.birth_date, patients.c.phone)
        .join(patients, patients.c.id == resources.c.patient_id)
        .where(
            resources.c.type == "Appointment",
            resources.c.practice_id == kiosk.practice_id,
            resources.c.state == "live",
            # An appointment belongs to the day it starts in.
            resources.c.date_from >= text(first),
            resources.c.date_from <= text(last),
            resources.c.refs.contains(here, autoescape=True),
        )
        .order_by(resources.c.date_from, resources.c.id)
    )
    return list(connection.execute(query).all())


def _booked(row: Any) -> Booked | None:
    body = bodies.decode(row.body)
    try:
        start = datetime.fromisoformat(body["start"])
    except (KeyError, TypeError, ValueError):
        return None
    if start.tzinfo is None:
        return None
    return Booked(row.id, row.patient_id, row.status, start, body)
