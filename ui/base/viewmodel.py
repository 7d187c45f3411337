"""The base of every view-model: state, one `changed` signal, verbs."""

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.base.tasks import Reporter, TaskScope


class ViewModel(QObject):
    """State for one page; verbs run in `tasks`, which ends with this object.

    Args:
        reporter: Told of every exception a verb did not handle.
    """

    changed = Signal()

    def __init__(self, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = TaskScope(self, reporter)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.changed)
        self.changed.connect(self._soon.stop)

    def tell_soon(self) -> None:
        """Have `changed` sent in the next turn of the loop: once, however often this is asked for until then."""
        self._soon.start()

    def close(self) -> None:
        """End what is under way, and tell nothing more."""
        self._soon.stop()
        self.tasks.close()


class WaitingViewModel(ViewModel):
    """One that waits for an answer, and takes no second question meanwhile.

    Attributes:
        busy: Whether it waits; the work that was begun sets it back before it tells what came of it.
    """

    def __init__(self, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self.busy = False

    def wait_for(self, key: str, work: Coroutine[Any, Any, None]) -> None:
        """Wait for this work."""
        self.busy = self.tasks.start(key, work, "drop", lambda: self._ended(key))

    def given_up(self) -> None:
        """It was cancelled before its first step, so that the work itself could do nothing."""
        self.busy = False
        self.changed.emit()

    def _ended(self, key: str) -> None:
        if self.busy and not self.tasks.running(key):
            self.given_up()
