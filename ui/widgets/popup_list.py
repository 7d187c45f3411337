"""The switch menu: find a person by name and open their chart."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from pfclient.values import dataclass
from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.avatar import Avatar
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.filter_box import FilterBox
from ui.widgets.frames import clear_layout, column, flowing, line, rule, scrolled
from ui.widgets.labels import PlainLabel
from ui.widgets.overlay import Overlay


@dataclass(frozen=True, slots=True)
class PopupItem:
    """One line of the menu: `note` is a chip such as "Open now", `right` a keyboard shortcut, `icon` for no person."""

    key: str
    title: str
    sub: str
    initials: str
    color: str
    note: str = ""
    right: str = ""
    current: bool = False
    icon: str = ""


class PopupRow(Card):
    """One line of the menu."""

    clicked = Signal(str)

    def __init__(self, item: PopupItem, parent: QWidget | None = None) -> None:
        self.item = item
        words = [PlainLabel(item.title, "strong", wrap=True)]
        if item.sub:
            words.append(PlainLabel(item.sub, "small", wrap=True))
        row = line(Avatar(item.initials, item.color, 40, icon=item.icon), (column(*words, gap=0), 1), gap=12)
        if item.note:
            note = Chip(item.note, "good", "check") if item.current else Chip(item.note, "info")
            row.addWidget(note, 0, Qt.AlignmentFlag.AlignVCenter)
        if item.right:
            row.addWidget(PlainLabel(item.right, "small"))
        super().__init__(row, "row", (10, 8, 10, 8), parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = (item.title, item.sub, item.note)
        self.setAccessibleName(", ".join(part for part in said if part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.clicked.emit(self.item.key)


class PopupList(Overlay):
    """A list over the window with a search box; Up and Down move, Enter opens, Esc closes.

    Args:
        title: What it is, the accessible name.
        placeholder: In the search box.
        host: The window it opens in.
    """

    chosen = Signal(str)

    def __init__(self, title: str, placeholder: str, host: QWidget) -> None:
        super().__init__(host)
        self.setAccessibleName(title)
        self._items: list[PopupItem] = []
        self._rows: list[PopupRow] = []
        self._marked = 0
        self.search = FilterBox(placeholder, icon="magnifier")
        self.search.textChanged.connect(self._show)
        self.hold(self.search)
        self._list: QVBoxLayout = column(gap=2)
        self._none = PlainLabel(tr("No one by that name"), "muted")
        self._body = column(self._list, None, gap=0)
        self._area = scrolled(flowing(self._body))
        caption = PlainLabel(title, "strong", wrap=True)
        self._column = column(caption, self.search, self._none, self._area, gap=8, margins=(16, 16, 16, 16))
        self.setLayout(self._column)
        scaled(self.setFixedWidth, 480)

    def set_items(self, items: Sequence[PopupItem]) -> None:
        """Shows these people."""
        self._items = list(items)
        self._show("")

    def open_at(self, corner: QPoint, focus_after: QWidget | None = None) -> None:
        """Opens with the upper corner where lines begin at a point told from there; the focus goes back afterwards."""
        self.search.clear()
        self._show("")
        room = self.host.height() - corner.y() - 16
        left = min(corner.x(), self.host.width() - self.width() - 16)
        place = QRect(left, corner.y(), self.width(), room)
        self.setGeometry(QStyle.visualRect(self.layoutDirection(), self.host.rect(), place))
        self.open_over(focus_after, self.search)
        # As tall as its rows turn out: only a layout that stands knows where words wrap.
        self._column.activate()
        self._body.activate()
        beneath = self._area.height() - (self._rows[-1].geometry().bottom() + 1 if self._rows else 0)
        self.resize(self.width(), min(room, room - beneath + theme().px(4)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._rows:
            self._mark((self._marked + (1 if key == Qt.Key.Key_Down else -1)) % len(self._rows))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._rows:
            self._choose(self._rows[self._marked].item.key)
        else:
            return False
        return True

    def _choose(self, key: str) -> None:
        self.dismiss()
        self.chosen.emit(key)

    def _show(self, words: str) -> None:
        clear_layout(self._list)
        self._rows = []
        for item in self._items:
            if words.strip().casefold() in f"{item.title} {item.sub}".casefold():
                if item.icon and self._rows and not self._rows[-1].item.icon:
                    # Below it is no person any more.
                    self._list.addWidget(rule())
                row = PopupRow(item)
                row.clicked.connect(self._choose)
                self._rows.append(row)
                self._list.addWidget(row)
                row.show()
        self._none.setVisible(not self._rows)
        here = next((place for place, row in enumerate(self._rows) if row.item.current), 0)
        self._mark(here)

    def _mark(self, place: int) -> None:
        self._marked = place
        for number, row in enumerate(self._rows):
            row.set_kind("row_chosen" if number == place else "row")
        if self._rows:
            self.search.setAccessibleDescription(self._rows[place].accessibleName())
