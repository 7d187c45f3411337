"""The head of a list: its title, what it holds, and the way to paper and files."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.pages.section.copy_buttons import CopyButtons
from ui.theme.theme import theme
from ui.widgets.frames import column, line, restyle
from ui.widgets.labels import PlainLabel

_BESIDE = 12
_EDGES = 4
"""px a label keeps round its longest word."""


class ListHead(QWidget):
    """Title and subtitle beside the buttons; a subtitle too long for that has the whole width below them.

    Args:
        title: Of the section.
        subtitle: What it holds, in one sentence.
    """

    def __init__(self, title: str, subtitle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(title, "h1", wrap=True)
        self.subtitle = PlainLabel(subtitle, "muted", wrap=True)
        self.copies = CopyButtons()
        self._words = column(self.title, self.subtitle, None, gap=2)
        top = line((self._words, 1), self.copies, gap=_BESIDE)
        top.setAlignment(self.copies, Qt.AlignmentFlag.AlignTop)
        self._rows = column(top, gap=2)
        self.setLayout(self._rows)

    def fit(self, room: int, *, short: bool) -> None:
        """Make do with so many px.

        Args:
            room: Of the whole head.
            short: Whether the page has no height to spare for the subtitle.
        """
        # A name of one long word, with twice the text: it is smaller rather than cut.
        longest = max(theme().metrics("h1").horizontalAdvance(word) for word in self.title.text().split())
        restyle(self.title, "role", "h1" if longest + _EDGES <= room else "h2")
        self.copies.fit(room, self.title.text())
        self.subtitle.setVisible(not short)
        taken = self.copies.sizeHint().width() + theme().px(_BESIDE) if self.copies.isVisibleTo(self) else 0
        beside = theme().metrics("body").horizontalAdvance(self.subtitle.text()) <= room - taken
        there, elsewhere = (self._words, self._rows) if beside else (self._rows, self._words)
        if there.indexOf(self.subtitle) < 0:
            elsewhere.removeWidget(self.subtitle)
            there.insertWidget(1, self.subtitle)
