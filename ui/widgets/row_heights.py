"""How tall the rows of a record table must be: measured when they come into sight, known from then on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QTableView

from ui.base.rows import RowsModel
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.cell_layout import CellLayout
from ui.widgets.line_breaking import line_height
from ui.widgets.record_cells import heading_width, inner_width

GROUP_ROW = 36


class RowHeights:
    """Heights in px of the rows of a table.

    Args:
        table: Its columns tell how wide cells are.
        rows: Its model.
        layout: How its cells are broken.
        edge: Tells the px that stay free at the end of a column.
    """

    def __init__(self, table: QTableView, rows: RowsModel[Any], layout: CellLayout, edge: Callable[[int], int]) -> None:
        self._table, self._rows, self._layout, self._edge = table, rows, layout, edge
        self._known: dict[int, int] = {}
        self._columns: tuple[float, ...] = ()

    def forget(self) -> None:
        """The rows are others, or stand elsewhere."""
        self._known.clear()

    def fit(self, seen: QRect) -> int | None:
        """Give the rows in sight the height their text needs.

        Args:
            seen: What is in sight.

        Returns:
            From where rows stand elsewhere now, or are of another height; None where all stay as they are.
        """
        self._look_again()
        table, heads, moved = self._table, self._table.verticalHeader(), None
        row, count = max(0, table.rowAt(seen.top())), self._rows.rowCount()
        at = table.rowViewportPosition(row)
        # The view would hear of every row, and paint them all once more with the next timer.
        heads.blockSignals(True)
        while row < count and at <= seen.bottom():
            height = self._of(row)
            if table.rowHeight(row) != height:
                heads.resizeSection(row, height)
                moved = at if moved is None else moved
            row, at = row + 1, at + height
        heads.blockSignals(False)
        return moved

    def _look_again(self) -> None:
        """Forget what was measured for columns of other widths, or another text size."""
        count = self._rows.columnCount()
        columns = (theme().scale, *(self._table.columnWidth(place) for place in range(count)))
        if columns != self._columns:
            self._columns = columns
            self._known.clear()

    def _of(self, row: int) -> int:
        """How tall a row must be."""
        height = self._known.get(row)
        if height is None:
            height = self._known[row] = self._measured(row)
        return height

    def _measured(self, row: int) -> int:
        heading = self._rows.group(row)
        if heading:
            return self._heading_height(heading)
        needed = theme().px(tokens.height("row"))
        for column in range(self._rows.columnCount()):
            cell = None if self._table.isColumnHidden(column) else self._rows.cell(row, column)
            if cell is not None:
                width = inner_width(column, self._table.columnWidth(column)) - self._edge(column)
                needed = max(needed, self._layout.row_height(cell, width))
        return needed

    def _heading_height(self, title: str) -> int:
        more = len(self._layout.heading(title, heading_width(self._table))) - 1
        return round(theme().px(GROUP_ROW) + more * line_height("small_strong"))
