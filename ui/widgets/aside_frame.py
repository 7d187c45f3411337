"""The frame Settings and Help share: a navy band, a list at the left, and one page beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QTabBar, QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.chart_band import ChartBand
from ui.widgets.focus_in_sight import FocusInSight
from ui.widgets.frames import box, clear_layout, column, flowing, ground, line, scrolled
from ui.widgets.labels import PlainLabel
from ui.widgets.side_tabs import SideTab, SideTabs
from ui.widgets.tab_order import follow

_LIST, _ONE_PANE_EM, _EM = 252, 46, 16
_LEAST_PAGE_EM, _PAGE_EM = 30, 38
"""What a page beside the list has at least, and what it is left where names in the list go on in a next line."""
_SHARE = 0.42
_AROUND, _BUTTON = 24, 70


class _List(SideTabs):
    """The list; Enter goes into the page."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        super().keyPressEvent(event)


class AsideFrame(QWidget):
    """A page in the place of the charts; where there is no room for both, list and page take turns.

    Args:
        title: What it is called.
        text: One line below that.
        back: Words of the button that goes back.

    Signals:
        back_wanted: The person wants to go back to where they were.
        chosen: Another line of the list; brings its key.
    """

    back_wanted = Signal()
    chosen = Signal(str)

    def __init__(self, title: str, text: str, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "page")
        self._reading = False
        self.band = ChartBand()
        self.band.show_person(title, text, "", "family")
        self.back = Button(back, "on_band", icon="arrow-left")
        self.back.clicked.connect(self.back_wanted)
        self._back_words = back
        self.band.set_tool(self.back, self._make_room)
        self.tabs = _List()
        self.tabs.set_least_width(_LIST)
        self.tabs.setAccessibleName(title)
        self.tabs.chosen.connect(self._chosen)
        self.tabs.tabBarClicked.connect(lambda _place: self._read())
        self.tabs.opened.connect(self._read)
        self._above = column(gap=0, margins=(12, 12, 12, 0))
        listed = box(column(self.tabs, None, gap=0, margins=(0, 12, 0, 12)), "desk")
        self._tabs_area = scrolled(listed, "desk")
        self._list = box(column(self._above, (self._tabs_area, 1), gap=0), "desk")
        self.to_list = Button(tr("Back to the list"), "quiet", icon="arrow-left")
        self.to_list.clicked.connect(self.show_list)
        self.to_list.hide()
        self._body = column(gap=0)
        way_back = line(self.to_list, None, gap=0)
        self._page = flowing(column(way_back, self._body, None, gap=8, margins=(32, 20, 40, 24)), "page")
        self._area = scrolled(self._page, "page")
        FocusInSight(self._area, self._page)
        self.setLayout(column(self.band, (line(self._list, (self._area, 1), gap=0), 1), gap=0))

    def _make_room(self, room: int) -> None:
        """Where the band has none for the words of the way back, its arrow alone shows it."""
        needed = theme().metrics("body", weight=600).horizontalAdvance(self._back_words) + theme().px(_BUTTON)
        words = self._back_words if room >= needed else ""
        if self.back.text() != words:
            self.back.set_words(words, self._back_words)
            self.back.setToolTip("" if words else self._back_words)

    def set_above(self, widget: QWidget, words: QWidget) -> None:
        """Puts something above the list, such as a search box, and what it has to say below that."""
        self._above.addWidget(widget)
        self._above.addWidget(words)
        follow(self.back, widget, self.tabs)

    def set_list(self, tabs: Sequence[SideTab], current: str) -> None:
        """Shows these lines."""
        self.tabs.set_sections(tabs, "family")
        self.tabs.choose(current)
        self._fit()
        # The list has its new height when the loop turns.
        QTimer.singleShot(0, self, self._reveal_chosen)

    def go_to(self, key: str) -> None:
        """Choose a line of the list, and read its page."""
        self.tabs.setCurrentIndex(self.tabs.keys.index(key))
        self._read()

    def show_page(self, page: QLayout) -> None:
        """Shows a page from its top, in the place of the one before."""
        clear_layout(self._body)
        holder = box(page)
        self._body.addWidget(holder)
        # Shown at once: what waits for the layout to show it cannot take the focus.
        holder.show()
        self._area.verticalScrollBar().setValue(0)

    def show_list(self) -> None:
        """Goes from a page back to the list, where they take turns."""
        self._reading = False
        self._fit()
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Goes back one step: to the list, else out."""
        if self.compact and self._reading:
            self.show_list()
        else:
            self.back_wanted.emit()

    def left(self) -> None:
        """It is gone for good, and no page takes its place in another look: drop what was begun on it."""

    @property
    def compact(self) -> bool:
        """Whether list and page take turns."""
        em = theme().px(_EM)
        return self.width() < max(em * _ONE_PANE_EM, self.tabs.width_within(self._share) + em * _LEAST_PAGE_EM)

    @property
    def _share(self) -> int:
        """The px the list may have beside a page."""
        share = round(self.width() * _SHARE)
        if self.tabs.width_within(self.width()) <= share:
            return share
        return min(share, self.width() - theme().px(_EM) * _PAGE_EM)

    @property
    def reading(self) -> bool:
        """Whether the page is what is read, where they take turns."""
        return self._reading

    def read_on(self) -> None:
        """Shows the page rather than the list, where they take turns."""
        self._reading = True
        self._fit()

    def regions(self) -> list[QWidget]:
        """Gives what F6 steps through."""
        shown = [self.tabs] if self._list.isVisible() else []
        return [self.back, *shown, *self._first_stop()]

    def _reveal_chosen(self) -> None:
        tab = self.tabs.tabRect(self.tabs.currentIndex()).translated(self.tabs.pos())
        self._tabs_area.ensureVisible(tab.left(), tab.center().y(), 0, tab.height())

    def _first_stop(self) -> list[QWidget]:
        """What comes first on the page."""
        for each in self._page.findChildren(QWidget):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and not isinstance(each, QTabBar):
                return [each]
        return []

    def _chosen(self, key: str) -> None:
        self._reveal_chosen()
        self.chosen.emit(key)

    def _read(self) -> None:
        if not self.compact:
            return
        self.read_on()
        self.to_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        compact = self.compact
        self.tabs.set_most_width(self.width() if compact else self._share)
        self._list.setVisible(not compact or not self._reading)
        self._area.setVisible(not compact or self._reading)
        self.to_list.setVisible(compact)
        tabs = self.tabs.sizeHint()
        scrolls = tabs.height() + theme().px(_AROUND) > self._tabs_area.height()
        bar = self._tabs_area.verticalScrollBar().sizeHint().width() if scrolls else 0
        if compact:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(self.width())
        else:
            self._list.setFixedWidth(tabs.width() + bar)


def title(words: str) -> PlainLabel:
    """Gives the title of a page of Settings or Help."""
    return PlainLabel(words, "h1", wrap=True)
