"""A chip: icon, word and tint together, so that a status is never told by colour alone."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.direction import leading, turned
from ui.widgets.pictures import Pictures

_PAD, _ICON, _ICON_STEP, _HEIGHT, _FLAG, _LINE = 10, 15, 18, 26, 20, 17
_FAR = 10_000
_WRAPS = int(Qt.TextFlag.TextWordWrap)


def chip_size(text: str, icon: str, room: float = 0) -> QSize:
    """Returns how much room a chip takes; its word goes on in another line where it is wider than `room` px."""
    look = theme()
    beside = look.px(2 * _PAD) + (look.px(_ICON_STEP) if icon else 0)
    words = _words_size(text, room - beside if room else 0)
    return QSize(words.width() + beside, words.height() + look.px(_HEIGHT - _LINE))


def flag_height(text: str, icon: str, room: float) -> int:
    """Returns how tall a flag is where it has `room` px."""
    look = theme()
    words = _words_size(text, room - (look.px(_ICON_STEP + 2) if icon else 0))
    return words.height() + look.px(_FLAG - _LINE)


def _words_size(text: str, room: float) -> QSize:
    metrics = theme().metrics("small_strong")
    width, line = metrics.horizontalAdvance(text), theme().px(_LINE)
    if not room or width <= room:
        return QSize(width, line)
    broken = metrics.boundingRect(QRect(0, 0, int(room), _FAR), _WRAPS, text)
    return QSize(broken.width(), line + broken.height() - metrics.height())


def _colors(tone: str) -> tuple[QColor, QColor, QColor]:
    color = theme().color
    if tone == "neutral":
        return color("panel"), color("ink2"), color("border" if theme().is_contrast else "line")
    if tone == "action":
        return color("action"), color("on_action"), color("action")
    return color(f"{tone}_bg"), color(tone), color(f"{tone}_line")


def paint_chip(painter: QPainter, area: QRectF, text: str, tone: str, icon: str) -> None:
    """Paints a chip into `area`; tables use it for their cells."""
    look = theme()
    fill, ink, edge = _colors(tone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(fill)
    radius = look.px(tokens.radius("chip"))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    left = area.left() + look.px(_PAD)
    if icon:
        _paint_icon(painter, area, left - look.px(2), look.pixmap(icon, ink, _ICON, "bold"))
        left += look.px(_ICON_STEP)
    painter.setPen(ink)
    _paint_words(painter, area, left, text)


def paint_flag(painter: QPainter, area: QRectF, text: str, tone: str, icon: str) -> None:
    """Paints icon and word without the box, for the flag below a measured value: sixty boxes would outshout them."""
    look = theme()
    _, ink, _ = _colors(tone)
    left = area.left()
    if icon:
        _paint_icon(painter, area, left, look.pixmap(icon, ink, _ICON, "bold"))
        left += look.px(_ICON_STEP + 2)
    painter.setPen(ink)
    _paint_words(painter, area, left, text)


def _paint_icon(painter: QPainter, area: QRectF, left: float, icon: QPixmap) -> None:
    side = theme().px(_ICON)
    place = QRectF(left, area.center().y() - side / 2, side, side)
    painter.drawPixmap(turned(area, place).topLeft(), icon)


def _paint_words(painter: QPainter, area: QRectF, left: float, text: str) -> None:
    painter.setFont(theme().font("small_strong"))
    words = QRectF(left, area.top(), area.right() - left + 1, area.height())
    painter.drawText(turned(area, words), int(leading()) | _WRAPS, text)


class Chip(QLabel):
    """A chip as a widget (a QLabel, so that screen readers meet static text); in a row it is given an alignment.

    Args:
        text: The word.
        tone: good, warn, alert, info, neutral or action.
        icon: Name in `resources/icons`, "" for none.
    """

    def __init__(self, text: str, tone: str = "neutral", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)  # which is what gives a label a height for its width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._tone, self._icon = tone, icon
        self._pictures = Pictures("", again=1)
        self.set(text, tone, icon)
        theme().changed.connect(self.updateGeometry)

    def set(self, text: str, tone: str = "neutral", icon: str = "") -> None:
        """Shows another word."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return chip_size(self.text(), self._icon)

    def minimumSizeHint(self) -> QSize:
        """The width of its longest word: where it is laid out below others, the rest goes on in another line."""
        words = (chip_size(word, self._icon).width() for word in self.text().split())
        return QSize(max(words, default=0), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        return chip_size(self.text(), self._icon, width).height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), (self.text(), self._tone, self._icon)
        self._pictures.paint(painter, [(QRectF(self.rect()), look, lambda on, area: paint_chip(on, area, *look))])
        painter.end()
