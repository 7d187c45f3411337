"""Work and painting left to the next turn of the loop, where a turn has enough to do."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

_PAINTS_ALL = Qt.WidgetAttribute.WA_OpaquePaintEvent


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
        self._area, self._paints_all = area, False
        self.timeout.connect(self._lift)

    def draw(self) -> None:
        """Lay it over the area."""
        view = self._area.viewport()
        # What lies behind is painted in its place: of a page that comes into sight just now, nothing may show through.
        self._paints_all = self._paints_all or view.testAttribute(_PAINTS_ALL)
        view.setAttribute(_PAINTS_ALL, False)
        view.setUpdatesEnabled(False)
        self.start()

    def _lift(self) -> None:
        view, paints_all, self._paints_all = self._area.viewport(), self._paints_all, False
        view.setAttribute(_PAINTS_ALL, paints_all)
        view.setUpdatesEnabled(True)
        self.lifted.emit()
