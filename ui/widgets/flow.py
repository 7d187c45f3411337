"""Widgets side by side that go on in the next line when a row is full (chips, buttons)."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from ui.theme.theme import theme


class Flow(QWidget):
    """Lays its widgets out itself.

    Not a `QLayout`: the items Qt hands to one written in Python may be gone while Python still holds them.

    Args:
        *widgets: What stands in it, in this order.
        gap: px between them at 100 % text, both ways.
    """

    def __init__(self, *widgets: QWidget, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap_at_100 = gap
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        hints = [_hint(widget) for widget in self._shown()]
        across = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(across, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        hints = [widget.minimumSizeHint() if widget.hasHeightForWidth() else _hint(widget) for widget in self._shown()]
        widest = max((hint.width() for hint in hints), default=0)
        return QSize(widest, max((hint.height() for hint in hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # One of them has other words, came or went.
            self.updateGeometry()
            self._arrange(self.width(), move=True)
        return super().event(event)

    @property
    def _gap(self) -> int:
        return theme().px(self._gap_at_100)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self, width: int, *, move: bool) -> int:
        x, y, row = 0, 0, 0
        area = QRect(0, 0, width, self.height())
        for widget in self._shown():
            hint = _size(widget, width)
            if x and x + hint.width() > width:
                x, y, row = 0, y + row + self._gap, 0
            if move:
                place = QRect(QPoint(x, y), hint)
                widget.setGeometry(QStyle.visualRect(self.layoutDirection(), area, place))
            x += hint.width() + self._gap
            row = max(row, hint.height())
        return y + row


def _hint(widget: QWidget) -> QSize:
    return widget.sizeHint().expandedTo(widget.minimumSize())


def _size(widget: QWidget, width: int) -> QSize:
    """What wraps by itself is never wider than the row."""
    hint = _hint(widget)
    if hint.width() <= width or not widget.hasHeightForWidth():
        return hint
    return QSize(width, widget.heightForWidth(width))
