"""How far something is, as a bar."""

from PySide6.QtWidgets import QProgressBar, QWidget


class PercentBar(QProgressBar):
    """A thin bar from nothing to all; words stand beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 100)
        self.setTextVisible(False)

    def show_percent(self, percent: int) -> None:
        """Shows how far it is with the next frame.

        Qt's own bar has the window painted there and then, with all that has changed in it and is not laid out yet.
        """
        self.setUpdatesEnabled(False)
        self.setValue(percent)
        self.setUpdatesEnabled(True)
