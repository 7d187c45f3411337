"""Two widgets side by side where both have room, else one below the other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.frames import line

_ENOUGH = 220


class Beside(QWidget):
    """The first takes what the second leaves.

    Args:
        first: What grows.
        second: What keeps its size.
        gap: px between them at 100 % text.
    """

    def __init__(self, first: QWidget, second: QWidget, *, gap: int = 8) -> None:
        super().__init__()
        self._first, self._second, self._gap = first, second, gap
        self._row = line((first, 1), second, gap=gap)
        self._row.setAlignment(second, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setLayout(self._row)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two."""
        widest = max(self._first.minimumSizeHint().width(), self._second.minimumSizeHint().width())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Words in a column of one or two each are not read.
        least = min(max(self._first.minimumSizeHint().width(), theme().px(_ENOUGH)), self._first.sizeHint().width())
        gap, second = theme().px(self._gap), self._second.sizeHint()
        left = self.width() - gap - second.width()
        # Long words beside a wide button would stand in a column higher than with it below them.
        beside = least <= left and self._height(left) <= self._height(self.width()) + gap + second.height()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._row.direction():
            self._row.setDirection(way)
            self.updateGeometry()

    def _height(self, width: int) -> int:
        """How high the first is in so much room."""
        return self._first.heightForWidth(width) if self._first.hasHeightForWidth() else self._first.sizeHint().height()
