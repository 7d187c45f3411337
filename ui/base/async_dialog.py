"""Dialogs that are awaited: `exec()` would freeze every other task on the Qt loop."""

import asyncio

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget


class AsyncDialog(QDialog):
    """A dialog with a future; it lies inside its host window, so that a screen magnifier cannot lose it.

    Args:
        host: The window it lies in.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        # The constructor insists on a window of its own; afterwards it may be an ordinary child.
        self.setWindowFlags(Qt.WindowType.Widget)
        self._answer: asyncio.Future[str | None] | None = None
        self.hide()

    async def ask(self) -> str | None:
        """Shows the dialog and waits.

        Returns:
            The key the person chose, None when it was dismissed.
        """
        self._answer = asyncio.get_running_loop().create_future()
        try:
            self.appear()
            return await self._answer
        finally:
            self._answer = None
            self.vanish()

    def appear(self) -> None:
        """Becomes visible; subclasses place themselves."""
        self.show()

    def vanish(self) -> None:
        """Goes away; subclasses give the focus back."""
        self.hide()
        self.deleteLater()

    def settle(self, key: str | None) -> None:
        """Answers; the first answer counts."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(key)

    def reject(self) -> None:
        self.settle(None)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # The window's shortcuts rest while the question stands; what is accepted here comes as an ordinary key.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses; no other key gets through to the window behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.settle(None)
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settle(None)
        super().closeEvent(event)
