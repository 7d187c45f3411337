"""The button that puts every word into the other language, reachable before anybody has signed in."""

from PySide6.QtWidgets import QWidget

from ui.text.language import NAMES, language
from ui.widgets.buttons import Button


class LanguageButton(Button):
    """Names the other language in its own words, since whoever needs it may not read this one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        other = language().other
        super().__init__(NAMES[other], size="small", icon="translate", parent=parent)
        self.clicked.connect(lambda: language().switch(other))
