"""The head of a person's card: a small band in their colour and pattern, with a way into the chart."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import patterns, tokens
from ui.theme.theme import theme
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.direction import turn_round
from ui.widgets.frames import column, line
from ui.widgets.labels import PlainLabel

_ALPHA, _ALPHA_CONTRAST = 24, 60
_PATTERN_FROM, _FADE = 0.45, 0.3
_CORNER = 6


class PersonHead(QWidget):
    """Avatar, name, who it is, and a button.

    Args:
        name: Full name.
        sub: Relation and age.
        initials: For the avatar.
        color_key: The folder colour.
        button: Words of the button, "" for none: it is then no card's head, and round at every corner.
        button_name: Its accessible name.
    """

    def __init__(
        self, name: str, sub: str, initials: str, color_key: str, *, button: str = "", button_name: str = ""
    ) -> None:
        super().__init__()
        self._color = color_key
        words = column(PlainLabel(name, "h3", tone="on", wrap=True), gap=0)
        if sub:
            words.addWidget(PlainLabel(sub, "small", tone="on", wrap=True))
        self.button = Button(button, "on_band", size="small", name=button_name)
        row = line(Avatar(initials, color_key, 38, inverted=True), (words, 1), gap=12, margins=(16, 11, 14, 11))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._alone = not button
        if self._alone:
            self.button.hide()
        self.setLayout(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        colors, radius = look.person(self._color), look.px(tokens.radius("card"))
        area = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(area.adjusted(0, 0, 0, 0 if self._alone else radius), radius, radius)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.fillRect(area, colors.base)
        if look.patterns:
            self._paint_pattern(painter, area)
        painter.end()

    def _paint_pattern(self, painter: QPainter, area: QRectF) -> None:
        look = theme()
        colors = look.person(self._color)
        ink = QColor(colors.on)
        ink.setAlpha(_ALPHA_CONTRAST if look.is_contrast else _ALPHA)
        start = area.width() * _PATTERN_FROM
        painter.save()
        turn_round(painter, area.width())
        patterned = QRectF(start, 0, area.width() - start, area.height())
        patterns.paint(painter, patterned, colors.pattern, ink, scale=look.scale)
        clear = QColor(colors.base)
        clear.setAlpha(0)
        fade = QLinearGradient(start, 0, start + area.width() * _FADE, 0)
        fade.setColorAt(0, colors.base)
        fade.setColorAt(1, clear)
        painter.fillRect(QRectF(start - 1, 0, area.width() * _FADE + 1, area.height()), fade)
        painter.restore()
        if not self._alone:
            patterns.clear(painter, QRectF(self.button.geometry()), colors.base, look.px(_CORNER))
