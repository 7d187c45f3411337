"""One generic table model: column specs per topic, sorting on raw values, rows found again by id."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.base.cells import Cell, Column
from ui.base.group import Group

T = TypeVar("T")
Index: TypeAlias = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()
_CELLS = 600
_TOLD = 200
"""Rows whose change is told one by one; of more, all between the first and the last are told at once."""
_HEADING = Qt.ItemFlag.ItemIsEnabled
_ROW = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowsModel(QAbstractTableModel, Generic[T]):
    """Rows of one kind for a table view.

    Args:
        columns: What the table shows.
        key: Stable id of a row; selection survives a refresh by it.
        sentence: The whole row as one sentence for screen readers, given with column 0; the joined cells by default.
    """

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], Hashable],
        sentence: Callable[[T], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key, self._sentence = key, sentence
        self._given: Sequence[T | Group] = ()
        self._rows: Sequence[T | Group] = ()
        self._find: Callable[[Hashable], int] | None = None
        self._places: dict[Hashable, int] | None = None
        self._cells: dict[tuple[int, int], Cell] = {}
        self._badges: dict[Hashable, str] = {}
        self._made: dict[tuple[Hashable, int], Cell] = {}
        self._chosen_from: object = None
        self._order: tuple[int, Qt.SortOrder] | None = None

    def set_rows(
        self,
        rows: Sequence[T | Group],
        find: Callable[[Hashable], int] | None = None,
        chosen_from: object = None,
    ) -> None:
        """Shows these rows; the sort order chosen before is kept.

        Args:
            rows: What is shown. With `find` they are looked at only as they come into sight, and must not change.
            find: Tells where the row with an id stands among them, -1 for nowhere; counted out here unless given.
            chosen_from: What the rows were chosen from, where that stays as it is: cells that were made before of the
                very same are not made again at every letter of a filter.
        """
        self.beginResetModel()
        if chosen_from is None or chosen_from is not self._chosen_from:
            self._made.clear()
        self._chosen_from = chosen_from
        self._given, self._find = rows if find is not None else tuple(rows), find
        self._take(self._sorted())
        self.endResetModel()

    def set_badges(self, badges: Mapping[Hashable, str]) -> None:
        """Shows a word in a pill behind the name of these rows, by id; it is heard at the end of the row."""
        before, self._badges = self._badges, dict(badges)
        others = {key for key, _ in before.items() ^ self._badges.items()}
        if not others:
            return
        self._cells.clear()
        self._made.clear()
        places = [place for place in map(self.place, others) if place >= 0]
        spans = [(place, place) for place in places] if len(places) <= _TOLD else [(min(places), max(places))]
        for first, last in spans:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def tell_anew(self) -> None:
        """Makes the cells anew of the same rows: what some say goes by the clock."""
        self._cells.clear()
        self._made.clear()
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def row(self, number: int) -> T | None:
        """Returns the row at a place, None for a heading or no such place."""
        if not 0 <= number < len(self._rows):
            return None
        row = self._rows[number]
        return None if isinstance(row, Group) else row

    def group(self, number: int) -> str:
        """Returns the heading at a place, "" for an ordinary row."""
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        return row.title if isinstance(row, Group) else ""

    def key(self, number: int) -> Hashable | None:
        """Returns the id of the row at a place."""
        row = self.row(number)
        return None if row is None else self._key(row)

    def place(self, key: Hashable) -> int:
        """Returns where the row with this id stands, -1 when it is not there."""
        if self._find is not None and self._rows is self._given:
            return self._find(key)
        if self._places is None:
            self._places = {self.key(i): i for i in range(len(self._rows)) if self.row(i) is not None}
        return self._places.get(key, -1)

    def cell(self, number: int, column: int) -> Cell | None:
        """Returns how a cell is painted, None for a heading or no such place; made once while it stays in sight."""
        found = self._cells.get((number, column))
        if found is None:
            row = self.row(number)
            if row is None:
                return None
            if len(self._cells) >= _CELLS:
                self._cells.clear()
            found = self._cells[number, column] = self._cell_of(row, column)
        return found

    def _cell_of(self, row: T, column: int) -> Cell:
        """The cell of a row, wherever that stands."""
        key = self._key(row)
        found = self._made.get((key, column))
        if found is None:
            look = self.columns[column]
            found = look.cell(row) if look.cell else Cell(text=look.text(row))
            badge = self._badges.get(key, "") if column == 0 and self._badges else ""
            if badge:
                found = replace(found, badge=badge)
            if len(self._made) >= _CELLS:
                self._made.clear()
            self._made[key, column] = found
        return found

    def first(self) -> int:
        """Returns the first place that is not a heading, -1 when there is none."""
        return next((i for i in range(len(self._rows)) if self.row(i) is not None), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        # Asked for every cell at every frame.
        place = (index.row(), index.column())
        return _ROW if place in self._cells or not self.group(place[0]) else _HEADING

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            # Headings go on in the next line rather than being cut.
            flags = self.columns[section].align | Qt.AlignmentFlag.AlignVCenter
            return int(flags.value) | int(Qt.TextFlag.TextWordWrap.value)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Group):
            words = row.title if index.column() == 0 else ""
            return words if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
        column = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row) if index.column() == 0 else _said(column, row)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns) or self.columns[column].sort is None:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        before = [self.key(index.row()) for index in old]
        self._order = (column, order)
        self._take(self._sorted())
        places = [self.place(key) if key is not None else index.row() for key, index in zip(before, old, strict=True)]
        new = [self.index(place, index.column()) for place, index in zip(places, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _take(self, rows: Sequence[T | Group]) -> None:
        self._rows, self._places = rows, None
        self._cells.clear()

    def _sorted(self) -> Sequence[T | Group]:
        value = None if self._order is None else self.columns[self._order[0]].sort
        if self._order is None or value is None:
            return self._given
        plain = [row for row in self._given if not isinstance(row, Group)]
        if len(plain) != len(self._given):
            return self._given
        plain.sort(key=value, reverse=self._order[1] is Qt.SortOrder.DescendingOrder)
        return plain

    def _spoken(self, row: T) -> str:
        badge = self._badges.get(self._key(row), "")
        if self._sentence:
            return f"{self._sentence(row)} {badge}.".removesuffix(" .")
        words = [*(_said(column, row).rstrip(".") for column in self.columns), badge]
        return " ".join(f"{word}." for word in words if word)


def _said(column: Column[T], row: T) -> str:
    return column.accessible(row) if column.accessible else column.text(row)
