"""Tabs, table, ring, sheet and menu: keyboard first, names for ears, nothing cut."""

import asyncio
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.base.rows import Cell, Column, Group, Mark, RowsModel
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cell_layout import break_lines, wrap
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import box, column
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.popup_list import PopupItem, PopupList
from ui.widgets.record_table import RecordTable
from ui.widgets.sheet import Sheet
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
    pill = theme().metrics("badge").horizontalAdvance("45 new") + theme().px(16)
    assert tabs.width() >= theme().px(60) + label + pill + theme().px(14)


@dataclass(frozen=True)
class Medicine:
    key: str
    name: str
    how: str
    year: int


ROWS = [
    Medicine("a", "Metformin 500 mg tablet", "Take 1 tablet 2 times a day with meals and a full glass of water", 2009),
    Medicine("b", "Lisinopril 10 mg tablet", "Take 1 tablet", 2024),
    Medicine("c", "Amlodipine 5 mg", "", 1999),
]
COLUMNS = (
    Column("Medicine", lambda m: m.name, sort=lambda m: m.name, cell=lambda m: Cell(m.name, m.how, strong=True)),
    Column("Since", lambda m: str(m.year), sort=lambda m: m.year, width=120),
    Column("Status", lambda m: "Current", cell=lambda m: Cell(mark=Mark("Current", "good", "check")), width=150),
)


@pytest.fixture
def table(desk):
    model = RowsModel(COLUMNS, key=lambda m: m.key)
    model.set_rows(ROWS)
    made = RecordTable(model, "Medications")
    made.rows = model
    return desk(made, (620, 400))


def test_rows_are_walked_with_the_keyboard_and_opened_with_enter(table):
    chosen, opened = [], []
    table.row_chosen.connect(lambda row: chosen.append(row.key))
    table.row_opened.connect(lambda row: opened.append(row.key))
    assert table.current_key == "a"
    for key in (Key.Key_Down, Key.Key_End, Key.Key_Home, Key.Key_Return):
        QTest.keyClick(table, key)
    assert chosen == ["b", "c", "a"]
    assert opened == ["a"]


def test_typing_letters_finds_a_row(table):
    table.select_first()
    QTest.keyClicks(table, "lis")
    assert table.current_key == "b"


def test_tab_leaves_the_table(desk):
    model = RowsModel(COLUMNS, key=lambda m: m.key)
    model.set_rows(ROWS)
    table, button = RecordTable(model, "Medications"), Button("Next")
    desk(box(column(table, button)), (620, 400))
    table.setFocus()
    QTest.keyClick(table, Key.Key_Tab)
    assert QApplication.focusWidget() is button


def test_the_chosen_row_stays_chosen_over_a_refresh_and_a_sort(table):
    table.select_key("b")
    table.rows.set_rows([*ROWS[::-1]])
    assert table.current_key == "b"
    table.rows.sort(1)
    assert table.current_key == "b"
    table.rows.set_rows(ROWS[2:])
    assert table.current_key is None
    assert not table.select_key("b")


def test_rows_grow_with_their_text_and_plain_ones_stay_sixty(table):
    table._measure()
    assert table.rowHeight(2) == 60
    before = table.rowHeight(0)
    assert before > 60
    table.resize(440, 400)
    table._measure()
    assert table.rowHeight(0) > before


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_every_line_of_a_cell_fits_its_width(qapp, scale):
    theme().switch(scale=scale)
    cell = Cell(
        "Hydrochlorothiazide-triamterene-and-more 37.5 mg tablet", "Take 1 tablet", strong=True, badge="Changed"
    )
    width = 200 * scale
    lines = break_lines(cell, width)
    metrics = theme().metrics("body_strong")
    assert all(metrics.horizontalAdvance(line) <= width for line in lines.first)
    assert "".join(lines.first).replace(" ", "") == cell.text.replace(" ", "")
    assert lines.height >= len(lines.first) * metrics.height()


def test_a_word_longer_than_the_line_is_broken_not_cut(qapp):
    metrics = theme().metrics("body")
    lines = wrap("a" * 60, metrics, 100)
    assert len(lines) > 1
    assert "".join(lines) == "a" * 60
    assert wrap("", metrics, 100) == ()
    assert wrap("one\ntwo", metrics, 1000) == ("one", "two")


def test_headings_between_rows_are_skipped_by_the_keyboard(desk):
    model = RowsModel(COLUMNS, key=lambda m: m.key)
    model.set_rows([Group("March 2026"), ROWS[0], Group("January 2026"), ROWS[1]])
    table = desk(RecordTable(model, "Lab results"), (620, 400))
    table.select_first()
    QTest.keyClick(table, Key.Key_Down)
    assert table.current_key == "b"
    assert not table.grab().isNull()


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_it_round(table):
    head = table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(1) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [table.rows.key(i) for i in range(3)] == ["c", "a", "b"]
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [table.rows.key(i) for i in range(3)] == ["b", "a", "c"]


@pytest.fixture
def window(desk):
    edit, button = QLineEdit(), Button("Continue", "primary")
    made = box(column(edit, button, gap=30, margins=(40, 40, 40, 40)), "page")
    made.edit, made.button, made.ring = edit, button, FocusRing(made)
    return desk(made, (400, 240))


def around(window, target):
    area = QRect(target.mapTo(window, QPoint()), target.size())
    return window.ring.isVisible() and window.ring.geometry().contains(area)


def test_a_text_field_always_has_the_ring(window):
    QTest.mouseClick(window.edit, Qt.MouseButton.LeftButton)
    assert around(window, window.edit)


def test_a_button_has_the_ring_for_the_keyboard_only(window):
    window.edit.setFocus()
    QTest.keyClick(window.edit, Key.Key_Tab)
    assert QApplication.focusWidget() is window.button
    assert around(window, window.button)
    QTest.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert not window.ring.isVisible()


def test_the_ring_follows_when_the_layout_moves(window):
    window.edit.setFocus()
    window.resize(700, 500)
    QApplication.processEvents()
    assert around(window, window.edit)


def test_the_ring_goes_round_the_current_tab_only(desk):
    tabs = PersonTabs()
    tabs.set_people(PEOPLE, "m")
    window = box(column(tabs, None, margins=(20, 20, 20, 20)), "desk")
    window.ring = FocusRing(window)
    desk(window, (900, 200))
    tabs.setFocus()
    QTest.keyClick(tabs, Key.Key_Right)
    tab = tabs.tabRect(1).translated(tabs.mapTo(window, QPoint()))
    assert tab.adjusted(-4, -4, 4, 4).contains(window.ring.geometry())
    assert window.ring.width() > tab.width() - 10


async def asked(host, act):
    sheet = Sheet(
        host,
        "Sign out?",
        "Nothing is kept.",
        [("stay", "Stay", "default"), ("out", "Sign out", "primary")],
        safe="stay",
    )
    answer = asyncio.ensure_future(sheet.ask())
    await asyncio.sleep(0)
    act(sheet)
    return await asyncio.wait_for(answer, 5)


@pytest.mark.parametrize(("key", "name"), [("stay", "Stay"), ("out", "Sign out")])
async def test_a_sheet_answers_with_the_button_pressed(qt_loop, window, find, key, name):
    assert await asked(window, lambda sheet: find(sheet, name).click()) == key


async def test_escape_dismisses_a_sheet_and_the_focus_goes_back(qt_loop, window):
    window.edit.setFocus()
    seen = []

    def act(sheet):
        seen.append(QApplication.focusWidget().accessibleName())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)

    assert await asked(window, act) is None
    assert seen == ["Stay"]
    assert QApplication.focusWidget() is window.edit


async def test_tab_stays_on_the_sheet(qt_loop, window):
    names = []

    def act(sheet):
        for _ in range(4):
            names.append(QApplication.focusWidget().accessibleName())
            QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)

    await asked(window, act)
    assert names == ["Stay", "Sign out", "Stay", "Sign out"]


async def test_a_sheet_covers_its_window_and_lets_it_show_through(qt_loop, window):
    def act(sheet):
        assert sheet.window() is window
        assert sheet.geometry() == window.rect()
        seen = window.grab().toImage().pixelColor(2, 2)
        assert seen.name() not in {theme().color("page").name(), theme().color("desk").name()}
        sheet.reject()

    assert await asked(window, act) is None


@pytest.fixture
def menu(desk):
    host = QWidget()
    made = PopupList("Switch chart", "Type a name", host)
    made.set_items(
        [
            PopupItem("m", "Maria Alvarez", "You · 41 years old", "MA", "plum", right="Ctrl+1"),
            PopupItem("e", "Ernesto Alvarez", "Your father", "EA", "clay", note="Open now", current=True),
        ]
    )
    desk(host, (800, 600))
    made.open_at(QPoint(100, 60))
    return made


def test_the_menu_opens_in_its_search_box_on_the_open_chart(menu):
    assert QApplication.focusWidget() is menu.search
    assert menu.search.accessibleDescription() == "Ernesto Alvarez, Your father, Open now"


def test_typing_a_name_and_enter_opens_the_chart(menu):
    seen = []
    menu.chosen.connect(seen.append)
    QTest.keyClicks(menu.search, "mar")
    QTest.keyClick(menu.search, Key.Key_Return)
    assert (seen, menu.isVisible()) == (["m"], False)


def test_arrows_move_in_the_menu_and_escape_closes_it(menu):
    closed = []
    menu.closed.connect(lambda: closed.append(1))
    QTest.keyClick(menu.search, Key.Key_Down)
    assert menu.search.accessibleDescription().startswith("Maria")
    QTest.keyClick(menu.search, Key.Key_Up)
    assert menu.search.accessibleDescription().startswith("Ernesto")
    QTest.keyClick(menu.search, Key.Key_Escape)
    assert (closed, menu.isVisible()) == ([1], False)


def test_a_name_nobody_has_says_so(menu):
    QTest.keyClicks(menu.search, "zzz")
    assert menu._none.isVisible()
    QTest.keyClick(menu.search, Key.Key_Return)
    assert menu.isVisible()
