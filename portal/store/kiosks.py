"""Kiosks and what they hold: their key, tickets, assertions they used, and tries that failed."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select
from sqlalchemy.exc import IntegrityError

from portal.store.kiosk_schema import (
    kiosk_assertions,
    kiosk_codes,
    kiosk_failures,
    kiosk_tickets,
    kiosk_visits,
    kiosks,
)
from portal.store.kiosk_visits import end
from portal.store.schema import practices
from portal.store.times import moment, text
from portal.store.tokens import digest


@dataclass(frozen=True, slots=True)
class Kiosk:
    """One waiting-room screen, as staff registered it.

    Attributes:
        location_id: The Location at which people check in here.
        area: Where those who checked in sit down.
        zone: IANA name of the clinic's time zone, "" for the server's own.
        offers: What a visitor may do here.
        opens_before, closes_after: Minutes before and after an appointment's start within which one can check in.
        public_key: JWK, as JSON text.
        staff_needed: Too many invitations failed here: staff must unlock it.
    """

    id: str
    practice_id: str
    practice: str
    practice_phone: str
    name: str
    location_id: str
    area: str
    zone: str
    offers: tuple[str, ...]
    opens_before: int
    closes_after: int
    public_key: str
    pin_hash: str
    staff_needed: bool


def add(connection: Connection, *, now: datetime, **values: Any) -> str:
    """Register a kiosk; `values` are the columns. Returns its id."""
    kiosk_id = f"kiosk-{secrets.token_hex(8)}"
    connection.execute(kiosks.insert().values(id=kiosk_id, created=text(now), **values))
    return kiosk_id


def get(connection: Connection, kiosk_id: str) -> Kiosk | None:
    """The kiosk with this id."""
    row = connection.execute(_query().where(kiosks.c.id == kiosk_id)).first()
    return None if row is None else _kiosk(row)


def all_kiosks(connection: Connection) -> tuple[Kiosk, ...]:
    """Every kiosk, by practice and name."""
    return tuple(_kiosk(row) for row in connection.execute(_query().order_by(practices.c.name, kiosks.c.name)))


def remove(connection: Connection, kiosk_id: str) -> bool:
    """Forget a kiosk and kill everything it holds; whether there was one."""
    visits = connection.scalars(select(kiosk_visits.c.id).where(kiosk_visits.c.kiosk_id == kiosk_id)).all()
    for visit_id in visits:
        end(connection, visit_id)
    connection.execute(delete(kiosk_codes).where(kiosk_codes.c.visit_id.in_(visits)))
    for table in (kiosk_visits, kiosk_tickets, kiosk_assertions, kiosk_failures):
        connection.execute(delete(table).where(table.c.kiosk_id == kiosk_id))
    return connection.execute(delete(kiosks).where(kiosks.c.id == kiosk_id)).rowcount == 1


def use_assertion(connection: Connection, kiosk_id: str, jti: str, *, now: datetime, expires: datetime) -> bool:
    """Note that a signed assertion was used; False when it was before."""
    connection.execute(delete(kiosk_assertions).where(kiosk_assertions.c.expires <= text(now)))
    row = {"kiosk_id": kiosk_id, "jti_hash": digest(jti), "expires": text(expires)}
    try:
        with connection.begin_nested():
            connection.execute(kiosk_assertions.insert().values(row))
    except IntegrityError:
        return False
    return True


def add_ticket(connection: Connection, ticket: str, kiosk_id: str, *, now: datetime, expires: datetime) -> None:
    """Store a ticket and forget those that are over."""
    connection.execute(delete(kiosk_tickets).where(kiosk_tickets.c.expires <= text(now)))
    row = {"ticket_hash": digest(ticket), "kiosk_id": kiosk_id, "expires": text(expires)}
    connection.execute(kiosk_tickets.insert().values(row))


def kiosk_of_ticket(connection: Connection, ticket: str, now: datetime) -> tuple[Kiosk, bool] | None:
    """Whose ticket it is and whether a visit was opened with it; None when it is unknown or over."""
    query = select(kiosk_tickets).where(
        kiosk_tickets.c.ticket_hash == digest(ticket), kiosk_tickets.c.expires > text(now)
    )
    row = connection.execute(query).first()
    kiosk = get(connection, row.kiosk_id) if row is not None else None
    return None if row is None or kiosk is None else (kiosk, bool(row.used))


def use_ticket(connection: Connection, ticket: str) -> bool:
    """Use the ticket up; False when somebody did before."""
    unused = (kiosk_tickets.c.ticket_hash == digest(ticket)) & kiosk_tickets.c.used.is_(False)
    return connection.execute(kiosk_tickets.update().where(unused).values(used=True)).rowcount == 1


def lock(connection: Connection, kiosk_id: str) -> None:
    """Hold the kiosk until the transaction ends, so that what is counted about it stays true."""
    connection.execute(select(kiosks.c.id).where(kiosks.c.id == kiosk_id).with_for_update())


def add_failure(connection: Connection, kiosk_id: str, kind: str, at: datetime) -> int:
    """Note one failed try; returns its id, by which it can be taken back."""
    made = connection.execute(kiosk_failures.insert().values(kiosk_id=kiosk_id, kind=kind, at=text(at)))
    return int((made.inserted_primary_key or [0])[0])


def take_back(connection: Connection, failure_id: int) -> None:
    """The try was a right one: it does not count."""
    connection.execute(delete(kiosk_failures).where(kiosk_failures.c.id == failure_id))


def failures(connection: Connection, kiosk_id: str, kind: str, since: datetime) -> tuple[int, datetime | None]:
    """How many tries failed after a moment, and when the first of them did."""
    here = (kiosk_failures.c.kiosk_id == kiosk_id) & (kiosk_failures.c.kind == kind)
    recent = here & (kiosk_failures.c.at > text(since))
    count, first = connection.execute(select(func.count(), func.min(kiosk_failures.c.at)).where(recent)).one()
    return int(count), moment(first) if first else None


def forget_failures(connection: Connection, before: datetime) -> None:
    """Drop what no brake looks at any more."""
    connection.execute(delete(kiosk_failures).where(kiosk_failures.c.at <= text(before)))


def set_staff_needed(connection: Connection, kiosk_id: str, *, needed: bool) -> None:
    """Lock the kiosk until staff unlock it, or unlock it; unlocking forgets every failed try."""
    connection.execute(kiosks.update().where(kiosks.c.id == kiosk_id).values(staff_needed=needed))
    if not needed:
        connection.execute(delete(kiosk_failures).where(kiosk_failures.c.kiosk_id == kiosk_id))


def spend_pin_try(
    connection: Connection, kiosk_id: str, *, most: int, wait: timedelta, now: datetime
) -> timedelta | int:
    """Use up one try of the staff PIN: how many are left, or how long to wait when there was none to use."""
    row = connection.execute(select(kiosks).where(kiosks.c.id == kiosk_id).with_for_update()).one()
    blocked_until = moment(row.pin_blocked_until) if row.pin_blocked_until else now
    if blocked_until > now:
        return blocked_until - now
    # A wait that is over gives the tries back.
    tries = (0 if row.pin_blocked_until else row.pin_tries) + 1
    values = {"pin_tries": tries, "pin_blocked_until": text(now + wait) if tries >= most else ""}
    connection.execute(kiosks.update().where(kiosks.c.id == kiosk_id).values(values))
    return most - tries


def clear_pin_tries(connection: Connection, kiosk_id: str) -> None:
    """The PIN was right."""
    values = {"pin_tries": 0, "pin_blocked_until": ""}
    connection.execute(kiosks.update().where(kiosks.c.id == kiosk_id).values(values))


def _query() -> Select[Any]:
    columns = (kiosks, practices.c.name.label("practice"), practices.c.phone.label("practice_phone"))
    return select(*columns).join(practices, practices.c.id == kiosks.c.practice_id)


def _kiosk(row: Any) -> Kiosk:
    fields = {name: getattr(row, name) for name in Kiosk.__dataclass_fields__}
    return Kiosk(**fields | {"offers": tuple(row.offers.split()), "staff_needed": bool(row.staff_needed)})
