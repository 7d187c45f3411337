"""Results over time: scale, usual ranges, line and points, painted from a `Chart`; it does not zoom or drag.

Time runs from the left in every language, as charts in medicine do, and the scale stands where it begins.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.base.plots import Chart, Zone
from ui.theme.theme import theme
from ui.widgets.pictures import Pictures
from ui.widgets.plot_painting import Place, paint_line, paint_spots, paint_zones, place_in

_RADIUS, _LINE, _GAP, _FOOT, _TOP = 5, 2, 8, 30, 10
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_CROWDED = 160
"""Points beyond which each is drawn smaller."""


class TrendChart(QLabel):
    """The chart (a QLabel, so that screen readers meet static text and its description).

    Args:
        chart: What is painted.
        height: px at 100 % text.
        name: What it is of.
        description: What is drawn, in words.
        ground: Colour token of what it stands on.
    """

    def __init__(
        self,
        chart: Chart,
        height: int,
        *,
        name: str,
        description: str,
        ground: str = "panel",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chart, self._height = chart, height
        self._look: object = None
        self._layers: dict[str, QPixmap] = {}
        self._pictures = Pictures(ground, again=1)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def chart(self) -> Chart:
        """What is painted."""
        return self._chart

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(self._height))

    def plot_area(self) -> QRectF:
        """Returns where points may lie, in px of this widget."""
        look = theme()
        metrics = look.metrics("small")
        words = max((metrics.horizontalAdvance(text) for _, text in self._chart.values), default=0)
        left = words + look.px(_GAP) + 2
        return QRectF(left, look.px(_TOP), self.width() - left - 2, self.height() - look.px(_TOP + _FOOT))

    def spot(self, number: int) -> QPointF:
        """Returns where a point lies, in px of this widget."""
        spot = self._chart.spots[number]
        return place_in(self.plot_area())(spot.x, spot.y)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._pictures.paint(painter, [(QRectF(self.rect()), "", self._paint_whole)])
        painter.end()
        if self._pictures.has_any:
            self._layers.clear()

    def _paint_whole(self, painter: QPainter, _whole: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.plot_area()
        place = place_in(area)
        self._paint_values(painter, area, place)
        self._paint_layer(painter, "zones", lambda on: paint_zones(on, self._chart.zones, place, edges=True))
        self._paint_zone_words(painter, place)
        self._paint_times(painter, area, place)
        self._paint_layer(painter, "points", lambda on: self._paint_points(on, place))
        self._paint_last(painter, area)

    def _paint_layer(self, painter: QPainter, name: str, paint: Callable[[QPainter], None]) -> None:
        """Of thousands of results: what is painted again at every step of scrolling is kept, where all of it is not."""
        if painter.device() is not self:
            paint(painter)
            return
        shown, ratio = theme(), self.devicePixelRatioF()
        look = (self.size(), ratio, shown.name, shown.scale)
        if look != self._look:
            self._look = look
            self._layers.clear()
        if name not in self._layers:
            layer = QPixmap(self.size() * ratio)
            layer.setDevicePixelRatio(ratio)
            layer.fill(Qt.GlobalColor.transparent)
            with QPainter(layer) as on:
                on.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint(on)
            self._layers[name] = layer
        painter.drawPixmap(0, 0, self._layers[name])

    def _paint_points(self, painter: QPainter, place: Place) -> None:
        spots = self._chart.spots
        radius = theme().px(_RADIUS) * (0.5 if len(spots) > _CROWDED else 1)
        paint_line(painter, self._chart.runs, place, theme().px(_LINE))
        paint_spots(painter, spots, place, radius, "panel")

    def _paint_values(self, painter: QPainter, area: QRectF, place: Place) -> None:
        look = theme()
        painter.setFont(look.font("small"))
        half = look.metrics("small").height() / 2
        for at, words in self._chart.values:
            y = place(0, at).y()
            painter.setPen(QPen(look.color("line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(look.color("ink2"))
            painter.drawText(QRectF(0, y - half, area.left() - look.px(_GAP), 2 * half), _RIGHT, words)

    def _paint_times(self, painter: QPainter, area: QRectF, place: Place) -> None:
        """The level scale; words that would run into those before them are left out, their marks are not."""
        look = theme()
        metrics, free = look.metrics("small"), -1.0
        painter.setFont(look.font("small"))
        painter.setPen(QPen(look.color("border"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        for at, words in self._chart.times:
            x = place(at, 0).x()
            painter.setPen(QPen(look.color("border"), 1))
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + look.px(4)))
            width = metrics.horizontalAdvance(words) + 2
            left = min(max(x - width / 2, 0.0), self.width() - width)
            if left >= free:
                painter.setPen(look.color("ink2"))
                painter.drawText(QRectF(left, area.bottom() + look.px(5), width, look.px(22)), _LEFT, words)
                free = left + width + look.px(_GAP)

    def _paint_zone_words(self, painter: QPainter, place: Place) -> None:
        """In the widest of the ranges, where there is room for words."""
        look, words = theme(), self._chart.zone_words
        widest = max(self._chart.zones, key=_width, default=None)
        if widest is None or not words:
            return
        area = QRectF(place(widest.left, widest.top), place(widest.right, widest.bottom))
        metrics, gap = look.metrics("small_strong"), look.px(_GAP)
        if area.height() < metrics.height() or area.width() < metrics.horizontalAdvance(words) + 2 * gap:
            return
        painter.setFont(look.font("small_strong"))
        painter.setPen(look.color("good"))
        painter.drawText(area.adjusted(gap, 0, 0, 0), _LEFT, words)

    def _paint_last(self, painter: QPainter, area: QRectF) -> None:
        """The last value beside its point, where there is room; else above it."""
        look, at = theme(), self.spot(-1)
        metrics, words = look.metrics("body_strong"), self._chart.last
        width, height, gap = metrics.horizontalAdvance(words) + 2, metrics.height(), look.px(_GAP + 3)
        room = QRectF(at.x() + gap, at.y() - height / 2, width, height)
        if room.right() > self.width():
            above = at.y() - gap - height > area.top()
            room.moveTo(self.width() - width, at.y() - gap - height if above else at.y() + gap)
        painter.setFont(look.font("body_strong"))
        painter.setPen(look.color("ink"))
        painter.drawText(room, _LEFT, words)


def _width(zone: Zone) -> float:
    return zone.right - zone.left
