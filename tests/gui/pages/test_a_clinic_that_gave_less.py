"""Of several clinics the one that gave less than the others is named, with what that means and what to do."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from pfclient.chart.glance import Known, Part
from pfclient.chart.section import Availability, Lack, Section
from pfclient.errors import Offline, ServerFault, TimedOut
from pfclient.records.record import Record, Standing
from ui.pages.section.banners import said_above
from ui.pages.section.list_pane import ListPane
from ui.pages.section.partly import beside_rows
from ui.shell.topics import topic
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button

AT = datetime(2026, 3, 1, 15, tzinfo=UTC)
NAME = "Lakeview Family Medicine"
ROW = Record(key="MedicationRequest/1", title="Aspirin", standing=Standing.CURRENT, status="active")
SAID = {
    Availability.NOT_GRANTED: (f"{NAME} does not let you see medicines", False),
    Availability.NOT_SUPPORTED: (f"{NAME} does not send medicines", False),
    Availability.NOT_ASKED: (f"{NAME} has not been asked for medicines yet", True),
    Availability.OLD: (f"What {NAME} says may be old", True),
    Availability.ERROR: (f"We could not get medicines from {NAME}", True),
    Availability.REFUSED: (f"We could not get medicines from {NAME}", True),
}


def section(*lacks):
    return Section("medications", Availability.LOADED, lacks=lacks)


def made(of, retry=list):
    return [said.banner(retry, list) for said in said_above(of, None, "")]


@pytest.mark.parametrize("availability", SAID)
def test_it_is_named_and_asked_again_where_that_may_help(qtbot, availability):
    asked = []
    lack = Lack(NAME, availability, AT, ServerFault(500) if availability is Availability.ERROR else None)
    [banner] = made(section(lack), retry=lambda: asked.append(1))
    qtbot.addWidget(banner)
    title, may_help = SAID[availability]
    said = [label.text() for label in banner.findChildren(type(banner._text))]
    assert title in said
    assert any(words and words != title for words in said)
    buttons = banner.findChildren(Button)
    assert bool(buttons) is may_help
    for button in buttons:
        button.click()
    assert bool(asked) is may_help


def test_a_clinic_that_is_being_asked_is_not_said_not_to_have_been():
    lacks = section(Lack(NAME, Availability.NOT_ASKED))
    assert said_above(lacks, None, "", loading=True) == ()


def test_a_list_that_is_still_coming_is_not_said_to_lack_a_part():
    half = Section("medications", Availability.LOADED, current=(ROW,), complete=False)
    assert said_above(half, None, "", loading=True) == ()
    assert [each.title for each in said_above(half, None, "")] == ["Part of this list is missing"]
    later = replace(half, as_of=AT)
    assert [each.title for each in said_above(later, None, "", loading=True)] == ["Part of this list is missing"]


def test_a_clinic_without_a_name_is_told_all_the_same(qtbot):
    [banner] = made(section(Lack("", Availability.NOT_GRANTED)))
    qtbot.addWidget(banner)
    assert any("The clinic" in label.text() for label in banner.findChildren(type(banner._text)))


def test_a_card_of_the_overview_says_it_too():
    part = Part((), section(Lack(NAME, Availability.ERROR, None, Offline())), Known.SOME)
    assert f"We could not get medicines from {NAME}." in beside_rows(part)


@pytest.mark.parametrize("error", [Offline(), TimedOut()])
def test_what_the_bar_says_of_every_section_is_not_said_once_more(error):
    old, never = Lack(NAME, Availability.OLD, AT, error), Lack("Bayside", Availability.ERROR, None, error)
    told = said_above(section(old, never), None, "")
    assert [each.title for each in told] == ["We could not get medicines from Bayside"]
    assert beside_rows(Part((), section(old), Known.SOME)) == ""
    answered = Lack(NAME, Availability.OLD, AT, ServerFault(500))
    assert [each.title for each in said_above(section(answered), None, "")] == [f"What {NAME} says may be old"]


def test_who_asks_again_in_vain_stays_at_the_button_and_is_at_the_list_when_all_is_there(desk):
    pane = desk(ListPane(topic("medications"), "Ernesto"), (700, 700))
    failed = section(Lack(NAME, Availability.ERROR, AT, ServerFault(500)))
    pane.show_notices(made(failed))
    pane.findChild(Banner).findChild(Button).setFocus()
    pane.show_notices(again := made(failed))
    assert QApplication.focusWidget() is again[0].findChild(Button)
    pane.show_notices([])
    assert QApplication.focusWidget() is pane.table
