"""Wrong passwords, counted by what was typed and whence, whether or not such an account exists."""

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import IntegrityError

from portal.store.schema import sign_in_tries
from portal.store.times import moment, text
from portal.store.tokens import digest


@dataclass(frozen=True, slots=True)
class Delays:
    """So many wrong tries in a row are free of waiting; each further one doubles the wait, up to the longest."""

    free: int
    first: timedelta
    longest: timedelta

    def after(self, failures: int) -> timedelta:
        """How long to wait after this many wrong tries in a row."""
        if failures < self.free:
            return timedelta(0)
        return min(self.first * (1 << min(failures - self.free, 30)), self.longest)


def spend(
    connection: Connection, keys: Mapping[str, Delays], *, now: datetime, forgotten_after: timedelta
) -> timedelta:
    """Count one try as wrong before it is looked at, unless one of the keys has to wait.

    Returns:
        How long to wait; zero when the try was counted and may be evaluated.
    """
    connection.execute(delete(sign_in_tries).where(sign_in_tries.c.last <= text(now - forgotten_after)))
    rows = {key: _locked(connection, digest(key), now) for key in keys}
    wait: timedelta = max(blocked_until for _, blocked_until in rows.values()) - now
    if wait > timedelta(0):
        return wait
    for key, (failures, _) in rows.items():
        delay = keys[key].after(failures + 1)
        values = {"failures": failures + 1, "last": text(now), "blocked_until": text(now + delay)}
        connection.execute(sign_in_tries.update().where(sign_in_tries.c.key == digest(key)).values(values))
    return timedelta(0)


def clear(connection: Connection, keys: Iterable[str]) -> None:
    """The try was a right one: nothing is held against the next."""
    connection.execute(delete(sign_in_tries).where(sign_in_tries.c.key.in_([digest(key) for key in keys])))


def _locked(connection: Connection, key: str, now: datetime) -> tuple[int, datetime]:
    """Failures and end of the wait, the row (made if need be) locked until the transaction ends."""
    query = select(sign_in_tries).where(sign_in_tries.c.key == key).with_for_update()
    while (row := connection.execute(query).first()) is None:
        # Another transaction may make it meanwhile, and a third one, whose try was right, clear it again.
        with contextlib.suppress(IntegrityError), connection.begin_nested():
            new = {"key": key, "failures": 0, "last": text(now), "blocked_until": text(now)}
            connection.execute(sign_in_tries.insert().values(new))
    return int(row.failures), moment(row.blocked_until)
