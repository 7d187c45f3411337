"""What the shapes in a chart mean, in words beside each."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from ui.base.plots import Spot
from ui.theme.theme import theme
from ui.widgets.flow import Flow
from ui.widgets.frames import box, line
from ui.widgets.labels import OneLine, PlainLabel
from ui.widgets.pictures import Pictures
from ui.widgets.plot_painting import paint_spot

_SIDE, _RADIUS = 20, 5.5


class PlotLegend(Flow):
    """Shapes with their words, going on in the next line.

    Args:
        entries: A spot, or None for the usual range, and what it means.
        told: What else has to be said of the chart, in the same line where it fits.
    """

    def __init__(self, entries: Sequence[tuple[Spot | None, str]], told: str = "") -> None:
        more = (OneLine(told, "small", least=_SIDE),) if told else ()
        super().__init__(*(_entry(spot, words) for spot, words in entries), *more, gap=16)


class _Sign(QLabel):
    """One shape; decorative, the words beside it say what it means."""

    def __init__(self, spot: Spot | None) -> None:
        super().__init__()
        self._spot = spot
        self._pictures = Pictures("", again=1)
        self._fit()
        theme().changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        return theme().icon_size(_SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._pictures.paint(painter, [(QRectF(self.rect()), "", self._paint_whole)])
        painter.end()

    def _paint_whole(self, painter: QPainter, whole: QRectF) -> None:
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._spot is None:
            painter.setPen(QPen(look.color("good_line"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(look.color("band_ref"))
            painter.drawRect(QRectF(2.5, look.px(4) + 0.5, whole.width() - 5, whole.height() - 2 * look.px(4) - 1))
        else:
            lift = {"below": -look.px(5), "above": look.px(5)}.get(self._spot.open_to, 0)
            radius = look.px(4) if self._spot.open_to else look.px(_RADIUS)
            paint_spot(painter, self._spot, whole.center() + QPointF(0, lift), radius, "panel")

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())


def _entry(spot: Spot | None, words: str) -> QWidget:
    return box(line(_Sign(spot), PlainLabel(words, "small"), gap=6))
