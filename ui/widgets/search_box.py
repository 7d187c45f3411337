"""The box on the band that searches records."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.filter_box import FilterBox


class SearchBox(FilterBox):
    """A search box; Down goes to what was found, Esc ends the search.

    Signals:
        went_down: Whoever types wants to go to the results.
        left: The search is over.
    """

    went_down = Signal()
    left = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        self._short = placeholder
        super().__init__(placeholder, icon="magnifier", parent=parent)

    def say(self, placeholder: str) -> None:
        """Tell what is searched; where the words have no room, the ones the box was made with stand for them."""
        if placeholder != self._says:
            self._says = placeholder
            self.setAccessibleName(placeholder)
            self._fit()

    def _shorter(self) -> str:
        return self._short

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self._settle()
            self.went_down.emit()
        else:
            super().keyPressEvent(event)
