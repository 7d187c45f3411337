"""The one label class: what a clinic wrote is shown as it is, and broken where nothing is misread."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.painted import words_of
from tests.support.screen_faults import faults
from ui.demo.robot import name_of
from ui.text.dates import in_one_line
from ui.theme.theme import Theme
from ui.widgets.frames import box, column, scrolled
from ui.widgets.labels import PlainLabel
from ui.widgets.line_breaking import wrap

NO_BREAK = "\N{NO-BREAK SPACE}"


def plain(text):
    return text.replace(NO_BREAK, " ").strip()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Acetaminophen 500 mg tablet", ["Acetaminophen", "500 mg tablet"]),
        ("Vitamin D3 1,000 units tablet", ["Vitamin D3", "1,000 units tablet"]),
        ("Chickenpox, dose 2 of 2", ["Chickenpox, dose", "2 of 2"]),
    ],
)
def test_no_line_ends_between_a_number_and_what_it_counts(desk, text, lines):
    label = desk(PlainLabel(text, "strong", wrap=True), (400, 80))
    metrics = label.fontMetrics()
    begun = metrics.horizontalAdvance(f"{lines[0]} {lines[1].split()[0]}") + 4
    label.resize(max(begun, metrics.horizontalAdvance(lines[1]) + 4), 80)
    assert [plain(word.text) for word in words_of(label)] == lines


@pytest.mark.parametrize(
    "text",
    ["Aug 4, 2026  ·  Blood count", "one 1\ntwo 2", "10 ", " 10 mg", "pH 7,4", f"2{NO_BREAK}of 2", "< 5 mg\n\n> 3 mg"],
)
def test_a_label_says_what_it_was_given(desk, text):
    label = desk(PlainLabel(text))
    assert label.text() == text
    label.setText(f"{text} more")
    assert label.text() == f"{text} more"
    assert plain(super(PlainLabel, label).text()) == plain(f"{text} more")
    assert name_of(label) == f"{text} more"


def test_a_name_that_was_given_stays(desk):
    label = desk(PlainLabel("10 mg", name="ten milligrams"))
    label.setText("20 mg")
    assert name_of(label) == "ten milligrams"


DATE = "28 de septiembre de 2027"


def lines_of(label):
    return [plain(word.text) for word in words_of(label)]


@pytest.fixture
def page(qapp, desk):
    """A page that scrolls down only, with a date at twice the size of text; gives its label and the room of a line."""
    Theme("light", 2.0).apply(qapp)
    label = PlainLabel(f"Leo es mayor de edad el {in_one_line(DATE)}", "strong", wrap=True)
    area = desk(scrolled(box(column(label, None)), "page"), (900, 600))

    def fit(width):
        area.resize(width, 600)
        QApplication.processEvents()
        return area

    return fit, label, label.fontMetrics().horizontalAdvance(DATE)


def test_a_date_that_is_wider_than_its_page_is_parted_not_cut(page):
    fit, label, wide = page
    area = fit(wide - 40)
    assert label.width() <= area.viewport().width()
    assert not faults(area)
    assert " ".join(lines_of(label)).endswith(DATE)


def test_a_date_is_whole_again_where_there_is_room(page):
    fit, label, wide = page
    fit(wide - 40)
    assert DATE not in lines_of(label)
    fit(wide + 40)
    assert DATE in lines_of(label)


def test_a_label_that_stands_says_another_date_in_the_lines_there_is_room_for(page):
    fit, label, wide = page
    area = fit(wide - 40)
    label.setText(f"Hasta el {in_one_line(DATE)}")
    QApplication.processEvents()
    assert not faults(area)
    assert label.text() == f"Hasta el {in_one_line(DATE)}"


def test_what_is_painted_by_hand_parts_a_date_that_is_wider_than_its_line(page):
    _, label, wide = page
    lines = wrap(in_one_line(DATE), label.fontMetrics(), wide - 40)
    assert " ".join(lines) == DATE
