"""The buttons at the head of a section that lead to paper and files."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.frames import line


class CopyButtons(QWidget):
    """`Print` and `Save a copy`; where there is little room their words become tooltips.

    Signals:
        wanted: `print` or `save`.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {"print": tr("Print"), "save": tr("Save a copy")}
        self.buttons = {
            "print": Button(self._words["print"], icon="printer"),
            "save": Button(self._words["save"], icon="download"),
        }
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: self.wanted.emit(act))
        self.setLayout(line(*self.buttons.values(), gap=8))
        self._there = self._offered = self._fits = True
        self._worded = self.sizeHint().width()

    @property
    def last(self) -> Button:
        """The one Tab leaves them from."""
        return self.buttons["save"]

    def take_away(self) -> None:
        """There is no paper and no file here: nothing leads to them, with the keyboard or a screen reader either."""
        self._there = False
        self.hide()

    def offer(self, *, offered: bool) -> None:
        """Nothing is copied of a section that may not be opened."""
        self._offered = offered
        self._show()

    def fit(self, room: int, title: str) -> None:
        """Make do with what a title leaves of its line; where even that is too little the menu of the chart leads here.

        Args:
            room: px of the whole line.
            title: The words that share it.
        """
        measure, gap = theme().metrics("h1").horizontalAdvance, theme().px(20)
        worded = measure(title) + gap + self._worded <= room
        for act, button in self.buttons.items():
            words = self._words[act]
            if bool(button.text()) is not worded:
                button.set_words(words if worded else "", words)
                button.setToolTip("" if worded else words)
        longest = max(map(measure, title.split()))
        self._fits = longest + gap + self.sizeHint().width() <= room
        self._show()

    def _show(self) -> None:
        self.setVisible(self._there and self._offered and self._fits)
