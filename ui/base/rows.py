"""One generic table model: column specs per topic, sorting on raw values, rows found again by id."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
Index: TypeAlias = QModelIndex | QPersistentModelIndex

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 2
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Mark:
    """A chip: word, tone (good, warn, alert, info, neutral) and icon name."""

    text: str
    tone: str = "neutral"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one cell is painted; clinical text wraps, it is never cut.

    Attributes:
        text: First line.
        second: Line(s) below, smaller.
        strong: Bold first line.
        badge: Word in a blue pill after the first line (`New`, `Changed`).
        mark: A chip; stands alone, or below the text where there is one.
        icon: Icon name before the text, in `icon_tone`.
        unit: Stands small after the text, for measured values.
        big: The first line is a measured value (number role, digits lined up).
    """

    text: str = ""
    second: str = ""
    strong: bool = False
    badge: str = ""
    mark: Mark | None = None
    icon: str = ""
    icon_tone: str = "ink2"
    unit: str = ""
    big: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A heading row between others; it cannot be selected."""

    title: str


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column of a table.

    Attributes:
        title: Heading.
        text: Plain text of the cell.
        sort: Raw value to sort on, None when this column does not sort. Values of a column must compare.
        align: Horizontal alignment.
        accessible: Words a screen reader hears instead of `text`, None for the same.
        cell: How the cell is painted, None for the plain text.
        width: Fixed px at 100 % text, None to take what is left.
    """

    title: str
    text: Callable[[T], str]
    sort: Callable[[T], Any] | None = None
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    accessible: Callable[[T], str] | None = None
    cell: Callable[[T], Cell] | None = None
    width: int | None = None


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
        self._key = key
        self._sentence = sentence
        self._given: tuple[T | Group, ...] = ()
        self._rows: list[T | Group] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[T | Group]) -> None:
        """Shows these rows; the sort order chosen before is kept."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._rows = self._sorted()
        self.endResetModel()

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
        return next((i for i in range(len(self._rows)) if self.key(i) == key), -1)

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
        if self.group(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

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
                return self._spoken(row) if index.column() == 0 else self._said(column, row)
            case _ if role == CELL_ROLE:
                return column.cell(row) if column.cell else Cell(text=column.text(row))
            case _ if role == ROW_ROLE:
                return row
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns) or self.columns[column].sort is None:
            return
        self.layoutAboutToBeChanged.emit()
        before = [self.key(i) for i in range(len(self._rows))]
        self._order = (column, order)
        self._rows = self._sorted()
        places = {self.key(i): i for i in range(len(self._rows))}
        old = self.persistentIndexList()
        new = [self.index(places.get(before[i.row()], i.row()), i.column()) for i in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _sorted(self) -> list[T | Group]:
        rows = list(self._given)
        plain = [row for row in rows if not isinstance(row, Group)]
        if self._order is None or len(plain) != len(rows):
            return rows
        column, order = self._order
        value = self.columns[column].sort
        if value is None:
            return rows
        return [*sorted(plain, key=value, reverse=order is Qt.SortOrder.DescendingOrder)]

    def _said(self, column: Column[T], row: T) -> str:
        return column.accessible(row) if column.accessible else column.text(row)

    def _spoken(self, row: T) -> str:
        if self._sentence:
            return self._sentence(row)
        words = (self._said(column, row).rstrip(".") for column in self.columns)
        return " ".join(f"{word}." for word in words if word)
