"""What makes one category's page different from another's: words, columns, and how a record is described."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from pfclient.records.record import Record
from pfclient.values import dataclass, replace
from ui.text.language import language
from ui.text.translate import tr
from ui.viewmodels.arrangement import Arrangement, Grouping, Layout, Order, Segment, as_they_come

if TYPE_CHECKING:
    from ui.base.cells import Column
    from ui.widgets.detail_pane import DetailPane

Find: TypeAlias = Callable[[str], Record | None]
Describe: TypeAlias = "Callable[[DetailPane, Any, Find], None]"
Parts: TypeAlias = "tuple[Callable[[], Sequence[Column[Any]]], Describe]"
"""What makes the columns of the table, and what fills the detail pane."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the clinic states about the whole category, such as that no allergies are known."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One category's page.

    Attributes:
        title: Name of the section.
        subtitle: The line below it, for a person's first name.
        icon: Stands on the empty page.
        things: What the entries are called within a sentence: "medicines".
        parts: Gives what the list is made of; not asked before there is one.
        segments: What the three lists are called.
        opens_with: Which of them is shown at first.
        narrow_hides: Columns left out where the page is narrow; the detail has what they say.
        tight_hides: Columns left out where it has hardly room for two; the usual of a narrow page unless told.
        empty: Title and text where the clinic shares none, for a person's first name.
        footnote: What the list does not tell, for a person's first name.
        order: How the rows stand.
        grouped: Puts headings between the rows.
        layouts: The ways in which the list may stand, in words, in place of the segments; the first one's key is "".
        layouts_how: How the rows stand in each of them but the first.
        narrow: Whether a row stays where only some are wanted; None where there is no such choice.
        narrow_words: What that choice is called.
        none_narrowed: What is said where none of them stays.
        filter_words: What the filter is called within itself, "" for the usual words.
        derive: Makes what else the page shows of all rows.
        statement: What rows that are all the clinic's own "none known" say together, None for real entries.
        detail_width: px at 100 % text.
        by_day: The parts where something in the list goes by today's date, for what gives that; None for the usual.
    """

    title: str
    subtitle: Callable[[str], str]
    icon: str
    things: str
    parts: Callable[[], Parts]
    segments: dict[Segment, str]
    empty: Callable[[str], tuple[str, str]]
    footnote: Callable[[str], str]
    opens_with: Segment = Segment.CURRENT
    narrow_hides: frozenset[int] = frozenset()
    tight_hides: frozenset[int] = frozenset()
    order: Order = as_they_come
    grouped: Grouping = as_they_come
    layouts: dict[str, str] = field(default_factory=dict)
    layouts_how: dict[str, Layout] = field(default_factory=dict)
    narrow: Callable[[Any], bool] | None = None
    narrow_words: str = ""
    none_narrowed: str = ""
    filter_words: str = ""
    derive: Callable[[Sequence[Any]], Any] = as_they_come
    statement: Callable[[Sequence[Any]], Statement | None] = field(default=lambda _rows: None)
    detail_width: int = 372
    by_day: Callable[[Callable[[], date]], Parts] | None = None

    def following(self, today: Callable[[], date]) -> Topic:
        """Give the page whose list goes by this date."""
        by_day = self.by_day
        return self if by_day is None else replace(self, parts=lambda: by_day(today))

    @property
    def columns(self) -> Sequence[Column[Any]]:
        """The table."""
        return self.parts()[0]()

    @property
    def describe(self) -> Describe:
        """What fills the detail pane."""
        return self.parts()[1]

    @property
    def arrangement(self) -> Arrangement:
        """How the rows may stand."""
        return Arrangement(self.order, self.grouped, self.layouts_how, self.narrow, self.derive)

    @property
    def first_segment(self) -> Segment:
        """Which rows are listed at first: all of them, where it is not segments that are chosen between."""
        return Segment.ALL if self.layouts else Segment.CURRENT

    def footnote_words(self, name: str) -> str:
        """Give the footnote; beside words in another language it says whose the untranslated ones are (10f)."""
        if language().code == "en":
            return self.footnote(name)
        return tr("The clinic’s words stay in the language they were written in.") + " " + self.footnote(name)
