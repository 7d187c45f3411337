"""The navy strip that stands for the step list where the window is too small for it."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.frames import line
from ui.widgets.labels import PlainLabel
from ui.widgets.mark import AppMark


class StepBar(QWidget):
    """Says which step of how many this is, in one line.

    Args:
        marked: With the mark of the app; without it below a head that bears it already.
    """

    def __init__(self, *, marked: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", "strong", wrap=True, tone="on")
        marks = [AppMark(28)] if marked else []
        self.setLayout(line(*marks, (self._words, 1), gap=12, margins=(24, 10, 24, 10)))

    def set_steps(self, names: Sequence[str], current: int) -> None:
        """Show the step; `current` counts from 0."""
        place = min(current, len(names) - 1)
        said = tr("Step {n} of {all}: {name}", n=place + 1, all=len(names), name=names[place])
        self._words.setText(said)
        self.setAccessibleName(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().person("family").base)
        painter.end()
