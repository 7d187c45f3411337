"""A link that wraps: a push button cannot break its text into lines."""

import re

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.theme import theme

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_IN_EMAIL = re.compile(r"(?<=[Ee])-(?=mail)")


class LinkLabel(QAbstractButton):
    """Underlined words that do something; Enter and Space work.

    Args:
        text: The words, also the accessible name.
        color: Colour token.
    """

    activated = Signal()

    def __init__(self, text: str, color: str = "link", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self.set_words(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self.activated)
        theme().changed.connect(self.updateGeometry)

    def set_words(self, text: str, name: str = "") -> None:
        """Changes the words; the accessible name too, to `name` where links that look alike do different things."""
        self.setText(text)
        self.setAccessibleName(name or text)
        self.updateGeometry()

    @property
    def _drawn(self) -> str:
        """No line ends within "e-mail"."""
        return _IN_EMAIL.sub("-\N{WORD JOINER}", self.text())

    def _metrics(self) -> QFontMetrics:
        return theme().metrics("body", weight=600)

    def _height(self, width: int) -> int:
        area = self._metrics().boundingRect(
            QRect(0, 0, max(1, width), 10_000), int(_FLAGS | Qt.AlignmentFlag.AlignTop), self._drawn
        )
        return max(self._least, area.height() + theme().px(4))

    @property
    def _least(self) -> int:
        return theme().px(max(26, theme().least_target))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def sizeHint(self) -> QSize:
        width = self._metrics().horizontalAdvance(self._drawn) + theme().px(2)
        return QSize(width, self._height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self._least)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme().font("body", weight=600)
        font.setUnderline(True)
        painter.setFont(font)
        color: QColor = theme().color(self._color)
        painter.setPen(color.darker(130) if self.underMouse() else color)
        middle = Qt.AlignmentFlag.AlignVCenter if theme().least_target else Qt.AlignmentFlag.AlignTop
        painter.drawText(self.rect().adjusted(0, theme().px(2), 0, 0), int(_FLAGS | middle), self._drawn)
        painter.end()
