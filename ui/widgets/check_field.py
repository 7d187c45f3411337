"""A statement one ticks."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QWidget

from ui.text.together import unparted
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.fields import error_row
from ui.widgets.frames import column, line, restyle
from ui.widgets.labels import PlainLabel

_ALONE, _BESIDE_HINT = 36, 28
"""px of height at 100 % text."""
_SPARE = 4
"""px between words and ring."""


class _Words(PlainLabel):
    """The statement beside the box; a click on it ticks, as on a native label."""

    clicked = Signal()
    resized = Signal()

    @property
    def written(self) -> QRect:
        """Where the words stand: as wide as their longest line, as high as the label."""
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment()) | Qt.TextFlag.TextWordWrap
        words = self.fontMetrics().boundingRect(self.contentsRect(), int(flags), unparted(self.text()))
        spare = theme().px(_SPARE)
        return QRect(words.left() - spare, 0, words.width() + 2 * spare, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
        super().mouseReleaseEvent(event)


class _Tick(QCheckBox):
    """The box; the ring goes round box and words, which are one target."""

    focus_rect_changed = Signal()

    def __init__(self, *words: _Words) -> None:
        super().__init__()
        self._words = words
        for each in words:
            each.resized.connect(self.focus_rect_changed)

    def focus_rect(self) -> QRect:
        """Where the focus ring goes, in this widget's coordinates."""
        area = self.rect()
        for each in self._words:
            area = area.united(each.written.translated(self.mapFromGlobal(each.mapToGlobal(QPoint()))))
        return area


class CheckField(QWidget):
    """A tick box whose words wrap.

    Args:
        text: The statement; the accessible name.
        hint: One line below it.
    """

    changed = Signal()

    def __init__(self, text: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = hint
        self._words = words = _Words(text, "strong" if hint else "body", wrap=True)
        below = [_Words(hint, "muted", wrap=True)] if hint else []
        self.control = _Tick(words, *below)
        self.control.setAccessibleName(text)
        self.control.setAccessibleDescription(hint)
        scaled(self.control.setFixedWidth, 28)
        # With a line below it the two are one target, and read as one.
        scaled(words.setMinimumHeight, max(_BESIDE_HINT if hint else _ALONE, theme().least_target))
        words.setBuddy(self.control)
        for each in (words, *below):
            each.clicked.connect(self.control.click)
        self._error = PlainLabel("", "error", wrap=True)
        self._error_row = error_row(self._error)
        tick = line(self.control, (column(words, *below, gap=0), 1), gap=8)
        tick.setAlignment(self.control, Qt.AlignmentFlag.AlignTop)
        # The ring round box and words reaches above them: it must not touch the error.
        self.setLayout(column(self._error_row, tick, gap=10))
        self.control.toggled.connect(lambda _: self.changed.emit())

    @property
    def needed(self) -> int:
        """The px it takes in one line."""
        margins = self._words.contentsMargins()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        return theme().px(28 + 8 + 4) + words + margins.left() + margins.right()

    @property
    def checked(self) -> bool:
        """Whether it is ticked."""
        return self.control.isChecked()

    def set_checked(self, checked: bool) -> None:
        """Ticks or clears it."""
        self.control.setChecked(checked)

    @property
    def error(self) -> str:
        """The error shown, "" for none."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Shows an error above; "" takes it away."""
        self._error.setText(text)
        self._error_row.setVisible(bool(text))
        self.control.setAccessibleDescription(" ".join(part for part in (text, self.hint) if part))
        restyle(self.control, "state", "error" if text else "")

    def focus_control(self) -> None:
        """Takes the focus."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)
