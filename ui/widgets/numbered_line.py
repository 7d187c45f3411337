"""A step among others, "1. Call the clinic": what goes on in a next line stands below its words, not its number."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.direction import is_right_to_left, sided
from ui.widgets.labels import PlainLabel

_WIDEST = "0. "
"""Figures differ in width; words of all steps begin at the same place."""


class NumberedLine(PlainLabel):
    """One step; a screen reader hears its number and its words together.

    Args:
        text: Number, a blank, and the words.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        self._number, _, words = text.partition(" ")
        super().__init__(words, wrap=True, name=text, parent=parent)
        side = Qt.AlignmentFlag.AlignRight if is_right_to_left() else Qt.AlignmentFlag.AlignLeft
        self._place = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute | side
        self.setAlignment(self._place)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self._place), self._number)
        painter.end()

    def _make_room(self) -> None:
        advance = self.fontMetrics().horizontalAdvance
        self.setContentsMargins(*sided((max(advance(_WIDEST), advance(f"{self._number} ")), 0, 0, 0)))
