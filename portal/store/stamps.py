"""Times of writing that only ever grow, one per write, so that "changed since" never misses one."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, text

from portal.store import times
from portal.store.schema import resources

_WRITERS_TURN = 4_710_001


class Stamps:
    """Hands out `last_updated` values for one write transaction.

    On PostgreSQL writers of records take turns until they commit: a stamp that commits late would otherwise stay
    unseen by a reader who already asked for everything after a greater one. SQLite has one writer anyway.
    """

    def __init__(self, connection: Connection, now: datetime) -> None:
        wait_for_turn(connection)
        newest = newest_stamp(connection)
        after = times.moment(newest) + timedelta(microseconds=1) if newest else now
        self._next = max(now, after)

    def take(self) -> str:
        """The next stamp, a microsecond after the last one at least."""
        stamp = times.text(self._next)
        self._next += timedelta(microseconds=1)
        return stamp


def wait_for_turn(connection: Connection) -> None:
    """Be the only writer of records until this transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _WRITERS_TURN})


def newest_stamp(connection: Connection) -> str:
    """The greatest stamp this transaction sees, "" before the first write."""
    return connection.scalar(select(func.max(resources.c.last_updated))) or ""
