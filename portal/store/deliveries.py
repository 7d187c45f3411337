"""The queue of e-mails, texts and calls: written with what causes them, kept until somebody took them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from portal.store.database import Database
from portal.store.schema import deliveries
from portal.store.times import text


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to reach somebody: `kind` is email, sms or voice."""

    kind: str
    recipient: str
    text: str
    subject: str = ""
    html: str = ""

    def __repr__(self) -> str:
        return f"Letter({self.kind})"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A letter in the queue and how far it is (queued, sent, outbox, failed)."""

    id: int
    letter: Letter
    created: str
    next_try: str
    tries: int
    lapses: str
    state: str


def enqueue(connection: Connection, letter: Letter, *, now: datetime, lapses: datetime) -> None:
    """Put a letter into the queue, in the transaction of what causes it."""
    connection.execute(
        deliveries.insert().values(
            kind=letter.kind,
            recipient=letter.recipient,
            subject=letter.subject,
            text=letter.text,
            html=letter.html,
            created=text(now),
            next_try=text(now),
            lapses=text(lapses),
        )
    )


def due(connection: Connection, now: datetime, limit: int = 20) -> tuple[Delivery, ...]:
    """Queued letters whose turn has come, the oldest first."""
    wanted = (deliveries.c.state == "queued") & (deliveries.c.next_try <= text(now))
    rows = connection.execute(select(deliveries).where(wanted).order_by(deliveries.c.id).limit(limit))
    return tuple(_delivery(row) for row in rows)


def claim(database: Database, delivery: Delivery, until: datetime) -> bool:
    """Take a letter for this worker until then; False when another worker has it."""
    wanted = (
        (deliveries.c.id == delivery.id)
        & (deliveries.c.state == "queued")
        & (deliveries.c.next_try == delivery.next_try)
    )
    with database.write() as connection:
        taken = update(deliveries).where(wanted).values(next_try=text(until), tries=deliveries.c.tries + 1)
        return connection.execute(taken).rowcount == 1


def put_back(database: Database, delivery: Delivery, next_try: datetime) -> None:
    """The letter could not be handed over: try again then."""
    _change(database, delivery, next_try=text(next_try))


def settle(database: Database, delivery: Delivery, state: str) -> None:
    """The letter's way ends here. What was handed over is forgotten: it holds a code or a link."""
    gone = {"text": "", "html": ""} if state != "outbox" else {}
    _change(database, delivery, state=state, **gone)


def listed(connection: Connection, after: int = 0) -> tuple[Delivery, ...]:
    """Every letter with a greater id, the oldest first."""
    rows = connection.execute(select(deliveries).where(deliveries.c.id > after).order_by(deliveries.c.id))
    return tuple(_delivery(row) for row in rows)


def _change(database: Database, delivery: Delivery, **values: str) -> None:
    with database.write() as connection:
        connection.execute(update(deliveries).where(deliveries.c.id == delivery.id).values(**values))


def _delivery(row: Row[Any]) -> Delivery:
    letter = Letter(row.kind, row.recipient, row.text, row.subject, row.html)
    return Delivery(row.id, letter, row.created, row.next_try, row.tries, row.lapses, row.state)
