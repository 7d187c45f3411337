"""PDF and printer: the words are in it, the pages counted, and nothing that acts, names or looks elsewhere."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTextLayout
from PySide6.QtPrintSupport import QPrinter

from pfclient.errors import CopyStopped, PrintFailed
from pfclient.export.layout import Columns, Heading, Layout, Note, PageHead, Row
from pfclient.export.progress import Progress
from tests.support.paper import NO_READER, PDFTOTEXT, pages
from ui.printing.painting import in_order, paint
from ui.printing.paper import paper
from ui.printing.press import PaperPress, pdf, preview, print_on
from ui.theme.theme import theme

LETTER, A4 = paper(QPageSize.PageSizeId.Letter), paper(QPageSize.PageSizeId.A4)
ACTIVE = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/URI", b"/OpenAction", b"/AA", b"/Annot", b"/Image")


def _layout(count=60, note="Only this section is in this copy."):
    rows = (Row((f"Medicine {number}", "10:30 AM", "-5"), "Do NOT take") for number in range(count))
    head = PageHead("Ana Ruiz  ·  Born May 2, 1984", "Printed Mar 11, 2026 from Family Chart")
    return Layout(
        (head, Heading("Medications", 1), Note(note), Columns(("Name", "When", "Value"), (4, 3, 2)), *rows), "f"
    )


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
@pytest.mark.parametrize("sheet", [LETTER, A4], ids=["letter", "a4"])
def test_every_word_and_every_page_can_be_read_back(qapp, sheet):
    data = pdf(_layout(), sheet, Progress())
    found = pages(data)
    text = " ".join(found)
    assert [int(number) for number in re.findall(r"Medicine (\d+)", text)] == list(range(60))
    assert text.count("Ana Ruiz · Born May 2, 1984 Printed Mar 11, 2026 from Family Chart") == len(found) > 1
    assert [page.split()[-4:] for page in found] == [
        ["Page", str(number), "of", str(len(found))] for number in range(1, len(found) + 1)
    ]


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
def test_a_time_and_a_negative_number_are_copied_as_they_read(qapp):
    """Some fonts change the signs between digits into others that a PDF cannot name."""
    text = " ".join(pages(pdf(_layout(3), LETTER, Progress())))
    assert text.count("10:30 AM") == text.count(" -5 ") == 3


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
def test_markup_is_words_like_any_other(qapp):
    words = '<b>bold</b> <img src="file:///etc/passwd"> {{template}} %s'
    assert words in " ".join(pages(pdf(_layout(1, words), LETTER, Progress())))


@pytest.mark.parametrize("name", ["محمد علي", "משה"])
def test_a_number_beside_a_name_from_right_to_left_reads_as_it_was_sent(qapp, name):
    """Else 555-0100 is 0100-555 on paper, and 2026-01-03 is 03-01-2026."""
    line = in_order(f"Clinic: {name}  ·  555-0100  ·  2026-01-03")
    shown = QTextLayout(line)
    shown.beginLayout()
    one = shown.createLine()
    shown.endLayout()
    places = [one.cursorToX(at)[0] for at in range(line.index("·"), len(line) - 1)]
    assert places == sorted(places)
    assert in_order("Clinic: Lakeview  ·  555-0100") == "Clinic: Lakeview  ·  555-0100"


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
def test_of_a_name_too_long_for_the_head_the_birth_date_stands(qapp):
    heads = (PageHead(f"{'María de los Ángeles ' * 9} ·  Born {born}", "Printed today") for born in ("1984", "2014"))
    blocks = [block for head in heads for block in (head, Note("text"))]
    found = pages(pdf(Layout(blocks, "f"), LETTER, Progress()))
    assert ["Born 1984" in found[0], "Born 2014" in found[1]] == [True, True]
    assert all("María de los" in page and "Printed today" in page for page in found)


def test_a_pdf_holds_nothing_that_acts_and_names_nobody(qapp):
    data = pdf(_layout(), LETTER, Progress())
    assert not [name for name in ACTIVE if re.search(re.escape(name) + rb"[\s/<(\[]", data)]
    assert "Family Chart".encode("utf-16-be") in data
    assert b"Ana" not in data
    assert "Ana".encode("utf-16-be") not in data


def test_the_paper_is_white_whatever_the_screen_is(qapp):
    theme().switch("dark")
    shown = preview(_layout(3), LETTER, 3)
    image = QImage(612, 792, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    paint(painter, shown.pages[0], LETTER, 1, 1)
    painter.end()
    theme().switch("light")
    colors = {image.pixelColor(x, y).lightness() for x in range(0, 612, 2) for y in range(0, 792, 2)}
    assert max(colors) == 255
    assert min(colors) < 80
    light = sum(image.pixelColor(x, y).lightness() > 200 for x in range(0, 612, 6) for y in range(0, 792, 6))
    assert light > 0.9 * 102 * 132


def test_a_preview_makes_no_more_pages_than_it_shows(qapp):
    walked = []

    def blocks():
        for block in _layout(5000).blocks:
            walked.append(block)
            yield block

    shown = PaperPress(LETTER, shown=2).preview(Layout(blocks(), "f"))
    assert (len(shown.pages), shown.total) == (2, 0)
    assert len(walked) < 300


def test_stopping_ends_it(qapp):
    progress = Progress()
    progress.stop()
    with pytest.raises(CopyStopped):
        pdf(_layout(), LETTER, progress)


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_READER)
@pytest.mark.parametrize("size", [QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A4])
def test_a_printer_gets_the_same_pages_on_its_own_paper(qapp, tmp_path, size):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageSize(QPageSize(size))
    count = print_on(printer, _layout(), Progress())
    found = pages((tmp_path / "out.pdf").read_bytes())
    assert len(found) == count
    assert found == pages(pdf(_layout(), paper(size), Progress()))
    assert printer.docName() == "Family Chart"


def test_paper_lies_as_the_pages_were_set_however_it_lay_before(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    print_on(printer, _layout(1), Progress())
    [[width, height]] = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", (tmp_path / "out.pdf").read_bytes())
    assert float(width) < float(height)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_is_told(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    with pytest.raises(PrintFailed):
        print_on(printer, _layout(1), Progress())
