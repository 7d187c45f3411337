"""How the lines of a table cell are broken and how tall that makes it."""

from functools import lru_cache

from pfclient.values import dataclass
from ui.base.cells import Cell
from ui.theme.theme import theme
from ui.widgets.chip import chip_size, flag_height
from ui.widgets.line_breaking import line_height, wrap
from ui.widgets.sparkline import ROW as SPARKLINE_ROW

BADGE_PAD, BADGE_GAP, ICON_STEP, CHIP_GAP, UNIT_GAP = 14, 8, 32, 4, 5
_ABOVE_AND_BELOW = 18
_REMEMBERED = 600
"""Cells of a table whose lines stay known: what was measured is painted, and rows come back into sight."""


@dataclass(frozen=True, slots=True)
class CellLines:
    """The broken text of a cell, in px.

    Attributes:
        unit: What stands after the first lines; "" also where it has no room there and begins the second.
    """

    first: tuple[str, ...]
    second: tuple[str, ...]
    height: int
    unit: str = ""


def first_role(cell: Cell) -> str:
    """Returns the text role of the first line."""
    if cell.big:
        return "number"
    return "body_strong" if cell.strong else "body"


def mark_height(cell: Cell, width: float) -> int:
    """Returns the height of the mark below the lines: a flag, which has no box, takes less than a chip."""
    if cell.mark is None:
        return 0
    if cell.big:
        return flag_height(cell.mark.text, cell.mark.icon, width)
    return chip_size(cell.mark.text, cell.mark.icon, width).height()


def _broken(cell: Cell, width: float, _scale: float) -> CellLines:
    look = theme()
    room = max(1.0, width - (look.px(ICON_STEP) if cell.icon else 0))
    top, below = look.metrics(first_role(cell), tabular=cell.big), look.metrics("small")
    tail, unit, under = 0, cell.unit, cell.second
    if cell.badge:
        tail = look.metrics("badge").horizontalAdvance(cell.badge) + look.px(BADGE_PAD + BADGE_GAP)
    if unit and top.horizontalAdvance(cell.text) + look.px(UNIT_GAP) + below.horizontalAdvance(unit) > room:
        # A unit that is cut is another unit.
        unit, under = "", f"{unit}\n{under}" if under else unit
    if unit:
        tail += below.horizontalAdvance(unit) + look.px(UNIT_GAP)
    first = wrap(cell.text, top, room, tail)
    second = wrap(under, below, room)
    height = len(first) * line_height(first_role(cell)) + len(second) * line_height("small")
    if cell.mark is not None:
        height += mark_height(cell, room) + (look.px(CHIP_GAP) if first or second else 0)
    return CellLines(first, second, height, unit)


def _headed(title: str, width: float, _scale: float) -> tuple[str, ...]:
    metrics = theme().metrics("small_strong")
    return (title,) if metrics.horizontalAdvance(title) <= width else wrap(title, metrics, width)


class CellLayout:
    """How the cells of one table are broken; what is remembered of them goes with the table, text and all."""

    def __init__(self) -> None:
        self._broken = lru_cache(maxsize=_REMEMBERED)(_broken)
        self._headed = lru_cache(maxsize=_REMEMBERED)(_headed)

    def lines(self, cell: Cell, width: float) -> CellLines:
        """Returns the lines of a cell that is `width` px wide, and the height it needs."""
        return self._broken(cell, width, theme().scale)

    def heading(self, title: str, width: float) -> tuple[str, ...]:
        """Returns the lines of a heading between the rows that may be `width` px wide."""
        return self._headed(title, width, theme().scale)

    def row_height(self, cell: Cell, width: float) -> int:
        """Returns how tall a row must be for this cell."""
        if cell.spark is not None:
            return theme().px(SPARKLINE_ROW)
        return self.lines(cell, width).height + theme().px(_ABOVE_AND_BELOW)
