"""A surface that holds things together."""

from PySide6.QtWidgets import QFrame, QLayout, QWidget

from ui.theme.scaling import scaled
from ui.widgets.direction import sided
from ui.widgets.frames import Margins, restyle


class Card(QFrame):
    """A rounded surface.

    Args:
        layout: What lies on it.
        kind: plain, panel, selected, hover, sheet, menu, error, info, warn, good or alert.
        margins: Padding in px at 100 %.
    """

    def __init__(
        self,
        layout: QLayout,
        kind: str = "plain",
        margins: Margins = (20, 18, 20, 18),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        scaled(layout.setContentsMargins, *sided(margins))
        self.setLayout(layout)

    def set_kind(self, kind: str) -> None:
        """Changes the look."""
        restyle(self, "card", kind)
