"""How fresh the records are, in the top bar; it opens the list of everybody's."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.widgets.frames import column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.percent_bar import PercentBar

_LOOKS = {
    "ok": ("cloud-check", "good"),
    "busy": ("arrows-clockwise", "action"),
    "offline": ("cloud-slash", "warn"),
    "failed": ("warning-circle", "alert"),
}


class SyncChip(QPushButton):
    """Icon and words; a thin bar while updating."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("variant", "chip")
        self.setAutoDefault(False)
        # A click leaves the focus where it is: what the chip opened closes when it loses the focus.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = IconLabel("cloud-check", "good", 22)
        self._words = PlainLabel("", "small")
        self._bar = PercentBar()
        scaled(self._bar.setFixedWidth, 150)
        self._bar.hide()
        self._has_bar = False
        self._worded = True
        self._row = line(self._icon, column(None, self._words, self._bar, None, gap=3), gap=8, margins=(8, 4, 8, 4))
        self.setLayout(self._row)
        self.setAccessibleDescription(tr("Shows how each chart is doing"))

    def show_state(self, state: str, text: str, percent: int | None = None) -> None:
        """Shows how fresh the records are.

        Args:
            state: ok, busy, offline or failed.
            text: "Updated 10:42 AM".
            percent: How far an update is, None for no bar.
        """
        icon, color = _LOOKS[state]
        self._icon.set_icon(icon, color)
        self._words.setText(text)
        self._has_bar = percent is not None
        self._bar.setAccessibleName(text)
        if percent is not None:
            self._bar.show_percent(percent)
        self.setAccessibleName(text)
        self._show()

    @property
    def needed(self) -> int:
        """The px it takes with its words."""
        margins, words = self._row.contentsMargins(), self._words.sizeHint().width()
        said = max(words, self._bar.maximumWidth()) if self._has_bar else words
        return self._icon.sizeHint().width() + self._row.spacing() + said + margins.left() + margins.right()

    def show_words(self, *, shown: bool) -> None:
        """Shows its words, or the icon alone, with the words as its tooltip."""
        if shown != self._worded:
            self._worded = shown
            self._show()

    def _show(self) -> None:
        self._words.setVisible(self._worded)
        self._bar.setVisible(self._worded and self._has_bar)
        self.setToolTip("" if self._worded else self.accessibleName())
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, like every button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.sizeHint()
