"""Where in a text the words of a search stand."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pfclient.vault.searched import folded

_SHORT = 2
_ASCII = re.compile(r"[a-z0-9]+")
Span = tuple[int, int]


def spans(text: str, words: Iterable[str], begun: str = "") -> tuple[Span, ...]:
    """From where to where the text is marked: whole words, and the beginnings of those somebody has begun.

    Args:
        text: As it is shown.
        words: Folded words, whole.
        begun: A folded beginning of a word, "" for none.
    """
    whole = frozenset(words)
    plain = folded(text)
    if not any(word in plain for word in whole) and not (begun and begun in plain):
        return ()
    found = []
    for start, end, word in _words(text):
        if word in whole:
            found.append((start, end))
        elif begun and word.startswith(begun):
            found.append((start, _reach(text, start, end, begun)))
    return tuple(found)


def holds(text: str, words: Sequence[str]) -> bool:
    """Whether one text has all the words, in any order; a word of one or two letters only beside its neighbour."""
    held = f" {' '.join(folded(text).split())} "
    return all(f" {part} " in held for part in _parts(words))


def _parts(words: Sequence[str]) -> list[str]:
    """What must stand together: "hepatitis b" is not any text with hepatitis and a b somewhere."""
    parts: list[str] = []
    for word in words:
        joins = bool(parts) and (len(word) <= _SHORT or all(len(one) <= _SHORT for one in parts[-1].split()))
        parts[-1:] = [f"{parts[-1]} {word}"] if joins else [*parts[-1:], word]
    return parts


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    """Each word of a text: where it starts and ends, and as it is compared."""
    if text.isascii():  # letter for letter the same
        yield from ((each.start(), each.end(), each[0]) for each in _ASCII.finditer(text.casefold()))
        return
    start, word = 0, ""
    for place, letter in enumerate(text):
        plain = folded(letter)
        if plain.strip():
            start = start if word else place
            word += plain
        elif word and plain:
            yield start, place, word
            word = ""
    if word:
        yield start, len(text), word


def _reach(text: str, start: int, end: int, begun: str) -> int:
    """How far a beginning reaches in the text as it is written."""
    reached = ""
    for place in range(start, end):
        reached += folded(text[place])
        if len(reached) >= len(begun):
            return place + 1
    return end
