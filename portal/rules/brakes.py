"""Brakes on strangers: so many events of one kind, from one source, within a sliding window.

Counted in the database, so that neither a restart nor a second worker gives anybody more tries.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import Connection

from portal.errors import Problem
from portal.store import brake_events


@dataclass(frozen=True, slots=True)
class Brake:
    """So many events within a window, for each source.

    Attributes:
        name: Tells its events from another brake's.
        limit: Events allowed within `window`.
    """

    name: str
    limit: int
    window: timedelta

    def check(self, connection: Connection, source: str, now: datetime) -> None:
        """Refuse when the source has used up its events.

        Raises:
            Problem: 429 `rate-limited` with `retry_after`.
        """
        self._refuse_when_full(brake_events.read(connection, self._key(source)), now)

    def take(self, connection: Connection, source: str, now: datetime) -> None:
        """Check and count in one step. `connection` is a write.

        Raises:
            Problem: 429 `rate-limited` with `retry_after`.
        """
        # Before one is held: two that were silent for long would each wait for the other's.
        brake_events.forget(connection, now - _LONGEST)
        events = brake_events.hold(connection, self._key(source), now)
        self._refuse_when_full(events, now)
        brake_events.keep(connection, self._key(source), [*events, now][-self.limit :], now)

    def give_back(self, connection: Connection, source: str, taken: datetime) -> None:
        """The event of that moment was none. `connection` is a write."""
        events = brake_events.hold(connection, self._key(source), taken)
        if taken in events:
            events.remove(taken)
            brake_events.keep(connection, self._key(source), events, max(events, default=taken))

    def _key(self, source: str) -> str:
        return f"{self.name}\n{source}"

    def _refuse_when_full(self, events: list[datetime], now: datetime) -> None:
        recent = [each for each in events if each > now - self.window]
        if len(recent) >= self.limit:
            wait = max(1, ceil((recent[-self.limit] + self.window - now).total_seconds()))
            raise Problem(429, "rate-limited", "Too many tries. Please wait a little.", retry_after=wait)


_LONGEST = timedelta(hours=1)

REGISTRATION = Brake("registration", 20, _LONGEST)
"""Failed invitations and proofs, by client."""

SIGN_IN = Brake("sign-in", 100, _LONGEST)
"""Wrong passwords, by client, whatever the name."""

RECOVERY = Brake("recovery", 20, _LONGEST)
"""Letters asked for, by client."""

PROXY_CHANGES = Brake("proxies", 20, _LONGEST)
"""Changes of others' access, each with a letter, by account."""

USERNAMES = Brake("usernames", 20, timedelta(minutes=1))
"""User names asked for, by invitation."""
