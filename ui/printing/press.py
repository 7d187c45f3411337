"""Pages into a PDF, to a printer, or as many as a preview shows. In whichever thread; fonts are made there."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from pfclient.errors import CopyError, PrintFailed
from pfclient.values import dataclass
from ui.printing.painting import paint
from ui.printing.paper import UNITS, Paper, paper, usual_paper
from ui.printing.typeset import Page, typeset
from ui.text.translate import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtPrintSupport import QPrinter

    from pfclient.export.layout import Layout


class Counter(Protocol):
    """What is told of every page, and may end it all by raising."""

    def expect(self, total: int) -> None:
        """So many pages are coming."""
        ...

    def step(self) -> None:
        """One more is painted."""
        ...


@dataclass(frozen=True, slots=True)
class Preview:
    """The first pages of a copy.

    Attributes:
        paper: The sheet they were set on.
        pages: They themselves.
        total: How many there are; 0 where there are more than these.
    """

    paper: Paper
    pages: tuple[Page, ...]
    total: int


class PaperPress:
    """The press of this computer: it prints on what printers here usually hold.

    Args:
        sheet: Another sheet.
        shown: How many pages a preview has at most.
    """

    def __init__(self, sheet: Paper | None = None, shown: int = 3) -> None:
        self._sheet = sheet or usual_paper()
        self._shown = shown

    def preview(self, layout: Layout) -> Preview:
        """The first pages."""
        return preview(layout, self._sheet, self._shown)

    def pdf(self, layout: Layout, progress: Counter) -> bytes:
        """All of them as a file."""
        return pdf(layout, self._sheet, progress)

    def print_on(self, printer: QPrinter, layout: Layout, progress: Counter) -> int:
        """All of them on a printer; how many that were."""
        return print_on(printer, layout, progress)


def preview(layout: Layout, sheet: Paper, limit: int) -> Preview:
    """Returns the first pages; no more of the layout is walked through than they need."""
    pages = tuple(islice(typeset(layout, sheet), limit + 1))
    return Preview(sheet, pages[:limit], len(pages) if len(pages) <= limit else 0)


def pdf(layout: Layout, sheet: Paper, progress: Counter) -> bytes:
    """Returns a copy as a PDF: text and lines, no script, link, attachment or picture.

    Raises:
        CopyStopped: The person stopped it (raised by `progress`).
    """
    pages = tuple(typeset(layout, sheet))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    # In the file's properties and on the printer's list: nothing about anybody (EXP-02, EXP-07).
    writer.setTitle(tr("Family Chart"))
    writer.setCreator(tr("Family Chart"))
    writer.setResolution(UNITS)
    writer.setPageLayout(_whole_sheet(sheet))
    painter = QPainter()
    if not painter.begin(writer):
        raise CopyError
    try:
        _paint_all(painter, writer, pages, sheet, progress)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def print_on(printer: QPrinter, layout: Layout, progress: Counter) -> int:
    """Print a copy, and return how many pages that were.

    Raises:
        PrintFailed: The printer could not be used.
        CopyStopped: The person stopped it; pages the printer has are printed all the same.
    """
    sheet = paper(printer.pageLayout().pageSize().id())
    pages = tuple(typeset(layout, sheet))
    printer.setDocName(tr("Family Chart"))
    printer.setCreator(tr("Family Chart"))
    # The pages are set for upright paper; on paper that lies across their lower part would be missing.
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFailed
    try:
        painter.scale(printer.resolution() / UNITS, printer.resolution() / UNITS)
        _paint_all(painter, printer, pages, sheet, progress)
    except CopyError:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)


def _paint_all(
    painter: QPainter, device: QPdfWriter | QPrinter, pages: Iterable[Page], sheet: Paper, progress: Counter
) -> None:
    pages = tuple(pages)
    progress.expect(len(pages))
    for number, page in enumerate(pages, 1):
        if number > 1 and not device.newPage():
            raise PrintFailed
        paint(painter, page, sheet, number, len(pages))
        progress.step()


def _whole_sheet(sheet: Paper) -> QPageLayout:
    """The margins are ours: the sheet is painted from edge to edge."""
    return QPageLayout(QPageSize(sheet.name), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
