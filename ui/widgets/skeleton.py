"""Grey bars where rows will stand: a page is on its way, nothing flashes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.theme import theme

_WIDTHS = ((0.34, 0.24), (0.42, 0.30), (0.30, 0.22), (0.38, 0.28), (0.33, 0.26))


class Skeleton(QLabel):
    """Placeholder rows; decorative.

    Args:
        rows: How many.
    """

    def __init__(self, rows: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), theme().px(60) * self._rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(60) * 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for row in range(self._rows):
            top = row * look.px(60)
            first, second = _WIDTHS[row % len(_WIDTHS)]
            painter.setBrush(look.color("line"))
            painter.drawRoundedRect(QRectF(0, top + look.px(16), self.width() * first, look.px(12)), 6, 6)
            painter.setBrush(look.color("panel"))
            painter.drawRoundedRect(QRectF(0, top + look.px(36), self.width() * second, look.px(10)), 5, 5)
            painter.setBrush(look.color("line"))
            painter.drawRect(QRectF(0, top + look.px(59), self.width(), 1))
        painter.end()
