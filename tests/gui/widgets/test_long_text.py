"""Clinical text is never cut for good: a very long one shows its beginning, and all of it when asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.support.fitting import misfits
from ui.widgets.banner import Banner
from ui.widgets.detail_pane import DetailPane
from ui.widgets.link_label import LinkLabel
from ui.widgets.long_text import MOST_AT_FIRST

_LAYOUTS = 4
LONG = " ".join(f"word{number}" for number in range(1000))


def add_fact(pane, text):
    pane.add_fact("Reason", text)


def add_note(pane, text):
    pane.add_list("Note from the clinic", (text,))


def add_paragraph(pane, text):
    pane.add_text(text)


def add_banner(pane, text):
    pane.add_widget(Banner("info", "Note from the clinic", text))


def add_title(pane, text):
    pane.set_title(text)


@pytest.fixture(params=[add_fact, add_note, add_paragraph, add_banner, add_title])
def pane(request, desk):
    """A detail with one text, 1,000 words long; what comes below it is a source card."""
    made = DetailPane()
    request.param(made, LONG)
    made.add_source("Entered by Dr. Okafor")
    return desk(made, (372, 600))


def shown(pane):
    return next(label.text() for label in pane.findChildren(QLabel) if label.text().startswith("word0"))


def link(pane):
    return next(each for each in pane.findChildren(LinkLabel) if each.isVisible())


def test_a_very_long_text_shows_its_beginning_and_all_of_it_when_asked(pane):
    assert shown(pane).endswith("…")
    assert MOST_AT_FIRST // 2 < len(shown(pane)) <= MOST_AT_FIRST
    link(pane).setFocus()
    QTest.keyClick(link(pane), Qt.Key.Key_Return)
    assert shown(pane) == LONG
    assert link(pane).text() == "Show less"
    QTest.keyClick(link(pane), Qt.Key.Key_Space)
    assert shown(pane).endswith("…")


def test_nothing_is_cut_off_below_a_text_that_was_opened(pane):
    link(pane).click()
    # One turn for each layout the new height passes through on its way to the scroll area.
    for _ in range(_LAYOUTS):
        QApplication.processEvents()
    assert not misfits(pane, (372, 600))


@pytest.mark.parametrize("text", ["Take with food.", "x" * MOST_AT_FIRST])
def test_a_text_that_fits_has_no_link(desk, text):
    made = DetailPane()
    add_fact(made, text)
    desk(made, (372, 600))
    assert not [each for each in made.findChildren(LinkLabel) if each.isVisible()]


def test_the_link_says_what_there_is_more_of(desk, find):
    made = DetailPane()
    add_fact(made, LONG)
    desk(made, (372, 600))
    find(made, "Show all: Reason", LinkLabel).click()
    assert find(made, "Show less: Reason", LinkLabel)


def test_another_text_in_a_banner_begins_at_its_beginning(desk):
    banner = desk(Banner("warn", "Note", LONG), (372, 600))
    link(banner).click()
    banner.set_words("Note", f"{LONG} and more")
    assert shown(banner).endswith("…")
    banner.set_words("Note", "short")
    assert not [each for each in banner.findChildren(LinkLabel) if each.isVisible()]
