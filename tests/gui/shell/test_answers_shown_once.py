"""Settings: pages that are left while the portal is asked, or after its answer was lost, do not lose what it said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.gui.shell.test_changing_password import NEW, NOW, WANTED, opened
from tests.gui.shell.test_inviting import EMAIL, Helper
from tests.support.family_window import MARIA
from tests.support.fitting import SMALLEST
from tests.support.keyboard import is_to_come
from tests.support.security_page import CODE, Security
from tests.support.sign_in import PASSWORD
from ui.pages.settings.part import FormPart
from ui.theme.theme import Theme

BACK = "People and access"


def pins(app):
    return [each for each in app.said() if each.replace(" ", "").isdigit() and len(each) == 9]


async def to_check(app):
    person = await Helper(app).open()
    await person.name()
    await person.allow("Medications")
    app.keys.reach("Send the invitation")
    return person


async def to_new_password(app):
    await opened(app, "security")
    if app.view.aside.page.compact:
        await app.keys.enter()
    await app.keys.reach("Change your password").enter()
    await app.keys.rest()
    app.keys.reach(NOW).type(PASSWORD)
    app.keys.reach(WANTED).type(NEW)


async def test_an_invitation_that_is_being_sent_is_not_left_without_its_pin(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await to_check(app)
        app.keys.press(Qt.Key.Key_Return)
        app.keys.reach(BACK).press(Qt.Key.Key_Return)
        assert "The invitation is being sent. Its PIN comes next, and is shown only once." in app.said()
        await app.keys.rest()
        assert pins(app)


async def test_the_pin_of_an_invitation_waits_for_who_left_settings(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await to_check(app)
        app.keys.press(Qt.Key.Key_Return)
        app.view.aside.close_page()
        await app.keys.rest()
        await person.open()
        assert pins(app)


async def test_after_a_lost_answer_the_list_says_what_may_have_been_sent(qt_loop, charts, clinic):
    async with charts(alone=MARIA) as app:
        person = await to_check(app)
        clinic.lose_reply("/account/v1/proxies", times=3)
        await app.keys.enter()
        assert not pins(app)
        await person.press(BACK)
        assert f"The invitation to {EMAIL} may have been sent" in app.said()
        assert person.said("Invited. Not used yet.")
        await person.press(f"Withdraw the invitation. {EMAIL}")
        await person.press("Withdraw")
        assert f"The invitation to {EMAIL} may have been sent" not in app.said()


async def test_backup_codes_that_are_being_made_are_seen(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        person = await Security(app).open()
        await person.begin()
        app.keys.reach(CODE).type(person.code)
        app.keys.press(Qt.Key.Key_Return)
        app.keys.reach("Sign-in and security").press(Qt.Key.Key_Return)
        await app.keys.rest()
        assert len(person.labelled("Backup code ")) == 10


async def test_a_password_that_is_being_changed_is_heard_of(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await to_new_password(app)
        app.keys.press(Qt.Key.Key_Return)
        app.keys.reach("Keep the one I have").press(Qt.Key.Key_Return)
        assert any(said.startswith("This was sent already and cannot be stopped now.") for said in app.said())
        await app.keys.rest()
        assert "Your password is changed" in app.said()


@pytest.mark.parametrize("way_out", ["Keep the one I have", "Sign-in and security"])
async def test_why_a_page_stays_is_said_in_sight_of_whoever_wants_to_leave_it(qt_loop, charts, qapp, way_out):
    Theme("light", 1.5).apply(qapp)
    async with charts(alone=MARIA) as app:
        await to_new_password(app)
        with app.portal.held():
            app.keys.press(Qt.Key.Key_Return)
            app.keys.reach(way_out).press(Qt.Key.Key_Return)
            while is_to_come():  # the page scrolls once its words have their places
                await app.keys.turn()
            [said] = [
                each for each in app.window.findChildren(QLabel) if each.text().startswith("This was sent already")
            ]
            seen = said.visibleRegion().boundingRect()
            assert seen == said.rect()
        await app.keys.rest()
        assert "Your password is changed" in app.said()


async def is_in_sight(app, text):
    """Whether all of a text is, once the page has scrolled."""
    while is_to_come():
        await app.keys.turn()
    [said] = [each for each in app.window.findChildren(QLabel) if each.isVisible() and each.text() == text]
    return said.visibleRegion().boundingRect() == said.rect()


def slow(app):
    """The portal takes its time."""
    [page] = [each for each in app.window.findChildren(FormPart) if each.isVisible()]
    page._slow.timeout.emit()


@pytest.mark.parametrize("pressed", [WANTED, "Change password"])
async def test_that_the_portal_is_asked_is_said_in_sight_of_who_pressed(qt_loop, charts, qapp, pressed):
    Theme("light", 2.0).apply(qapp)
    async with charts(SMALLEST, alone=MARIA) as app:
        await to_new_password(app)
        app.keys.reach(pressed)
        with app.portal.held():
            app.keys.press(Qt.Key.Key_Return)
            slow(app)
            assert await is_in_sight(app, "Asking the doctor’s office…")
        await app.keys.rest()
        assert "Your password is changed" in app.said()


async def test_who_tries_again_reads_there_that_the_portal_is_asked(qt_loop, charts, qapp, clinic):
    Theme("light", 2.0).apply(qapp)
    async with charts(SMALLEST, alone=MARIA) as app:
        await to_new_password(app)
        clinic.offline()
        await app.keys.enter()
        clinic.online()
        app.keys.reach("Try again")
        with app.portal.held():
            app.keys.press(Qt.Key.Key_Return)
            slow(app)
            assert await is_in_sight(app, "Asking the doctor’s office…")
            assert app.keys.focus.visibleRegion().boundingRect() == app.keys.focus.rect()
        await app.keys.rest()


async def test_after_the_portal_was_asked_the_field_that_is_wrong_is_in_sight(qt_loop, charts, qapp):
    Theme("light", 2.0).apply(qapp)
    async with charts(SMALLEST, alone=MARIA) as app:
        await to_new_password(app)
        app.keys.reach(NOW).type("Not-hers-2026")
        with app.portal.held():
            app.keys.press(Qt.Key.Key_Return)
            slow(app)
            assert await is_in_sight(app, "Asking the doctor’s office…")
        await app.keys.rest()
        assert app.keys.heard == NOW
        assert app.keys.focus.visibleRegion().boundingRect() == app.keys.focus.rect()


async def test_after_a_lost_answer_it_is_said_that_the_password_may_be_another(qt_loop, charts, clinic):
    async with charts(alone=MARIA) as app:
        await to_new_password(app)
        clinic.lose_reply("/account/v1/password", times=3)
        app.keys.press(Qt.Key.Key_Return)
        app.view.aside.close_page()
        await app.keys.rest()
        await opened(app, "security")
        await app.keys.rest()
        assert "Your password may have changed" in app.said()
        await app.keys.reach("Change your password").enter()
        await app.keys.rest()
        assert app.keys.reach(NOW).focus.text() == ""
        app.keys.type(NEW)
        app.keys.reach(WANTED).type("Another kite over 9 hills")
        await app.keys.enter()
        assert "Your password is changed" in app.said()
        assert "Your password may have changed" not in app.said()
