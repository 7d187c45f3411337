"""How the program looks and speaks when it starts, and keeping what the person changes of it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.shell import preferences
from ui.shell.preferences import Preferences
from ui.text.language import from_system, language
from ui.theme.theme import Theme, theme


def begin(app: QApplication, home: Path, wanted: str = "") -> None:
    """Put language and text size in place before the first widget is built.

    Args:
        app: The application.
        home: Where settings are kept.
        wanted: A language the start asks for; what was chosen last, or the system's, unless given.
    """
    chosen = preferences.read(home)
    language().switch(wanted or chosen.language or from_system())
    Theme(scale=chosen.text_size).apply(app)


class AppearanceKeeper(QObject):
    """Keeps language and text size as soon as the person changes one of them."""

    def __init__(self, home: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._kept = preferences.read(home)
        language().changed.connect(self._language_changed)
        theme().changed.connect(self._size_changed)

    def _language_changed(self) -> None:
        self._keep(Preferences(language().code, self._kept.text_size))

    def _size_changed(self) -> None:
        self._keep(Preferences(self._kept.language, theme().scale))

    def _keep(self, chosen: Preferences) -> None:
        if chosen != self._kept:
            self._kept = chosen
            preferences.write(self._home, chosen)
