"""The button that makes all text larger or smaller, reachable before anybody has signed in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.buttons import Button


class TextSizeButton(Button):
    """Opens a menu of text sizes; the choice is applied at once.

    Signals:
        more_wanted: The person wants the other settings.
    """

    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Text size"), "quiet", icon="text-size", parent=parent)
        self._menu: QMenu | None = None
        self.clicked.connect(self._open)

    @property
    def menu_of_sizes(self) -> QMenu:
        """Made when it is first opened: the first frame does not wait for it."""
        if self._menu is None:
            self._menu = QMenu(self)
            self._menu.setAccessibleName(tr("Text size"))
            group = QActionGroup(self._menu)
            for scale in tokens.scales():
                self._menu.addAction(_choice(scale, group))
            self._menu.addSeparator()
            more = QAction(tr("More settings…"), self._menu)
            more.triggered.connect(lambda _checked=False: self.more_wanted.emit())
            self._menu.addAction(more)
        return self._menu

    def _open(self) -> None:
        for action in self.menu_of_sizes.actions():
            if action.isCheckable():
                action.setChecked(abs(float(action.data()) - theme().scale) < 0.01)
        self.menu_of_sizes.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _choice(scale: float, group: QActionGroup) -> QAction:
    action = QAction(tr("{n} percent", n=round(scale * 100)), group)
    action.setCheckable(True)
    action.setData(scale)
    action.triggered.connect(lambda: theme().switch(scale=scale))
    return action
