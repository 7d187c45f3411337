"""How text is compared in a search: without case, accents or punctuation, word by word; and which finds come first."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TypeVar

from pfclient.people import PersonId

Row = TypeVar("Row")
Found = tuple[Sequence[tuple[str, Row]], Sequence[tuple[str, Row]]]
"""Category and row of what holds all words whole, and of what holds the last one only as a beginning."""

_SPACED = {code: " " for code in range(128) if not chr(code).isalnum()}
"""Letter by letter it takes four times as long, with every record of a chart."""


def folded(text: str) -> str:
    """The words of a text as they are compared, with spaces between."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    if plain.isascii():
        return plain.translate(_SPACED)
    return "".join(letter if letter.isalnum() else " " for letter in plain)


def wanted(text: str) -> tuple[str, ...]:
    """The words somebody typed, the last of them perhaps only begun; empty when there is none."""
    return tuple(folded(text).split())


def best(found: Mapping[PersonId, Found[Row]], limit: int) -> Iterator[tuple[PersonId, str, Row, bool]]:
    """Person, category, row, and whether the last word was only begun: whole words first, everybody in turns.

    Args:
        found: What was found of each person.
        limit: The most of one category, of all people together.
    """
    taken: Counter[str] = Counter()
    for begun in (False, True):
        ranked = [_of(person, sorted(both[begun], key=_category)) for person, both in found.items()]
        for turn in zip_longest(*ranked):
            for one in turn:
                if one is not None and taken[one[1]] < limit:
                    taken[one[1]] += 1
                    person, category, row = one
                    yield person, category, row, begun


def _category(one: tuple[str, object]) -> str:
    return one[0]


def _of(person: PersonId, rows: Iterable[tuple[str, Row]]) -> list[tuple[PersonId, str, Row]]:
    return [(person, category, row) for category, row in rows]
