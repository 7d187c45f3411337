"""The help articles: short plain texts in every language, read from `resources/help`, and found by their words.

A file begins with `# Title`. Blank lines part its blocks: `## Heading`, `- point`, `1. step`, `> name` of another
article one may go on to, `@keys` for the keyboard map, and everything else is a paragraph. Nothing in it is markup to
anybody but this reader.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from pfclient.values import dataclass
from resources import reader
from ui.text.language import language
from ui.text.translate import later

_FOLDER = "help"
_STEP = re.compile(r"\d+\. ")
_LETTERS = re.compile(r"\w+")
_STEM, _ENDING = 5, 3
"""Letters two forms of a word begin with at least, and those in which they may differ after that."""
FIRST = "first_steps"


class Kind(StrEnum):
    """What a block of an article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    STEP = "step"
    LINK = "link"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its words, or the name of the article a link leads to."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article in one language."""

    name: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def words(self) -> str:
        """All that can be searched: the title and what is written under it, in small letters without accents."""
        said = (block.text for block in self.blocks if block.kind not in {Kind.LINK, Kind.KEYS})
        return folded(" ".join((self.title, *said)))


GROUPS: dict[str, str] = {
    "start": later("Start here"),
    "set_up": later("Set up your account"),
    "read": later("Read records"),
    "use": later("Keep and share"),
    "app": later("Settings and keys"),
}
"""The groups articles stand in, by the names `contents.json` uses."""


@cache
def contents() -> dict[str, tuple[str, ...]]:
    """Returns the names of the articles of each group, in the order they are listed; the same in every language."""
    told: dict[str, list[str]] = reader.read_json(_FOLDER, "contents.json")
    return {group: tuple(names) for group, names in told.items()}


def names() -> tuple[str, ...]:
    """Returns the names of all articles in the order they are listed."""
    return tuple(name for listed in contents().values() for name in listed)


@cache
def article(name: str, code: str) -> Article:
    """Returns an article in one language.

    Raises:
        FileNotFoundError: There is no such article.
    """
    return parsed(name, reader.read_text(_FOLDER, code, f"{name}.txt"))


def read(name: str) -> Article:
    """Returns an article in the language in use; the first one where there is none of that name."""
    return article(name if name in names() else FIRST, language().spoken)


def parsed(name: str, text: str) -> Article:
    """Returns the article a text holds."""
    head, _, rest = text.partition("\n")
    blocks: list[Block] = []
    for part in re.split(r"\n\s*\n", rest.strip()):
        blocks += _blocks([line.strip() for line in part.splitlines() if line.strip()])
    return Article(name, head.removeprefix("# ").strip(), tuple(blocks))


def _blocks(lines: Sequence[str]) -> list[Block]:
    """Points, steps and links stand in a line each; the lines of a paragraph are one."""
    found: list[Block] = []
    words: list[str] = []
    for line in lines:
        block = _marked(line)
        if block is None:
            words.append(line)
        else:
            found.append(block)
    return [*([Block(Kind.PARAGRAPH, " ".join(words))] if words else []), *found]


def _marked(line: str) -> Block | None:
    if line.startswith("## "):
        return Block(Kind.HEADING, line[3:])
    if line.startswith("- "):
        return Block(Kind.POINT, line[2:])
    if line.startswith("> "):
        return Block(Kind.LINK, line[2:])
    if line == "@keys":
        return Block(Kind.KEYS, "")
    step = _STEP.match(line)
    return Block(Kind.STEP, line[step.end() :]) if step else None


def search(text: str) -> tuple[str, ...]:
    """Returns the names of the articles that hold every word of a text, as it is typed or in another form.

    Those with all of it in the title come first, then those with all of it as it is typed.
    """
    wanted = folded(text).split()
    if not wanted:
        return names()
    found = [read(name) for name in names() if all(_holds(read(name).words, word) for word in wanted)]
    found.sort(key=lambda each: [not all(word in said for word in wanted) for said in (folded(each.title), each.words)])
    return tuple(each.name for each in found)


def _holds(said: str, word: str) -> bool:
    """Whether a word stands in a text, itself or in a likely other form: "print" for "printer"."""
    return word in said or any(_akin(word, other) for other in _LETTERS.findall(said))


def _akin(word: str, other: str) -> bool:
    least = max(_STEM, len(word) - _ENDING, len(other) - _ENDING)
    return min(len(word), len(other)) >= least and word[:least] == other[:least]


def folded(text: str) -> str:
    """Returns a text as it is searched: small letters, no accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
