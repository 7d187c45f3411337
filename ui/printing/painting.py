"""Pages on whatever takes a painter: a PDF, a printer, the preview. Plain text only, and no picture of anybody's."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.printing.bands import Bar, Run, lines
from ui.printing.ink import Role, Type, color
from ui.printing.paper import Paper
from ui.printing.typeset import Page
from ui.text.translate import tr

_APART = 200


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
    painter.drawText(QPointF(left + mark.x, top + mark.y), mark.text)


def _edges(painter: QPainter, page: Page, paper: Paper, number: int, total: int) -> None:
    """Head and foot, the same on every page: whose it is, how old, and which page of how many."""
    kind = page.ink.type(Role.EDGE)
    painter.setFont(kind.font)
    painter.setPen(color("ink2"))
    base = paper.head + kind.ascent
    used = _right(painter, page.head.right, kind, paper, base)
    # A name too long for the line stands whole at the beginning of the copy.
    left = kind.metrics.elidedText(page.head.left, Qt.TextElideMode.ElideRight, paper.inner - used - _APART)
    painter.drawText(QPointF(paper.margin, base), left)
    painter.fillRect(QRectF(paper.margin, paper.head + kind.line + 10, paper.inner, 6), color("line"))
    base = paper.height - paper.foot - kind.line + kind.ascent
    counted = tr("Page {n} of {total}", n=number, total=total) if total else tr("Page {n}", n=number)
    used = _right(painter, counted, kind, paper, base)
    for place, text in enumerate(reversed(lines(page.foot, kind, paper.inner - used - _APART))):
        painter.drawText(QPointF(paper.margin, base - place * kind.line), text)


def _right(painter: QPainter, text: str, kind: Type, paper: Paper, base: float) -> float:
    width = kind.metrics.horizontalAdvance(text)
    painter.drawText(QPointF(paper.width - paper.margin - width, base), text)
    return width
