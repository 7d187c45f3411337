"""Moments as the tables keep them: ISO 8601 UTC text of one width, so that text order is time order."""

from datetime import UTC, datetime

_FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"


def text(moment_: datetime) -> str:
    """An aware moment as `YYYY-MM-DDTHH:MM:SS.ffffffZ`.

    Raises:
        ValueError: The moment has no time zone.
    """
    if moment_.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment_.astimezone(UTC).strftime(_FORMAT)


def moment(text_: str) -> datetime:
    """What `text` wrote, as an aware UTC moment.

    Raises:
        ValueError: It is not such a text.
    """
    return datetime.strptime(text_, _FORMAT).replace(tzinfo=UTC)
