"""Where lines of text are broken that are painted by hand, and how tall they are."""

from collections.abc import Iterator

from PySide6.QtGui import QFontMetrics

from ui.text.together import NO_BREAK, pieces
from ui.theme import tokens
from ui.theme.theme import theme


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
    if tail and lines and metrics.horizontalAdvance(lines[-1]) + tail > width and len(pieces(lines[-1])) > 1:
        word = pieces(lines[-1])[-1]
        lines[-1:] = [lines[-1].removesuffix(word).rstrip(" \t"), word]
    return tuple(lines)


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


def _fitting_words(text: str, metrics: QFontMetrics, width: float) -> Iterator[str]:
    """The words of a text; what belongs together and is wider than a line is parted after all."""
    for word in pieces(text):
        if (" " in word or NO_BREAK in word) and metrics.horizontalAdvance(word) > width:
            yield from word.replace(NO_BREAK, " ").split(" ")
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
