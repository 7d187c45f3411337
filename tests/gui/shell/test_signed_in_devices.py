"""Settings, Signed-in devices, by keyboard against the real portal: what is listed, and how it is ended."""

from datetime import timedelta

import httpx
import pytest
from PySide6.QtCore import Qt

from tests.support.family_window import CONTROL, MARIA
from tests.support.sign_in import PASSWORD, Proof, ask_code, bearer, redeem
from ui.theme.theme import theme

SIGN_OUT = "Sign out. Windows computer. Last used: today, "


@pytest.fixture
def elsewhere(clinic):
    """Signs Maria in on a Windows computer of somebody."""

    async def sign_in():
        async with clinic.client(headers={"User-Agent": "FamilyChart (Windows)"}) as client:
            proof = Proof()
            asked = await ask_code(client, proof, password=PASSWORD)
            return (await redeem(client, asked.json()["authorization_code"], proof)).json()

    return sign_in


async def is_signed_in(clinic, tokens):
    async with clinic.client() as client:
        return (await client.get("/account/v1/me", headers=bearer(tokens))).status_code == httpx.codes.OK


async def signed_in_devices(app):
    """Open the page from the list of Settings, as its keys do."""
    await app.key(Qt.Key.Key_Comma, CONTROL)
    page = app.view.aside.page
    while page.section != "devices":
        await app.key(Qt.Key.Key_Down)
    return page


def button(page, name):
    """Its full name: it ends with a time that depends on the zone of this computer."""
    return next(each.accessibleName() for each in page._controls.values() if each.accessibleName().startswith(name))


async def test_where_one_is_signed_in_is_listed_and_a_sign_in_is_ended(qt_loop, charts, clinic, elsewhere):
    async with charts(alone=MARIA) as app:
        theirs = await elsewhere()
        page = await signed_in_devices(app)
        said = app.said()
        assert {"Where you are signed in", "Windows computer", "Linux computer", "This computer"} <= set(said)
        app.keys.reach(button(page, SIGN_OUT))
        await app.keys.enter()
        assert "Windows computer" not in app.said()
        assert "Linux computer" in app.said()
        assert not await is_signed_in(clinic, theirs)
        assert app.family.session.people


async def test_everywhere_else_is_signed_out_at_once_and_one_hears_what_to_do_next(qt_loop, charts, clinic, elsewhere):
    async with charts(alone=MARIA) as app:
        theirs = [await elsewhere(), await elsewhere()]
        await signed_in_devices(app)
        app.keys.reach("Sign out everywhere else")
        await app.keys.enter()
        assert "Only this computer is signed in now" in app.said()
        assert "Windows computer" not in app.said()
        assert app.keys.heard == "Change your password"
        assert [await is_signed_in(clinic, each) for each in theirs] == [False, False]
        await app.family.session.refresh_people()
        assert app.family.session.people


async def test_what_ended_meanwhile_is_gone_from_the_list_without_a_word(qt_loop, charts, clinic, elsewhere):
    async with charts(alone=MARIA) as app:
        theirs = await elsewhere()
        page = await signed_in_devices(app)
        app.keys.reach(button(page, SIGN_OUT))
        async with clinic.client() as client:
            await client.post("/oauth/revoke", data={"token": theirs["refresh_token"], "client_id": "pfclient"})
        await app.keys.enter()
        assert "Windows computer" not in app.said()
        assert "Linux computer" in app.said()


async def test_without_a_connection_the_page_says_so_and_asks_again(qt_loop, charts, clinic, elsewhere):
    async with charts(alone=MARIA) as app:
        await elsewhere()
        clinic.offline()
        await signed_in_devices(app)
        assert "You are offline" in app.said()
        clinic.online()
        app.keys.reach("Try again")
        await app.keys.enter()
        assert "Windows computer" in app.said()


async def test_what_was_ended_is_gone_though_the_rest_cannot_be_asked_for(qt_loop, charts, clinic, elsewhere):
    async with charts(alone=MARIA) as app:
        theirs = await elsewhere()
        page = await signed_in_devices(app)
        app.keys.reach(button(page, SIGN_OUT))
        clinic.lose_reply("/account/v1/sessions", times=9)
        await app.keys.enter()
        assert not await is_signed_in(clinic, theirs)
        assert "Windows computer" not in app.said()
        assert "Linux computer" in app.said()
        assert app.keys.reach("Try again")


async def test_what_is_not_ended_stays_in_the_list_with_the_reason(qt_loop, charts, clinic, elsewhere):
    async with charts(alone=MARIA) as app:
        theirs = await elsewhere()
        page = await signed_in_devices(app)
        app.keys.reach(button(page, SIGN_OUT))
        clinic.offline()
        await app.keys.enter()
        clinic.online()
        assert {"You are offline", "Windows computer"} <= set(app.said())
        assert app.keys.heard.startswith(SIGN_OUT)
        assert await is_signed_in(clinic, theirs)


async def test_a_sign_in_of_another_day_says_when_it_was_used_and_when_it_ends(qt_loop, charts, clinic, elsewhere):
    await elsewhere()
    clinic.clock.advance(hours=20)
    async with charts(alone=MARIA) as app:
        await signed_in_devices(app)
        ends = (clinic.clock.now() + timedelta(hours=4)).astimezone()
        assert [each for each in app.said() if each.startswith("Ends by itself on")]
        assert any(f"{ends.day}, {ends.year}" in each for each in app.said())


async def test_another_look_of_the_window_keeps_the_list_and_the_focus(qt_loop, charts, clinic, elsewhere):
    async with charts(alone=MARIA) as app:
        await elsewhere()
        await signed_in_devices(app)
        app.keys.reach("Sign out everywhere else")
        clinic.offline()
        theme().switch("dark", 1.5)
        await app.keys.rest()
        assert {"You are offline", "Windows computer"} <= set(app.said())
        assert app.keys.heard == "Sign out everywhere else"
