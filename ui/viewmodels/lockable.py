"""What the charts know of the app lock: nothing of it is imported before somebody wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.base.viewmodel import ViewModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.base.tasks import Reporter
    from ui.viewmodels.app_lock import AppLockViewModel


class Lockable(ViewModel):
    """State of something that may be locked.

    Attributes:
        app_lock: The app lock of what is kept of it, None where nothing is kept.
    """

    def __init__(self, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self.app_lock: AppLockViewModel | None = None

    @property
    def locks(self) -> bool:
        """Whether a PIN is asked for."""
        return self.app_lock is not None and self.app_lock.has_pin

    @property
    def hides(self) -> bool:
        """Whether the window names nobody, and shows nothing while another one is in front."""
        return self.app_lock is not None and self.app_lock.choices.hide

    def lock(self) -> None:
        """Lock now."""
        if self.app_lock is not None:
            self.app_lock.lock_wanted.emit()
