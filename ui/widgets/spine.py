"""The strip in the person's colour down the left edge."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import tokens
from ui.theme.scaling import scaled
from ui.theme.theme import theme


class Spine(QLabel):
    """One of the cues that tell whose chart this is; decorative.

    Attributes:
        color: The person's colour, as a key.
    """

    def __init__(self, color_key: str = "family", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = color_key
        scaled(self.setFixedWidth, tokens.border("spine"))

    def set_color(self, color_key: str) -> None:
        """Takes a person's colour."""
        self.color = color_key
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().person(self.color).base)
        painter.end()
