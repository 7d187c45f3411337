"""How the lines of a table cell are broken and how tall that makes it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtGui import QFontMetrics

from pfclient.values import dataclass
from ui.base.rows import Cell
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.chip import chip_size, flag_height
from ui.widgets.sparkline import ROW as SPARKLINE_ROW

BADGE_PAD, BADGE_GAP, ICON_STEP, CHIP_GAP, UNIT_GAP = 14, 8, 32, 4, 5
_ABOVE_AND_BELOW = 18
_BLANKS = re.compile(r"[ \t]+")
"""Python takes one for a blank at which no line may end: "2:05 p. m."."""
_COUNTS = re.compile(r"(?:.* )?[<>]?\d[\d.,/]*(?P<of> of)?")
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


def wrap(text: str, metrics: QFontMetrics, width: float, tail: float = 0) -> tuple[str, ...]:
    """Breaks text into lines no wider than `width`; words longer than a line are broken, never cut.

    Args:
        text: Plain text; its own line breaks count.
        metrics: Of the font it is painted in.
        width: px.
        tail: px kept free after the last line (for a badge).
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines += _wrap_paragraph(paragraph, metrics, width)
    if tail and lines and metrics.horizontalAdvance(lines[-1]) + tail > width and len(_words(lines[-1])) > 1:
        word = _words(lines[-1])[-1]
        lines[-1:] = [lines[-1].removesuffix(word).rstrip(" \t"), word]
    return tuple(lines)


def _wrap_paragraph(text: str, metrics: QFontMetrics, width: float) -> list[str]:
    lines: list[str] = []
    current = ""
    for word in _fitting_words(text, metrics, width):
        longer = f"{current} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width:
            current = longer
            continue
        if current:
            lines.append(current)
        current = word
        while metrics.horizontalAdvance(current) > width and len(current) > 1:
            fits = _fitting(current, metrics, width)
            lines.append(current[:fits])
            current = current[fits:]
    return [*lines, current] if current else lines


def _words(text: str) -> list[str]:
    """Splits where a line may end: at blanks, but at none that keeps words together: "2:05 p. m.", "500 mg", "2 of 2".

    A dose whose unit stands in the next line is taken for another dose.
    """
    words: list[str] = []
    for word in filter(None, _BLANKS.split(text)):
        if words and _belong_together(words[-1], word):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _belong_together(before: str, word: str) -> bool:
    """Whether a number comes before what it counts, or "2 of" before "2"."""
    counted = _COUNTS.fullmatch(before)
    return counted is not None and (word[0].isdigit() if counted["of"] else word == "of" or not word[0].isdigit())


def _fitting_words(text: str, metrics: QFontMetrics, width: float) -> Iterator[str]:
    """The words of a text; what belongs together and is wider than a line is parted after all."""
    for word in _words(text):
        if " " in word and metrics.horizontalAdvance(word) > width:
            yield from word.split(" ")
        else:
            yield word


def _fitting(word: str, metrics: QFontMetrics, width: float) -> int:
    fits = 1
    while fits < len(word) and metrics.horizontalAdvance(word[: fits + 1]) <= width:
        fits += 1
    return fits


def first_role(cell: Cell) -> str:
    """Returns the text role of the first line."""
    if cell.big:
        return "number"
    return "body_strong" if cell.strong else "body"


def line_height(role: str) -> int:
    """Returns the height of one line of a role in px, never less than its font needs."""
    return max(theme().metrics(role).height(), theme().px(tokens.type_role(role).line))


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
