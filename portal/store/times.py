"""Moments as the tables keep them: ISO 8601 UTC text of one width, so that text order is time order."""

from datetime import UTC, datetime
from functools import lru_cache

_LENGTH = len("YYYY-MM-DDTHH:MM:SS.ffffffZ")


@lru_cache(maxsize=64)
def text(moment_: datetime) -> str:
    """An aware moment as `YYYY-MM-DDTHH:MM:SS.ffffffZ`.

    Raises:
        ValueError: The moment has no time zone.
    """
    if moment_.tzinfo is None:
        raise ValueError("a moment without a time zone")
    # Not strftime and strptime: they take as long as a query.
    universal = moment_ if moment_.tzinfo is UTC else moment_.astimezone(UTC)
    return f"{universal.isoformat(timespec='microseconds')[: _LENGTH - 1]}Z"


def moment(text_: str) -> datetime:
    """What `text` wrote, as an aware UTC moment.

    Raises:
        ValueError: It is not such a text.
    """
    if len(text_) != _LENGTH or not text_.endswith("Z"):
        raise ValueError("not a moment of ours")
    return datetime.fromisoformat(text_[:-1]).replace(tzinfo=UTC)
