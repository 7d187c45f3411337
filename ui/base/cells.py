"""What a table shows of a row: columns, cells, and the chips that stand elsewhere as well.

Apart from the model of the table: a page of cards has chips, and does not wait for tables.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt

from pfclient.values import dataclass

if TYPE_CHECKING:
    from ui.base.plots import Sparkline

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark:
    """A chip: word, tone (good, warn, alert, info, neutral) and icon name."""

    text: str
    tone: str = "neutral"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one cell is painted; clinical text wraps, it is never cut.

    Attributes:
        text: First line.
        second: Line(s) below, smaller.
        strong: Bold first line.
        badge: Word in a blue pill after the first line (`New`, `Changed`).
        mark: A chip; stands alone, or below the text where there is one.
        icon: Icon name before the text, in `icon_tone`.
        unit: Stands small after the text, for measured values.
        big: The first line is a measured value (number role, digits lined up).
        spark: A small line in place of everything else; it makes no difference to how words are broken.
    """

    text: str = ""
    second: str = ""
    strong: bool = False
    badge: str = ""
    mark: Mark | None = None
    icon: str = ""
    icon_tone: str = "ink2"
    unit: str = ""
    big: bool = False
    spark: Sparkline | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column of a table.

    Attributes:
        title: Heading.
        text: Plain text of the cell.
        sort: Raw value to sort on, None when this column does not sort. Values of a column must compare.
        align: Horizontal alignment.
        accessible: Words a screen reader hears instead of `text`, None for the same.
        cell: How the cell is painted, None for the plain text.
        width: Fixed px at 100 % text, None to take what is left.
        gives_way: Whether its width goes before that of names, since what it says can stand in several lines.
    """

    title: str
    text: Callable[[T], str]
    sort: Callable[[T], Any] | None = None
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    accessible: Callable[[T], str] | None = None
    cell: Callable[[T], Cell] | None = None
    width: int | None = None
    gives_way: bool = False
