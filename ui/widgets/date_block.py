"""A day as a leaf of a calendar: month on the person's colour, day, day of the week."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import tokens
from ui.theme.theme import theme

_TEXT_SIDES, _TEXT_AROUND = 16, 10


class DateBlock(QLabel):
    """One day; a QLabel, so that screen readers meet static text.

    Args:
        words: Month, day and weekday, as short as they may be.
        color_key: The folder colour of whose day it is.
        spoken: What a screen reader hears, "" where the words beside it say the same.
    """

    def __init__(
        self, words: tuple[str, str, str], color_key: str, spoken: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._month, self._day, self._weekday = words[0].upper(), *words[1:]
        self._color = color_key
        self.setAccessibleName(spoken)
        self._resize()
        theme().changed.connect(self._resize)

    def sizeHint(self) -> QSize:
        """As wide as its widest word, so that nothing is cut in any language."""
        look = theme()
        words = ((self._month, "small_strong"), (self._day, "h2"), (self._weekday, "small"))
        widest = max(look.metrics(role).horizontalAdvance(text) for text, role in words)
        height = sum(look.metrics(role).height() for _, role in words) + look.px(_TEXT_AROUND)
        return QSize(max(look.px(58), widest + look.px(_TEXT_SIDES)), height)

    def _resize(self) -> None:
        self.setFixedSize(self.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        colors, radius = look.person(self._color), look.px(tokens.radius("control"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        head = look.metrics("small_strong").height() + look.px(6)
        shape = QPainterPath()
        shape.addRoundedRect(area, radius, radius)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, look.color("page"))
        painter.setClipPath(shape)
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), head), colors.base)
        painter.setClipping(False)
        painter.setPen(QPen(look.color("border"), look.border_width()))
        painter.drawPath(shape)
        middle = int(Qt.AlignmentFlag.AlignCenter)
        painter.setFont(look.font("small_strong"))
        painter.setPen(colors.on)
        painter.drawText(QRectF(area.left(), area.top(), area.width(), head), middle, self._month)
        painter.setFont(look.font("h2"))
        painter.setPen(look.color("ink"))
        rest = area.height() - head
        painter.drawText(QRectF(area.left(), area.top() + head, area.width(), rest * 0.56), middle, self._day)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("ink2"))
        painter.drawText(
            QRectF(area.left(), area.top() + head + rest * 0.52, area.width(), rest * 0.48), middle, self._weekday
        )
        painter.end()
