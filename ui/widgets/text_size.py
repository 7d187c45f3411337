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
        self.menu_of_sizes = QMenu(self)
        self.menu_of_sizes.setAccessibleName(tr("Text size"))
        group = QActionGroup(self.menu_of_sizes)
        for scale in SCALES:
            self._add(scale, group)
        self.clicked.connect(self._open)

    def _add(self, scale: float, group: QActionGroup) -> None:
        action = QAction(tr("{n} percent", n=round(scale * 100)), group)
        action.setCheckable(True)
        action.setData(scale)
        action.triggered.connect(lambda: theme().switch(scale=scale))
        self.menu_of_sizes.addAction(action)

    def _open(self) -> None:
        for action in self.menu_of_sizes.actions():
            action.setChecked(abs(float(action.data()) - theme().scale) < 0.01)
        self.menu_of_sizes.popup(self.mapToGlobal(self.rect().bottomLeft()))
