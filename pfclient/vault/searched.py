"""How text is compared in a search: without case, accents or punctuation, word by word."""

import unicodedata


def folded(text: str) -> str:
    """The words of a text as they are compared, with spaces between."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    return "".join(letter if letter.isalnum() else " " for letter in plain)


def wanted(text: str) -> tuple[str, ...]:
    """The words somebody typed, the last of them perhaps only begun; empty when there is none."""
    return tuple(folded(text).split())
