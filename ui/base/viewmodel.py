"""The base of every view-model: state, one `changed` signal, verbs."""

from PySide6.QtCore import QObject, Signal

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
