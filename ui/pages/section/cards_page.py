"""A page of cards: lines that open records, in one column that scrolls as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.frames import column, flowing, scrolled
from ui.widgets.line_list import LineList


class CardsPage(QWidget):
    """What every page of cards answers to the window it stands in.

    Args:
        content: What lies on the page.
        ground: Its ground.

    Attributes:
        lines: The lines of its cards.
    """

    def __init__(self, content: QLayout, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = scrolled(flowing(content, ground), ground, self)
        self.lines = LineList(self._area)
        self.setLayout(column(self._area, gap=0))

    def set_private(self, private: bool) -> None:
        """The cards know of themselves whether anything is held back."""

    def back(self) -> bool:
        """There is nothing to go back from."""
        return False

    def regions(self) -> list[QWidget]:
        """Give what F6 steps through on this page."""
        return [self]

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Begin at the first line."""
        self.lines.take_focus(reason)

    def leave(self) -> None:
        """Another chart opens: who comes back begins at the top."""
        self._area.verticalScrollBar().setValue(0)
