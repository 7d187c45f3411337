"""When the portal is asked again: every few minutes while all is well, ever less often while it is not (NET-07)."""

from collections.abc import Callable

INTERVAL = 300.0
"""Seconds between two rounds while all is well, give or take a tenth."""

LONGEST = 300.0
"""Most seconds between two tries in an outage, unless the portal itself asked for more."""

SHORTEST = 60.0
"""Fewest seconds between two tries in an outage: one request a minute."""

DISK = 30.0
"""Most seconds between two tries while the disk cannot be written."""

_SPREAD = 60.0


class Pacing:
    """Counts what went wrong in a row, and says how long to wait.

    Args:
        uniform: Random number between two bounds.
    """

    def __init__(self, uniform: Callable[[float, float], float]) -> None:
        self._uniform = uniform
        self._outages = 0
        self._disks = 0

    def well(self) -> float:
        """Seconds to wait after a round that went well."""
        self._outages = self._disks = 0
        return self._uniform(0.9 * INTERVAL, 1.1 * INTERVAL)

    def outage(self, told: float) -> float:
        """Seconds to wait after a round the portal did not answer: a minute, and a jitter that doubles each time.

        Args:
            told: Seconds the portal itself asked for (`Retry-After`), 0 for none. Whoever was told the same does
                not come back at the same moment.
        """
        self._outages += 1
        bound = min(LONGEST - SHORTEST, SHORTEST * 2.0 ** (self._outages - 1))
        waited = SHORTEST + self._uniform(0.0, bound)
        return max(waited, told + self._uniform(0.0, _SPREAD)) if told else waited

    def disk(self) -> float:
        """Seconds to wait after the records could not be written."""
        self._disks += 1
        return self._uniform(1.0, min(DISK, 2.0**self._disks))
