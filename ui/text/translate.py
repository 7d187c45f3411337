"""Turns an English text into the person's language; every word on screen goes through here."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "ui"


def tr(text: str, meaning: str = "", **values: object) -> str:
    """Returns a text in the person's language with `{name}` places filled in.

    Args:
        text: The English text: a literal, or one that was marked with `later`.
        meaning: Which of several translations is meant, where English says the same for all of them.
        values: What stands for each `{name}`.
    """
    translated = QCoreApplication.translate(CONTEXT, text, meaning)
    return translated.format(**values) if values else translated


def trn(one: str, many: str, count: int, **values: object) -> str:
    """Returns the text for a number; `{n}` is that number.

    Args:
        one: English for 1.
        many: English for every other number; also the key translators see.
        count: How many.
        values: Further places.
    """
    translated = QCoreApplication.translate(CONTEXT, many, "", count)
    if translated == many and count == 1:
        translated = one
    return translated.format(n=count, **values)


def later(text: str, meaning: str = "") -> str:  # noqa: ARG001 - read by whoever collects the texts
    """Marks an English text that stands in a table and goes through `tr` when it is used; returns it as it is."""
    return text
