"""Turns an English text into the person's language; every word on screen goes through here."""

from PySide6.QtCore import QCoreApplication

_CONTEXT = "ui"


def tr(text: str, **values: object) -> str:
    """Returns a text in the person's language with `{name}` places filled in.

    Args:
        text: The English text, a literal, so that it can be extracted.
        values: What stands for each `{name}`.
    """
    translated = QCoreApplication.translate(_CONTEXT, text)
    return translated.format(**values) if values else translated


def trn(one: str, many: str, count: int, **values: object) -> str:
    """Returns the text for a number; `{n}` is that number.

    Args:
        one: English for 1.
        many: English for every other number; also the key translators see.
        count: How many.
        values: Further places.
    """
    translated = QCoreApplication.translate(_CONTEXT, many, "", count)
    if translated == many and count == 1:
        translated = one
    return translated.format(n=count, **values)
