"""Dates as partial as they came: never shifted, never completed (FHIR R4 date, dateTime, instant)."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

_FORM = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<month>[0-9]{2})"
    r"(?:-(?P<day>[0-9]{2})"
    r"(?:[T ](?P<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?(?P<zone>Z|z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?"
)
_ZONE = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})")
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, month, day or second.

    Attributes:
        text: Exactly as sent.
        clock: `HH:MM` or `HH:MM:SS` as sent, None for a date without time.
        zone: `Z` or `±HH:MM` as sent, None when there is none.
    """

    text: str
    year: int
    month: int | None = None
    day: int | None = None
    clock: str | None = None
    zone: str | None = None

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """Orders on the start of what is known; the clock compares as sent."""
        return (self.year, self.month or 0, self.day or 0, self.clock or "")

    def last_day(self) -> date:
        """The last day this date can mean: what is over then is over for sure."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def moment(self) -> datetime | None:
        """The instant, for comparing with now; None without a clock, or beyond what the calendar reaches.

        A clock without a zone is read in this computer's zone: the clinic's own zone is not known.
        """
        if self.clock is None or self.month is None or self.day is None:
            return None
        hours, minutes, *seconds = (int(part) for part in self.clock.split(":"))
        since_midnight = timedelta(hours=hours, minutes=minutes, seconds=seconds[0] if seconds else 0)
        try:
            local = datetime(self.year, self.month, self.day) + since_midnight  # noqa: DTZ001 - the zone follows
            zone = _offset(self.zone)
            return local.astimezone() if zone is None else local.replace(tzinfo=zone).astimezone(UTC)
        except (OverflowError, ValueError, OSError):
            return None


def parse(value: Any) -> PartialDate | None:
    """The date a FHIR string holds, None when it holds none (or a day that does not exist).

    Args:
        value: Whatever stood where a date belongs.
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    match = _FORM.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day, clock, zone = match.group("year", "month", "day", "clock", "zone")
    if not _exists(int(year), month, day) or not _is_clock(clock):
        return None
    return PartialDate(
        text=value,
        year=int(year),
        month=int(month) if month else None,
        day=int(day) if day else None,
        clock=clock,
        zone=zone,
    )


def _exists(year: int, month: str | None, day: str | None) -> bool:
    if year == 0 or (month is not None and not 1 <= int(month) <= 12):
        return False
    return day is None or 1 <= int(day) <= calendar.monthrange(year, int(month or 1))[1]


def _is_clock(clock: str | None) -> bool:
    if clock is None:
        return True
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    if hours == 24:  # the end of the day, as ISO 8601 allows it
        return minutes == 0 and not any(seconds)
    return hours <= 23 and minutes <= 59 and all(second <= 60 for second in seconds)  # 60: a leap second


def _offset(zone: str | None) -> timezone | None:
    if zone is None:
        return None
    match = _ZONE.fullmatch(zone)
    if match is None:
        return UTC
    sign, hours, minutes = match.groups()
    span = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-span if sign == "-" else span)
