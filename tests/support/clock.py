"""A clock a test can move."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Stands still until told to advance; starts at a fixed moment."""

    def __init__(self, start=None):
        self._now = start or datetime(2026, 3, 10, 15, 0, tzinfo=UTC)

    def now(self):
        return self._now

    def advance(self, **delta):
        self._now += timedelta(**delta)
