"""What lies over the window: focus ring, sheet and switch menu."""

import asyncio

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import box, column
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.popup_list import PopupItem, PopupList
from ui.widgets.sheet import Sheet

Key = Qt.Key
PEOPLE = [
    PersonTab("m", "Maria", "You", "MA", "plum", "Maria Alvarez, you, chart"),
    PersonTab("l", "Leo", "Your son", "LA", "leaf", "Leo Alvarez, your son, chart"),
    PersonTab("s", "Sofia", "Your daughter", "SA", "teal", "Sofia Alvarez, your daughter, chart"),
]


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


async def test_the_focus_goes_back_to_what_took_the_place_of_what_had_it(qt_loop, window):
    window.button.setFocus()

    def act(sheet):
        # As a page does that is built anew, for dark colours or larger text.
        delete(window.button)
        window.button = Button("Continue", "primary")
        window.layout().addWidget(window.button)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)

    assert await asked(window, act) is None
    assert QApplication.focusWidget() is window.button


async def test_the_shortcuts_of_the_window_rest_while_a_sheet_asks(qt_loop, window):
    fired = []
    QShortcut(QKeySequence("Ctrl+2"), window, lambda: fired.append(1))
    QTest.keyClick(window.edit, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert fired == [1]

    def act(sheet):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)

    assert await asked(window, act) == "stay"
    assert fired == [1]


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
    button = Button("Elsewhere")
    host = box(column(None, button))
    made = PopupList("Switch chart", "Type a name", host)
    made.elsewhere = button
    made.set_items(
        [
            PopupItem("m", "Maria Alvarez", "You · 41 years old", "MA", "plum", right="Ctrl+1"),
            PopupItem("e", "Ernesto Alvarez", "Your father", "EA", "clay", note="Open now", current=True),
        ]
    )
    desk(host, (800, 600))
    made.open_at(QPoint(100, 60))
    return made


def test_the_menu_closes_although_what_had_the_focus_is_gone(menu):
    """Records that arrive meanwhile are described anew, and the button one came from with them."""
    menu.dismiss()
    menu.open_at(QPoint(100, 60), menu.elsewhere)
    delete(menu.elsewhere)
    QTest.keyClick(menu.search, Key.Key_Escape)
    assert not menu.isVisible()


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
    QTest.keyClick(menu.search, Key.Key_Down)
    assert menu.search.accessibleDescription().startswith("Maria")
    QTest.keyClick(menu.search, Key.Key_Up)
    assert menu.search.accessibleDescription().startswith("Ernesto")
    QTest.keyClick(menu.search, Key.Key_Escape)
    assert not menu.isVisible()


def test_a_name_nobody_has_says_so(menu):
    QTest.keyClicks(menu.search, "zzz")
    assert menu._none.isVisible()
    QTest.keyClick(menu.search, Key.Key_Return)
    assert menu.isVisible()


def test_a_click_elsewhere_closes_the_menu_and_the_focus_is_where_one_clicked(menu):
    QTest.mouseClick(menu.elsewhere, Qt.MouseButton.LeftButton)
    assert not menu.isVisible()
    assert QApplication.focusWidget() is menu.elsewhere
