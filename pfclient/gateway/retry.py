"""When a call is made again, and after how long (NET-07)."""

import math
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from pfclient.errors import Offline, PortalError, RateLimited, ServerFault
from pfclient.gateway.budgets import CutShort
from pfclient.values import dataclass

DEFAULT_WAIT = 30.0
SHORTEST_WAIT = 1.0
LONGEST_WAIT = 3600.0
_PASSING = (502, 503, 504)


def retry_after(header: str, now: datetime) -> float:
    """Seconds a `Retry-After` header asks for (RFC 9110 §10.2.3), clamped to 1 s … 1 h; nonsense means the default."""
    text = header.strip()
    if text.isascii() and text.isdigit():
        seconds = float(text) if len(text) < 10 else math.inf
    else:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, TypeError):
            return DEFAULT_WAIT
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        seconds = (moment - now).total_seconds()
    return min(max(seconds, SHORTEST_WAIT), LONGEST_WAIT)


@dataclass(frozen=True, slots=True)
class Retry:
    """Exponential back-off with full jitter.

    Attributes:
        uniform: Random number between two bounds, `random.uniform` outside tests.
        attempts: Most times a call is made in all.
        first: Upper bound of the first wait, seconds; it doubles with each.
        longest: Upper bound of any wait, seconds.
        patience: Longest `Retry-After` somebody who waits at the screen is made to wait through; beyond it the
            error is told instead.
    """

    uniform: Callable[[float, float], float]
    attempts: int = 3
    first: float = 0.25
    longest: float = 300.0
    patience: float = 2.0

    def wait(self, error: PortalError, made: int) -> float | None:
        """Seconds to wait after the `made`-th attempt ended in `error`; None to give up."""
        if made >= self.attempts:
            return None
        asked = error.retry_after if isinstance(error, RateLimited | ServerFault) else None
        if asked is not None:
            return asked if asked <= self.patience else None
        if isinstance(error, Offline | CutShort) or (isinstance(error, ServerFault) and error.status in _PASSING):
            return self.jitter(made)
        return None

    def jitter(self, made: int) -> float:
        """A wait anywhere between nothing and the bound after the `made`-th attempt."""
        return self.uniform(0.0, min(self.longest, self.first * 2.0 ** (made - 1)))
