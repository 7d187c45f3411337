"""`meta.lastUpdated` as the server's own clock: compared and counted back from, never against ours."""

from datetime import UTC, datetime, timedelta

_SHORTEST = len("2026-03-10T15:00:00Z")


def instant(text: str) -> datetime | None:
    """The moment of a full timestamp (R4 instant: seconds and zone); None for anything less."""
    if len(text) < _SHORTEST:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def is_older(text: str, known: str) -> bool:
    """Whether a stamp is earlier than another; False where either says too little."""
    if text == known:
        return False
    one, other = instant(text), instant(known)
    return one is not None and other is not None and one < other


def before(text: str, seconds: float) -> str:
    """A full timestamp so many seconds earlier, as a search parameter takes it; "" where that cannot be said."""
    moment = instant(text)
    try:
        earlier = moment.astimezone(UTC) - timedelta(seconds=seconds) if moment is not None else None
    except OverflowError:
        return ""
    return earlier.isoformat(timespec="seconds").replace("+00:00", "Z") if earlier is not None else ""
