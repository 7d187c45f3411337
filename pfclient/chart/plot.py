"""A series as a drawing: where points, line and ranges stand between 0 and 1, for whoever paints or prints it."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum

import msgspec

from pfclient.chart import axes
from pfclient.chart.axes import Times, Values
from pfclient.chart.trends import Point, Series, days
from pfclient.records.lab_readings import OUTSIDE
from pfclient.records.record import PartialDate

_BEYOND = Decimal("1.2")

Bounds = tuple[Decimal | None, Decimal | None]
_NO_BOUNDS: Bounds = (None, None)


class Shape(StrEnum):
    """What a point looks like: its meaning never hangs on colour alone."""

    IN = "in"
    OUTSIDE = "outside"
    UNTOLD = "untold"
    """Neither range nor flag: nothing may be said of it."""


_SHAPES = {"in": Shape.IN, **dict.fromkeys(OUTSIDE, Shape.OUTSIDE)}


class Spot(msgspec.Struct, frozen=True, gc=False):
    """A point in its place.

    Attributes:
        point: What it stands for.
        x: 0 at the left edge, 1 at the right.
        y: 0 at the bottom, 1 at the top.
        shape: How its value lies to its own range.
        open_to: `below` or `above` where the value is only known to lie on that side of it, "" where it is exact.
    """

    point: Point
    x: float
    y: float
    shape: Shape
    open_to: str = ""


class Zone(msgspec.Struct, frozen=True, gc=False):
    """The usual range of the results that stand between two edges; an open side reaches to the end of the scale.

    Attributes:
        left: Its edges, 0 to 1; between two results they lie half-way.
        right: As `left`.
        bottom: Its lower bound, 0 to 1.
        top: Its upper bound, 0 to 1.
        low: The lower bound itself, None where it is open.
        high: The upper bound itself, None where it is open.
    """

    left: float
    right: float
    bottom: float
    top: float
    low: Decimal | None
    high: Decimal | None


class Plot(msgspec.Struct, frozen=True, gc=False):
    """Everything a chart of a series consists of.

    Attributes:
        spots: The points, oldest first.
        runs: Numbers of the spots that a line joins; a value known from one side only interrupts it.
        zones: The usual ranges, left to right; where a result had none there is a gap.
        values: The upright scale.
        times: The level scale.
    """

    spots: tuple[Spot, ...]
    runs: tuple[tuple[int, ...], ...]
    zones: tuple[Zone, ...]
    values: Values
    times: Times

    def time_marks(self) -> tuple[tuple[float, PartialDate], ...]:
        """Where each date of the level scale stands."""
        return tuple((self.times.at(days(mark)), mark) for mark in self.times.marks)


def plot(series: Series) -> Plot:
    """Lay a series out.

    Raises:
        ValueError: It has no points.
    """
    points = series.points
    if not points:
        raise ValueError("a series without points cannot be drawn")
    shown = [point.number for point in points]
    for point in points:
        measure = point.record.measure
        shown += [bound for bound in (measure.low, measure.high) if bound is not None]
        if point.comparator:
            shown.append(_where_it_may_lie(point))
    values = axes.values(shown)
    times = axes.times([point.day for point in points])
    upright = values.scale()
    spots = tuple([_spot(point, times.at(point.day), upright(point.number)) for point in points])
    return Plot(spots, _runs(spots), _zones(spots, upright), values, times)


def _spot(point: Point, x: float, y: float) -> Spot:
    reading = point.record.measure.reading
    shape = _SHAPES.get(reading, Shape.UNTOLD)
    return Spot(point, x, y, shape, point.measure.open_to)


def _where_it_may_lie(point: Point) -> Decimal:
    """A value on the open side of its number: the scale has room for the side, not for the number alone."""
    if point.measure.open_to == "below":
        return Decimal(0) if point.number >= 0 else point.number * _BEYOND
    return point.number * _BEYOND if point.number >= 0 else Decimal(0)


def _runs(spots: Sequence[Spot]) -> tuple[tuple[int, ...], ...]:
    found: list[list[int]] = [[]]
    for number, spot in enumerate(spots):
        if spot.open_to:
            found.append([])
        else:
            found[-1].append(number)
    return tuple([tuple(run) for run in found if len(run) > 1])


def _zones(spots: Sequence[Spot], upright: Callable[[Decimal], float]) -> tuple[Zone, ...]:
    """Runs of results with the same range; each result's own reaches half-way to its neighbours."""
    found: list[Zone] = []
    begun, before = 0.0, _NO_BOUNDS
    for number, spot in enumerate(spots):
        measure = spot.point.record.measure
        bounds = (measure.low, measure.high)
        if bounds != before:
            edge = (spots[number - 1].x + spot.x) / 2 if number else 0.0
            _end_zone(found, begun, edge, before, upright)
            begun, before = edge, bounds
    _end_zone(found, begun, 1.0, before, upright)
    return tuple(found)


def _end_zone(
    found: list[Zone], left: float, right: float, bounds: Bounds, upright: Callable[[Decimal], float]
) -> None:
    low, high = bounds
    if (low is not None or high is not None) and right > left:
        bottom, top = 0.0 if low is None else upright(low), 1.0 if high is None else upright(high)
        found.append(Zone(left, right, bottom, top, low, high))
