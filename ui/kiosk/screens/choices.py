"""Something to choose from, as large buttons: whose records, and which of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kiosk.arranging import column
from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.kiosk.screens.visit_screen import low
from ui.kiosk.words import Words
from ui.theme import tokens
from ui.widgets.frames import ground


class Choices(QWidget):
    """A title and a button for each choice.

    Args:
        title: What is chosen.
        hint: One sentence below it, "" for none.
        choices: Key, words and icon of each.
        columns: How many stand side by side.

    Signals:
        chosen: Key of the one that was tapped.
    """

    chosen = Signal(str)

    def __init__(self, title: str, hint: str, choices: Sequence[tuple[str, str, str]], columns: int = 2) -> None:
        super().__init__()
        ground(self, "page")
        grid = QGridLayout()
        grid.setSpacing(looks().px(tokens.kiosk("gap_min")))
        for place, (key, words, icon) in enumerate(choices):
            button = BigButton(words, height=low(128, 98), size=36, icon=icon)
            button.tapped.connect(lambda key=key: self.chosen.emit(key))
            grid.addWidget(button, place // columns, place % columns)
        margin = tokens.kiosk("margin")
        told = [Words(hint, "lead", "ink2")] if hint else []
        head = column(Words(title, "title"), *told, gap=14)
        self.setLayout(column(head, None, grid, margins=(margin, 24, margin, 16)))
