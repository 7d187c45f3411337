"""The moment the first page is on screen: what the program needs, but no first page does, begins then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


_UNSEEN_MS = 2000
_ON_SCREEN_MS = 20
"""From the painting of a frame until whoever looks has it before them: what begins earlier holds it up."""
# Where a page fills a window that was painted before, the window itself is not painted again, only brought up to date.
_FRAMES = frozenset({QEvent.Type.Paint, QEvent.Type.UpdateRequest})


class FirstPage(QObject):
    """Watches a window until a page has been painted in it; a window may be shown before there is one.

    Args:
        window: The window.
        has_page: Tells whether there is a page in it.

    Signals:
        shown: The frame is out, or nobody sees the window: one that is minimised is not painted. Sent once, then this
            watch is over.
    """

    shown = Signal()

    def __init__(self, window: QWidget, has_page: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._has_page = window, has_page
        # Each its own child: what `QTimer.singleShot` starts is nobody's, and outlives a window closed before its time.
        self._unseen, self._on_screen = self._once(_UNSEEN_MS), self._once(_ON_SCREEN_MS)
        self._unseen.start()
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _FRAMES and self._has_page():
            # The page is painted after its window.
            self._window.removeEventFilter(self)
            self._unseen.stop()
            self._on_screen.start()
        return False

    def _once(self, after_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(self._out)
        return timer

    def _out(self) -> None:
        self._window.removeEventFilter(self)
        self.shown.emit()
        self.deleteLater()
