"""The language of every word on screen: the system's or the one the person chose, in use at once."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

from resources import reader

PSEUDO = "pseudo"
NAMES = {"en": "English", "es": "Español"}
"""Each language in its own words: this is never translated."""

SAMPLES = {"en": "Dates look like Mar 12, 2026.", "es": "Las fechas se ven así: 12 mar 2026."}
"""What each language looks like, in its own words."""


class Language(QObject):
    """The language in use; `changed` tells whatever shows words to be built anew."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = "en"
        self._installed: list[QTranslator] = []
        self._data = b""

    @property
    def code(self) -> str:
        """`en`, `es`, or `pseudo`, which is nobody's."""
        return self._code

    @property
    def spoken(self) -> str:
        """The code e-mails, texts and the portal's words are asked for in; a made-up language is nobody's."""
        return self._code if self._code in NAMES else "en"

    @property
    def other(self) -> str:
        """The code of the language a button offers."""
        return "es" if self._code == "en" else "en"

    def switch(self, code: str) -> None:
        """Puts every word into another language.

        Raises:
            KeyError: There is no such language.
        """
        if code not in {*NAMES, PSEUDO}:
            raise KeyError(code)
        if code == self._code:
            return
        self._code = code
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = self._translators()
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        backwards = Qt.LayoutDirection.RightToLeft if code == PSEUDO else Qt.LayoutDirection.LeftToRight
        QGuiApplication.setLayoutDirection(backwards)
        self.changed.emit()

    def _translators(self) -> list[QTranslator]:
        if self._code == "en":
            return []
        if self._code == PSEUDO:
            from ui.text.pseudo import PseudoTranslator  # noqa: PLC0415 - for developers only

            return [PseudoTranslator(self)]
        # Qt's own words, such as those of a field's menu; ours go on top of them.
        qt, ours = QTranslator(self), QTranslator(self)
        qt.load(f"qtbase_{self._code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        # Qt reads the bytes where they lie, so they are kept.
        self._data = reader.read_bytes("translations", f"{self._code}.qm")
        ours.load(self._data)
        return [qt, ours]


def from_system() -> str:
    """Returns this computer's language where we have it, else English."""
    return first_of(QLocale.system().uiLanguages())


def first_of(tags: Iterable[str]) -> str:
    """Returns the first of the wanted languages that we have, English where there is none.

    Args:
        tags: BCP 47 tags, or POSIX names such as `es_US`.
    """
    for tag in tags:
        code = tag.replace("_", "-").partition("-")[0].lower()
        if code in NAMES:
            return code
    return "en"


_active: list[Language] = []


def language() -> Language:
    """Returns the language in use, English until another was chosen."""
    if not _active:
        _active.append(Language())
    return _active[0]
