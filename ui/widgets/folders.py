"""The folder picture of the first-run page: painted, without names, since a stranger may be looking."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import patterns
from ui.theme.theme import theme

_FOLDERS = (("plum", "user"), ("leaf", "baby"), ("teal", "user"), ("clay", "user"))
_WIDTH, _HEIGHT, _STEP, _TAB = 390.0, 530.0, 86.5, QSize(105, 60)
_ROUND = 12.0
_LINES = ((0.42, 9.0, "ink"), (0.76, 8.0, "line"), (0.64, 8.0, "line"), (0.70, 8.0, "line"))
_CURVE = (0.0, 0.5, 0.3, 0.72, 0.5, 0.65, 1.0)


class FolderDrawing(QLabel):
    """Four folders, the front one with a sheet in it; decorative.

    Args:
        largest: How many times its own size it may grow where there is room.
    """

    def __init__(self, largest: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest = largest
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(520, 800)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 320)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = min(self._largest, (self.width() - 40) / _WIDTH, (self.height() - 40) / _HEIGHT)
        painter.translate((self.width() - _WIDTH * factor) / 2, (self.height() - _HEIGHT * factor) / 2)
        painter.scale(factor, factor)
        for place, (key, icon) in enumerate(_FOLDERS):
            _folder(painter, place, key, icon)
        _sheet(painter)
        painter.end()


def _folder(painter: QPainter, place: int, key: str, icon: str) -> None:
    colors = theme().person(key)
    top = place * _STEP
    body = QRectF(0, top + 50, _WIDTH, _HEIGHT - top - 50)
    tab = QRectF(16 + place * 88, top + 2, _TAB.width(), _TAB.height())
    outline = QPainterPath()
    outline.addRoundedRect(body, _ROUND, _ROUND)
    ear = QPainterPath()
    ear.addRoundedRect(tab, _ROUND, _ROUND)
    shape = outline.united(ear)
    shade = QColor(theme().color("ink"))
    shade.setAlpha(46)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawPath(shape.translated(0, -2.5))
    painter.setBrush(colors.base)
    painter.drawPath(shape)
    painter.save()
    painter.setClipPath(outline)
    ink = QColor(colors.on)
    ink.setAlpha(34)
    # Only the strip that the next folder leaves in sight: stroking what is covered was most of the first frame.
    covered = max(0.0, body.height() - _STEP - _ROUND) if place < len(_FOLDERS) - 1 else 0.0
    if theme().patterns:
        patterns.paint(painter, body.adjusted(0, 10, 0, -covered), colors.pattern, ink)
    painter.restore()
    circle = QRectF(tab.center().x() - 15.5, tab.top() + 9.5, 31, 31)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.on)
    painter.drawEllipse(circle)
    # The drawing does not grow with the text, so neither may the icon in it.
    face = theme().pixmap(icon, colors.base, 22 / theme().scale, "fill")
    painter.drawPixmap(circle.center() - QPointF(11, 11), face)


def _sheet(painter: QPainter) -> None:
    look = theme()
    sheet = QRectF(27, 343, 336, 162)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("page"))
    painter.drawRoundedRect(sheet, 8, 8)
    for place, (part, thickness, shade) in enumerate(_LINES):
        painter.setBrush(look.color("border") if shade == "line" and look.is_contrast else look.color(shade))
        bar = QRectF(sheet.left() + 20, sheet.top() + 20 + place * 24, sheet.width() * part, thickness)
        painter.drawRoundedRect(bar, thickness / 2, thickness / 2)
    left, width = sheet.left() + 20, sheet.width() - 40
    curve = QPainterPath(QPointF(left, sheet.bottom() - 30))
    for place, height in enumerate(_CURVE[1:], start=1):
        curve.lineTo(left + width * place / (len(_CURVE) - 1), sheet.bottom() - 30 - 12 * height)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(look.person("clay").base, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPath(curve)
