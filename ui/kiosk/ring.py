"""Seconds that run down, as a ring with the number in it; one step a second, as nothing here moves by itself."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.kiosk.looks import looks
from ui.text.translate import trn
from ui.theme.theme import theme


class CountdownRing(QWidget):
    """Shows how many seconds are left of how many.

    Args:
        size: Its width in px of the design.
    """

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = looks().px(size)
        self._left, self._whole = 0, 1
        self.setFixedSize(self._edge, self._edge)

    def sizeHint(self) -> QSize:
        return QSize(self._edge, self._edge)

    def show_left(self, seconds: int, whole: int) -> None:
        """Paint that many seconds of the whole."""
        self._left, self._whole = seconds, max(1, whole)
        self.setAccessibleName(trn("{n} second left", "{n} seconds left", seconds))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self._edge / 13
        area = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # White on black, track and rest would look the same: there the track is a thin line.
        contrast = theme().is_contrast
        painter.setPen(QPen(theme().color("line"), width / 5 if contrast else width))
        painter.drawEllipse(area)
        painter.setPen(QPen(theme().color("action"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(area, 90 * 16, round(360 * 16 * self._left / self._whole))
        font = looks().font(1, 700)
        font.setPixelSize(max(1, round(self._edge * 0.36)))
        painter.setFont(font)
        painter.setPen(theme().color("ink"))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), str(self._left))
        painter.end()
