"""A copy on paper as blocks, whatever paints them: nothing here knows a font, a colour or the size of a page."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from pfclient.values import dataclass


class Tone(StrEnum):
    """How much a block has to be noticed."""

    PLAIN = "plain"
    QUIET = "quiet"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class PageHead:
    """Begins a new page; `left` and `right` stand on top of it and of every page until the next head."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; it stays with what follows. Level 1 is the largest, 3 the smallest."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about the copy itself."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its value."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Heads of the table that follows, repeated where it goes on over a page.

    Attributes:
        titles: One a column.
        shares: Parts of the width each column takes.
    """

    titles: tuple[str, ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table.

    Attributes:
        cells: One text a column; the first is the name and stands out.
        labels: Status and labels, below the name.
        details: Everything else, below the cells.
        tone: A warning is an order not to take something, or danger the clinic states.
    """

    cells: tuple[str, ...]
    labels: str = ""
    details: tuple[str, ...] = ()
    tone: Tone = Tone.PLAIN


Block: TypeAlias = PageHead | Heading | Note | Pair | Columns | Row


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole copy.

    Attributes:
        blocks: What stands on it, from top to bottom; may be walked once only.
        foot: Stands at the foot of every page.
        one_page: Whether it is to be made small enough for one page a head, where that stays readable.
    """

    blocks: Iterable[Block]
    foot: str = ""
    one_page: bool = False
