"""The one label class: what a clinic wrote is shown as it is, and broken where nothing is misread."""

import pytest

from tests.support.painted import words_of
from ui.demo.robot import name_of
from ui.widgets.labels import PlainLabel

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
