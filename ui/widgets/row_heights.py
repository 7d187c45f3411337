"""How tall the rows of a record table must be: measured when they come into sight, known from then on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QTableView

from ui.base.rows import RowsModel
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.cell_layout import CellLayout, line_height
from ui.widgets.record_delegate import heading_lines, inner_width

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

    def look_again(self) -> None:
        """Forget what was measured for columns of other widths, or another text size."""
        count = self._rows.columnCount()
        columns = (theme().scale, *(self._table.columnWidth(place) for place in range(count)))
        if columns != self._columns:
            self._columns = columns
            self._known.clear()

    def of(self, row: int) -> int:
        """Give how tall a row must be."""
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
        more = len(heading_lines(self._table, title)) - 1
        return round(theme().px(GROUP_ROW) + more * line_height("small_strong"))
