"""A number in a filled circle before a step of a page; decorative, the step's words say what it is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.scaling import scaled
from ui.theme.theme import theme

_SIZE = 34


class NumberDot(QLabel):
    """One of them.

    Args:
        number: Of the step.
    """

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        scaled(self.setFixedSize, _SIZE, _SIZE)

    def sizeHint(self) -> QSize:
        return theme().icon_size(_SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("action"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(look.font("body", weight=700))
        painter.setPen(look.color("on_action"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
