"""Work and painting left to the next turn of the loop, where a turn has enough to do."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea


class Veil(QTimer):
    """Keeps what scrolls as it is painted until the next turn of the loop; `isActive` tells whether it lies over it.

    Args:
        area: Whose viewport is not painted meanwhile; it may be given another one at any time.

    Signals:
        lifted: It may be painted, and is, with the next frame: what is needed for that is to be done now.
    """

    lifted = Signal()

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area, singleShot=True, interval=0)
        self._area = area
        self.timeout.connect(self._lift)

    def draw(self) -> None:
        """Lay it over the area."""
        self._area.viewport().setUpdatesEnabled(False)
        self.start()

    def _lift(self) -> None:
        self._area.viewport().setUpdatesEnabled(True)
        self.lifted.emit()
