"""The door to paper and files: what lies behind it is imported when somebody first goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QStackedWidget

    from ui.base.tasks import Reporter
    from ui.shell.copying import Copying
    from ui.shell.main_view import MainView
    from ui.viewmodels.family import FamilyViewModel


class CopyDoor(QObject):
    """Opens the page for copies over the charts of the session that is open.

    Args:
        stack: The window's pages.
        reporter: Told of what nobody expected.
        now: The clock.
        back: Shows the charts again.

    Attributes:
        copying: What lies behind it, None while nobody has gone through in this session.
    """

    def __init__(
        self, stack: QStackedWidget, reporter: Reporter, now: Callable[[], datetime], back: Callable[[], None]
    ) -> None:
        super().__init__(stack)
        self._stack, self._reporter, self._now, self._back = stack, reporter, now, back
        self._family: FamilyViewModel | None = None
        self.copying: Copying | None = None

    def serve(self, view: MainView, family: FamilyViewModel) -> None:
        """Open for whoever wants a copy of what they see there."""
        self._family = family
        view.copy_wanted.connect(self.open)

    def open(self, what: str, act: str = "") -> None:
        """Open the page; see `Copying.open`."""
        if self._family is None:
            return
        if self.copying is None:
            from ui.shell.copying import Copying  # noqa: PLC0415 - most starts copy nothing

            self.copying = Copying(self._stack, self._family, self._reporter, self._now)
            self.copying.left.connect(self._back)
        self.copying.open(what, act)

    def close(self) -> None:
        """The session is over: so is every copy of it."""
        copying, self.copying, self._family = self.copying, None, None
        if copying is not None:
            copying.close()
            copying.deleteLater()
