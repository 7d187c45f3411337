"""A small line in a table cell: usual range, line, and the last point; time runs from the left in every language."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.base.plots import Sparkline
from ui.theme.theme import theme
from ui.widgets.plot_painting import paint_line, paint_spot, paint_zones, place_in

ROW = 64
"""px of a row with a sparkline, at 100 % text."""
_HEIGHT, _RADIUS, _LINE, _ASIDE = 40, 5, 2, 2
_KEPT = 64


class Sparklines:
    """Paints the sparklines of one table; those in sight are kept as pictures, since a table paints all at each step.

    They go with the table: nothing of a chart stays anywhere else.
    """

    def __init__(self) -> None:
        self._pictures: dict[tuple[Sparkline, str, int, int, str, float, float], QPixmap] = {}

    def paint(self, painter: QPainter, room: QRectF, line: Sparkline, ground: str) -> None:
        """Paints one into a cell.

        Args:
            painter: Where.
            room: The cell's inside.
            line: What is painted.
            ground: Colour token of the row.
        """
        look, ratio = theme(), painter.device().devicePixelRatio()
        width, height = round(room.width()) + look.px(_RADIUS), round(room.height()) - 2
        key = (line, ground, width, height, look.name, look.scale, ratio)
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= _KEPT:
                self._pictures.clear()
            picture = self._pictures[key] = _painted(line, ground, width, height, ratio)
        painter.drawPixmap(QPointF(room.left(), room.top() + 1), picture)


def _painted(line: Sparkline, ground: str, width: int, height: int, ratio: float) -> QPixmap:
    look = theme()
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    radius = look.px(_RADIUS)
    tall = min(look.px(_HEIGHT), height - 2 * radius)
    area = QRectF(_ASIDE, (height - tall) / 2, width - 2 * radius - _ASIDE, tall)
    place = place_in(area)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_zones(painter, line.zones, place, edges=look.is_contrast)
    paint_line(painter, line.runs, place, look.px(_LINE))
    paint_spot(painter, line.last, place(line.last.x, line.last.y), radius, ground)
    painter.end()
    return picture
