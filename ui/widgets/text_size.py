"""The button that makes all text larger or smaller, reachable before anybody has signed in."""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.buttons import Button

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


class TextSizeButton(Button):
    """Opens a menu of text sizes; the choice is applied at once."""

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
            for scale in SCALES:
                self._menu.addAction(_choice(scale, group))
        return self._menu

    def _open(self) -> None:
        for action in self.menu_of_sizes.actions():
            action.setChecked(abs(float(action.data()) - theme().scale) < 0.01)
        self.menu_of_sizes.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _choice(scale: float, group: QActionGroup) -> QAction:
    action = QAction(tr("{n} percent", n=round(scale * 100)), group)
    action.setCheckable(True)
    action.setData(scale)
    action.triggered.connect(lambda: theme().switch(scale=scale))
    return action
