"""What both tab bars share: tabs by key, and the keys that move among them."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.text.translate import tr
from ui.widgets.direction import is_right_to_left


class KeyedTabs(QTabBar):
    """A tab bar whose tabs have keys; `chosen` comes from the person's acts only, not from `choose`.

    Args:
        back: The arrow key that moves back, where lines run from the left.
        forth: The arrow key that moves on.
    """

    chosen = Signal(str)
    focus_rect_changed = Signal()

    def __init__(self, back: Qt.Key, forth: Qt.Key, parent: QWidget | None = None) -> None:
        self.keys: list[str] = []
        super().__init__(parent)
        self._back, self._forth = back, forth
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.idle = False
        self.currentChanged.connect(self._moved)
        self.tabBarClicked.connect(self._pressed)

    @property
    def current(self) -> str:
        """The key of the current tab, "" when there is none."""
        place = self.currentIndex()
        return self.keys[place] if 0 <= place < len(self.keys) else ""

    def choose(self, key: str) -> None:
        """Makes a tab current without `chosen`; an unknown key changes nothing."""
        if key in self.keys:
            before = self.blockSignals(True)
            self.setCurrentIndex(self.keys.index(key))
            self.blockSignals(before)
            self.update()
            self.focus_rect_changed.emit()

    def set_idle(self, *, idle: bool) -> None:
        """Shows no tab as the chosen one, while something stands in place of all of their pages."""
        if idle != self.idle:
            self.idle = idle
            self.setAccessibleDescription(tr("None of these is open now") if idle else "")
            self.update()

    def focus_rect(self) -> QRect:
        """Where the focus ring goes."""
        return self.tabRect(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.idle and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._pressed(self.currentIndex())
            return
        shown = [place for place in range(self.count()) if self.isTabVisible(place)]
        if not shown or self.currentIndex() not in shown:
            super().keyPressEvent(event)
            return
        here = shown.index(self.currentIndex())
        back, forth = self._ways()
        steps = {back: here - 1, forth: here + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(shown) - 1}
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
            return
        self.setCurrentIndex(shown[min(max(wanted, 0), len(shown) - 1)])

    def _ways(self) -> tuple[Qt.Key, Qt.Key]:
        """The keys as the tabs lie: the first is at the right where lines begin there."""
        across = Qt.Key.Key_Left in {self._back, self._forth}
        return (self._forth, self._back) if across and is_right_to_left() else (self._back, self._forth)

    def _rebuild(self, keys: list[str], texts: list[str], said: list[str], current: str) -> None:
        before = self.blockSignals(True)
        while self.count() > len(keys):
            self.removeTab(self.count() - 1)
        while self.count() < len(keys):
            self.addTab("")
        self.keys = keys
        for place, text in enumerate(texts):
            words = text.replace("&", "&&")
            if words != self.tabText(place):
                # Lays all of them out anew.
                self.setTabText(place, words)
            self.setAccessibleTabName(place, said[place])
        if current in keys:
            self.setCurrentIndex(keys.index(current))
        self.blockSignals(before)
        self.updateGeometry()
        self.update()
        self.focus_rect_changed.emit()

    def _pressed(self, place: int) -> None:
        """The tab of the page that was open last: for Qt nothing changes when it is pressed."""
        if self.idle and place == self.currentIndex() and self.current:
            self.chosen.emit(self.current)

    def _moved(self, _place: int) -> None:
        self.focus_rect_changed.emit()
        if self.current:
            self.chosen.emit(self.current)
