"""Work and painting left to the next turn of the loop, where a turn has enough to do."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget


class Veil(QTimer):
    """Keeps a widget as it is painted until the next turn of the loop; `isActive` tells whether it lies over it.

    Args:
        widget: What is not painted meanwhile.

    Signals:
        lifted: The widget may be painted, and is, with the next frame: what it needs for that is to be done now.
    """

    lifted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, singleShot=True, interval=0)
        self._widget = widget
        self.timeout.connect(self._lift)

    def draw(self) -> None:
        """Lay it over the widget."""
        self._widget.setUpdatesEnabled(False)
        self.start()

    def _lift(self) -> None:
        self._widget.setUpdatesEnabled(True)
        self.lifted.emit()
