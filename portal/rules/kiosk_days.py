"""A clinic's day at a kiosk: its zone, its hours (Location.hoursOfOperation), and how an appointment stands in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from portal.rules.indexing import as_list

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ARRIVED = frozenset({"arrived", "checked-in", "fulfilled"})
STANDING = frozenset({"booked", *_ARRIVED})
"""Appointment statuses somebody can come for; whatever else is no visit of today."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Whether the clinic is open, and when it opens next (None where it never says, or is open)."""

    is_open: bool
    opens_at: datetime | None = None


def zone_of(name: str) -> tzinfo:
    """The zone of that IANA name; "" is the server's own.

    Raises:
        ValueError: There is no such zone.
    """
    if not name:
        return datetime.now(UTC).astimezone().tzinfo or UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as exc:
        raise ValueError(name) from exc


def day_of(now: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """The first and the last moment of the clinic's day."""
    first = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return first, first + timedelta(days=1) - timedelta(microseconds=1)


def hours(location: dict[str, Any], now: datetime, zone: tzinfo) -> Hours:
    """Whether a Location is open; one that says no hours always is."""
    spans = list(_spans(location))
    if not spans:
        return Hours(is_open=True)
    here = now.astimezone(zone)
    if any(day == here.weekday() and opens <= here.time() < closes for day, opens, closes in spans):
        return Hours(is_open=True)
    comings = (_coming(here, day, opens) for day, opens, _ in spans)
    return Hours(is_open=False, opens_at=min(comings))


def standing(status: str, start: datetime, now: datetime, *, opens_before: int, closes_after: int) -> str:
    """How an appointment stands towards checking in: open, early, late or already; times in minutes."""
    if status in _ARRIVED:
        return "already"
    if now < start - timedelta(minutes=opens_before):
        return "early"
    return "late" if now > start + timedelta(minutes=closes_after) else "open"


def _spans(location: dict[str, Any]) -> Iterator[tuple[int, time, time]]:
    for entry in as_list(location.get("hoursOfOperation")):
        if not isinstance(entry, dict):
            continue
        opens, closes = _time(entry.get("openingTime"), time.min), _time(entry.get("closingTime"), time.max)
        if entry.get("allDay") is True:
            opens, closes = time.min, time.max
        for day in as_list(entry.get("daysOfWeek")) or _DAYS:
            if day in _DAYS:
                yield _DAYS.index(day), opens, closes


def _time(value: Any, otherwise: time) -> time:
    try:
        return time.fromisoformat(value) if isinstance(value, str) else otherwise
    except ValueError:
        return otherwise


def _coming(here: datetime, day: int, opens: time) -> datetime:
    at = here.replace(hour=opens.hour, minute=opens.minute, second=0, microsecond=0)
    at += timedelta(days=(day - here.weekday()) % 7)
    return at if at > here else at + timedelta(days=7)
