"""A drop-down list that breaks a long choice into lines: nothing of it is cut off at any text size, in any language."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.theme.theme import theme

_FEWEST_LETTERS = 12
_FAR = 10_000


class WrappingCombo(QComboBox):
    """Grows by as many lines as its choice needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = 0
        # A view of our own: the native popup would ignore the stylesheet.
        view = QListView()
        view.setWordWrap(True)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setView(view)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(lambda _text: self._make_room())

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, self._more)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(0, self._more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # In larger text the same choice may need more lines, in a box that stays as wide as it was.
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        metrics, room = self.fontMetrics(), self._room(self._option())
        needed = metrics.boundingRect(QRect(0, 0, room.width(), _FAR), self._flags(), self.currentText())
        more = max(0, needed.height() - metrics.height())
        if more != self._more:
            self._more = more
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option, painter = self._option(), QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.setPen(theme().color("ink" if self.isEnabled() else "ink2"))
        painter.drawText(self._room(option), self._flags(), self.currentText())
        painter.end()

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _room(self, option: QStyleOptionComboBox) -> QRect:
        field = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)

    def _flags(self) -> int:
        aligned = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        return int((aligned | Qt.AlignmentFlag.AlignVCenter).value) | int(Qt.TextFlag.TextWordWrap.value)
