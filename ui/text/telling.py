"""Words of ours within the records, in the person's language: a dose, a step of a plan, what has no name."""

from functools import cache

from PySide6.QtCore import QTranslator

from pfclient.records.phrase_book import ENGLISH
from pfclient.records.phrases import Telling, english, tell
from pfclient.records.record import Record
from resources import reader
from ui.text.language import NAMES
from ui.text.translate import CONTEXT, tr


def told(words: Telling) -> str:
    """Returns what a record tells; text the clinic sent stays as it is."""
    return tell(words, _here)


def name_of(record: Record) -> str:
    """Returns what a record is called, also where the clinic gave it no name."""
    return told(record.name)


def in_each_language(words: Telling) -> tuple[str, ...]:
    """Returns the same in every language there is, whichever is in use."""
    return (english(words), *(tell(words, _Language(code)) for code in NAMES if code != "en"))


def _here(code: str) -> str:
    return tr(ENGLISH[code], code)


class _Language:
    """The words of a language that need not be the one in use."""

    def __init__(self, code: str) -> None:
        self._translator, _ = _translations(code)

    def __call__(self, code: str) -> str:
        return self._translator.translate(CONTEXT, ENGLISH[code], code) or ENGLISH[code]


@cache
def _translations(code: str) -> tuple[QTranslator, bytes]:
    """A language's translations, with the bytes: Qt reads them where they lie."""
    translator, data = QTranslator(), reader.read_bytes("translations", f"{code}.qm")
    translator.load(data)
    return translator, data
