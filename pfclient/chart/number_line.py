"""One result on a line beside its own usual range: where block and marker stand, between 0 and 1."""

from decimal import Decimal

import msgspec

from pfclient.records.lab_values import Measure

_ROOM, _OPEN_ROOM, _OPEN_SHARE = Decimal("0.3"), Decimal("0.6"), Decimal("0.5")
"""Parts of what is shown, and of a single bound, that are left free at either end."""


class NumberLine(msgspec.Struct, frozen=True, gc=False):
    """Places on the line, 0 at its left end and 1 at its right.

    Attributes:
        low: Where the usual range begins, 0 where it is open.
        high: Where it ends, 1 where it is open.
        value: Where the value stands, or the number it lies beyond.
        open_to: `below` or `above` where the value is only known to lie on that side, "" where it is exact.
    """

    low: float
    high: float
    value: float
    open_to: str = ""


def number_line(measure: Measure) -> NumberLine | None:
    """Place a result beside its range; None where it is no number or the lab gave no range to compare it with."""
    value = measure.limit if measure.number is None else measure.number
    low, high = measure.low, measure.high
    if value is None or (low is None and high is None):
        return None
    shown = [number for number in (value, low, high) if number is not None]
    lowest, highest = min(shown), max(shown)
    span = highest - lowest or abs(highest) or Decimal(1)
    below = max(span * _OPEN_ROOM, abs(lowest) * _OPEN_SHARE) if low is None else span * _ROOM
    above = max(span * _OPEN_ROOM, abs(highest) * _OPEN_SHARE) if high is None else span * _ROOM
    first, last = lowest - below, highest + above
    if lowest >= 0 and high != 0:  # nothing that is counted from nought goes below it; a block has some width
        first = Decimal(0) if low is None else max(first, Decimal(0))
    whole = last - first

    def at(number: Decimal) -> float:
        return float((number - first) / whole)

    return NumberLine(0.0 if low is None else at(low), 1.0 if high is None else at(high), at(value), measure.open_to)
