"""The scales of a plot: they begin where data and ranges need it, and their marks are round numbers and dates."""

import math
from collections.abc import Callable, Iterable
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import msgspec

from pfclient.records.record import PartialDate

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_MOST_VALUES, _MOST_TIMES = 6, 6
_ABOVE_AND_BELOW = Decimal("0.07")
_BEFORE, _AFTER = 0.03, 0.13
"""Parts of the time shown that are left free: after the last point stands its value."""
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_MONTHS = (1, 2, 3, 6)
_DAYS = (1, 2, 5, 10)
_YEAR, _MONTH = 365.2425, 30.44
_LARGE, _FINE = 1e300, 1e9
"""Up to here a binary number places a value as well as anybody can see."""
_EARLIEST, _LATEST = 1.0, float(date.max.toordinal())


class Values(msgspec.Struct, frozen=True, gc=False):
    """The upright scale.

    Attributes:
        low: Its lower end.
        high: Its upper end.
    """

    low: Decimal
    high: Decimal

    @property
    def marks(self) -> tuple[Decimal, ...]:
        """Round numbers on it, ascending."""
        return _round_numbers(self.low, self.high)

    def at(self, value: Decimal) -> float:
        """Where a value stands: 0 at the lower end, 1 at the upper."""
        return self.scale()(value)

    def scale(self) -> Callable[[Decimal], float]:
        """What tells where values stand; a place needs no more figures than a binary number has."""
        low, span = float(self.low), float(self.high) - float(self.low)
        if 0 < span < _LARGE and abs(low) < span * _FINE:
            return lambda value: (float(value) - low) / span
        return lambda value: float((value - self.low) / (self.high - self.low))


class Times(msgspec.Struct, frozen=True, gc=False):
    """The level scale, in days since the year 1.

    Attributes:
        first: Its left end.
        last: Its right end.
    """

    first: float
    last: float

    @property
    def marks(self) -> tuple[PartialDate, ...]:
        """Dates on it, as exact as their steps are: years, months or days."""
        return _round_dates(max(self.first, _EARLIEST), min(self.last, _LATEST))

    def at(self, day: float) -> float:
        """Where a day stands: 0 at the left end, 1 at the right."""
        return (day - self.first) / (self.last - self.first)


def values(shown: Iterable[Decimal]) -> Values:
    """The scale on which all of these have room; nothing that is counted from nought is shown below it.

    Args:
        shown: Values and bounds of ranges, at least one.
    """
    found = list(shown)
    lowest, highest = min(found), max(found)
    room = (highest - lowest) * _ABOVE_AND_BELOW or abs(highest) * _ABOVE_AND_BELOW or Decimal(1)
    low, high = lowest - room, highest + room
    if lowest >= 0:
        low = max(low, Decimal(0))
    return Values(low, high)


def times(shown: Iterable[float]) -> Times:
    """The scale on which all of these days have room.

    Args:
        shown: Days since the year 1, at least one.
    """
    found = list(shown)
    first, last = min(found), max(found)
    span = max(last - first, 10.0)
    return Times(first - span * _BEFORE, last + span * _AFTER)


def _round_numbers(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    step = _round_step((high - low) / _MOST_VALUES)
    first = (low / step).to_integral_value(ROUND_CEILING)
    last = (high / step).to_integral_value(ROUND_FLOOR)
    return tuple((first + number) * step for number in range(int(last - first) + 1))


def _round_step(least: Decimal) -> Decimal:
    """1, 2 or 5 times a power of ten, whichever is the smallest not below."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)


def _round_dates(first: float, last: float) -> tuple[PartialDate, ...]:
    begin, end = date.fromordinal(math.ceil(first)), date.fromordinal(math.floor(last))
    span = last - first
    if span > 2 * _YEAR:
        step = _enough(_YEARS, span / _YEAR)
        begun = begin.year if (begin.month, begin.day) == (1, 1) else begin.year + 1
        years = range(-(-begun // step) * step, end.year + 1, step)
        return tuple(PartialDate(f"{year:04}", year) for year in years)
    if span > 2 * _MONTH:
        return _round_months(begin, end, _enough(_MONTHS, span / _MONTH))
    step = _enough(_DAYS, span)
    days = (date.fromordinal(day) for day in range(begin.toordinal(), end.toordinal() + 1, step))
    return tuple(PartialDate(day.isoformat(), day.year, day.month, day.day) for day in days)


def _round_months(begin: date, end: date, step: int) -> tuple[PartialDate, ...]:
    first = begin.year * 12 + begin.month - (1 if begin.day == 1 else 0)
    months = range(-(-first // step) * step, end.year * 12 + end.month, step)
    return tuple(PartialDate(f"{month // 12:04}-{month % 12 + 1:02}", month // 12, month % 12 + 1) for month in months)


def _enough(steps: tuple[int, ...], count: float) -> int:
    return next((step for step in steps if count / step <= _MOST_TIMES), steps[-1])
