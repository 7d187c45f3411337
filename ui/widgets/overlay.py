"""A panel over the window: it takes the focus, and goes when the focus goes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid


class Overlay(QFrame):
    """What goes on in the window goes on below it. Esc closes it, and so does a click or Tab that leads elsewhere.

    Args:
        host: The window it opens in.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.host = host
        self._back: QWidget | None = None
        self.setProperty("card", "menu")
        self.hide()

    def hold(self, part: QWidget) -> None:
        """Let a part take the focus: as long as it, or another part, has it, the panel stays."""
        part.installEventFilter(self)

    def open_over(self, back: QWidget | None, first: QWidget) -> None:
        """Show it with the focus on one of its parts; closed by the person, the focus goes back to `back`."""
        self._back = back
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self, *, give_back: bool = True) -> None:
        """Close it."""
        if not self.isVisible():
            return
        self.hide()
        if give_back and self._back is not None and isValid(self._back):
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._left(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._left(event)
        return super().eventFilter(watched, event)

    def _left(self, event: QFocusEvent) -> None:
        """Another window in front is no reason to close."""
        held = QApplication.focusWidget()
        within = held is not None and self.isAncestorOf(held)
        if not within and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.dismiss(give_back=False)
