"""The list of records on the left of every category page."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.base.before_frame import BeforeFrame
from ui.base.rows import Index, RowsModel
from ui.base.veil import Veil
from ui.theme import tokens
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.cell_layout import CellLayout
from ui.widgets.record_cells import RecordCells
from ui.widgets.record_header import RecordHeader
from ui.widgets.row_heights import GROUP_ROW, RowHeights

_PASSES = 3
"""Scrolling brings rows into sight that have yet to be measured; after so many looks nothing moves any more."""


class RecordTable(QTableView):
    """A table of which one row is chosen; rows grow with their text, measured only where they are seen.

    Args:
        model: What it shows.
        name: Accessible name ("Medications").
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    focus_rect_changed = Signal()

    def __init__(self, model: RowsModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._wanted: Hashable | None = None
        self._to_reveal = False
        layout = CellLayout()
        self._heads = RecordHeader(model, self)
        self._heights = RowHeights(self, model, layout, self._heads.edge)
        self._painter = RecordCells(self, model, layout, self._heads.edge)
        self.veil = Veil(self)
        self.veil.lifted.connect(self._settle)
        self._settling = BeforeFrame(self)
        self._settling.due.connect(self._settle)
        self._heads.changed_columns.connect(self._settling.ask)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setHorizontalHeader(self._heads)
        self._set_up()
        model.modelReset.connect(self._refilled)
        model.layoutChanged.connect(self._reordered)
        self.verticalScrollBar().valueChanged.connect(self._measure)
        theme().changed.connect(self._settling.ask)
        self._refilled()

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        scaled(rows.setMinimumSectionSize, GROUP_ROW)
        scaled(rows.setDefaultSectionSize, tokens.height("row"))
        self._heads.lay_out()

    @property
    def current_row(self) -> Any | None:
        """The chosen row, None when there is none."""
        return self._rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None

    @property
    def current_key(self) -> Hashable | None:
        """The id of the chosen row."""
        return self._rows.key(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def select_key(self, key: Hashable | None) -> bool:
        """Chooses a row by id and scrolls to it; returns whether it is there."""
        place = -1 if key is None else self._rows.place(key)
        if place < 0:
            return False
        self.setCurrentIndex(self._rows.index(place, 0))
        return True

    def select_first(self) -> None:
        """Chooses the first row, if there is one."""
        place = self._rows.first()
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place, 0))

    def in_sight(self) -> QRect:
        """What of the viewport is seen."""
        return self.viewport().rect()

    def focus_rect(self) -> QRect:
        """Where the focus ring goes: round the current row, in this widget's coordinates."""
        if not self.currentIndex().isValid():
            return self.rect()
        row = self.visualRect(self.currentIndex())
        seen = self.viewport().rect()
        area = QRect(0, row.top(), seen.width(), row.height()).intersected(seen)
        # The ring is drawn round what this returns; this way it stays within the row.
        inside = theme().px(8)
        return area.adjusted(inside, inside, -inside, -inside).translated(self.viewport().pos())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._to_reveal = True
        self._settling.ask()
        self.focus_rect_changed.emit()
        row = self.current_row
        if row is not None and self.current_key != self._wanted:
            self._wanted = self.current_key
            self.row_chosen.emit(row)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, roles)
        # A badge that came or went may take a row to another line, or back.
        self._reordered()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt would make the first row current without choosing it; current and chosen are one here.
        if not self.currentIndex().isValid():
            self.select_first()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
            return
        super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row; headings between rows are stepped over."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._rows.rowCount() - 1,
        }
        here = self.currentIndex().row()
        place = ends[action] if action in ends else super().moveCursor(action, modifiers).row()
        back = action is QAbstractItemView.CursorAction.MoveEnd or (place < here and action not in ends)
        step = -1 if back else 1
        while 0 <= place < self._rows.rowCount() and self._rows.group(place):
            place += step
        return self._rows.index(place, 0) if 0 <= place < self._rows.rowCount() else self.currentIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._open()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A list that became shorter keeps the chosen row in sight, where it was.
        before = QRect(0, 0, event.oldSize().width(), event.oldSize().height())
        self._to_reveal = self._to_reveal or self.visualRect(self.currentIndex()).intersects(before)
        self._measure()
        self._settling.ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.rect())
        painter.end()

    def _hover(self, row: int) -> None:
        if row != self._painter.hovered:
            self._painter.hovered = row
            self.viewport().update()

    def _open(self) -> None:
        row = self.current_row
        if row is not None:
            self.row_opened.emit(row)

    def _refilled(self) -> None:
        """Finds the chosen row again after a refresh; a row that is gone leaves nothing chosen."""
        self._heights.forget()
        if not self.select_key(self._wanted):
            self._wanted = None
        self._settling.ask()

    def _reordered(self) -> None:
        self._heights.forget()
        self._settling.ask()

    def _settle(self) -> None:
        """Measures, and brings a row just chosen back into sight: rows that grow above it push it away."""
        self._measure()
        if self._to_reveal and self.currentIndex().isValid() and not self.veil.isActive():
            for _ in range(_PASSES):
                before = self.verticalScrollBar().value()
                self.scrollTo(self.currentIndex())
                if self.verticalScrollBar().value() == before:
                    break
                self._measure()
        self._to_reveal = self._to_reveal and self.veil.isActive()

    def _measure(self) -> None:
        """Gives the rows in sight the height their text needs."""
        if self.veil.isActive():
            return
        self._heads.fit()
        moved = self._heights.fit(self.in_sight())
        if moved is not None:
            self.updateGeometries()
            self.viewport().update(0, moved, self.viewport().width(), self.viewport().height() - moved)
        self.focus_rect_changed.emit()
