"""Words of ours in a record: which ones they are and what stands in them, for whoever tells them in a language."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from string import Formatter
from typing import Protocol, TypeAlias

import msgspec

from pfclient.records.phrase_book import ENGLISH

_BETWEEN = {"list": ", ", "choices": "; ", "lines": "\n"}
_SENTENCES = "sentences"


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """Words of ours, in no language yet.

    Attributes:
        code: Which ones: a code of `ENGLISH`, or how the values are joined (`list`, `choices`, `sentences`, `lines`).
        values: What stands in their places, in the order of the English: as sent, or words of ours again.
    """

    code: str
    values: tuple["Telling", ...] = ()


Telling: TypeAlias = str | Phrase
"""Text exactly as it was sent, or words of ours."""


class Tongues(Protocol):
    """The languages words of ours are told in."""

    def here(self, told: Telling) -> str:
        """In the language of whoever reads now."""
        ...

    def each(self, told: Telling) -> Sequence[str]:
        """In every language somebody may choose to read in."""
        ...


def tell(told: Telling, words: Callable[[str], str]) -> str:
    """What is told, in a language.

    Args:
        told: Text as sent stays as it is.
        words: Gives the words of a code, with the places the English has.
    """
    if isinstance(told, str):
        return told
    values = [tell(one, words) for one in told.values]
    if told.code in _BETWEEN:
        return _BETWEEN[told.code].join(values)
    if told.code == _SENTENCES:
        return ". ".join([*(one.rstrip(".") for one in values[:-1]), values[-1]])
    return words(told.code).format(**dict(zip(_places(told.code), values, strict=True)))


def english(told: Telling) -> str:
    """What is told, in English: for output without a screen, and to compare by."""
    return told if isinstance(told, str) else tell(told, ENGLISH.__getitem__)


def joined(code: str, parts: Iterable[Telling]) -> Telling:
    """Several parts as one, what says the same in English once and what says nothing left out; "" for none.

    Args:
        code: How they are joined.
        parts: They themselves.
    """
    told = [part for part in parts if part]
    if len(told) > 1:
        found: dict[str, Telling] = {}
        for part in told:
            found.setdefault(english(part), part)
        told = list(found.values())
    if len(told) < 2:
        return next(iter(told), "")
    whole = Phrase(code, tuple(told))
    return whole if any(isinstance(part, Phrase) for part in told) else english(whole)


class EnglishOnly:
    """Where there is no screen."""

    def here(self, told: Telling) -> str:
        """In English."""
        return english(told)

    def each(self, told: Telling) -> Sequence[str]:
        """In English."""
        return (english(told),)


@cache
def _places(code: str) -> tuple[str, ...]:
    return tuple(place for _, place, _, _ in Formatter().parse(ENGLISH[code]) if place)
