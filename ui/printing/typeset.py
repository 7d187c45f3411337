"""A layout as pages: blocks in their order, none cut where that can be avoided, heads repeated where they go on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from pfclient.export.layout import Block, Columns, Heading, Layout, Note, PageHead, Pair, Row
from pfclient.values import dataclass
from ui.printing.bands import Band, Cutter, Mark, Run, Strip
from ui.printing.ink import Ink
from ui.printing.paper import Paper

_HEAD, _FOOT = 230, 200
_SMALLER = (1.0, 0.92, 0.85, 0.78)
"""Sizes a summary is tried in; below that, two pages are better than one nobody can read."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A band on its page, `top` from the upper edge of the body."""

    top: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to be painted.

    Attributes:
        head: What stands on top of it.
        foot: What stands at its foot, beside the number.
        placed: Its body.
        ink: Its fonts.
    """

    head: PageHead
    foot: str
    placed: tuple[Placed, ...]
    ink: Ink


def typeset(layout: Layout, paper: Paper) -> Iterator[Page]:
    """Set a layout, page after page."""
    if layout.one_page:
        yield from _one_page_each(layout, paper)
    else:
        yield from _Setter(paper, Ink(), layout.foot).pages(layout.blocks)


def _one_page_each(layout: Layout, paper: Paper) -> Iterator[Page]:
    """Each head begins what has to fit on a page of its own; smaller print before a second page."""
    for blocks in _by_head(layout.blocks):
        pages: list[Page] = []
        for scale in _SMALLER:
            pages = list(_Setter(paper, Ink(scale), layout.foot).pages(blocks))
            if len(pages) == 1:
                break
        yield from pages


def _by_head(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    held: list[Block] = []
    for block in blocks:
        if isinstance(block, PageHead) and held:
            yield held
            held = []
        held.append(block)
    if held:
        yield held


class _Setter:
    """Fills pages from top to bottom."""

    def __init__(self, paper: Paper, ink: Ink, foot: str) -> None:
        self._cut = Cutter(ink, paper.inner)
        self._room = paper.height - paper.head - paper.foot - _HEAD - _FOOT
        self._ink, self._foot = ink, foot
        self._head = PageHead("", "")
        self._placed: list[Placed] = []
        self._y = 0.0
        self._waiting: list[Strip] = []
        self._columns: Columns | None = None
        self._heads: Strip | None = None
        self._full: list[Page] = []

    def pages(self, blocks: Iterable[Block]) -> Iterator[Page]:
        """Set these blocks."""
        for block in blocks:
            self._set(block)
            yield from self._full
            self._full.clear()
        self._flush()
        self._turn()
        yield from self._full

    def _set(self, block: Block) -> None:
        match block:
            case PageHead():
                self._flush()
                self._turn()
                self._head = block
            case Row():
                self._place(self._cut.row(block, self._columns.shares if self._columns else _usual(block)))
            case Columns():
                self._columns, self._heads = block, self._cut.columns(block)
                self._place(self._heads)
            case Heading():
                self._columns = self._heads = None
                self._place(self._cut.heading(block))
            case Note():
                self._place(self._cut.note(block))
            case Pair():
                self._place(self._cut.pair(block))
            case _:
                assert_never(block)

    def _place(self, strip: Strip) -> None:
        """What has to stay with what follows waits for it."""
        if strip.stays:
            self._waiting.append(strip)
            return
        together, self._waiting = [*self._waiting, strip], []
        if not self._fits(together):
            whole = _height(together) <= self._room
            # A row longer than a page begins where it stands, if its first lines have room there.
            if whole or not self._fits([*together[:-1], Strip(strip.bands[: strip.lead], strip.before)]):
                self._go_on(together)
                return
        for each in together:
            self._put(each)

    def _go_on(self, strips: Sequence[Strip]) -> None:
        """On the next page, below the heads of the table that goes on there."""
        self._turn()
        if self._heads is not None and all(strip is not self._heads for strip in strips):
            self._put(self._heads)
        for strip in strips:
            self._put(strip)

    def _put(self, strip: Strip) -> None:
        self._y += strip.before if self._placed else 0
        for band in strip.bands:
            if self._y + band.height > self._room and self._placed:
                if not any(isinstance(mark, Run) for mark in band.marks):
                    continue  # a line or a gap needs no page of its own
                self._turn()
                for each in self._on_top(strip):
                    self._put_band(each)
            self._put_band(band)

    def _on_top(self, strip: Strip) -> tuple[Band, ...]:
        """What tells on a further page what goes on there."""
        heads = self._heads.bands if strip.again and self._heads is not None else ()
        return (*heads, *strip.again)

    def _put_band(self, band: Band) -> None:
        self._placed.append(Placed(self._y, band.marks))
        self._y += band.height

    def _fits(self, strips: Sequence[Strip]) -> bool:
        return self._y + _height(strips) <= self._room

    def _flush(self) -> None:
        for strip in self._waiting:
            self._put(strip)
        self._waiting.clear()

    def _turn(self) -> None:
        if self._placed:
            self._full.append(Page(self._head, self._foot, tuple(self._placed), self._ink))
        self._placed, self._y = [], 0.0


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.before + sum(band.height for band in strip.bands) for strip in strips)


def _usual(row: Row) -> tuple[int, ...]:
    """Without heads: a name, and more room for what is said of it."""
    return (4, *[6] * (len(row.cells) - 1))
