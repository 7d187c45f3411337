"""A small picture of the doctor's letter, to show where the PIN stands on it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.direction import turned

_LINES = (0.38, 0.78, 0.72, 0.76)


class LetterPicture(QLabel):
    """Lines of text and, framed, a PIN that is nobody's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Picture of a letter with the PIN near the bottom"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().px(150))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        px = look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.width() - px(2), px(190))
        sheet = QRectF((self.width() - width) / 2, 1, width, self.height() - 2)
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(look.color("page"))
        painter.drawRoundedRect(sheet, px(5), px(5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("line"))
        for place, part in enumerate(_LINES):
            stroke = QRectF(sheet.left() + px(16), sheet.top() + px(17 + 16 * place), (width - px(32)) * part, px(7))
            painter.drawRoundedRect(turned(sheet, stroke), px(3), px(3))
        frame = QRectF(sheet.left() + px(16), sheet.bottom() - px(58), width - px(32), px(42))
        painter.setPen(QPen(look.color("action"), px(2)))
        painter.setBrush(look.color("select"))
        painter.drawRoundedRect(frame, px(6), px(6))
        painter.setPen(look.color("ink"))
        painter.setFont(_fitting(tr("PIN: 0000 0000"), frame.width() - px(8)))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, tr("PIN: 0000 0000"))
        painter.end()


def _fitting(words: str, width: float) -> QFont:
    """The letters of the picture, smaller where a language needs more of them."""
    font = theme().font("body", weight=700, tabular=True)
    wide = QFontMetricsF(font).horizontalAdvance(words)
    if wide > width:
        font.setPixelSize(int(font.pixelSize() * width / wide))
    return font
