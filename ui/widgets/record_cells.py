"""Paints the cells of a record table from tokens: bold first line, second line, badges and chips."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from ui.base.cells import Cell
from ui.base.rows import RowsModel
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.cell_layout import (
    BADGE_GAP,
    BADGE_PAD,
    CHIP_GAP,
    ICON_STEP,
    UNIT_GAP,
    CellLayout,
    CellLines,
    first_role,
    mark_height,
)
from ui.widgets.chip import chip_size, paint_chip, paint_flag
from ui.widgets.direction import direction_of, leading, turned
from ui.widgets.line_breaking import line_height
from ui.widgets.pictures import Part, Pictures
from ui.widgets.sparkline import Sparklines

FIRST_LEFT, LEFT, RIGHT = 28, 14, 8
_Look: TypeAlias = tuple[Cell, int, int, str]
"""What a cell looks like: what it says, in which column, the px that stay free at the end, and its ground."""
_AT_ONCE = 4
"""Cells of which pictures are made in one turn of the loop: nobody waits for them, and somebody may press a key."""
_AT_REST_MS = 200
"""After the last frame with anything new: neither is scrolled any more, nor typed in the filter."""
_FAR = 4000
"""px; lines are broken before they are painted, and nothing cuts what is a hair wider."""


def heading_width(table: QTableView) -> int:
    """Returns the px a heading between the rows may use: it runs over all columns."""
    return table.horizontalHeader().length() - theme().px(FIRST_LEFT + RIGHT)


def inner_width(column: int, width: int) -> int:
    """Returns the px a cell's text may use in a column of `width` px."""
    return width - theme().px((LEFT if column else FIRST_LEFT) + RIGHT)


class RecordCells:
    """The cells of a record table.

    Qt's own way over view and delegate asks a dozen questions for every cell of every frame, half of them of the model.

    Args:
        table: Where they stand.
        model: What the table shows.
        layout: How the table's cells are broken.
        edge: Tells the px that stay free at the end of a column.

    Attributes:
        hovered: The row under the mouse.
        at_rest: Runs until pictures are made of what is in sight: who goes to another chart and comes back finds the
            list as it stood.
    """

    def __init__(
        self, table: QTableView, model: RowsModel[Any], layout: CellLayout, edge: Callable[[int], int]
    ) -> None:
        self._table, self._rows, self._layout, self._edge = table, model, layout, edge
        self.hovered = -1
        self._sparklines, self._pictures = Sparklines(), Pictures("page")
        self.at_rest = QTimer(table, singleShot=True)
        self.at_rest.timeout.connect(self._keep)

    def paint(self, painter: QPainter, seen: QRect) -> None:
        """Paint those in a part of the table's viewport."""
        if self._pictures.paint(painter, self._parts(painter, seen)):
            self.at_rest.start(_AT_REST_MS)

    def _keep(self) -> None:
        """Make pictures of what is in sight, a few in a turn of the loop."""
        view = self._table.viewport()
        if self._pictures.keep(view, self._parts(None, view.rect()), _AT_ONCE):
            self.at_rest.start(0)

    def _parts(self, painter: QPainter | None, seen: QRect) -> Iterator[Part]:
        """Headings and cells; those with small lines, which have pictures of their own, are painted on the way."""
        table, count = self._table, self._rows.rowCount()
        places = range(self._rows.columnCount())
        spans = [(place, table.columnViewportPosition(place), table.columnWidth(place)) for place in places]
        inside = [span for span in spans if span[2] and span[1] <= seen.right() and span[1] + span[2] > seen.left()]
        current = table.currentIndex()
        chosen = current.row() if table.selectionModel().isSelected(current) else -1
        row = table.rowAt(seen.top())
        at = table.rowViewportPosition(row)
        while 0 <= row < count and at <= seen.bottom():
            height = table.rowHeight(row)
            ground = "select" if row == chosen else "hover" if row == self.hovered else "page"
            for column, left, width in inside:
                cell = self._rows.cell(row, column)
                if cell is None:
                    yield self._heading(at, height, self._rows.group(row))
                    break
                area, look = QRectF(left, at, width, height), (cell, column, self._edge(column), ground)
                if cell.spark is None:
                    yield area, look, partial(self._paint_words, look)
                elif painter is not None:
                    _paint_ground(painter, area, ground, barred=ground == "select" and column == 0)
                    self._sparklines.paint(painter, _room(area, column, look[2]), cell.spark, ground)
            row, at = row + 1, at + height

    def _heading(self, top: int, height: int, title: str) -> Part:
        """It runs over all columns."""
        heads, lines = self._table.horizontalHeader(), self._layout.heading(title, heading_width(self._table))
        return QRectF(-heads.offset(), top, heads.length(), height), lines, partial(_paint_heading, lines)

    def _paint_words(self, look: _Look, painter: QPainter, area: QRectF) -> None:
        cell, column, edge, ground = look
        barred = ground == "select" and column == 0
        _paint_ground(painter, area, ground, barred=barred)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = _room(area, column, edge)
        _paint_cell(painter, room, cell, self._layout.lines(cell, room.width()))


def _room(area: QRectF, column: int, edge: int) -> QRectF:
    """The inside of a cell."""
    px = theme().px
    left = area.left() + px(LEFT if column else FIRST_LEFT)
    right = area.right() - px(RIGHT) - edge
    return turned(area, QRectF(left, area.top(), right - left, area.height()))


def _paint_ground(painter: QPainter, area: QRectF, ground: str, *, barred: bool = False) -> None:
    """What lies under the words: the table itself is painted as `page` already; and the line below."""
    look = theme()
    # Whole pixels are filled many times faster than edges are smoothed.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if ground != "page":
        painter.fillRect(area, look.color(ground))
    if barred:
        bar = QRectF(area.left(), area.top(), look.px(tokens.border("select_bar")), area.height())
        painter.fillRect(turned(area, bar), look.color("select_bar"))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), look.color("line"))


def _paint_heading(lines: tuple[str, ...], painter: QPainter, area: QRectF) -> None:
    _paint_ground(painter, area, "panel")
    look = theme()
    left, height = area.left() + look.px(FIRST_LEFT), line_height("small_strong")
    top = area.center().y() - height * len(lines) / 2
    painter.save()
    painter.setFont(look.font("small_strong"))
    painter.setPen(look.color("ink2"))
    painter.setLayoutDirection(direction_of("".join(lines)))
    for place, words in enumerate(lines):
        line = QRectF(left, top + place * height, _FAR, height)
        painter.drawText(turned(area, line), leading(), words)
    painter.restore()


def _paint_cell(painter: QPainter, room: QRectF, cell: Cell, lines: CellLines) -> None:
    look = theme()
    top = room.center().y() - lines.height / 2
    words = QRectF(room)
    if cell.icon:
        side = look.px(22)
        icon = look.pixmap(cell.icon, cell.icon_tone, 22)
        place = QRectF(room.left(), room.center().y() - side / 2, side, side)
        painter.drawPixmap(turned(room, place).topLeft(), icon)
        words = turned(room, room.adjusted(look.px(ICON_STEP), 0, 0, 0))
    words.setTop(top)
    top = _paint_lines(painter, words, cell, lines)
    if cell.mark is not None:
        width = words.width()
        wide = width if cell.big else chip_size(cell.mark.text, cell.mark.icon, width).width()
        gap = look.px(CHIP_GAP) if lines.first or lines.second else 0
        chip = turned(words, QRectF(words.left(), top + gap, wide, mark_height(cell, width)))
        (paint_flag if cell.big else paint_chip)(painter, chip, cell.mark.text, cell.mark.tone, cell.mark.icon)


def _paint_lines(painter: QPainter, room: QRectF, cell: Cell, lines: CellLines) -> float:
    """Paints both kinds of lines from the top of the room, and returns where they end."""
    look = theme()
    role, top = first_role(cell), room.top()
    metrics, height = look.metrics(role, tabular=cell.big), line_height(role)
    painter.setFont(look.font(role, tabular=cell.big))
    painter.setPen(look.color("ink"))
    # A clinic's words keep their order in any language.
    painter.setLayoutDirection(direction_of(cell.text))
    for text in lines.first:
        _paint_line(painter, room, top, height, text)
        top += height
    if lines.first and (lines.unit or cell.badge):
        used = metrics.horizontalAdvance(lines.first[-1])
        _paint_tail(painter, turned(room, room.adjusted(used, 0, 0, 0)), top - height / 2, lines.unit, cell.badge)
    height = line_height("small")
    painter.setFont(look.font("small"))
    painter.setPen(look.color("ink2"))
    painter.setLayoutDirection(direction_of(cell.second))
    for text in lines.second:
        _paint_line(painter, room, top, height, text)
        top += height
    return top


def _paint_line(painter: QPainter, room: QRectF, top: float, height: float, text: str) -> None:
    painter.drawText(turned(room, QRectF(room.left(), top, _FAR, height)), leading(), text)


def _paint_tail(painter: QPainter, room: QRectF, middle: float, text: str, badge: str) -> None:
    """Paints unit and badge at the beginning of the room there is after the first line, round a height."""
    look = theme()
    left = room.left()
    if text:
        painter.setFont(look.font("small"))
        painter.setPen(look.color("ink2"))
        width = look.metrics("small").horizontalAdvance(text)
        left += look.px(UNIT_GAP)
        unit = QRectF(left, middle - look.px(12), width + 2, look.px(26))
        painter.drawText(turned(room, unit), leading(), text)
        left += width
    if badge:
        width = look.metrics("badge").horizontalAdvance(badge) + look.px(BADGE_PAD)
        pill = turned(room, QRectF(left + look.px(BADGE_GAP), middle - look.px(10), width, look.px(20)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("action"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(look.font("badge"))
        painter.setPen(look.color("on_action"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, badge)
