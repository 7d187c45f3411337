"""Where lines of text are broken that are painted by hand, and how tall they are."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QFontMetrics

from ui.theme import tokens
from ui.theme.theme import theme

_BLANKS = re.compile(r"[ \t]+")
"""Python takes one for a blank at which no line may end: "2:05 p. m."."""
_COUNTS = re.compile(r"(?:.* )?[<>]?\d[\d.,/]*(?P<of> of)?")
_COUNTS_SOMETHING = re.compile(r"\d[.,/]* ")
_GAPS = re.compile(r"(\s+)")
_NO_BREAK = "\N{NO-BREAK SPACE}"


def wrap(text: str, metrics: QFontMetrics, width: float, tail: float = 0) -> tuple[str, ...]:
    """Breaks text into lines no wider than `width`; words longer than a line are broken, never cut.

    Args:
        text: Plain text; its own line breaks count.
        metrics: Of the font it is painted in.
        width: px.
        tail: px kept free after the last line (for a badge).
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines += _wrap_paragraph(paragraph, metrics, width)
    if tail and lines and metrics.horizontalAdvance(lines[-1]) + tail > width and len(_words(lines[-1])) > 1:
        word = _words(lines[-1])[-1]
        lines[-1:] = [lines[-1].removesuffix(word).rstrip(" \t"), word]
    return tuple(lines)


def unparted(text: str) -> str:
    """Returns text for Qt to break into lines: it ends none at a blank where `wrap` ends none."""
    if _COUNTS_SOMETHING.search(text) is None:
        return text
    first, *rest = _GAPS.split(text)
    kept, last = [first], first
    for gap, word in zip(rest[::2], rest[1::2], strict=True):
        together = gap == " " and bool(last and word) and _belong_together(last, word)
        kept += [_NO_BREAK if together else gap, word]
        last = f"{last} {word}" if together else word
    return "".join(kept)


def _wrap_paragraph(text: str, metrics: QFontMetrics, width: float) -> list[str]:
    lines: list[str] = []
    current = ""
    for word in _fitting_words(text, metrics, width):
        longer = f"{current} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width:
            current = longer
            continue
        if current:
            lines.append(current)
        current = word
        while metrics.horizontalAdvance(current) > width and len(current) > 1:
            fits = _fitting(current, metrics, width)
            lines.append(current[:fits])
            current = current[fits:]
    return [*lines, current] if current else lines


def _words(text: str) -> list[str]:
    """Splits where a line may end: at blanks, but at none that keeps words together: "2:05 p. m.", "500 mg", "2 of 2".

    A dose whose unit stands in the next line is taken for another dose.
    """
    words: list[str] = []
    for word in filter(None, _BLANKS.split(text)):
        if words and _belong_together(words[-1], word):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _belong_together(before: str, word: str) -> bool:
    """Whether a number comes before what it counts, or "2 of" before "2"."""
    counted = _COUNTS.fullmatch(before)
    return counted is not None and (word[0].isdigit() if counted["of"] else word == "of" or not word[0].isdigit())


def _fitting_words(text: str, metrics: QFontMetrics, width: float) -> Iterator[str]:
    """The words of a text; what belongs together and is wider than a line is parted after all."""
    for word in _words(text):
        if " " in word and metrics.horizontalAdvance(word) > width:
            yield from word.split(" ")
        else:
            yield word


def _fitting(word: str, metrics: QFontMetrics, width: float) -> int:
    fits = 1
    while fits < len(word) and metrics.horizontalAdvance(word[: fits + 1]) <= width:
        fits += 1
    return fits


def line_height(role: str) -> int:
    """Returns the height of one line of a role in px, never less than its font needs."""
    return max(theme().metrics(role).height(), theme().px(tokens.type_role(role).line))
