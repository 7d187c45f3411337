"""Settings, Change your password, by keyboard against the real portal."""

import asyncio

import pytest
from PySide6.QtCore import Qt

from pfclient.errors import Rejected, SessionExpired
from tests.support.family_window import CONTROL, MARIA
from tests.support.sign_in import PASSWORD

NEW = "Paper kite over 9 hills"
NOW, WANTED = "Password you have now", "New password"


async def opened(app, section):
    await app.key(Qt.Key.Key_Comma, CONTROL)
    while app.view.aside.page.section != section:
        await app.key(Qt.Key.Key_Down)


async def elsewhere(app):
    """Another sign-in of hers."""
    return await app.core.sign_in(app.portal.base_url, "maria", PASSWORD, keep=False)


async def test_whoever_finds_a_strange_sign_in_sets_a_new_password_that_ends_it(qt_loop, charts, clinic):
    async with charts(alone=MARIA) as app:
        other = await elsewhere(app)
        await opened(app, "devices")
        await app.keys.reach("Change your password").enter()
        await app.keys.rest()
        assert (app.view.aside.page.section, app.keys.heard) == ("security", NOW)
        assert any("Invitations you sent that nobody used yet are withdrawn." in said for said in app.said())
        app.keys.type("Not-hers-2026")
        app.keys.reach(WANTED).type("kite")
        await app.keys.enter()
        assert "Password must have at least 8 characters" in app.said()
        assert app.keys.heard == WANTED
        app.keys.type(NEW)
        await app.keys.rest()
        assert "3 of 3 done" in app.said()
        clinic.offline()
        await app.keys.enter()
        assert "You are offline" in app.said()
        clinic.online()
        await app.keys.reach("Try again").enter()
        assert "That is not the password you have now. Check it and try again." in app.said()
        assert app.keys.heard == NOW
        app.keys.type(PASSWORD)
        await app.keys.enter()
        assert "Your password is changed" in app.said()
        assert app.keys.heard == "Change your password"
        with pytest.raises(SessionExpired):
            await other.refresh_people()
        await other.close()
        with pytest.raises(Rejected):
            await elsewhere(app)
        assert app.window.main_view is not None
        assert await app.family.session.refresh_people()


async def test_what_is_typed_while_the_rules_are_asked_for_stays(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await opened(app, "security")
        app.keys.reach("Change your password").press(Qt.Key.Key_Return)
        await asyncio.sleep(0)  # now they are
        app.keys.reach(NOW).type(PASSWORD)
        assert WANTED not in app.said()
        await app.keys.rest()
        assert app.keys.reach(NOW).focus.text() == PASSWORD
        assert app.keys.reach(WANTED).focus.text() == ""


async def test_what_is_typed_while_the_portal_is_asked_stays(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await opened(app, "security")
        await app.keys.reach("Change your password").enter()
        await app.keys.rest()
        app.keys.reach(NOW).type("Not-hers-2026")
        app.keys.reach(WANTED).type(NEW)
        app.keys.press(Qt.Key.Key_Return)
        await asyncio.sleep(0)  # now it is
        app.keys.reach(NOW).type(PASSWORD)
        await app.keys.rest()
        assert "That is not the password you have now. Check it and try again." in app.said()
        assert app.keys.reach(NOW).focus.text() == PASSWORD


async def test_what_was_typed_is_gone_with_settings(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await opened(app, "security")
        await app.keys.reach("Change your password").enter()
        await app.keys.rest()
        app.keys.reach(NOW).type(PASSWORD)
        app.keys.reach(WANTED).type(NEW)
        app.view.aside.page.open_section("about")
        app.view.aside.page.open_section("security")
        await app.keys.rest()
        assert app.keys.reach(NOW).focus.text() == PASSWORD
        app.view.aside.close_page()
        await opened(app, "security")
        await app.keys.reach("Change your password").enter()
        await app.keys.rest()
        assert app.keys.reach(NOW).focus.text() == ""
        assert app.keys.reach(WANTED).focus.text() == ""
