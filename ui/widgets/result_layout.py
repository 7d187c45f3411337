"""How a search result is laid out and painted: icon, name and second line with what was found marked, date."""

from collections.abc import Sequence
from dataclasses import field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from pfclient.values import dataclass
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.avatar import paint_avatar

GAP, _EDGE, _PAD, _ICON, _AVATAR, _BETWEEN, _ARROW = 7, 20, 9, 22, 34, 13, 18
_LEAST = 60
HEADING = 36
Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Plain text.

    Attributes:
        spans: From where to where it is marked.
        alert: So many letters at its beginning are a warning the clinic states.
    """

    text: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    alert: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """One search result as it is shown.

    Attributes:
        title: The record's name.
        line: What stands below it.
        reason: By which other word it was found, "" where it says the word itself.
        when: Its date, in words.
        icon: Of its section.
        initials: Whose it is, where everybody's records are searched; else "".
        color: Their folder colour.
        spoken: The whole row as one sentence.
    """

    title: MarkedText
    line: MarkedText = MarkedText()
    reason: str = ""
    when: str = ""
    icon: str = ""
    initials: str = ""
    color: str = "family"
    spoken: str = field(default="", repr=False)


def height(result: Result, width: int) -> int:
    """Give how tall a row must be, the gap below it included."""
    px = theme().px
    room = _room(result, width)
    lines = sum(laid.boundingRect().height() for laid in _texts(result, room))
    return int(max(px(_LEAST), lines + px(2 * _PAD))) + px(GAP)


def paint(painter: QPainter, area: QRectF, result: Result, *, chosen: bool, hovered: bool) -> None:
    """Paint one row; `area` is without the gap."""
    look = theme()
    px = look.px
    thick = px(2) if chosen else look.border_width()
    painter.setPen(QPen(look.color("select_bar" if chosen else "line"), thick))
    painter.setBrush(look.color("select" if chosen else "hover" if hovered else "page"))
    inset = thick / 2
    painter.drawRoundedRect(
        area.adjusted(inset, inset, -inset, -inset), px(tokens.radius("control")), px(tokens.radius("control"))
    )
    left = area.left() + px(_EDGE)
    if result.initials:
        side = px(_AVATAR)
        circle = QRectF(left, area.center().y() - side / 2, side, side)
        colors = look.person(result.color)
        paint_avatar(painter, circle, result.initials, colors.base, ink=colors.on)
        left += px(_AVATAR + _BETWEEN)
    icon = look.pixmap(result.icon, "ink2", _ICON)
    painter.drawPixmap(QPointF(left, area.center().y() - px(_ICON) / 2), icon)
    left += px(_ICON + _BETWEEN)
    laid = _texts(result, _room(result, int(area.width())))
    top = area.center().y() - sum(one.boundingRect().height() for one in laid) / 2
    for number, one in enumerate(laid):
        painter.setPen(look.color("ink" if number == 0 else "ink2"))
        one.draw(painter, QPointF(left, top))
        top += one.boundingRect().height()
    _paint_end(painter, area, result)


def paint_heading(painter: QPainter, area: QRectF, title: str) -> None:
    """Paint the name of a section above its results."""
    painter.setFont(theme().font("body_strong"))
    painter.setPen(theme().color("ink"))
    painter.drawText(
        area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute, title
    )


def _paint_end(painter: QPainter, area: QRectF, result: Result) -> None:
    look = theme()
    side = look.px(_ARROW)
    right = area.right() - look.px(_BETWEEN) - side
    painter.drawPixmap(QPointF(right, area.center().y() - side / 2), look.pixmap("caret-right", "ink2", _ARROW))
    painter.setFont(look.font("small"))
    painter.setPen(look.color("ink2"))
    words = QRectF(area.left(), area.top(), right - look.px(8) - area.left(), area.height())
    painter.drawText(
        words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute, result.when
    )


def _room(result: Result, width: int) -> float:
    """The px a row's texts may use."""
    px = theme().px
    before = _EDGE + _ICON + _BETWEEN + (_AVATAR + _BETWEEN if result.initials else 0)
    end = theme().metrics("small").horizontalAdvance(result.when) + px(_BETWEEN + _ARROW + 8 + 16)
    return max(px(80), width - px(before) - end)


def _texts(result: Result, room: float) -> list[QTextLayout]:
    look = theme()
    said = [(result.title, look.font("body_strong"), "ink"), (result.line, look.font("small"), "ink2")]
    said.append((MarkedText(result.reason), look.font("small"), "ink2"))
    return [_laid(text, font, look.color(color), room) for text, font, color in said if text.text]


def _laid(text: MarkedText, font: QFont, color: QColor, room: float) -> QTextLayout:
    """Break a text into lines; what is marked is bold on the warning ground, never by its colour alone."""
    layout = QTextLayout(text.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    warned = [_format(0, text.alert, theme().color("alert"), bold=True)] if text.alert else []
    marked = [_marked(start, end) for start, end in text.spans]
    layout.setFormats([_format(0, len(text.text), color), *warned, *marked])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _format(start: int, end: int, color: QColor, *, bold: bool = False) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    look = QTextCharFormat()
    look.setForeground(color)
    if bold:
        look.setFontWeight(QFont.Weight.Bold)
    made.format = look
    return made


def _marked(start: int, end: int) -> QTextLayout.FormatRange:
    look = theme()
    made = _format(start, end, look.color("ink"))
    kind = QTextCharFormat()
    kind.setForeground(look.color("ink"))
    kind.setBackground(look.color("warn_bg"))
    kind.setFontWeight(QFont.Weight.Bold)
    if look.is_contrast:
        kind.setFontUnderline(True)
    made.format = kind
    return made
