"""Time, passed in, so that lifetimes can be tested at their boundary."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time, aware UTC."""

    def now(self) -> datetime:
        """The present moment, UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, UTC."""
        return datetime.now(UTC)
