"""Where Settings and Help open: within the charts while those are on screen, else in the place of the page there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.shell.aside import Aside
from ui.text.translate import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QStackedWidget


class Asides(QObject):
    """Made when the first of them is opened.

    Args:
        window: The window.
        stack: Its pages; from now on they lie within `before_charts`.

    Attributes:
        before_charts: Settings and Help while the charts are not on screen.
    """

    def __init__(self, window: QMainWindow, stack: QStackedWidget) -> None:
        super().__init__(window)
        self._stack = stack
        self._over = type(stack.currentWidget())
        focus = window.focusWidget()
        window.takeCentralWidget()
        self.before_charts = Aside(stack, lambda: tr("Go back"), own_keys=True)
        window.setCentralWidget(self.before_charts)
        if focus is not None:
            # The page was out of the window for a moment.
            focus.setFocus()
        # Once it is over: where the charts behind are built anew, the page there was is shown again.
        stack.currentChanged.connect(self._close, Qt.ConnectionType.QueuedConnection)

    def open(self, which: str) -> None:
        """Show `help` or `settings`."""
        self._over = type(self._stack.currentWidget())
        self.open_help() if which == "help" else self.open_settings()

    def open_settings(self) -> None:
        """Show Settings in the place of what is on screen."""
        self._here().open_settings()

    def open_help(self) -> None:
        """Show Help, at the article about what is on screen."""
        aside = self._here()
        aside.open_help(aside.article or str(getattr(self._stack.currentWidget(), "article", "")))

    def _here(self) -> Aside:
        """The charts have a place for it of their own."""
        inner = getattr(self._stack.currentWidget(), "aside", None)
        return inner if isinstance(inner, Aside) else self.before_charts

    def _close(self) -> None:
        """Another page is on screen; whatever stood before it has done its work. One built anew is the same to it."""
        if self.before_charts.page is not None and type(self._stack.currentWidget()) is not self._over:
            self.before_charts.close_page()
