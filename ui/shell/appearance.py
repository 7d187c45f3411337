"""How the program looks and speaks when it starts, and keeping what the person changes of it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.shell import preferences
from ui.shell.preferences import Preferences
from ui.text.language import from_system, language
from ui.theme.theme import SystemLook, Theme, theme


def begin(app: QApplication, home: Path, wanted: str = "") -> None:
    """Put language, colours and text size in place before the first widget is built.

    Args:
        app: The application.
        home: Where settings are kept.
        wanted: A language the start asks for; what was chosen last, or the system's, unless given.
    """
    chosen = preferences.read(home)
    language().switch(wanted or chosen.language or from_system())
    look = Theme(scale=chosen.text_size, patterns=chosen.patterns, less_motion=chosen.less_motion, spoken=chosen.spoken)
    look.follow(SystemLook(parent=look), chosen.colors)
    look.apply(app)


class AppearanceKeeper(QObject):
    """Keeps what the person chooses of the look and the language as soon as they do."""

    def __init__(self, home: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._kept = preferences.read(home)
        self._language = self._kept.language
        language().changed.connect(self._language_changed)
        theme().changed.connect(self._keep)

    def _language_changed(self) -> None:
        self._language = language().code
        self._keep()

    def _keep(self) -> None:
        look = theme()
        chosen = Preferences(self._language, look.scale, look.chosen, look.patterns, look.less_motion, look.spoken)
        if chosen != self._kept:
            self._kept = chosen
            preferences.write(self._home, chosen)
