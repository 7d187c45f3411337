"""Pages: no row is cut that need not be, heads go on, long texts flow, and every word is there once."""

import pytest
from PySide6.QtGui import QPageSize

from pfclient.export.layout import Columns, Heading, Layout, Note, PageHead, Pair, Row, Tone
from ui.printing.bands import Run, lines
from ui.printing.ink import Ink, Role
from ui.printing.paper import paper
from ui.printing.typeset import typeset

LETTER, A4 = paper(QPageSize.PageSizeId.Letter), paper(QPageSize.PageSizeId.A4)
HEAD = PageHead("Ana Ruiz", "Printed today")
COLUMNS = Columns(("Name", "When"), (3, 1))


def _pages(*blocks, sheet=LETTER, one_page=False):
    return list(typeset(Layout((HEAD, *blocks), "foot", one_page=one_page), sheet))


def _texts(page):
    return [mark.text for placed in page.placed for mark in placed.marks if isinstance(mark, Run)]


def _rows(count, details=()):
    return [Row((f"row {number}", "2026"), "label", details) for number in range(count)]


@pytest.mark.parametrize("sheet", [LETTER, A4], ids=["letter", "a4"])
def test_every_row_is_whole_on_one_page_and_in_order(qapp, sheet):
    pages = _pages(Heading("List"), COLUMNS, *_rows(100, ("detail",)), sheet=sheet)
    assert len(pages) > 2
    found = []
    for page in pages:
        texts = _texts(page)
        names = [text for text in texts if text.startswith("row")]
        assert texts.count("label") == texts.count("detail") == len(names)
        found += names
    assert found == [f"row {number}" for number in range(100)]


def test_nothing_stands_outside_the_page(qapp):
    text = "unbreakable" * 60 + " and words " * 400
    for page in _pages(Note(text, Tone.WARNING), COLUMNS, Row((text, text), text, (text,), Tone.WARNING)):
        room = LETTER.height - LETTER.head - LETTER.foot
        for placed in page.placed:
            for mark in placed.marks:
                if isinstance(mark, Run):
                    wide = page.ink.type(mark.role).metrics.horizontalAdvance(mark.text)
                    assert mark.x + wide <= LETTER.inner + 1
                    assert placed.top + mark.y < room


def test_the_heads_of_a_table_stand_on_every_page_it_goes_on_to(qapp):
    for page in _pages(Heading("List"), COLUMNS, *_rows(100)):
        assert _texts(page).count("When") == 1


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page(qapp):
    for count in range(20, 60):
        pages = _pages(COLUMNS, *_rows(count), Heading("Next"), COLUMNS, Row(("first", "x")))
        [page] = [page for page in pages if "Next" in _texts(page)]
        assert "first" in _texts(page)


def test_a_row_longer_than_a_page_flows_over_pages_and_nothing_is_lost(qapp):
    words = [f"w{number}" for number in range(9000)]
    pages = _pages(COLUMNS, Row(("name", ""), details=(" ".join(words),)))
    assert len(pages) > 3
    assert " ".join(text for page in pages for text in _texts(page) if text.startswith("w")).split() == words


def test_each_head_begins_a_page(qapp):
    other = PageHead("Leo", "Printed today")
    pages = _pages(Heading("A"), Note("a"), other, Heading("B"), Note("b"))
    assert [(page.head.left, _texts(page)) for page in pages] == [("Ana Ruiz", ["A", "a"]), ("Leo", ["B", "b"])]


def test_a_summary_is_printed_smaller_before_it_takes_a_second_page(qapp):
    usual = _pages(*_rows(23))
    assert len(usual) == 2
    [page] = _pages(*_rows(23), one_page=True)
    assert page.ink.scale < 1
    assert len(_pages(*_rows(80), one_page=True)) > 1


def test_a_label_longer_than_half_the_page_leaves_room_for_its_value(qapp):
    [page] = _pages(Pair("label " * 30, "value"))
    assert "value" in _texts(page)


@pytest.mark.parametrize(
    "text",
    [
        "plain words that are long enough to be broken twice or more",
        "مرحبا بكم في المستشفى العام للمدينة الكبيرة جدا",
        "日本語の長い文章はどこでも改行できますので問題はありません",
        "🧑‍🤝‍🧑 emoji 👩‍⚕️ between words 🩺 count twice in UTF-16 🫀 each",
        "one\ntwo\n\nfour",
    ],
)
def test_broken_lines_hold_all_of_a_text(qapp, text):
    kind = Ink().type(Role.BODY)
    found = lines(text, kind, 900)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(kind.metrics.horizontalAdvance(line) <= 901 for line in found)


def test_no_line_ends_between_a_number_and_its_unit(qapp):
    kind = Ink().type(Role.BODY)
    text = "Take 500 mg in the morning and 250 mg at night"
    for width in range(round(kind.metrics.horizontalAdvance("500 mg morning")), 2500, 20):
        assert not [line for line in lines(text, kind, width) if line.endswith(("500", "250"))]


def test_no_line_begins_with_what_stands_between_two_facts(qapp):
    kind, text = Ink().type(Role.BODY), "Take 1 tablet each morning  ·  Underactive thyroid  ·  Dr. Raman"
    widest = int(kind.metrics.horizontalAdvance(text))
    for width in range(widest // 4, widest, 40):
        found = lines(text, kind, width)
        assert not [line for line in found if line.startswith("·")]
        assert " ".join(" ".join(found).split()) == " ".join(text.split())


def test_what_must_not_be_taken_is_not_parted_from_its_name_by_a_page(qapp):
    name, long = "Name " * 60, "word " * 6000
    for count in range(10, 40):
        pages = _pages(COLUMNS, *_rows(count), Row((name, ""), "Do NOT take", (long,), Tone.WARNING))
        first = next(page for page in pages if any(text.startswith("Name ") for text in _texts(page)))
        assert "Do NOT take" in _texts(first)


def test_where_a_row_goes_on_stands_whose_details_these_are(qapp):
    pages = _pages(COLUMNS, Row(("Aspirin", ""), "Do NOT take", ("word " * 9000,), Tone.WARNING))
    assert len(pages) > 2
    for page in pages:
        texts = _texts(page)
        assert [texts.count(text) for text in ("Name", "Aspirin", "Do NOT take")] == [1, 1, 1]


def test_a_row_that_just_fills_its_page_takes_no_other_for_its_line(qapp):
    for notes in range(1, 6):
        for count in range(45, 60):
            row = Row(("Aspirin", ""), details=("\n".join(["word"] * count),))
            pages = _pages(*[Note("note", Tone.QUIET)] * notes, COLUMNS, row)
            assert "word" in _texts(pages[-1])
