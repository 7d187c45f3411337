"""The side tabs in their place: as wide as they need, lower rows in a short window, scrolling when there is no room."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfclient.chart.changes import NO_NEWS, News
from pfclient.people import Person
from ui.shell.topics import GAP_BEFORE, face
from ui.theme import tokens
from ui.theme.theme import theme
from ui.viewmodels.whereabouts import OVERVIEW
from ui.widgets.frames import box, column, scrolled
from ui.widgets.side_tabs import SideTab, SideTabs

_NOTHING: Mapping[str, News] = {}
_LOWEST_ROW, _ABOVE, _BELOW, _GAP = 33, 12, 4, 14
_AROUND, _SHARE = _ABOVE + _BELOW, 0.42


class Sidebar(QWidget):
    """Sections of the chart, with their counts."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = SideTabs()
        self.tabs.chosen.connect(self.chosen)
        self._drawn: tuple[object, ...] = ()
        self._faces: dict[str, tuple[str, str]] = {}  # a window is built anew for another language
        self._row = tokens.height("side_tab")
        self._rows = 1
        layout: QVBoxLayout = column(gap=0)
        self._area = scrolled(box(column(self.tabs, None, gap=0, margins=(0, _ABOVE, 0, _BELOW))), parent=self)
        self._area.verticalScrollBar().rangeChanged.connect(lambda *_: self._reveal())
        layout.addWidget(self._area)
        self.setLayout(layout)
        self.setFocusProxy(self.tabs)

    def show_counts(
        self,
        counts: Mapping[str, int | None],
        current: str,
        color: str,
        news: Mapping[str, News] = _NOTHING,
        locked: Collection[str] = (),
    ) -> None:
        """Show the sections in a person's colour.

        Args:
            counts: The number beside each section there is.
            current: The section that is open.
            color: The person's.
            news: What of each was not looked at.
            locked: Those that are not among what the account may see.
        """
        keys = (OVERVIEW, *counts)
        tabs = [self._tab(key, counts.get(key), news.get(key, NO_NEWS), locked=key in locked) for key in keys]
        drawn = (tuple(tabs), color)
        if drawn != self._drawn:
            self._drawn, self._rows = drawn, len(tabs)
            self.tabs.set_sections(tabs, color)
            self._fit()
        moved = current != self.tabs.current
        self.tabs.choose(current)
        if moved:
            self._reveal()

    def _reveal(self) -> None:
        """The open section stays in sight where the list scrolls."""
        row = self.tabs.tabRect(self.tabs.currentIndex())
        self._area.ensureVisible(0, self.tabs.y() + row.center().y(), 0, row.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_within(self, width: int) -> None:
        """Leaves more than half of so many px to the page beside it."""
        self.tabs.set_most_width(round(width * _SHARE))
        self._fit_width()

    def _fit(self) -> None:
        room = (self.height() / theme().scale - _AROUND - _GAP * len(GAP_BEFORE)) / self._rows
        row = int(max(_LOWEST_ROW, min(tokens.height("side_tab"), room)))
        if row != self._row:
            self._row = row
            self.tabs.set_row_height(row)
        self._fit_width()

    def _fit_width(self) -> None:
        """Room for the tabs, and beside them for the bar that scrolls them where there is one: it hides no count."""
        tabs = self.tabs.sizeHint()
        scrolls = tabs.height() + theme().px(_AROUND) > self.height()
        bar = self._area.verticalScrollBar().sizeHint().width() if scrolls else 0
        self.setFixedWidth(tabs.width() + bar)

    def _tab(self, key: str, count: int | None, news: News, *, locked: bool) -> SideTab:
        title, icon = self._faces.get(key) or self._faces.setdefault(key, face(key))
        icon, gap = "lock" if locked else icon, key in GAP_BEFORE
        return SideTab(key, title, icon, count, len(news.new), len(news.changed), gap_before=gap, locked=locked)


def locked(person: Person | None, sections: Iterable[str]) -> frozenset[str]:
    """Those sections that are not among what the account may see of a person's chart."""
    return frozenset(each for each in sections if person is not None and not person.allows(each))
