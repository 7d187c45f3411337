"""The headings of a record table: they wrap, and a click sorts."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.base.rows import RowsModel
from ui.theme.theme import theme
from ui.widgets.cell_layout import wrap
from ui.widgets.record_delegate import inner_width

_PADDING, _ARROW = 22, 6


class RecordHeader(QHeaderView):
    """Headings over the columns of a model.

    Args:
        rows: The model; its columns say which headings sort.
        table: The table it stands over.
    """

    def __init__(self, rows: RowsModel[Any], table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._rows = rows
        self._fitted: tuple[list[int], float] = ([], 0.0)
        self._order: tuple[int, Qt.SortOrder] | None = None
        self.setHighlightSections(False)
        # Headings never hold the focus; rows do.
        self.setFocusProxy(table)
        self.setSectionsClickable(True)
        self.sectionClicked.connect(self._sort)
        theme().changed.connect(self.lay_out)

    def lay_out(self) -> None:
        """Gives every column its width: its own, or a share of what is left."""
        for place, column in enumerate(self._rows.columns):
            fixed = column.width is not None
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            self.setSectionResizeMode(place, mode)
            if column.width is not None:
                self.resizeSection(place, theme().px(column.width))

    def fit(self) -> None:
        """Lets headings go on in a second line where the column is narrow."""
        look = theme()
        widths = [self.sectionSize(place) for place in range(self.count())]
        if (widths, look.scale) == self._fitted:
            return
        self._fitted = (widths, look.scale)
        metrics = look.metrics("small_strong")
        lines = [
            len(wrap(column.title, metrics, inner_width(place, self.sectionSize(place)) - theme().px(_ARROW)))
            for place, column in enumerate(self._rows.columns)
            if not self.isSectionHidden(place)
        ]
        self.setFixedHeight(theme().px(_PADDING) + max(1, *lines) * metrics.lineSpacing())

    def _sort(self, column: int) -> None:
        """Sorts by a heading; the same one again turns the order round."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if self._rows.columns[column].sort is not None:
            self._order = (column, down if self._order == (column, up) else up)
            self._rows.sort(*self._order)
        # Qt turns the arrow by itself at every click, also over columns that do not sort.
        self.setSortIndicatorShown(self._order is not None)
        if self._order is not None:
            self.setSortIndicator(*self._order)
