"""The index a list is filtered by: a keystroke looks at what differs, not at every row."""

from array import array
from collections.abc import Callable, Sequence
from itertools import zip_longest

from pfclient.records.phrases import Telling
from pfclient.records.record import Record
from ui.text.telling import told

_COLUMNS = 12
"""Texts of a row that are told apart; what a row says beyond them stands together in the last."""
_BYTE = 256
_PAGES = 12
"""Bytes' worth of different texts that are looked up a page after the other; more are looked up row by row."""
_KEPT = 16

_Hits = Callable[[str], int]
"""The rows that hold a word as one whole number, a byte each: numbers are combined at once."""


class FilterIndex:
    """Finds rows by any part of their words, in any order; case does not count.

    Words of ours are found in the language they are read in.

    Rows of a chart say the same things over and over: a few clinics, doctors and names. Each different text is looked
    at once a keystroke, and what it says is then looked up for the rows, a byte each.

    Args:
        rows: What is searched; folded once, not at every keystroke.
    """

    def __init__(self, rows: Sequence[Record]) -> None:
        said = [_within(_words(row) if row.alike else row.search_words()) for row in rows]
        self._size = len(said)
        self._columns = [_column(texts) for texts in zip_longest(*said, fillvalue="") if any(texts)]
        self._found: dict[str, int] = {}

    def hits(self, text: str) -> bytes | None:
        """Give a byte for every row, 1 for those that hold every word of `text`; None where that is all of them."""
        words = text.casefold().split()
        if not words:
            return None
        both = self._holding(words[0])
        for word in words[1:]:
            both &= self._holding(word)
        return both.to_bytes(self._size, "little")

    def _holding(self, word: str) -> int:
        """The rows that hold one word; the words of the last keys stay known."""
        found = self._found.pop(word, None)
        if found is None:
            found = 0
            for column in self._columns:
                found |= column(word)
        self._found[word] = found
        if len(self._found) > _KEPT:
            del self._found[next(iter(self._found))]
        return found


def _words(row: Record) -> Sequence[Telling]:
    """What a row says at any of its clinics; what they say alike once."""
    return tuple(dict.fromkeys(text for one in (row, *row.alike) for text in one.search_words()))


def _within(texts: Sequence[Telling]) -> Sequence[Telling]:
    if len(texts) <= _COLUMNS:
        return texts
    return (*texts[: _COLUMNS - 1], "\n".join(map(told, texts[_COLUMNS - 1 :])))


def _column(texts: Sequence[Telling]) -> _Hits:
    """One text of every row: the different ones folded, and which of them each row says."""
    numbers: dict[Telling, int] = {}
    said = [numbers.setdefault(text, len(numbers)) for text in texts]
    folded = [told(text).casefold() for text in numbers]
    if len(folded) <= _BYTE:
        return _few(folded, bytes(said))
    if len(folded) <= _BYTE * _PAGES:
        return _several(folded, said)
    if len(folded) > len(texts) // 2:
        return _all_different([told(text).casefold() for text in texts])
    return _many(folded, array("I", said))


def _few(folded: Sequence[str], said: bytes) -> _Hits:
    def hits(word: str) -> int:
        held = bytes([word in text for text in folded])
        return _whole(said.translate(held.ljust(_BYTE, b"\0"))) if 1 in held else 0

    return hits


def _several(folded: Sequence[str], said: Sequence[int]) -> _Hits:
    """A page holds as many texts as a byte tells apart: which page a row's text is on, and which one it is there."""
    pages, places = zip(*(divmod(number, _BYTE) for number in said), strict=True)
    at, within = bytes(pages), bytes(places)
    on = [_whole(at.translate(bytes(page == each for each in range(_BYTE)))) for page in range(max(at) + 1)]

    def hits(word: str) -> int:
        held = bytes([word in text for text in folded])
        found = 0
        for page, rows in enumerate(on):
            here = held[page * _BYTE : (page + 1) * _BYTE]
            if 1 in here:
                found |= rows & _whole(within.translate(here.ljust(_BYTE, b"\0")))
        return found

    return hits


def _whole(each: bytes) -> int:
    return int.from_bytes(each, "little")


def _many(folded: Sequence[str], said: Sequence[int]) -> _Hits:
    def hits(word: str) -> int:
        held = bytes([word in text for text in folded])
        return _whole(bytes(map(held.__getitem__, said))) if 1 in held else 0

    return hits


def _all_different(folded: Sequence[str]) -> _Hits:
    return lambda word: _whole(bytes([word in text for text in folded]))
