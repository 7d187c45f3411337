"""The pattern that goes with each person's colour, painted so that identity never rests on colour alone."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_STEP = 14.0


def paint(painter: QPainter, area: QRectF, kind: str, color: QColor, *, scale: float = 1.0) -> None:
    """Fills `area` with a pattern.

    Args:
        painter: Painter to draw on; its state is restored.
        area: Where to draw; nothing is painted outside.
        kind: diagonal, dots, waves, chevrons, grid, rings, bars or plain.
        color: Line colour, its alpha included.
        scale: Text scale; the pattern grows with it.
    """
    draw = _PATTERNS.get(kind)
    if draw is None:
        return
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 2 * scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw(painter, area, _STEP * scale)
    painter.restore()


def _count(length: float, step: float) -> int:
    return int(length / step) + 2


def _diagonal(painter: QPainter, area: QRectF, step: float) -> None:
    rise = area.height()
    for i in range(_count(area.width() + rise, step)):
        x = area.left() - rise + i * step
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + rise, area.top()))


def _dots(painter: QPainter, area: QRectF, step: float) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    size = step * 0.16
    for row in range(_count(area.height(), step * 0.8)):
        shift = step / 2 if row % 2 else 0.0
        for i in range(_count(area.width(), step)):
            centre = QPointF(area.left() + shift + i * step, area.top() + step / 2 + row * step * 0.8)
            painter.drawEllipse(centre, size, size)


def _waves(painter: QPainter, area: QRectF, step: float) -> None:
    for row in range(_count(area.height(), step * 0.95) + 1):
        y = area.top() + row * step * 0.95
        path = QPainterPath(QPointF(area.left(), y))
        for i in range(_count(area.width(), step * 2)):
            x = area.left() + i * step * 2
            path.quadTo(x + step / 2, y - step * 0.6, x + step, y)
            path.quadTo(x + step * 1.5, y + step * 0.6, x + step * 2, y)
        painter.drawPath(path)


def _chevrons(painter: QPainter, area: QRectF, step: float) -> None:
    for row in range(_count(area.height(), step * 0.9) + 1):
        y = area.top() - step + row * step * 0.9
        path = QPainterPath(QPointF(area.left(), y))
        for i in range(1, _count(area.width(), step * 0.8)):
            path.lineTo(area.left() + i * step * 0.8, y + (step * 0.6 if i % 2 else 0.0))
        painter.drawPath(path)


def _bars(painter: QPainter, area: QRectF, step: float) -> None:
    for i in range(_count(area.width(), step * 0.7)):
        x = area.left() + i * step * 0.7
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def _grid(painter: QPainter, area: QRectF, step: float) -> None:
    _bars(painter, area, step / 0.7)
    for i in range(_count(area.height(), step)):
        y = area.top() + i * step
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


def _rings(painter: QPainter, area: QRectF, step: float) -> None:
    for row in range(_count(area.height(), step)):
        for i in range(_count(area.width(), step)):
            centre = QPointF(area.left() + i * step, area.top() + step / 2 + row * step)
            painter.drawEllipse(centre, step * 0.34, step * 0.34)


_PATTERNS: dict[str, Callable[[QPainter, QRectF, float], None]] = {
    "diagonal": _diagonal,
    "dots": _dots,
    "waves": _waves,
    "chevrons": _chevrons,
    "grid": _grid,
    "rings": _rings,
    "bars": _bars,
}
