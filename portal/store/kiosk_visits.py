"""Visits at a kiosk: their token, what they are about, and the sign-in made during one."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, select

from portal.store.kiosk_schema import kiosk_codes, kiosk_visits
from portal.store.times import moment, text
from portal.store.tokens import digest, end_family

KEPT_AFTER_END = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Visit:
    """A live visit; `patient_id` and `appointment_id` are "" unless an appointment was found."""

    id: str
    kiosk_id: str
    purpose: str
    patient_id: str
    appointment_id: str
    expires: datetime


@dataclass(frozen=True, slots=True)
class Bound:
    """The visit a sign-in is bound to, over or not."""

    id: str
    expires: datetime
    ended: bool


def start(
    connection: Connection,
    token: str,
    *,
    kiosk_id: str,
    purpose: str,
    expires: datetime,
    patient_id: str = "",
    appointment_id: str = "",
) -> str:
    """A new visit; returns its id."""
    visit_id = secrets.token_hex(16)
    row = {"id": visit_id, "token_hash": digest(token), "kiosk_id": kiosk_id, "purpose": purpose}
    found = {"patient_id": patient_id, "appointment_id": appointment_id, "expires": text(expires)}
    connection.execute(kiosk_visits.insert().values(row | found))
    return visit_id


def live(connection: Connection, token: str, now: datetime) -> Visit | None:
    """The visit behind a token; None when it is unknown, over or ended."""
    query = select(kiosk_visits).where(
        kiosk_visits.c.token_hash == digest(token),
        kiosk_visits.c.expires > text(now),
        kiosk_visits.c.ended.is_(False),
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    return Visit(row.id, row.kiosk_id, row.purpose, row.patient_id, row.appointment_id, moment(row.expires))


def hold(connection: Connection, visit_id: str, now: datetime) -> bool:
    """Whether the visit goes on; whoever would end it waits until the transaction is over."""
    going_on = (kiosk_visits.c.id == visit_id, kiosk_visits.c.expires > text(now), kiosk_visits.c.ended.is_(False))
    return connection.execute(select(kiosk_visits.c.id).where(*going_on).with_for_update()).first() is not None


def end(connection: Connection, visit_id: str) -> None:
    """Kill the visit's token and the sign-in made during it."""
    connection.execute(kiosk_visits.update().where(kiosk_visits.c.id == visit_id).values(ended=True))
    of_visit = (kiosk_codes.c.visit_id == visit_id) & (kiosk_codes.c.family_id != "")
    for family in connection.scalars(select(kiosk_codes.c.family_id).where(of_visit)).all():
        end_family(connection, family)


def bind_code(connection: Connection, code: str, visit_id: str) -> None:
    """The sign-in this authorization code gives belongs to the visit: it ends with it."""
    connection.execute(kiosk_codes.insert().values(code_hash=digest(code), visit_id=visit_id))


def visit_of_code(connection: Connection, code: str) -> Bound | None:
    """The visit an authorization code was given in; None for a code of no visit."""
    of_code = (kiosk_codes.c.visit_id == kiosk_visits.c.id) & (kiosk_codes.c.code_hash == digest(code))
    return _bound(connection.execute(select(kiosk_visits).join(kiosk_codes, of_code).with_for_update()).first())


def visit_of_family(connection: Connection, family_id: str) -> Bound | None:
    """The visit a sign-in was made in; None for one made elsewhere."""
    of_code = (kiosk_codes.c.visit_id == kiosk_visits.c.id) & (kiosk_codes.c.family_id == family_id)
    return _bound(connection.execute(select(kiosk_visits).join(kiosk_codes, of_code)).first())


def bind_family(connection: Connection, code: str, family_id: str) -> None:
    """Remember the sign-in a code was exchanged for, so that the end of the visit ends it."""
    here = kiosk_codes.c.code_hash == digest(code)
    connection.execute(kiosk_codes.update().where(here).values(family_id=family_id))


def purge(connection: Connection, now: datetime) -> None:
    """Forget visits that were over a day ago."""
    over = select(kiosk_visits.c.id).where(kiosk_visits.c.expires <= text(now - KEPT_AFTER_END))
    connection.execute(delete(kiosk_codes).where(kiosk_codes.c.visit_id.in_(over)))
    connection.execute(delete(kiosk_visits).where(kiosk_visits.c.expires <= text(now - KEPT_AFTER_END)))


def _bound(row: Any) -> Bound | None:
    return None if row is None else Bound(str(row.id), moment(row.expires), bool(row.ended))
