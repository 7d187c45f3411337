"""The headings of a record table: they wrap, and a click sorts."""

from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from ui.base.rows import RowsModel
from ui.theme.theme import theme
from ui.widgets.line_breaking import wrap
from ui.widgets.pictures import Pictures
from ui.widgets.record_cells import inner_width

_PADDING, _ARROW, _LEAST = 22, 6, 160
_TURNS = 3
"""A height takes room from the rows, and may bring their scroll bar; that takes width, and so height may follow."""


class RecordHeader(QHeaderView):
    """Headings over the columns of a model.

    Args:
        rows: The model; its columns say which headings sort.
        table: The table it stands over.

    Signals:
        changed_columns: Other columns are shown than before.
    """

    changed_columns = Signal()

    def __init__(self, rows: RowsModel[Any], table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._rows, self._table = rows, table
        self._fitted: tuple[list[int], float] = ([], 0.0)
        self._fitting = False
        self._order: tuple[int, Qt.SortOrder] | None = None
        self._pictures = Pictures("page")
        self.setHighlightSections(False)
        # Headings never hold the focus; rows do.
        self.setFocusProxy(table)
        self.setSectionsClickable(True)
        self.sectionClicked.connect(self._sort)
        self._seen: list[int] = []
        self._edge = (-1, 0)
        self.sectionResized.connect(lambda *_: self._look_again())
        theme().changed.connect(self.lay_out)

    def lay_out(self) -> None:
        """Gives every column its width: its own, or a share of what is left."""
        columns = self._rows.columns
        seen = [place for place in range(len(columns)) if not self.isSectionHidden(place)]
        self._edge = (seen[-1] if seen else -1, self._beside_rows())
        widths = self._widths(seen)
        for place in seen:
            fixed = columns[place].width is not None
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            if self.sectionResizeMode(place) is not mode:
                self.setSectionResizeMode(place, mode)
            if fixed and self.sectionSize(place) != widths[place]:
                self.resizeSection(place, widths[place])

    def edge(self, place: int) -> int:
        """Gives the px that stay free at the end of a column: the last one keeps off the edge of the page."""
        last, free = self._edge
        return free if place == last else 0

    def _beside_rows(self) -> int:
        """As much as the scroll bar takes: the columns stay where they are when it comes and goes."""
        bar = self._table.verticalScrollBar()
        is_shown = bar.isVisibleTo(self._table)
        return 0 if is_shown or self.layoutDirection() is Qt.LayoutDirection.RightToLeft else bar.sizeHint().width()

    def _look_again(self) -> None:
        """A column was hidden, or is shown again: the others take the room, or give it."""
        seen = [place for place in range(self.count()) if not self.isSectionHidden(place)]
        if seen != self._seen:
            self._seen = seen
            self.lay_out()
            self.changed_columns.emit()

    def _widths(self, seen: list[int]) -> dict[int, int]:
        """Give each column the px it asks for, or, where that is too much, what its heading needs and a part of that.

        Where the text is large in a small window no column keeps its width at the cost of the names beside it.
        """
        look, columns = theme(), self._rows.columns
        wanted = {place: look.px(columns[place].width or _LEAST) + self.edge(place) for place in seen}
        room = self._table.viewport().width()
        over = sum(wanted.values()) - room
        if over <= 0 or room <= 0:
            return wanted
        least = {place: min(wanted[place], self._longest_word(place)) for place in seen}
        for place in (place for place in seen if columns[place].gives_way):
            given = min(over, wanted[place] - least[place])
            wanted[place] -= given
            over -= given
        spare = sum(wanted.values()) - sum(least.values())
        part = over / spare if spare > over else 1
        return {place: int(wanted[place] - part * (wanted[place] - least[place])) for place in seen}

    def _longest_word(self, place: int) -> int:
        metrics = theme().metrics("small_strong")
        words = max(metrics.horizontalAdvance(word) for word in self._rows.columns[place].title.split() or [""])
        return words + 2 + theme().px(_ARROW) - inner_width(place, 0) + self.edge(place)

    def fit(self) -> None:
        """Lets headings go on in a second line where the column is narrow."""
        # Qt lays out within every change of height, and asks again from there with widths that are not those yet.
        if self._fitting:
            return
        self._fitting = True
        try:
            for _ in range(_TURNS):
                if not self._grows():
                    break
        finally:
            self._fitting = False

    def _grows(self) -> bool:
        """Takes the height its headings need; False where they have the widths they had."""
        self.lay_out()
        look = theme()
        widths = [self.sectionSize(place) for place in range(self.count())]
        if (widths, look.scale) == self._fitted:
            return False
        self._fitted = (widths, look.scale)
        metrics = look.metrics("small_strong")
        lines = [
            len(wrap(column.title, metrics, self._room_of(place) - theme().px(_ARROW)))
            for place, column in enumerate(self._rows.columns)
            if not self.isSectionHidden(place)
        ]
        self.setFixedHeight(theme().px(_PADDING) + max(1, *lines) * metrics.lineSpacing())
        return True

    def paintSection(self, painter: QPainter, rect: QRect, place: int) -> None:
        """A heading that stays as it is is not set anew with every change of the rows below it."""
        if QApplication.mouseButtons() is not Qt.MouseButton.NoButton:  # it may be pressed
            super().paintSection(painter, rect, place)
            return
        what = place, self._rows.columns[place].title, tuple(self._seen), self._order
        self._pictures.paint(painter, [(QRectF(rect), what, partial(self._paint_heading, place))])

    def _paint_heading(self, place: int, painter: QPainter, area: QRectF) -> None:
        super().paintSection(painter, area.toRect(), place)

    def _room_of(self, place: int) -> int:
        """From right to left it is the last heading that stands in from the edge."""
        at_edge = place == 0 or self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return inner_width(0 if at_edge else place, self.sectionSize(place)) - self.edge(place)

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
