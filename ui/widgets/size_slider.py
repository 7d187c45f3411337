"""A slider with a few stops, painted with the name of each stop below it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.theme.theme import theme

_KNOB, _GROOVE, _ABOVE, _LABEL, _EDGE = 30, 6, 4, 26, 32


class StopSlider(QSlider):
    """One choice of a few that stand in a row; arrow keys, Home, End, a click and dragging all move it.

    Args:
        name: What is chosen, the accessible name.
        stops: The words of each stop.

    Signals:
        tried: A stop is under the finger; nothing is settled yet.
        chosen: A stop was settled on.
    """

    tried = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, stops: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._stops = tuple(stops)
        self.setRange(0, len(stops) - 1)
        self.setPageStep(1)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._moved)
        self._settled = 0

    def put(self, stop: int) -> None:
        """Shows a stop as the one in use; nobody is told."""
        before = self.blockSignals(True)
        self.setValue(stop)
        self.blockSignals(before)
        self._settled = stop
        self._describe()

    def sizeHint(self) -> QSize:
        look = theme()
        widest = max(look.metrics("small", weight=700).horizontalAdvance(stop) for stop in self._stops)
        return QSize(len(self._stops) * (widest + look.px(16)), look.px(_ABOVE + _KNOB + 4 + _LABEL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_rect(self) -> QRect:
        """Where the focus ring goes: round the knob."""
        middle, side = self._middle(self.value()), theme().px(_KNOB)
        return QRect(round(middle.x() - side / 2), round(middle.y() - side / 2), side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(True)
        self._try(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._try(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page, and changes nothing by accident."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._middle(0), self._middle(len(self._stops) - 1)
        painter.setPen(QPen(look.color("border"), look.px(_GROOVE), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(first, last)
        here, half = self._middle(self.value()), look.px(_KNOB) / 2 - look.px(1.5)
        painter.setPen(QPen(look.color("action"), look.px(3)))
        painter.setBrush(look.color("field"))
        painter.drawEllipse(here, half, half)
        for stop, words in enumerate(self._stops):
            self._paint_words(painter, stop, words)
        painter.end()

    def _paint_words(self, painter: QPainter, stop: int, words: str) -> None:
        look, chosen = theme(), stop == self.value()
        painter.setFont(look.font("small", weight=700 if chosen else 400))
        painter.setPen(look.color("ink" if chosen else "ink2"))
        width = look.metrics("small", weight=700).horizontalAdvance(words) + look.px(8)
        left = min(max(self._middle(stop).x() - width / 2, 0), self.width() - width)
        area = QRectF(left, look.px(_ABOVE + _KNOB + 4), width, look.px(_LABEL))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)

    def _middle(self, stop: int) -> QPointF:
        edge = theme().px(_EDGE)
        part = stop / (len(self._stops) - 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            part = 1 - part
        return QPointF(edge + (self.width() - 2 * edge) * part, theme().px(_ABOVE + _KNOB / 2))

    def _try(self, x: float) -> None:
        self.setValue(min(range(len(self._stops)), key=lambda stop: abs(self._middle(stop).x() - x)))

    def _moved(self, stop: int) -> None:
        self._describe()
        self.update()
        self.tried.emit(stop)

    def _settle(self) -> None:
        if self.value() != self._settled:
            self._settled = self.value()
            self.chosen.emit(self._settled)

    def _describe(self) -> None:
        self.setAccessibleDescription(self._stops[self.value()])
