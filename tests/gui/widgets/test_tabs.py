"""Tabs for people and sections: keyboard first, names for ears."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.theme.theme import theme
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.side_tabs import SideTab, SideTabs

Key = Qt.Key
PEOPLE = [
    PersonTab("m", "Maria", "You", "MA", "plum", "Maria Alvarez, you, chart"),
    PersonTab("l", "Leo", "Your son", "LA", "leaf", "Leo Alvarez, your son, chart"),
    PersonTab("s", "Sofia", "Your daughter", "SA", "teal", "Sofia Alvarez, your daughter, chart"),
]


@pytest.fixture
def people(desk):
    tabs = PersonTabs()
    tabs.set_people(PEOPLE, "m")
    return desk(tabs, (900, 60))


def test_people_are_a_tab_list_with_full_names(people, tab_names):
    assert QAccessible.queryAccessibleInterface(people).role() is QAccessible.Role.PageTabList
    assert tab_names(people) == [tab.accessible for tab in PEOPLE]


@pytest.mark.parametrize(
    ("keys", "end"),
    [([Key.Key_Right], "l"), ([Key.Key_End], "s"), ([Key.Key_End, Key.Key_Home], "m"), ([Key.Key_Left], "m")],
)
def test_arrow_keys_move_between_people(people, keys, end):
    seen = []
    people.chosen.connect(seen.append)
    for key in keys:
        QTest.keyClick(people, key)
    assert people.current == end
    assert seen == ([] if end == "m" and keys == [Key.Key_Left] else seen)


def test_choosing_by_program_is_not_a_persons_act(people):
    seen = []
    people.chosen.connect(seen.append)
    people.choose("s")
    assert (people.current, seen) == ("s", [])
    people.choose("nobody")
    assert people.current == "s"


def test_people_who_do_not_fit_stand_behind_more_and_the_current_one_never_does(people, tab_names):
    people.choose("s")
    people.resize(380, 60)
    QApplication.processEvents()
    assert tab_names(people) == [PEOPLE[2].accessible, "More people, opens a list"]
    asked = []
    people.more_requested.connect(lambda: asked.append(1))
    QTest.keyClick(people, Key.Key_End)
    assert (asked, people.current) == ([1], "s")


def test_tabs_are_repainted_for_another_family(people, tab_names):
    people.set_people(PEOPLE[:1], "m")
    assert tab_names(people) == [PEOPLE[0].accessible]
    assert not people.grab().isNull()


@pytest.fixture
def sections(desk):
    tabs = SideTabs()
    tabs.set_sections(
        [
            SideTab("dx", "Diagnoses", "clipboard", 6),
            SideTab("rx", "Medications", "pill", 1),
            SideTab("lb", "Lab results", "test-tube", 16, 3),
            SideTab("ap", "Appointments", "calendar", gap_before=True),
        ],
        "clay",
    )
    return desk(tabs)


def test_sections_are_heard_with_their_counts(sections, tab_names):
    assert tab_names(sections) == [
        "Diagnoses, 6 items",
        "Medications, 1 item",
        "Lab results, 16 items, 3 new",
        "Appointments",
    ]


def test_what_is_new_is_said_in_words_where_there_is_room_and_never_widens_the_bar(sections):
    tabs = [SideTab("lb", "Lab results", "test-tube", 16), SideTab("im", "Immunizations", "syringe", 7)]
    sections.set_sections(tabs, "clay")
    width = sections.width()
    news = [SideTab("lb", "Lab results", "test-tube", 16, new=3), SideTab("im", "Immunizations", "syringe", 7, new=12)]
    sections.set_sections(news, "clay")
    assert sections.width() == width
    assert [sections._pill_words(tab) for tab in news] == ["3 new", "12"]
    changed = SideTab("lb", "Lab results", "test-tube", 16, changed=2)
    assert (changed.spoken(), sections._pill_words(changed)) == ("Lab results, 16 items, 2 changed", "2")


def test_up_down_home_and_end_move_between_sections(sections):
    seen = []
    sections.chosen.connect(seen.append)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_End, Key.Key_Home):
        QTest.keyClick(sections, key)
    assert seen == ["rx", "lb", "rx", "ap", "dx"]


def test_the_section_stays_when_the_person_changes(sections):
    sections.choose("lb")
    sections.set_sections([SideTab("dx", "Diagnoses", "clipboard"), SideTab("lb", "Lab results", "test-tube")], "teal")
    assert sections.current == "lb"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_section_names_have_room_at_every_text_size(qapp, desk, scale):
    theme().switch(scale=scale)
    tabs = SideTabs()
    tabs.set_sections([SideTab("im", "Immunizations and much more", "syringe", 123, 45)], "clay")
    desk(tabs)
    label = theme().metrics("body", weight=700).horizontalAdvance("Immunizations and much more")
    # Where the words do not fit, the number alone says it: the bar is as wide as without news.
    pill = theme().metrics("badge").horizontalAdvance("45") + theme().px(16)
    assert tabs.width() >= theme().px(60) + label + pill + theme().px(14)


def test_the_bar_is_as_wide_before_the_counts_are_known_as_after(sections):
    sections.set_sections([SideTab("im", "Immunizations", "syringe")], "clay")
    alone = sections.width()
    for count in (0, 7, 18, 99):
        sections.set_sections([SideTab("im", "Immunizations", "syringe", count)], "clay")
        assert sections.width() == alone
