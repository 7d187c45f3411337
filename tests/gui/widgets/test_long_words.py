"""Words twice as long at twice the size: they go on in another line, or leave whole; none is cut."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.painted import words_of
from tests.support.screen_faults import faults
from ui.text.language import PSEUDO, language
from ui.text.translate import tr
from ui.theme.theme import Theme, theme
from ui.widgets.aside_frame import AsideFrame
from ui.widgets.buttons import Button
from ui.widgets.chart_band import ChartBand
from ui.widgets.frames import box, column
from ui.widgets.password_checklist import PasswordChecklist
from ui.widgets.search_box import SearchBox
from ui.widgets.side_tabs import SideTab, SideTabs
from ui.wizards.shell import WizardShell

FACTS = "Your father, as one says two three  ·  76 years old one two three  ·  Born Nov 30, 1949 one two three four"
LABEL = "Immunizations and what else was given"


def lines_of(widget):
    return [" ".join(word.text.split()) for word in words_of(widget)]


@pytest.mark.parametrize("width", [820, 1024, 1280])
def test_a_band_is_as_tall_as_what_it_tells_of_somebody_needs(qapp, desk, width):
    Theme("light", 2.0).apply(qapp)
    band, tool = ChartBand(), Button("Options")
    band.show_person("Ernesto Alvarez", FACTS, "EA", "clay")
    band.set_tool(tool, lambda _room: None)
    desk(band, (width, band.height()))
    QApplication.processEvents()
    assert not faults(band)
    assert " ".join(" ".join(lines_of(band)).split()).count("1949") == 1


def test_a_band_is_no_taller_than_the_design_has_it_where_two_lines_are_enough(qapp, desk):
    Theme("light", 2.0).apply(qapp)
    band = ChartBand()
    band.show_person("Ernesto Alvarez", "Your father  ·  76 years old  ·  Born Nov 30, 1949", "EA", "clay")
    desk(band, (820, band.height()))
    assert band.height() == theme().px(76)


def test_a_box_with_no_room_for_any_word_has_its_picture_its_name_and_a_tip(desk):
    box_ = SearchBox("Search")
    box_.say("Search Ernesto’s records")
    desk(box_, (90, 44))
    assert (box_.placeholderText(), box_.toolTip()) == ("", "Search")
    assert box_.accessibleName() == "Search Ernesto’s records"
    box_.resize(200, 44)
    assert (box_.placeholderText(), box_.toolTip()) == ("Search", "")


@pytest.fixture
def sections(desk):
    tabs = SideTabs()
    tabs.set_sections([SideTab("im", LABEL, "syringe", 7), SideTab("dx", "Diagnoses", "clipboard", 6)], "clay")
    return desk(tabs)


def test_a_long_name_of_a_section_goes_on_in_a_second_line_where_the_page_needs_the_room(sections):
    wide, low = sections.width(), sections.tabRect(0).height()
    assert LABEL in lines_of(sections)
    sections.set_most_width(wide - 60)
    assert sections.width() <= wide - 60
    assert LABEL not in lines_of(sections)
    assert " ".join(line for line in lines_of(sections) if line in LABEL) == LABEL
    assert sections.tabRect(0).height() >= low
    assert not faults(sections)


def test_no_word_of_a_section_is_broken_however_little_room_there_is(sections):
    sections.set_most_width(10)
    assert set(LABEL.split()) <= set(" ".join(lines_of(sections)).split())
    assert not faults(sections)


def test_a_list_that_leaves_a_page_no_room_takes_turns_with_it(qapp, desk):
    frame = desk(AsideFrame("Settings", "For this computer", "Back"), (1280, 800))
    frame.set_list([SideTab("a", "Sign-in", "key")], "a")
    assert not frame.compact
    frame.set_list([SideTab("a", "Sign-in" * 20, "key")], "a")
    assert frame.compact


def test_where_both_buttons_of_a_wizard_have_no_room_back_is_its_arrow(desk):
    language().switch(PSEUDO)
    shell = WizardShell("Set up", "Call")
    shell.primary.set_words("Add these records to my account one two three four five six seven eight nine ten")
    desk(shell, (760, 600))
    shell.allow_back(allowed=True)
    assert (shell.back.text(), shell.back.accessibleName(), shell.back.toolTip()) == ("", tr("Back"), tr("Back"))
    shell.resize(1900, 600)
    assert shell.back.text() == tr("Back")
    assert not shell.back.toolTip()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_rule_for_passwords_wraps_where_it_has_no_room(qapp, desk, scale):
    Theme("light", scale).apply(qapp)
    rules = PasswordChecklist([("num", "A number or a symbol, like 7 or !, and one more word " * 2)])
    page = box(column(rules, None), "page")
    desk(page, (round(360 * scale), round(500 * scale)))
    QApplication.processEvents()
    assert not faults(page)
