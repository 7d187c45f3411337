"""Grey bars where rows will stand: a page is on its way, nothing flashes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.theme import theme

_WIDTHS = ((0.32, 0.21), (0.28, 0.24), (0.25, 0.21), (0.32, 0.24), (0.28, 0.21), (0.25, 0.21))
_COLUMNS = ((0.52, 0.15), (0.76, 0.17))
_FADE = 0.7


class Skeleton(QLabel):
    """Placeholder rows; decorative.

    Args:
        rows: How many.
    """

    def __init__(self, rows: int = 6, parent: QWidget | None = None) -> None:
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
        painter.setBrush(look.color("line"))
        for row in range(self._rows):
            # Fewer and fewer: nobody knows how many rows there will be.
            painter.setOpacity(1 - _FADE * row / self._rows)
            top = row * look.px(60)
            first, second = _WIDTHS[row % len(_WIDTHS)]
            _bar(painter, 0, top + look.px(8), self.width() * first, look.px(13))
            _bar(painter, 0, top + look.px(28), self.width() * second, look.px(10))
            for left, width in _COLUMNS:
                _bar(painter, self.width() * left, top + look.px(8), self.width() * width, look.px(13))
        painter.end()


def _bar(painter: QPainter, left: float, top: float, width: float, height: float) -> None:
    painter.drawRoundedRect(QRectF(left, top, width, height), height / 2, height / 2)
