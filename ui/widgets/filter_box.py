"""A box that narrows a list while typing."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QToolButton, QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.labels import IconLabel

_PAUSE_MS = 150
_CLEAR = 36
_AROUND = 30
"""px of its borders and padding."""


class FilterBox(QLineEdit):
    """A text box with a leading icon and a clear button; Esc clears.

    Signals:
        filtered: What is typed, at every key.
        settled: A moment has passed without another key: what was found can be told.

    Args:
        placeholder: What it does ("Filter this list").
        name: Accessible name, the placeholder by default.
        icon: Leading icon.
    """

    filtered = Signal(str)
    settled = Signal()

    def __init__(
        self, placeholder: str, name: str = "", *, icon: str = "filter-lines", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._says = placeholder
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        # Actions inside a line edit ignore the stylesheet's padding, so the icon is a label.
        self._lead = IconLabel(icon, "ink2", 20, "bold", parent=self)
        self._clear = QToolButton(self)
        self._clear.setAccessibleName(tr("Clear {name}", name=name or placeholder))
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear_at_once)
        self._clear.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._settle)
        self.textChanged.connect(self._typed)
        theme().changed.connect(self._draw)
        self._draw()

    @property
    def clear_button(self) -> QWidget:
        """The button that empties it."""
        return self._clear

    def put(self, text: str) -> None:
        """Shows what was typed before; nobody is told of it again."""
        before = self.blockSignals(True)
        self.setText(text)
        self.blockSignals(before)
        self._show_clear(text)

    def clear_at_once(self) -> None:
        """Empties the box and shows everything without waiting."""
        self.clear()
        self._settle()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_at_once()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._settle()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    def _draw(self) -> None:
        look = theme()
        self._clear.setIcon(look.icon("x", "ink2", 18, "bold"))
        self._clear.setIconSize(look.icon_size(18))
        self._clear.setFixedSize(look.px(_CLEAR), look.px(_CLEAR))
        self._make_room(self.text())
        self._place()

    def _place(self) -> None:
        px = theme().px
        self._put(self._lead, px(13))
        self._put(self._clear, self.width() - px(_CLEAR + 4))

    def _put(self, part: QWidget, left: int) -> None:
        place = QRect(QPoint(left, (self.height() - part.height()) // 2), part.size())
        part.move(QStyle.visualRect(self.layoutDirection(), self.rect(), place).topLeft())

    def _make_room(self, text: str) -> None:
        """Qt leaves these margins where they are in a line from right to left."""
        lead, behind = theme().px(28), theme().px(_CLEAR) if text else 0
        self.setTextMargins(*((behind, 0, lead, 0) if self.isRightToLeft() else (lead, 0, behind, 0)))

    def _fit(self) -> None:
        """Words that have no room are not halved: the icon says it, and the name."""
        room = self.width() - theme().px(28 + _AROUND)
        measure, short = theme().metrics("body").horizontalAdvance, self._shorter()
        shown = next((words for words in (self._says, short) if measure(words) <= room), "")
        self.setPlaceholderText(shown)
        # A name, which a clinic wrote, is not told in what could read markup.
        self.setToolTip("" if shown else short)

    def _shorter(self) -> str:
        return ""

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._make_room(text)

    def _typed(self, text: str) -> None:
        self._show_clear(text)
        self.filtered.emit(text)
        self._pause.start()

    def _settle(self) -> None:
        self._pause.stop()
        self.settled.emit()
