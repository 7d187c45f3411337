"""When something was done of which only so much is allowed, by source: no restart or second worker forgets it."""

import contextlib
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, Text, delete, select
from sqlalchemy.exc import IntegrityError

from portal.store.schema import metadata
from portal.store.times import moment, text
from portal.store.tokens import digest

brakes = Table(
    "brakes",
    metadata,
    Column("key", String(64), primary_key=True),  # a digest: an address of somebody's is nobody's business
    Column("events", Text, nullable=False, default=""),  # moments, the oldest first
    Column("last", String(32), nullable=False, index=True),
)


def read(connection: Connection, source: str) -> list[datetime]:
    """Every moment kept of the source, the oldest first."""
    row = connection.execute(select(brakes.c.events).where(brakes.c.key == digest(source))).first()
    return _moments(row.events) if row else []


def hold(connection: Connection, source: str, now: datetime) -> list[datetime]:
    """The same; whoever else would change it waits until the transaction ends."""
    query = select(brakes.c.events).where(brakes.c.key == digest(source)).with_for_update()
    while (row := connection.execute(query).first()) is None:
        # Another transaction may make it meanwhile, and a third one forget it again.
        with contextlib.suppress(IntegrityError), connection.begin_nested():
            connection.execute(brakes.insert().values(key=digest(source), events="", last=text(now)))
    return _moments(row.events)


def keep(connection: Connection, source: str, events: Iterable[datetime], now: datetime) -> None:
    """What is kept of a source that is held."""
    values = {"events": " ".join(map(text, events)), "last": text(now)}
    connection.execute(brakes.update().where(brakes.c.key == digest(source)).values(values))


def forget(connection: Connection, before: datetime) -> None:
    """Drop every source that has been silent since then."""
    connection.execute(delete(brakes).where(brakes.c.last <= text(before)))


def _moments(events: str) -> list[datetime]:
    return [moment(each) for each in events.split()]
