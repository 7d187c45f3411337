"""One result on a line: the usual range is a labelled block, a marker carries the value; no colour ranks it.

Less is at the left in every language: numbers are written so where words run from the right, too.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.pictures import Pictures

_HEIGHT, _TOP, _BAR, _BUBBLE, _EDGE = 92, 46, 14, 28, 3


class NumberLine(QLabel):
    """The line (a QLabel, so that screen readers meet static text).

    Args:
        low: Where the usual range begins, 0 to 1.
        high: Where it ends, 0 to 1.
        value: Where the value stands, 0 to 1.
        label: The value with its unit, exactly as sent.
        range_words: What stands below the block.
        tone: good, warn, alert or neutral: how the value lies to its range.
        open_to: `below` or `above` where the value is only known to lie on that side of the marker.
        name: Everything in words.
        ground: Colour token of what it stands on.
    """

    def __init__(
        self,
        low: float,
        high: float,
        value: float,
        *,
        label: str,
        range_words: str,
        tone: str,
        open_to: str = "",
        name: str,
        ground: str = "panel",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._value, self._open_to = low, high, value, open_to
        self._label, self._range, self._tone = label, range_words, tone
        self._pictures = Pictures(ground, again=1)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(140), theme().px(_HEIGHT))

    def bar(self) -> QRectF:
        """Returns where the line lies, in px of this widget."""
        px = theme().px
        return QRectF(px(_EDGE), px(_TOP), self.width() - 2 * px(_EDGE), px(_BAR))

    def block(self) -> QRectF:
        """Returns where the usual range lies."""
        bar, px = self.bar(), theme().px
        left, right = (bar.left() + part * bar.width() for part in (self._low, self._high))
        return QRectF(left, bar.top() - px(2), right - left, bar.height() + px(4))

    def marker(self) -> float:
        """Returns where the value stands, px from the left."""
        bar = self.bar()
        return bar.left() + self._value * bar.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._pictures.paint(painter, [(QRectF(self.rect()), "", self._paint_whole)])
        painter.end()

    def _paint_whole(self, painter: QPainter, _whole: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_bar(painter)
        self._paint_range_words(painter)
        self._paint_marker(painter)
        self._paint_label(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        look, bar = theme(), self.bar()
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(look.color("page"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.setPen(QPen(look.color("good_line"), look.px(1.5)))
        painter.setBrush(look.color("band_ref"))
        painter.drawRect(self.block())

    def _paint_range_words(self, painter: QPainter) -> None:
        look, bar, block = theme(), self.bar(), self.block()
        half = look.metrics("small_strong").horizontalAdvance(self._range) / 2
        middle = _within(block.center().x(), bar.left() + half, bar.right() - half)
        painter.setFont(look.font("small_strong"))
        painter.setPen(look.color("good"))
        area = QRectF(middle - half - 2, bar.bottom() + look.px(6), 2 * half + 4, look.px(22))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._range)

    def _paint_marker(self, painter: QPainter) -> None:
        look, bar, at = theme(), self.bar(), self.marker()
        px, ink = look.px, look.color("ink")
        painter.setPen(QPen(ink, px(3)))
        painter.drawLine(QPointF(at, bar.top() - px(3)), QPointF(at, bar.bottom() + px(3)))
        if self._open_to:
            # The value lies somewhere from here to the end of the line.
            way = -1 if self._open_to == "below" else 1
            end = QPointF(at + way * px(22), bar.center().y())
            painter.drawLine(QPointF(at, bar.center().y()), end)
            sides = (QPointF(-way * px(6), -px(5)), QPointF(-way * px(6), px(5)))
            painter.drawPolyline(QPolygonF([end + sides[0], end, end + sides[1]]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        top = bar.top() - px(13)
        painter.drawPolygon(
            QPolygonF([QPointF(at - px(7), top), QPointF(at + px(7), top), QPointF(at, bar.top() - px(3))])
        )

    def _paint_label(self, painter: QPainter) -> None:
        look = theme()
        width = look.metrics("body_strong").horizontalAdvance(self._label) + look.px(16)
        left = _within(self.marker() - width / 2, 1.0, self.width() - width - 1.0)
        bubble = QRectF(left, look.px(2), width, look.px(_BUBBLE))
        neutral = self._tone == "neutral"
        painter.setPen(QPen(look.color("border" if neutral else f"{self._tone}_line"), look.px(1.5)))
        painter.setBrush(look.color("page" if neutral else f"{self._tone}_bg"))
        painter.drawRoundedRect(bubble, look.px(6), look.px(6))
        painter.setFont(look.font("body_strong"))
        painter.setPen(look.color("ink" if neutral else self._tone))
        painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, self._label)


def _within(place: float, least: float, most: float) -> float:
    """As near to a place as there is room; what is too wide begins at the left."""
    return max(least, min(place, most))
