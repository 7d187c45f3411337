"""Other words for what is looked for: plain words, brands, Spanish; from a file in which each has its source."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product, takewhile

from pfclient.values import dataclass
from pfclient.vault.searched import wanted
from resources.reader import read_text

FILE = "synonyms.tsv"
_LEAST_BEGUN = 4
"""Letters of a term somebody must have typed before it is guessed: "biop" is, "bio" may be many things."""
_MOST = 12
"""Questions beside the one that was typed."""
_SMALL = frozenset({"a", "al", "de", "del", "el", "en", "for", "in", "la", "las", "los", "of", "the", "y"})


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the file: `term` finds `finds`, and with "=" the other way round."""

    term: str
    way: str
    finds: str
    language: str
    source: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """The same question in other words.

    Attributes:
        words: What is looked for, whole words.
        said: The words of the file that stand for what was typed ("Tylenol").
        found: The words of the file that are looked for in their place ("acetaminophen").
    """

    words: tuple[str, ...]
    said: str
    found: str


@dataclass(frozen=True, slots=True)
class _Meaning:
    said: str
    found: str
    words: tuple[str, ...]


def pairs() -> tuple[Pair, ...]:
    """Every line of the file."""
    lines = read_text(FILE).splitlines()
    return tuple(Pair(*line.split("\t")) for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def synonyms() -> "Synonyms":
    """What the file says; read when somebody searches for the first time."""
    return Synonyms(pairs())


class Synonyms:
    """Knows which other words may stand in a record for those somebody typed."""

    def __init__(self, known: Iterable[Pair]) -> None:
        meanings: dict[str, list[_Meaning]] = {}
        for pair in known:
            ways = [(pair.term, pair.finds), (pair.finds, pair.term)][: 2 if pair.way == "=" else 1]
            for said, found in ways:
                meanings.setdefault(" ".join(_telling(said)), []).append(_Meaning(said, found, wanted(found)))
        self._meanings: Mapping[str, Sequence[_Meaning]] = meanings
        self._terms = sorted(meanings)
        self._longest = max((term.count(" ") + 1 for term in meanings), default=0)

    def alternatives(self, text: str) -> tuple[Alternative, ...]:
        """What else may be meant by a text; its last word may be begun only."""
        words = _telling(text)
        choices = [(part, self._meant(part, last=end == len(words))) for part, end in self._parts(words)]
        options = [[None, *meant] if len(choices) > 1 else list(meant) for _, meant in choices]
        made = (_alternative([part for part, _ in choices], chosen) for chosen in product(*options))
        asked: dict[tuple[str, ...], Alternative] = {}
        for one in made:
            if one is not None and not _is_begun(words, one.words):
                asked.setdefault(one.words, one)
            if len(asked) == _MOST:  # a pasted sentence may mean millions of things
                break
        return tuple(asked.values())

    def _parts(self, words: Sequence[str]) -> Iterator[tuple[tuple[str, ...], int]]:
        """The words in groups, each the longest term there is."""
        at = 0
        while at < len(words):
            ends = range(min(len(words), at + self._longest), at, -1)
            known = (end for end in ends if self._meant(words[at:end], last=end == len(words)))
            end = next(known, at + 1)
            yield tuple(words[at:end]), end
            at = end

    def _meant(self, words: Sequence[str], *, last: bool) -> Sequence[_Meaning]:
        term = " ".join(words)
        found = self._meanings.get(term)
        if found is not None or not last or len(term) < _LEAST_BEGUN:
            return found or ()
        # Only the word that is being typed is guessed, not those that may follow it.
        guessed = takewhile(
            lambda known: known.startswith(term), islice(self._terms, bisect_left(self._terms, term), None)
        )
        whole = (known for known in guessed if known.count(" ") == term.count(" "))
        return [meaning for known in whole for meaning in self._meanings[known]]


def _telling(text: str) -> tuple[str, ...]:
    """The words of a text without the small ones between them."""
    words = wanted(text)
    telling = tuple(word for word in words if word not in _SMALL)
    return telling if len(words) > 1 else words


def _is_begun(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words are found by what is typed as it is."""
    same = len(typed) == len(words) and tuple(typed[:-1]) == tuple(words[:-1])
    return same and words[-1].startswith(typed[-1])


def _alternative(parts: Sequence[tuple[str, ...]], chosen: Sequence[_Meaning | None]) -> Alternative | None:
    meant = [meaning for meaning in chosen if meaning is not None]
    if not meant:
        return None
    pairs = zip(parts, chosen, strict=True)
    words = [word for part, meaning in pairs for word in (part if meaning is None else meaning.words)]
    return Alternative(
        tuple(dict.fromkeys(words)), ", ".join(one.said for one in meant), ", ".join(one.found for one in meant)
    )
