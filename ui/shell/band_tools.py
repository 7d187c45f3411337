"""What stands at the right end of the band: the search box, and the button with what else can be done."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.shell.chart_menu import ChartMenu
from ui.theme.theme import theme
from ui.widgets.frames import ground, line
from ui.widgets.search_box import SearchBox

_WIDEST, _NARROWEST, _COMFORTABLE, _GAP, _BARE_MENU = 336, 120, 220, 10, 54


class BandTools(QWidget):
    """Both side by side; where there is little room the button goes without its words, then the box is shorter.

    Args:
        box: The search box.
        menu: The button.
    """

    def __init__(self, box: SearchBox, menu: ChartMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box, self._menu = box, menu
        ground(self, "clear")
        self.setLayout(line((box, 1), menu, gap=_GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_NARROWEST + _GAP + _BARE_MENU), super().minimumSizeHint().height())

    def make_room(self, room: int) -> None:
        """There are so many px for both."""
        px = theme().px
        self._menu.show_words(shown=True)
        if room < px(_COMFORTABLE + _GAP) + self._menu.sizeHint().width():
            self._menu.show_words(shown=False)
        left = room - px(_GAP) - self._menu.sizeHint().width()
        self._box.setFixedWidth(max(px(_NARROWEST), min(px(_WIDEST), left)))
