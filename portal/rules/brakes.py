"""Brakes: so many events of one kind, from one source, within a sliding window."""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from portal.errors import Problem

_MAX_SOURCES = 10_000


FAILURES_AN_HOUR = 20
WRONG_PASSWORDS_AN_HOUR = 100
NAMES_A_MINUTE = 20
RECOVERIES_AN_HOUR = 20
PROXY_CHANGES_AN_HOUR = 20


class Brakes:
    """The portal's brakes on strangers: per client for failed tries and for letters, per session for names.

    And on the account that changes others' access, each time with a letter.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.registration = Brake(FAILURES_AN_HOUR, timedelta(hours=1), now)
        self.sign_in = Brake(WRONG_PASSWORDS_AN_HOUR, timedelta(hours=1), now)
        self.recovery = Brake(RECOVERIES_AN_HOUR, timedelta(hours=1), now)
        self.proxies = Brake(PROXY_CHANGES_AN_HOUR, timedelta(hours=1), now)
        self.usernames = Brake(NAMES_A_MINUTE, timedelta(minutes=1), now)


class Brake:
    """Counts events per key; keeps at most 10,000 keys, the longest silent one goes first.

    Args:
        limit: Events allowed within `window`.
        now: Tells the time, aware UTC.
    """

    def __init__(self, limit: int, window: timedelta, now: Callable[[], datetime]) -> None:
        self._limit = limit
        self._window = window
        self._now = now
        self._events: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def check(self, key: str) -> None:
        """Refuse when the key has used up its events.

        Raises:
            Problem: 429 `rate-limited` with `retry_after`.
        """
        with self._lock:
            self._refuse_when_full(key)

    def count(self, key: str) -> None:
        """Note one event."""
        with self._lock:
            self._add(key)

    def take(self, key: str) -> None:
        """Check and count in one step.

        Raises:
            Problem: 429 `rate-limited` with `retry_after`.
        """
        with self._lock:
            self._refuse_when_full(key)
            self._add(key)

    def _refuse_when_full(self, key: str) -> None:
        recent = self._events.get(key)
        now = self._now()
        while recent and recent[0] <= now - self._window:
            recent.popleft()
        if recent and len(recent) >= self._limit:
            wait = max(1, ceil((recent[0] + self._window - now).total_seconds()))
            raise Problem(429, "rate-limited", "Too many tries. Please wait a little.", retry_after=wait)

    def _add(self, key: str) -> None:
        recent = self._events.setdefault(key, deque(maxlen=self._limit))
        self._events.move_to_end(key)
        recent.append(self._now())
        if len(self._events) > _MAX_SOURCES:
            self._events.popitem(last=False)
