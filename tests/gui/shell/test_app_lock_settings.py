"""Settings, App lock, by keyboard: what is chosen there, and by whom."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.support.family_window import CONTROL, ERNESTO
from tests.support.locking import PIN, kept
from ui.theme.theme import theme

__all__ = ["kept"]


async def test_the_window_shows_and_names_nobody_while_another_is_in_front(qt_loop, kept):
    async with kept(pin="") as it:
        await it.app.open(ERNESTO, "medications")
        await it.app.core.app_lock.choose(hide=True)
        it.guard._changed()
        assert it.window.windowTitle() == "Family Chart"
        QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        assert it.guard._cover.isVisible()
        assert it.guard._cover.geometry() == it.window.rect()
        QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        assert not it.guard._cover.isVisible()


async def test_the_pin_is_changed_and_taken_away_only_by_who_knows_it(qt_loop, kept):
    async with kept() as it:
        await it.app.key(Qt.Key.Key_Comma, CONTROL)
        it.app.view.aside.page.open_section("lock")
        it.app.view.aside.page.hold("change")
        it.keys.space()
        await it.keys.rest()
        it.keys.reach("PIN you use now").type("111222")
        it.keys.reach("New PIN").type("271828")
        it.keys.reach("New PIN again").type("271828")
        await it.keys.enter()
        assert "That PIN is not right. You have 4 tries left." in it.said()
        it.keys.reach("PIN you use now").type(PIN)
        await it.keys.enter()
        it.guard.fall("asked")
        await it.unlock("271828")
        await it.app.key(Qt.Key.Key_Comma, CONTROL)
        it.app.view.aside.page.open_section("lock")
        it.app.view.aside.page.hold("ask")
        it.keys.space()
        await it.keys.rest()
        it.keys.reach("PIN you use now").type("271828")
        await it.keys.enter()
        assert not it.window.family.locks
        assert it.guard.watch is None


@pytest.mark.parametrize(
    ("pin", "again", "said"),
    [
        ("", "", "Enter your PIN"),
        ("123", "123", "A PIN has 4 to 8 digits"),
        ("1234", "1234", "That PIN is too easy to guess. Do not use digits in a row, or one digit only."),
        (PIN, "602215", "The two PINs are not the same. Type the new PIN again."),
    ],
)
async def test_what_is_wrong_with_a_new_pin_is_said_at_its_field(qt_loop, kept, pin, again, said):
    async with kept(pin="") as it:
        await it.app.key(Qt.Key.Key_L, CONTROL)
        it.keys.reach("Ask for a PIN to open Family Chart").space()
        await it.keys.rest()
        it.keys.reach("New PIN").type(pin)
        it.keys.reach("New PIN again").type(again)
        await it.keys.enter()
        assert said in it.said()
        assert not it.window.family.locks


async def test_removing_what_is_saved_asks_first_and_leaves_nothing_not_even_trust(qt_loop, kept):
    async with kept() as it:
        await it.window.family.session._keeping.device("shown-instead-of-a-code")
        await it.app.key(Qt.Key.Key_Comma, CONTROL)
        it.app.view.aside.page.open_section("lock")
        it.app.view.aside.page.hold("remove")
        it.keys.space()
        await it.soon()
        assert it.keys.heard == "Stay signed in"
        it.keys.reach("Sign out").space()
        await it.keys.rest()
        assert it.window.family is None
        assert not it.app.core.keeps_anything


@pytest.mark.parametrize("change", [lambda: theme().step(1), lambda: theme().switch("dark")], ids=["size", "theme"])
async def test_what_is_typed_of_a_new_pin_and_what_is_wrong_with_it_outlive_another_look(qt_loop, kept, change):
    async with kept(pin="") as it:
        await it.app.key(Qt.Key.Key_L, CONTROL)
        it.keys.reach("Ask for a PIN to open Family Chart").space()
        await it.keys.rest()
        it.keys.reach("New PIN").type(PIN)
        it.keys.reach("New PIN again").type("602215")
        await it.keys.enter()
        change()
        await it.keys.rest()
        assert "The two PINs are not the same. Type the new PIN again." in it.said()
        assert it.keys.heard == "New PIN again"
        it.keys.type(PIN)
        await it.keys.enter()
        assert it.window.family.locks


async def test_whoever_left_settings_in_the_middle_of_a_new_pin_begins_anew(qt_loop, kept):
    async with kept(pin="") as it:
        await it.app.key(Qt.Key.Key_L, CONTROL)
        it.keys.reach("Ask for a PIN to open Family Chart").space()
        await it.keys.rest()
        it.keys.reach("New PIN").type(PIN)
        it.app.view.aside.close_page()
        assert not it.window.family.app_lock.typed
        await it.app.key(Qt.Key.Key_L, CONTROL)
        it.keys.reach("Ask for a PIN to open Family Chart").space()
        await it.keys.rest()
        assert it.keys.reach("New PIN").focus.text() == ""
