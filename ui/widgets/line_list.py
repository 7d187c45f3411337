"""The lines of a page of cards: arrows go from one to the next, and the focus survives when they are made anew."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from ui.theme.theme import theme
from ui.widgets.line_button import LineButton

_AROUND = 40


class LineList(QObject):
    """Follows the lines on a page.

    Args:
        area: Scrolls the page.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._lines: list[LineButton] = []

    @property
    def held(self) -> str:
        """The key of the line that has the focus, "" where none has."""
        focus = QApplication.focusWidget()
        return next((line.key for line in self._lines if line is focus), "")

    @property
    def lines(self) -> tuple[LineButton, ...]:
        """From top to bottom."""
        return tuple(self._lines)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Put the focus on the first line."""
        if self._lines:
            self._lines[0].setFocus(reason)

    def follow(self, lines: Iterable[LineButton], held: str) -> None:
        """Take over these lines, and give the focus back to the one that had it."""
        before, self._lines = self._lines, list(lines)
        for line in self._lines:
            if line not in before:
                line.stepped.connect(self._step)
        if held and self._lines:
            again = next((line for line in self._lines if line.key == held), self._lines[0])
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, step: int) -> None:
        focus = QApplication.focusWidget()
        here = next((place for place, line in enumerate(self._lines) if line is focus), 0)
        there = self._lines[min(max(here + step, 0), len(self._lines) - 1)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(there, 0, theme().px(_AROUND))
