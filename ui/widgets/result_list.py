"""The list of search results, under a heading for each section."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.base.cells import Column
from ui.base.group import Group
from ui.base.rows import RowsModel
from ui.theme.theme import theme
from ui.widgets import result_layout
from ui.widgets.result_layout import Result

_BATCH = 8
"""Rows measured at once; the rest follows while nothing else is to be done."""
Index: TypeAlias = QModelIndex | QPersistentModelIndex


class ResultList(QListView):
    """Results of which one is chosen; headings cannot be.

    Args:
        name: Accessible name.
        key: Stable id of what was found.
        face: How it is shown; asked when it comes into sight.

    Signals:
        opened: Enter, or a click: brings what was found.
        left_upwards: Up on the first result.
    """

    opened = Signal(object)
    left_upwards = Signal()
    focus_rect_changed = Signal()

    def __init__(
        self, name: str, key: Callable[[Any], str], face: Callable[[Any], Result], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._faces = face, dict[str, Result]()
        column: Column[Any] = Column(name, text=lambda one: self.face(one).title.text)
        self._rows: RowsModel[Any] = RowsModel([column], key=key, sentence=lambda one: self.face(one).spoken)
        self._key = key
        self._painter = _Painter(self._rows, self)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self.focus_rect_changed)
        theme().changed.connect(self._measure_again)

    def face(self, one: Any) -> Result:
        """Returns how something is shown; made once."""
        key = self._key(one)
        found = self._faces.get(key)
        if found is None:
            found = self._faces[key] = self._look(one)
        return found

    def show_results(self, groups: Sequence[tuple[str, Sequence[Any]]]) -> None:
        """Shows these under their headings; the chosen one stays chosen where it is still there."""
        self._faces.clear()
        before = self._rows.key(self.currentIndex().row()) if self.currentIndex().isValid() else None
        rows: list[Any] = []
        for heading, results in groups:
            rows += [Group(heading), *results]
        self._rows.set_rows(rows)
        place = self._rows.place(before) if before is not None else -1
        self._choose(place if place >= 0 else self._rows.first())
        if place < 0:
            self.scrollToTop()

    def select_key(self, key: str) -> None:
        """Chooses a result, where it is there."""
        self._choose(self._rows.place(key))

    @property
    def current(self) -> Any | None:
        """What is chosen."""
        return self._rows.row(self.currentIndex().row())

    def focus_rect(self) -> QRect:
        """Where the focus ring goes: round the chosen result."""
        if not self.currentIndex().isValid():
            return self.rect()
        row = self.visualRect(self.currentIndex()).adjusted(0, 0, 0, -theme().px(result_layout.GAP))
        inside = theme().px(5)
        seen = row.intersected(self.viewport().rect())
        return seen.adjusted(inside, inside, -inside, -inside).translated(self.viewport().pos())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() == self._rows.first():
            self.scrollToTop()  # its heading with it
        self.focus_rect_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.current is None:
            self._choose(self._rows.first())
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif event.key() == Qt.Key.Key_Up and here <= self._rows.first():
            self.left_upwards.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Headings between results are stepped over."""
        here, count = self.currentIndex().row(), self._rows.rowCount()
        place = super().moveCursor(action, modifiers).row()
        actions = QAbstractItemView.CursorAction
        place = {actions.MoveHome: 0, actions.MoveEnd: count - 1}.get(action, place)
        step = -1 if action is actions.MoveEnd or (place < here and action is not actions.MoveHome) else 1
        while 0 <= place < count and self._rows.group(place):
            place += step
        return self._rows.index(place, 0) if 0 <= place < count else self.currentIndex()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        result = self._rows.row(index.row()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if result else Qt.CursorShape.ArrowCursor)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure_again()

    def _measure_again(self) -> None:
        self.scheduleDelayedItemsLayout()

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place, 0))

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)


class _Painter(QStyledItemDelegate):
    """Paints headings and results."""

    def __init__(self, rows: RowsModel[Any], view: ResultList) -> None:
        super().__init__(view)
        self._rows, self._view = rows, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        found = self._rows.row(index.row())
        if found is None:
            return QSize(width, theme().px(result_layout.HEADING))
        return QSize(width, result_layout.height(self._view.face(found), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        found = self._rows.row(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if found is None:
            result_layout.paint_heading(painter, area, self._rows.group(index.row()))
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            card = area.adjusted(0, 0, 0, -theme().px(result_layout.GAP))
            result_layout.paint(painter, card, self._view.face(found), chosen=chosen, hovered=hovered)
        painter.restore()
