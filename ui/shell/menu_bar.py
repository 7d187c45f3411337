"""The menu bar: every key of the map once more as a line one can choose. Alt shows it; on a Mac it is always there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from ui.text import keys
from ui.text.keys import Keys
from ui.text.translate import tr

_OTHERWISE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.WindowDeactivate,
        QEvent.Type.ApplicationDeactivate,
    }
)
Names = Callable[[], Sequence[str]]


class MenuBar(QMenuBar):
    """Offers what the keys do where the focus is; choosing a line does it there.

    Args:
        window: Whose keys.
        names: Gives the people, in the order of their tabs.

    Signals:
        left: Nobody is in it any more.
    """

    left = Signal()

    def __init__(self, window: QMainWindow, names: Names) -> None:
        super().__init__(window)
        self._window, self._names = window, names
        self._focus = QApplication.focusWidget()
        self.setAccessibleName(tr("Menu bar"))
        for key, title in keys.MENUS.items():
            menu = self.addMenu(tr(title))
            menu.aboutToShow.connect(partial(self._fill, menu, key))
            self._fill(menu, key)

    def enter(self) -> None:
        """Give it the keyboard, with its first menu open."""
        self.setFocus(Qt.FocusReason.MenuBarFocusReason)
        first = next((act for act in self.actions() if act.isVisible()), None)
        if first is not None:
            self.setActiveAction(first)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self and not isinstance(new, QMenu):
            self.left.emit()

    @property
    def _place(self) -> QWidget | None:
        """Where the person was, None where that is gone: what is read meanwhile may be shown anew."""
        return self._focus if self._focus is not None and isValid(self._focus) else None

    def _go_back(self) -> None:
        if self._place is not None:
            self._place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    def _fill(self, menu: QMenu, key: str) -> None:
        if self.isNativeMenuBar():
            self._focus = QApplication.focusWidget() or self._place
        menu.clear()
        for line in keys.of_menu(key):
            for words, sequence in self._lines(line):
                shortcut = self._shortcut(sequence)
                if shortcut is not None:
                    act = menu.addAction(f"{words.replace('&', '&&')}\t{keys.native(sequence)}")
                    act.triggered.connect(partial(self._act, shortcut))
        menu.menuAction().setVisible(not menu.isEmpty())

    def _lines(self, line: Keys) -> Iterator[tuple[str, str]]:
        """Words and keys of what a line of the map offers; of the people everybody's name."""
        each = line.keys.split()
        if line is keys.PEOPLE:
            yield from zip(self._names(), each, strict=False)
        else:
            yield tr(line.does), each[0]

    def _shortcut(self, sequence: str) -> QShortcut | None:
        """The shortcut that these keys are where the focus is, None where they are none."""
        wanted = QKeySequence(sequence)
        return next(
            (
                one
                for one in self._window.findChildren(QShortcut)
                if one.key() == wanted and one.isEnabled() and self._reaches(one.parent())
            ),
            None,
        )

    def _reaches(self, owner: QObject | None) -> bool:
        if not isinstance(owner, QWidget) or not owner.isVisible():
            return False
        place = self._place
        return place is None or owner is place or owner.isAncestorOf(place)

    def _act(self, shortcut: QShortcut, _checked: bool = False) -> None:
        self._go_back()
        if not isValid(shortcut):
            return  # what it was a key of went while the menu was open
        # Once the menu has gone: what is done may open something of its own.
        QTimer.singleShot(0, shortcut, shortcut.activated.emit)


class AltKey(QObject):
    """Hears Alt pressed by itself in a window: down and up again, and nothing in between.

    Args:
        window: The window.

    Signals:
        pressed: It was.
    """

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._down = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        is_alt = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt
        if kind == QEvent.Type.KeyPress and is_alt and not self._down:
            self._down = True
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        elif self._down and kind == QEvent.Type.KeyRelease and is_alt:
            self._drop()
            self.pressed.emit()
        elif self._down and (kind in _OTHERWISE or (isinstance(event, QKeyEvent) and not is_alt)):
            self._drop()
        return False

    def _drop(self) -> None:
        self._down = False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]


class Menus(QObject):
    """Shows the bar when Alt is pressed, and takes it away with whoever leaves it; on a Mac it stays.

    Args:
        window: Where.
        names: Gives the people, in the order of their tabs.
    """

    def __init__(self, window: QMainWindow, names: Names) -> None:
        super().__init__(window)
        self._window, self._names = window, names
        self.bar: MenuBar | None = None
        if sys.platform == "darwin":
            window.setMenuBar(MenuBar(window, names))
        else:
            AltKey(window).pressed.connect(self._open)

    def _open(self) -> None:
        if self.bar is not None:
            return
        self.bar = MenuBar(self._window, self._names)
        self.bar.left.connect(self._close, Qt.ConnectionType.QueuedConnection)
        self._window.setMenuBar(self.bar)
        self.bar.show()
        self.bar.enter()

    def _close(self) -> None:
        bar, self.bar = self.bar, None
        if bar is not None:
            bar.hide()
            bar.deleteLater()
