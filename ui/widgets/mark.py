"""The program's sign: three stacked folders."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.theme import theme


def paint_mark(painter: QPainter, area: QRectF) -> None:
    """Paints the sign into a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = area.width()
    for place, key in enumerate(("plum", "teal", "clay")):
        top = area.top() + side * (0.10 + place * 0.2)
        body = QRectF(area.left() + side * 0.06, top + side * 0.13, side * 0.88, area.top() + side * 0.80 - top)
        folder = QPainterPath()
        folder.addRoundedRect(body, side * 0.09, side * 0.09)
        tab = QPainterPath()
        tab.addRoundedRect(
            QRectF(area.left() + side * (0.06 + 0.27 * place), top, side * 0.34, side * 0.3), side * 0.08, side * 0.08
        )
        painter.setPen(QPen(theme().color("page"), side * 0.045))
        painter.setBrush(theme().person(key).base)
        painter.drawPath(folder.united(tab))


def mark_pixmap(size: int, dpr: float = 1.0) -> QPixmap:
    """Returns the sign as a pixmap of `size` logical px, for the window icon."""
    pixmap = QPixmap(round(size * dpr), round(size * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


class AppMark(QLabel):
    """The sign beside the program's name; decorative.

    Args:
        size: px at 100 % text.
    """

    def __init__(self, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._resize()
        theme().changed.connect(self._resize)

    def sizeHint(self) -> QSize:
        return theme().icon_size(self._size)

    def _resize(self) -> None:
        self.setFixedSize(theme().icon_size(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()))
        painter.end()
