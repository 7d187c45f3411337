"""How a search result is laid out and painted: icon, name and second line with what was found marked, date."""

from dataclasses import field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from pfclient.values import dataclass
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.avatar import paint_avatar
from ui.widgets.direction import direction_of, facing, leading, trailing, turned

GAP, _EDGE, _PAD, _ICON, _AVATAR, _BETWEEN, _ARROW = 7, 20, 9, 22, 34, 13, 18
_LEAST, _ENOUGH = 60, 190
HEADING = 36


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
    shape = _shape(result, QRectF(0, 0, width, 0))
    lines = sum(laid.boundingRect().height() for laid in _texts(result, shape))
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
    shape = _shape(result, area)
    if result.initials:
        colors = look.person(result.color)
        paint_avatar(painter, turned(area, shape.avatar), result.initials, colors.base, ink=colors.on)
    if shape.icon.width():
        painter.drawPixmap(turned(area, shape.icon).topLeft(), look.pixmap(result.icon, "ink2", _ICON))
    laid = _texts(result, shape)
    at = turned(area, shape.words)
    top = area.center().y() - sum(one.boundingRect().height() for one in laid) / 2
    for number, one in enumerate(laid):
        painter.setPen(look.color("ink" if number == 0 else "ink2"))
        one.draw(painter, QPointF(at.left(), top))
        top += one.boundingRect().height()
    _paint_end(painter, area, result, shape)


def paint_heading(painter: QPainter, area: QRectF, title: str) -> None:
    """Paint the name of a section above its results."""
    painter.setFont(theme().font("body_strong"))
    painter.setPen(theme().color("ink"))
    painter.drawText(area, leading(), title)


def _paint_end(painter: QPainter, area: QRectF, result: Result, shape: "_Shape") -> None:
    look = theme()
    arrow = look.pixmap(facing("caret-right"), "ink2", _ARROW)
    painter.drawPixmap(turned(area, shape.arrow).topLeft(), arrow)
    painter.setFont(look.font("small"))
    painter.setPen(look.color("ink2"))
    if shape.when.width():
        painter.drawText(turned(area, shape.when), trailing(), result.when)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where the parts of a row stand, in px and for lines from left to right.

    Attributes:
        icon: Empty where an initial stands beside and both would leave no room for words.
        when: Empty where the date is a line of its own, below the others.
    """

    avatar: QRectF
    icon: QRectF
    words: QRectF
    when: QRectF
    arrow: QRectF


def _shape(result: Result, area: QRectF) -> _Shape:
    px, nothing = theme().px, QRectF()
    arrow = _square(area.right() - px(_BETWEEN + _ARROW), area, _ARROW)
    dated = theme().metrics("small").horizontalAdvance(result.when) + px(16) if result.when else 0
    end = arrow.left() - px(8)
    left = area.left() + px(_EDGE)
    avatar = _square(left, area, _AVATAR) if result.initials else nothing
    left += px(_AVATAR + _BETWEEN) if result.initials else 0
    beside = end - dated - left - px(_ICON + _BETWEEN) >= px(_ENOUGH)
    # The name of the section stands above the results, and its icon with every one as long as there is room.
    icon = _square(left, area, _ICON) if beside or not result.initials else nothing
    left += 0 if not icon.width() else px(_ICON + _BETWEEN)
    when = QRectF(end - dated, area.top(), dated, area.height()) if dated and beside else nothing
    words = QRectF(left, area.top(), max(px(80), (when.left() if beside and dated else end) - left), area.height())
    return _Shape(avatar, icon, words, when, arrow)


def _square(left: float, area: QRectF, side: int) -> QRectF:
    """In the middle of the height; `side` at 100 % text."""
    size = theme().px(side)
    return QRectF(left, area.center().y() - size / 2, size, size)


def _texts(result: Result, shape: _Shape) -> list[QTextLayout]:
    look = theme()
    said = [(result.title, look.font("body_strong"), "ink"), (result.line, look.font("small"), "ink2")]
    said.append((MarkedText(result.reason), look.font("small"), "ink2"))
    if not shape.when.width():
        said.append((MarkedText(result.when), look.font("small"), "ink2"))
    room = shape.words.width()
    return [_laid(text, font, look.color(color), room) for text, font, color in said if text.text]


def _laid(text: MarkedText, font: QFont, color: QColor, room: float) -> QTextLayout:
    """Break a text into lines; what is marked is bold on the warning ground, never by its colour alone."""
    layout = QTextLayout(text.text, font)
    option = QTextOption(leading())
    option.setTextDirection(direction_of(text.text))
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
