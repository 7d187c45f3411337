"""Dates as partial as they came: never shifted, never completed (FHIR R4 date, dateTime, instant)."""

import calendar
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

import msgspec

_FORM = re.compile(
    r"([0-9]{4})"
    r"(?:-(0[1-9]|1[0-2])"
    r"(?:-(0[1-9]|[12][0-9]|3[01])"
    r"(?:[T ]"
    r"((?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60))?|24:00(?::00)?)"  # 60: a leap second; 24: the day's end
    r"(?:\.[0-9]+)?(Z|z|[+-][0-9]{2}:?[0-9]{2})?"
    r")?)?)?"
)
_ZONE = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})")
_LONGEST = 64
_PLAIN = len("2020-01-02T03:04:05+06:00")
_SIGNS = slice(4, 23, 3)
_PLAIN_SIGNS = frozenset({"--T::+:", "--T::-:"})
_SURE_DAYS = 28
_UNIVERSAL = frozenset({"Z", "z", "+00:00", "-00:00", "+0000", "-0000"})


class PartialDate(msgspec.Struct, frozen=True, gc=False):
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
            if zone is None:
                return datetime.fromtimestamp(local.timestamp(), UTC)  # astimezone() moves the missing hour back
            return local.replace(tzinfo=zone).astimezone(UTC)
        except (OverflowError, ValueError, OSError):
            return None

    def first_day(self) -> date:
        """The first day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def on_the_wall(self) -> "PartialDate":
        """A time told in universal time as this computer's clock shows it; any other as it was sent."""
        moment = self.moment() if self.zone in _UNIVERSAL else None
        try:
            there = moment.astimezone() if moment is not None else None
        except (OverflowError, ValueError, OSError):  # beyond what the calendar reaches
            there = None
        if there is None:
            return self
        return PartialDate(self.text, there.year, there.month, there.day, there.strftime("%H:%M"))


def parse(value: Any) -> PartialDate | None:
    """The date a FHIR string holds, None when it holds none (or a day that does not exist).

    Args:
        value: Whatever stood where a date belongs.
    """
    return _parsed(value) if type(value) is str and len(value) <= _LONGEST else None


def has_died(body: Mapping[str, Any]) -> bool:
    """Whether a Patient is said to have died; a day before the birth is a field nobody filled in (1899-12-30)."""
    if body.get("deceasedBoolean") is True:
        return True
    died, born = parse(body.get("deceasedDateTime")), parse(body.get("birthDate"))
    if died is None or born is None:
        return isinstance(body.get("deceasedDateTime"), str)
    return died.last_day() >= born.first_day()


def day_of_death(body: Mapping[str, Any]) -> str:
    """The day a Patient died, as partial as it was sent; "" where it is not told, or lies before the birth."""
    died, born = parse(body.get("deceasedDateTime")), parse(body.get("birthDate"))
    if died is None or (born is not None and died.last_day() < born.first_day()):
        return ""
    return died.text.partition("T")[0]


def forget() -> None:
    """Drop the dates read lately: they were kept only because the entries of one chart share most of them."""
    _parsed.cache_clear()


@lru_cache(maxsize=1024)
def _parsed(value: str) -> PartialDate | None:
    if len(value) == _PLAIN and value[_SIGNS] in _PLAIN_SIGNS:  # to the second with its offset, as most are written
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return _looked_at(value)
        return PartialDate(value, moment.year, moment.month, moment.day, value[11:19], value[19:])
    return _looked_at(value)


def _looked_at(value: str) -> PartialDate | None:
    match = _FORM.fullmatch(value.strip())
    if match is None:
        return None
    in_year, in_month, in_day, clock, zone = match.groups()
    year = int(in_year)
    if year == 0:
        return None
    if in_day is None:
        return PartialDate(value, year, int(in_month) if in_month else None)
    month, day = int(in_month), int(in_day)
    if day > _SURE_DAYS and day > calendar.monthrange(year, month)[1]:
        return None
    return PartialDate(value, year, month, day, clock, zone)


def _offset(zone: str | None) -> timezone | None:
    if zone is None:
        return None
    match = _ZONE.fullmatch(zone)
    if match is None:
        return UTC
    sign, hours, minutes = match.groups()
    span = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-span if sign == "-" else span)
