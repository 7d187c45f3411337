"""A line of a card that opens what it tells of: words that wrap, and one stop of the Tab key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QSizePolicy, QWidget

from ui.theme import tokens
from ui.theme.theme import theme

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LineButton(QAbstractButton):
    """Enter, Space and a click open it; Up and Down ask for the line before or after.

    Args:
        layout: What lies on it; its margins are the line's own.
        spoken: What a screen reader hears of the whole line.
        key: Finds the line again when its card is made anew.

    Signals:
        stepped: Another line is wanted; brings -1 or 1.
    """

    stepped = Signal(int)

    def __init__(self, layout: QLayout, spoken: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setLayout(layout)
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet ground under the pointer and while pressed; the focus ring is the window's."""
        if not (self.underMouse() or self.isDown()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("select" if self.isDown() else "hover"))
        radius = theme().px(tokens.radius("control"))
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.end()
