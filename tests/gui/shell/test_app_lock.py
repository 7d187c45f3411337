"""The app lock by keyboard: it falls whatever is open, and everything is where it was afterwards."""

import asyncio
import weakref

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.gui.shell.test_inviting import EMAIL, Helper
from tests.support.family_window import CONTROL, ERNESTO, MARIA
from tests.support.focusing import complaints
from tests.support.locking import MINUTE, kept
from tests.support.sign_in import PASSWORD

__all__ = ["kept"]


async def test_a_pin_is_chosen_by_keyboard_and_opens_what_it_locked(qt_loop, kept):
    async with kept(pin="") as it:
        await it.app.open(ERNESTO, "medications")
        await it.choose()
        assert it.window.family.locks
        assert it.app.view.top.sign_out.accessibleName() == "Lock"
        await it.app.key(Qt.Key.Key_Escape)
        await it.app.key(Qt.Key.Key_L, CONTROL)
        assert it.is_locked
        await it.keys.rest()
        assert it.window.windowTitle() == "Family Chart"
        assert "You locked it. Your place is saved." in it.said()
        assert "Signed in as m•••••••" in it.said()
        assert not any("Ernesto" in text or "Lisinopril" in text for text in it.said())
        assert not complaints(it.window, it.window.centralWidget())
        await it.unlock()
        assert it.window.windowTitle() == "Ernesto Alvarez — Medications — Family Chart"


async def test_what_was_typed_is_there_again(qt_loop, kept):
    async with kept() as it:
        await it.app.open(ERNESTO, "medications")
        it.app.keys.reach("Filter medicines").type("lisin")
        await it.app.keys.rest()
        before = it.app.titles()
        it.guard.fall("system")
        await it.unlock()
        assert it.app.titles() == before
        assert it.app.page.list.filter.text() == "lisin"
        assert it.app.keys.heard == "Filter medicines"


async def test_an_invitation_that_was_being_written_is_there_again(qt_loop, kept):
    async with kept(alone=MARIA) as it:
        person = await Helper(it.app).open()
        await person.name()
        it.guard.fall("system")
        await it.unlock()
        assert it.app.keys.reach("All of it")
        await person.press("Back")
        assert it.app.keys.reach("Their e-mail address").focus.text() == EMAIL


async def test_a_search_is_there_again(qt_loop, kept):
    async with kept() as it:
        await it.app.key(Qt.Key.Key_F, CONTROL)
        it.app.keys.type("lisinopril")
        await it.app.keys.rest()
        it.guard.fall("system")
        await it.unlock()
        assert it.app.view.search.box.text() == "lisinopril"


async def test_it_falls_after_five_minutes_without_a_touch(qt_loop, kept):
    async with kept() as it:
        it.hours.now += 4 * MINUTE
        it.guard.watch._stepped = it.hours.now
        QTest.keyClick(it.window.windowHandle(), Qt.Key.Key_Shift)
        it.hours.now += 4 * MINUTE
        it.guard.watch._stepped = it.hours.now
        it.guard.watch.look()
        assert not it.is_locked
        it.hours.now += MINUTE
        it.guard.watch._stepped = it.hours.now
        it.guard.watch.look()
        assert it.is_locked
        await it.keys.rest()
        assert "We locked it after 5 minutes with no activity. Your place is saved." in it.said()


async def test_after_a_sleep_it_falls_before_the_first_frame(qt_loop, kept):
    """Whatever comes first of the window after twenty minutes without a step: a frame of it shows no record."""
    async with kept() as it:
        it.hours.now += 20 * MINUTE
        QApplication.sendEvent(it.window.windowHandle(), QEvent(QEvent.Type.UpdateRequest))
        assert it.is_locked


async def test_a_short_sleep_is_one_too_unless_it_is_not_to_count(qt_loop, kept):
    async with kept() as it:
        await it.app.core.app_lock.choose(on_sleep=False)
        it.guard._changed()
        it.hours.now += 40
        it.guard.watch.look()
        it.guard.fall("sleep")
        assert not it.is_locked
        await it.app.core.app_lock.choose(on_sleep=True)
        it.guard._changed()
        it.hours.now += 40
        it.guard.watch.look()
        assert it.is_locked
        await it.keys.rest()


async def test_the_touch_that_finds_it_locked_does_nothing_else(qt_loop, kept):
    async with kept() as it:
        it.hours.now += 6 * MINUTE
        QTest.keyClick(it.window.windowHandle(), Qt.Key.Key_7)
        assert it.is_locked
        assert it.page.text() == ""
        await it.keys.rest()


@pytest.mark.qt_log_ignore("This plugin does not support ")
async def test_it_falls_over_a_question_a_menu_and_a_file_dialog(qt_loop, kept):
    async with kept() as it:
        it.app.view.sign_out_wanted.emit()
        await asyncio.sleep(0)
        menu = it.app.view.menu.menu_of_acts
        menu.popup(it.window.mapToGlobal(it.window.rect().center()))
        dialog = QFileDialog(it.window)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.open()
        it.guard.fall("idle")
        assert it.is_locked
        assert QApplication.activePopupWidget() is None
        assert not dialog.isVisible()
        dialog.deleteLater()
        it.window.activateWindow()
        await it.keys.rest()
        await it.unlock()
        assert it.window.family is not None  # the question was not answered with yes


async def test_it_falls_while_records_are_read(qt_loop, kept):
    async with kept() as it:
        it.app.portal.slow(0.05)
        it.window.family.refresh()
        await asyncio.sleep(0)
        it.guard.fall("idle")
        assert it.is_locked
        await it.keys.rest()
        it.app.portal.slow(0)
        await it.unlock()
        assert len(it.window.family.people) == 1


async def test_wrong_pins_are_counted_and_the_last_one_leads_to_sign_in(qt_loop, kept):
    async with kept() as it:
        it.guard.fall("idle")
        for left in ("4 tries", "3 tries", "2 tries", "1 try"):
            await it.unlock("111222")
            assert f"That PIN is not right. You have {left} left." in it.said()
            assert it.page.text() == ""
        await it.unlock("111222")
        assert "Too many tries" in it.said()
        assert it.app.core.keeps_anything is False


async def test_a_pin_that_is_none_costs_no_try(qt_loop, kept):
    async with kept() as it:
        it.guard.fall("idle")
        await it.unlock("12")
        assert "A PIN has 4 to 8 digits" in it.said()
        await it.unlock("")
        assert "Enter your PIN" in it.said()
        await it.unlock("111222")
        assert "That PIN is not right. You have 4 tries left." in it.said()


async def test_the_password_opens_it_too(qt_loop, kept):
    async with kept() as it:
        it.guard.fall("idle")
        await it.keys.rest()
        it.keys.reach("Use my password").space()
        await it.keys.rest()
        # The locked page showed dots for it: the next one does not give it away.
        assert it.window.entrance._page.vm.state.username == ""
        it.keys.reach("Username").type("maria")
        it.keys.reach("Password").type(PASSWORD)
        await it.keys.enter()
        if it.window.entrance._page is not None:
            await it.window.entrance._page.vm.tasks.drained()
        await it.keys.rest()
        assert len(it.window.family.people) == 1
        assert not it.window.family.locks


async def test_signing_out_of_the_locked_screen_is_asked_first_and_removes_everything(qt_loop, kept):
    async with kept() as it:
        it.guard.fall("idle")
        await it.keys.rest()
        it.keys.reach("Sign out").space()
        await asyncio.sleep(0)
        assert it.keys.heard == "Stay signed in"
        assert it.app.core.keeps_anything
        it.keys.reach("Sign out").space()
        await it.keys.rest()
        assert not it.app.core.keeps_anything
        assert "Your family’s health records, in one place" in it.said()


async def test_nothing_holds_the_session_once_it_is_locked(qt_loop, kept):
    async with kept() as it:
        await it.app.open(ERNESTO, "medications")
        session = weakref.ref(it.window.family.session)
        it.guard.fall("idle")
        await it.keys.rest()
        assert session() is None


async def test_the_locked_page_is_painted_before_a_sleep_may_begin(qt_loop, kept):
    """The computer waits until the lock has fallen; what is painted last before that is seen first afterwards."""

    class Painted(QObject):
        pages = 0

        def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
            self.pages += event.type() is QEvent.Type.Paint and watched.property("locked") is True
            return False

    async with kept() as it:
        painted = Painted()
        QApplication.instance().installEventFilter(painted)
        try:
            it.guard.fall("sleep")
            assert painted.pages
        finally:
            QApplication.instance().removeEventFilter(painted)
        await it.keys.rest()


@pytest.mark.parametrize("kind", ["register", "recover"])
async def test_a_link_waits_until_it_is_unlocked(qt_loop, kept, kind):
    async with kept() as it:
        it.guard.fall("idle")
        await it.keys.rest()
        link = f"{it.app.portal.base_url}/{kind}#token={'A' * 43}"
        it.window.take_link(link)
        await it.keys.rest()
        assert it.is_locked
        assert it.window.entrance.wizard is None
        await it.unlock()
        assert it.window.entrance.wizard.vm.state.link == link


async def test_who_forgot_the_password_too_gets_to_the_page_of_the_link(qt_loop, kept):
    async with kept() as it:
        it.guard.fall("idle")
        await it.keys.rest()
        link = f"{it.app.portal.base_url}/recover#token={'A' * 43}"
        it.window.take_link(link)
        it.keys.reach("Use my password").space()
        await it.keys.rest()
        assert it.window.entrance.wizard.vm.state.link == link
        it.keys.reach("Close").space()
        await it.keys.rest()
        assert "Sign in" in it.said()
