"""What a chart is painted from: places between 0 and 1, x to the right and y upwards, and the words beside them."""

from typing import TypeAlias

from pfclient.values import dataclass

IN, OUTSIDE, UNTOLD = "in", "outside", "untold"
"""What a point looks like: a circle, a diamond, a square."""

Run: TypeAlias = tuple[tuple[float, float], ...]
"""Places that a line joins."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point.

    Attributes:
        shape: in, outside or untold.
        open_to: `below` or `above` where the value is only known to lie on that side, "" where it is exact.
        early: The value may yet change; the point is hollow.
    """

    x: float
    y: float
    shape: str = IN
    open_to: str = ""
    early: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A usual range between two places; a bound that is open has no edge."""

    left: float
    right: float
    bottom: float
    top: float
    has_bottom: bool = True
    has_top: bool = True


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A small line without words.

    Attributes:
        runs: The places each part of the line joins.
        last: The last point, the only one that is marked.
        zones: The usual ranges behind it.
    """

    runs: tuple[Run, ...]
    last: Spot
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its words.

    Attributes:
        spots: Its points.
        runs: The places each part of its line joins.
        zones: The usual ranges behind it.
        values: Places on the upright scale, and their words.
        times: Places on the level scale, and their words.
        last: Words beside the last point.
        zone_words: What the ranges are called, "" where there are none.
    """

    spots: tuple[Spot, ...]
    runs: tuple[Run, ...]
    zones: tuple[Zone, ...]
    values: tuple[tuple[float, str], ...]
    times: tuple[tuple[float, str], ...]
    last: str
    zone_words: str
