"""Blocks as bands: strips one line high that are never cut, with what stands in them measured and broken."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeAlias

from PySide6.QtGui import QTextLayout, QTextOption

from pfclient.export.facts import BETWEEN
from pfclient.export.layout import Columns, Heading, Note, Pair, Row, Tone
from pfclient.values import dataclass
from ui.printing.ink import Ink, Role, Type
from ui.text.together import unparted

_BETWEEN = "\u00a0\u00a0·  "
"""No line begins with it."""
_GAP = 110
_INDENT = 140
_BAR = 30
_LEAD, _AGAIN = 3, 8


@dataclass(frozen=True, slots=True)
class Run:
    """One line of text: `x` from the left margin, `y` of its base line from the top of its band."""

    x: float
    y: float
    text: str
    role: Role
    color: str = "ink"


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle, from the left margin and the top of its band."""

    x: float
    y: float
    width: float
    height: float
    color: str


Mark: TypeAlias = Run | Bar


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of the page.

    Attributes:
        height: How much of the page it takes.
        marks: What stands in it.
    """

    height: float
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """The bands of one block.

    Attributes:
        bands: From top to bottom.
        before: White above it, unless it begins a page.
        stays: Whether it has to stand on the same page as what follows.
        lead: How many of its first bands stay together where all of them are too many for a page.
        again: What stands on top of every further page it goes on to: whose details these are.
    """

    bands: tuple[Band, ...]
    before: float = 0
    stays: bool = False
    lead: int = _LEAD
    again: tuple[Band, ...] = ()


class Cutter:
    """Turns blocks into strips of one width.

    Args:
        ink: The fonts.
        width: Between the margins.
    """

    def __init__(self, ink: Ink, width: float) -> None:
        self._ink, self._width, self._scale = ink, width, ink.scale

    def heading(self, block: Heading) -> Strip:
        """A title, with a line under the larger ones."""
        role = {1: Role.TITLE, 2: Role.SECTION}.get(block.level, Role.LIST)
        bands = [_band(self._ink.type(role), ((0, text, role, "ink"),)) for text in self._lines(block.text, role)]
        if block.level == 2:
            bands.append(Band(70 * self._scale, (Bar(0, 20 * self._scale, self._width, 8, "line"),)))
        return Strip(tuple(bands), before={1: 0, 2: 260}.get(block.level, 150) * self._scale, stays=True)

    def note(self, block: Note) -> Strip:
        """A sentence; a warning has a bar beside it on every page it stands on."""
        warning = block.tone is Tone.WARNING
        role = Role.SMALL if block.tone is Tone.QUIET else Role.BODY
        shift = _INDENT if warning else 0
        tone = "warn" if warning else "ink2" if block.tone is Tone.QUIET else "ink"
        kind = self._ink.type(role)
        bar = (Bar(0, 0, _BAR, kind.line, "warn_line"),) if warning else ()
        lines = self._lines(block.text, role, self._width - shift)
        return Strip(tuple(_band(kind, ((shift, text, role, tone),), bar) for text in lines), before=40 * self._scale)

    def pair(self, block: Pair) -> Strip:
        """A label, and its value beside it."""
        label = f"{block.label}:"
        kind = self._ink.type(Role.LABEL)
        shift = min(kind.metrics.horizontalAdvance(label) + _GAP, self._width / 2)
        lines = self._lines(block.text, Role.BODY, self._width - shift)
        first = _band(self._ink.type(Role.BODY), ((0, label, Role.LABEL, "ink2"), (shift, lines[0], Role.BODY, "ink")))
        more = (_band(self._ink.type(Role.BODY), ((shift, text, Role.BODY, "ink"),)) for text in lines[1:])
        return Strip((first, *more), before=30 * self._scale)

    def columns(self, block: Columns) -> Strip:
        """The heads of a table, on a ground of their own."""
        places = self._places(block.shares)
        cells = [self._lines(text, Role.LABEL, width) for text, (_, width) in zip(block.titles, places, strict=True)]
        kind = self._ink.type(Role.LABEL)
        bands = []
        for texts in zip_longest(*cells, fillvalue=""):
            runs = tuple((x, text, Role.LABEL, "ink2") for (x, _), text in zip(places, texts, strict=True))
            bands.append(_band(kind, runs, (Bar(-60, -10, self._width + 120, kind.line + 20, "panel"),)))
        return Strip((*bands, Band(40 * self._scale)), before=60 * self._scale, stays=True)

    def row(self, block: Row, shares: Sequence[int]) -> Strip:
        """A line of a table: cells side by side, below them labels and everything else, then a hairline."""
        places = self._places(shares)
        warning = block.tone is Tone.WARNING
        cells = zip(block.cells, places, strict=True)
        columns = [self._cell(text, place, number) for number, (text, place) in enumerate(cells)]
        if block.labels:
            x, width = places[0]
            tone = "alert" if warning else "ink2"
            role = Role.LABEL if warning else Role.SMALL
            columns[0] += [(x, text, role, tone) for text in self._lines(block.labels, role, width)]
        kind = self._ink.type(Role.NAME)
        bands = [_band(kind, tuple(run for run in runs if run)) for runs in zip_longest(*columns)]
        again = [_band(kind, (run,)) for run in columns[0][-_AGAIN:]]
        bands += [
            _band(self._ink.type(Role.SMALL), ((_INDENT, text, Role.SMALL, "ink2"),))
            for detail in block.details
            for text in self._lines(detail, Role.SMALL, self._width - _INDENT)
        ]
        if warning:
            bands, again = ([_alert(band) for band in each] for each in (bands, again))
        edge = Band(60 * self._scale, (Bar(0, 30 * self._scale, self._width, 6, "line"),))
        lead = max(_LEAD, len(columns[0]))
        return Strip((*bands, edge), before=30 * self._scale, lead=lead, again=tuple(again))

    def _cell(self, text: str, place: tuple[float, float], number: int) -> list[tuple[float, str, Role, str]]:
        role = Role.BODY if number else Role.NAME
        return [(place[0], line, role, "ink") for line in self._lines(text, role, place[1])]

    def _places(self, shares: Sequence[int]) -> list[tuple[float, float]]:
        """Left edge and width of each column."""
        whole, left, found = sum(shares), 0.0, []
        for share in shares:
            width = self._width * share / whole
            found.append((left, width - _GAP))
            left += width
        return found

    def _lines(self, text: str, role: Role, width: float | None = None) -> list[str]:
        return lines(text, self._ink.type(role), self._width if width is None else width)


def lines(text: str, kind: Type, width: float) -> list[str]:
    """Break a text into lines no wider than this; a word that is wider alone is broken where it has to be.

    No line ends between a number and what it counts: a dose whose unit stands in the next one is taken for another.
    """
    found: list[str] = []
    for paragraph in text.split("\n"):
        if kind.metrics.horizontalAdvance(paragraph) <= width:
            found.append(paragraph)
        else:
            found += _broken(paragraph, kind, width)
    return found


def _broken(text: str, kind: Type, width: float) -> list[str]:
    kept = unparted(text).replace(BETWEEN, _BETWEEN)  # as long as the text itself
    layout = QTextLayout(kept, kind.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts in UTF-16, in which what lies beyond the basic plane counts twice.
    wide = text.encode("utf-16-le", "replace")
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart() * 2
        found.append(wide[start : start + line.textLength() * 2].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return found


def _band(kind: Type, runs: Sequence[tuple[float, str, Role, str]], bars: tuple[Bar, ...] = ()) -> Band:
    texts = tuple(Run(x, kind.ascent, text, role, color) for x, text, role, color in runs if text)
    return Band(kind.line, (*bars, *texts))


def _alert(band: Band) -> Band:
    return Band(band.height, (Bar(-90, 0, _BAR, band.height, "alert_line"), *band.marks))
