"""Digits as people type them: with spaces and dashes, never letters of another script."""

_SEPARATORS = str.maketrans("", "", " \t\u00a0\u2009\u202f-\u2010\u2011\u2013")


def compact(text: str) -> str:
    """Give the text without spaces and dashes."""
    return text.translate(_SEPARATORS)


def is_number(text: str, length: int) -> bool:
    """Tell whether the text is exactly `length` ASCII digits."""
    return len(text) == length and text.isascii() and text.isdigit()


def grouped(digits: str, size: int) -> str:
    """Give the digits in groups of `size`, so that a tired eye keeps its place: `1234 5678`."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))
