"""The parts of a chart as they are painted: ranges, line, points; shape tells as much as colour."""

from collections.abc import Callable, Iterable
from itertools import groupby
from math import floor
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.base.plots import IN, OUTSIDE, Run, Spot, Zone
from ui.theme.theme import theme

Place: TypeAlias = Callable[[float, float], QPointF]
"""Turns a place between 0 and 1 into px."""

_DIAMOND, _SQUARE, _OPEN = 1.25, 0.85, 1.3
_PIECE = 16
"""Points joined by one stroke: what Qt takes for an antialiased one grows with the square of its points."""


def place_in(area: QRectF) -> Place:
    """Returns what turns places into px of this area."""
    return lambda x, y: QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())


def paint_zones(painter: QPainter, zones: tuple[Zone, ...], place: Place, *, edges: bool) -> None:
    """Paints usual ranges, each between its own edges.

    Args:
        painter: Where.
        zones: The ranges.
        place: Turns places into px.
        edges: Whether bounds have a dashed line.
    """
    look = theme()
    fill, edge = look.color("band_ref"), QPen(look.color("good_line"), 1, Qt.PenStyle.DashLine)
    for zone in zones:
        area = QRectF(place(zone.left, zone.top), place(zone.right, zone.bottom))
        painter.fillRect(area, fill)
        painter.setPen(edge)
        if edges and zone.has_top:
            painter.drawLine(area.topLeft(), area.topRight())
        if edges and zone.has_bottom:
            painter.drawLine(area.bottomLeft(), area.bottomRight())


def paint_line(painter: QPainter, runs: tuple[Run, ...], place: Place, width: float) -> None:
    """Paints what joins the points, in order; where it is interrupted nothing is joined.

    A line has no room for more than the lowest and the highest point of a column of pixels.
    """
    pen = QPen(theme().color("ink2"), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in runs:
        points = [place(x, y) for x, y in run]
        if len(points) > _PIECE:
            points = _ends_of_columns(points)
        for begin in range(0, len(points) - 1, _PIECE):
            painter.drawPolyline(QPolygonF(points[begin : begin + _PIECE + 1]))


def _ends_of_columns(points: list[QPointF]) -> list[QPointF]:
    kept: list[QPointF] = []
    for _, column in groupby(points, key=lambda at: floor(at.x())):
        inside = list(column)
        if len(inside) > 2:
            low, high = (choose(inside, key=QPointF.y) for choose in (min, max))
            inside = [at for at in inside if at is low or at is high]
        kept += inside
    return kept


def paint_spots(painter: QPainter, spots: Iterable[Spot], place: Place, radius: float, ground: str) -> None:
    """Paints the points of a chart; what lies outside its range is never covered by what does not.

    Args:
        painter: Where.
        spots: The points. Those that would look alike on the same pixel are painted once.
        place: Turns places into px.
        radius: px.
        ground: Colour token of what lies behind them.
    """
    painted: set[tuple[int, int, str, str, bool]] = set()
    for spot in sorted(spots, key=lambda spot: spot.shape == OUTSIDE):
        at = place(spot.x, spot.y)
        look = (round(at.x()), round(at.y()), spot.shape, spot.open_to, spot.early)
        if look not in painted:
            painted.add(look)
            paint_spot(painter, spot, at, radius, ground)


def paint_spot(painter: QPainter, spot: Spot, at: QPointF, radius: float, ground: str) -> None:
    """Paints one point: circle in range, diamond outside, square where nothing may be said, arrow for an open value.

    Args:
        painter: Where.
        spot: The point.
        at: Its place in px.
        radius: px.
        ground: Colour token of what lies behind it.
    """
    color = theme().color("warn_line" if spot.shape == OUTSIDE else "plot")
    if spot.open_to:
        _paint_open(painter, spot, at, radius, color)
        return
    if spot.early:
        painter.setPen(QPen(color, max(1.5, radius / 3)))
        painter.setBrush(theme().color(ground))
    else:
        painter.setPen(QPen(theme().color(ground), 1.5))
        painter.setBrush(color)
    if spot.shape == IN:
        painter.drawEllipse(at, radius, radius)
    elif spot.shape == OUTSIDE:
        reach = radius * _DIAMOND
        painter.drawPolygon(
            QPolygonF(
                [at + QPointF(0, -reach), at + QPointF(reach, 0), at + QPointF(0, reach), at + QPointF(-reach, 0)]
            )
        )
    else:
        side = radius * _SQUARE
        painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))


def _paint_open(painter: QPainter, spot: Spot, at: QPointF, radius: float, color: QColor) -> None:
    """A bar at the number, and an arrow to the side on which the value lies."""
    way = 1 if spot.open_to == "below" else -1
    reach = radius * _OPEN
    painter.setPen(QPen(color, max(1.5, radius / 3)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(at + QPointF(-reach, 0), at + QPointF(reach, 0))
    tip = at + QPointF(0, way * 2.4 * reach)
    painter.drawLine(at, tip)
    painter.drawPolyline(QPolygonF([tip + QPointF(-reach, -way * reach), tip, tip + QPointF(reach, -way * reach)]))
