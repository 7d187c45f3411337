"""Pages on whatever takes a painter: a PDF, a printer, the preview. Plain text only, and no picture of anybody's."""

from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from pfclient.export.facts import BETWEEN
from ui.printing.bands import Bar, Run, lines
from ui.printing.ink import Role, Type, color
from ui.printing.paper import Paper
from ui.printing.typeset import Page
from ui.text.translate import tr

_APART, _LEAST = 200, 400
_STRONG = frozenset({"R", "AL"})
_ISOLATED, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def paint(painter: QPainter, page: Page, paper: Paper, number: int, total: int) -> None:
    """Paint one page; the painter's units are tenths of a point, its origin the corner of the sheet.

    Args:
        painter: Active.
        page: What is painted.
        paper: On which sheet it was set.
        number: Of this page, from 1.
        total: How many there are; 0 where nobody knows yet.
    """
    _edges(painter, page, paper, number, total)
    top = paper.head + page.ink.type(Role.EDGE).line + 90
    for placed in page.placed:
        for mark in placed.marks:
            _mark(painter, page, mark, paper.margin, top + placed.top)


def _mark(painter: QPainter, page: Page, mark: Run | Bar, left: float, top: float) -> None:
    if isinstance(mark, Bar):
        painter.fillRect(QRectF(left + mark.x, top + mark.y, mark.width, mark.height), color(mark.color))
        return
    painter.setFont(page.ink.type(mark.role).font)
    painter.setPen(color(mark.color))
    painter.drawText(QPointF(left + mark.x, top + mark.y), in_order(mark.text))


def in_order(text: str) -> str:
    """Returns a line whose facts stand in their own order, each read its own way.

    Beside an Arabic name the digits of a telephone number, or of a date, would change places: 555-0100 is 0100-555.
    """
    if _STRONG.isdisjoint(map(bidirectional, text)):
        return text
    return BETWEEN.join(f"{_ISOLATED}{part}{_END}" for part in text.split(BETWEEN))


def _edges(painter: QPainter, page: Page, paper: Paper, number: int, total: int) -> None:
    """Head and foot, the same on every page: whose it is, how old, and which page of how many."""
    kind = page.ink.type(Role.EDGE)
    painter.setFont(kind.font)
    painter.setPen(color("ink2"))
    base = paper.head + kind.ascent
    used = _right(painter, page.head.right, kind, paper, base)
    painter.drawText(QPointF(paper.margin, base), in_order(_fitted(page.head.left, kind, paper.inner - used - _APART)))
    painter.fillRect(QRectF(paper.margin, paper.head + kind.line + 10, paper.inner, 6), color("line"))
    base = paper.height - paper.foot - kind.line + kind.ascent
    counted = tr("Page {n} of {total}", n=number, total=total) if total else tr("Page {n}", n=number)
    used = _right(painter, counted, kind, paper, base)
    for place, text in enumerate(reversed(lines(page.foot, kind, paper.inner - used - _APART))):
        painter.drawText(QPointF(paper.margin, base - place * kind.line), text)


def _fitted(left: str, kind: Type, width: float) -> str:
    """A name too long for the line stands whole at the beginning of the copy; what tells two of a name apart stays."""
    name, between, born = left.partition(BETWEEN)
    room = width - kind.metrics.horizontalAdvance(between + born)
    if room < _LEAST:
        return kind.metrics.elidedText(left, Qt.TextElideMode.ElideRight, width)
    return kind.metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + between + born


def _right(painter: QPainter, text: str, kind: Type, paper: Paper, base: float) -> float:
    width = kind.metrics.horizontalAdvance(text)
    painter.drawText(QPointF(paper.width - paper.margin - width, base), text)
    return width
