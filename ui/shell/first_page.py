"""The moment the first page is on screen: what the program needs, but no first page does, begins then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from ui.shell.app_window import AppWindow


class FirstPage(QObject):
    """Watches a window until a page has been painted in it; a window is shown before there is one.

    Args:
        window: The window, not shown yet.

    Signals:
        shown: The frame is out; sent once.
    """

    shown = Signal()

    def __init__(self, window: AppWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._window.entrance.has_page:
            self._window.removeEventFilter(self)
            # The page is painted after its window; the frame is out when the loop turns next.
            QTimer.singleShot(0, self.shown.emit)
        return False
