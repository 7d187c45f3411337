"""The pattern that goes with each person's colour, painted so that identity never rests on colour alone."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_STEP = 14.0
_WAVE = tuple((part / 8, 1.2 * part / 8 * (1 - part / 8)) for part in range(8))
"""Half a wave: how far along, and how high; a parabola in eight pieces."""


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
    # Flat ends: pieces of one line meet without a darker spot.
    painter.setPen(QPen(color, 2 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw(painter, area, _STEP * scale)
    painter.restore()


def clear(painter: QPainter, area: QRectF, ground: QColor, corner: float) -> None:
    """Takes the pattern away behind words, such as those of a button: they are read on one colour.

    Args:
        painter: Painter to draw on; its state is restored.
        area: What is to be of one colour.
        ground: That colour.
        corner: px by which the corners are round.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, corner, corner)
    painter.restore()


def _count(length: float, step: float) -> int:
    return int(length / step) + 2


def _through(points: Sequence[tuple[float, float]]) -> list[QLineF]:
    """Single lines: Qt paints them fourteen times as fast as one path through the same points."""
    return [QLineF(*start, *end) for start, end in pairwise(points)]


def _diagonal(painter: QPainter, area: QRectF, step: float) -> None:
    rise = area.height()
    starts = (area.left() - rise + i * step for i in range(_count(area.width() + rise, step)))
    painter.drawLines([QLineF(x, area.bottom(), x + rise, area.top()) for x in starts])


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
    halves = 2 * _count(area.width(), step * 2)
    points = [
        ((i + along) * step, (height if i % 2 else -height) * step) for i in range(halves) for along, height in _WAVE
    ]
    _rows(painter, area, _through(points), step * 0.95)


def _chevrons(painter: QPainter, area: QRectF, step: float) -> None:
    corners = range(_count(area.width(), step * 0.8))
    points = [(i * step * 0.8, step * 0.6 if i % 2 else 0.0) for i in corners]
    _rows(painter, area.adjusted(0, -step, 0, 0), _through(points), step * 0.9)


def _rows(painter: QPainter, area: QRectF, lines: list[QLineF], pitch: float) -> None:
    """One row's lines again and again down the area."""
    painter.translate(area.topLeft())
    for _ in range(_count(area.height(), pitch) + 1):
        painter.drawLines(lines)
        painter.translate(0, pitch)


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
