"""FHIR dates as ranges of UTC instants, in text that sorts (R4 search §3.1.1.4.5)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

EARLIEST = "0001-01-01T00:00:00.000000Z"
LATEST = "9999-12-31T23:59:59.999999Z"

_DATE = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
_PREFIXED = re.compile(r"(eq|ne|gt|lt|ge|le|sa|eb|ap)?(.+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Range:
    """What a date covers: first and last microsecond, ISO 8601 UTC text of fixed width."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class DateTest:
    """A search value: comparator and the range its text covers."""

    comparator: str
    range: Range


def parse_range(value: object) -> Range | None:
    """The range a FHIR date, dateTime or instant covers; a date without zone counts as UTC. None when it is no date."""
    match = _DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return None
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    try:
        if hour is None:
            return _of_calendar(int(year), month, day)
        return _of_clock((int(year), int(month), int(day)), (int(hour), int(minute)), (second, fraction), zone)
    except ValueError:
        return None


def parse_test(value: str) -> DateTest | None:
    """A search value such as `ge2024-05`; None when it is no date."""
    match = _PREFIXED.fullmatch(value)
    covered = parse_range(match.group(2)) if match else None
    if match is None or covered is None:
        return None
    return DateTest(match.group(1) or "eq", covered)


def period_range(start: object, end: object) -> Range | None:
    """The range of a FHIR Period; an open side reaches to the end of time."""
    first, last = parse_range(start), parse_range(end)
    if first is None and last is None:
        return None
    return Range(first.first if first else EARLIEST, last.last if last else LATEST)


def _of_calendar(year: int, month: str | None, day: str | None) -> Range:
    if year == 0:
        raise ValueError(year)
    first_month, last_month = (int(month), int(month)) if month else (1, 12)
    first_day = int(day) if day else 1
    last_day = int(day) if day else monthrange(year, last_month)[1]
    datetime(year, last_month, last_day, tzinfo=UTC)
    return Range(
        f"{year:04}-{first_month:02}-{first_day:02}T00:00:00.000000Z",
        f"{year:04}-{last_month:02}-{last_day:02}T23:59:59.999999Z",
    )


def _of_clock(
    date: tuple[int, int, int], clock: tuple[int, int], finer: tuple[str | None, str | None], zone: str | None
) -> Range:
    second, fraction = finer
    micro = int((fraction or "0").ljust(6, "0")[:6])
    # 24:00 and the leap second are legal in ISO 8601 but not in datetime; adding them as spans carries them over.
    span = timedelta(hours=clock[0], minutes=clock[1], seconds=int(second or 0), microseconds=micro)
    if clock > (24, 0) or clock[1] > 59 or int(second or 0) > 60:
        raise ValueError(clock)
    width = timedelta(minutes=1) if second is None else timedelta(seconds=1) if fraction is None else _step(fraction)
    midnight = datetime(*date, tzinfo=UTC)
    try:
        first = midnight + span - _offset(zone)
        return Range(_text(first), _text(first + width - timedelta(microseconds=1)))
    except OverflowError:
        return Range(EARLIEST, EARLIEST) if date[0] == 1 else Range(LATEST, LATEST)


def _step(fraction: str) -> timedelta:
    return timedelta(microseconds=10 ** max(0, 6 - len(fraction)))


def _offset(zone: str | None) -> timedelta:
    if zone in (None, "Z"):
        return timedelta()
    assert zone is not None  # noqa: S101 - narrows for the type checker
    size = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    return -size if zone[0] == "-" else size


def _text(moment: datetime) -> str:
    # strftime does not pad years below 1000 on every platform; isoformat does.
    return moment.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
