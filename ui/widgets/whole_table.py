"""A table that is as tall as all its rows: the page scrolls, and never a table within it."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollArea

from ui.base.rows import Index
from ui.widgets.record_table import RecordTable

_PAGES = {QAbstractItemView.CursorAction.MovePageUp: -1, QAbstractItemView.CursorAction.MovePageDown: 1}


class WholeTable(RecordTable):
    """A record table for a page that scrolls as a whole; rows are still measured only where they are seen."""

    _area: QScrollArea | None = None

    def scroll_with(self, area: QScrollArea) -> None:
        """Follow the area this table lies in."""
        self._area = area
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.verticalScrollBar().valueChanged.connect(self._measure)
        area.verticalScrollBar().rangeChanged.connect(self._measure)
        self._grow()

    def in_sight(self) -> QRect:
        """What of the rows is on screen."""
        return self.viewport().visibleRegion().boundingRect()

    def scrollTo(
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll the page to a row, where somebody is at this table; the heads come along with the first one."""
        page = self._area.widget() if self._area is not None else None
        if self._area is None or page is None or not self.hasFocus():
            return
        row = self.visualRect(index)
        middle = self.viewport().mapTo(page, QPoint(0, row.center().y()))
        self._area.ensureVisible(0, middle.y(), 0, row.height() // 2 + self._heads.height())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """A page is what is on screen at once, not all of the table."""
        if self._area is None or action not in _PAGES:
            return super().moveCursor(action, modifiers)
        there = self.visualRect(self.currentIndex()).center().y() + _PAGES[action] * self._area.viewport().height()
        row = self.rowAt(min(max(there, 0), self.verticalHeader().length() - 1))
        return self._rows.index(row, 0) if row >= 0 else self.currentIndex()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settling.ask()

    def _measure(self) -> None:
        super()._measure()
        self._grow()

    def _grow(self) -> None:
        height = self._heads.sizeHint().height() + self.verticalHeader().length() + 2 * self.frameWidth()
        if height != self.height():
            self.setFixedHeight(height)
