"""Settings, Sign-in and security (10b): every page of it in every look, and gone through by Tab."""

import pytest

from pfclient.flows.two_step import Aim
from tests.support.fitting import LOOKS, misfits, put_on
from tests.support.focusing import complaints
from tests.support.security_page import Security
from tests.support.sign_in import PASSWORD
from tests.support.two_step import Authenticator
from ui.pages.settings.security.page import SecurityPage

SAME_AS_A_TOOL = {f"two are called {name!r}" for name in ("Help", "Settings", "Sign out")}


@pytest.mark.parametrize("look", [*LOOKS, "usual", "twice as long, right to left, large text"])
async def test_every_page_of_it_fits(qt_loop, charts, qapp, look):
    found, size = {}, put_on(qapp, look)
    async with charts(size) as app:

        async def look(name):
            app.view.aside.page.read_on()
            await app.keys.rest()
            if wrong := misfits(app.window, size):
                found[name] = wrong

        app.view.aside.open_settings("security")
        await app.keys.rest()
        await look("off")
        model = app.view.aside.page.findChild(SecurityPage).model
        model.begin(Aim.ON)
        await look("prove with the password")
        model.submit(password=PASSWORD)
        await look("set up")
        model.submit(code="000 000")
        await look("wrong")
        phone = Authenticator(model.state.key)
        model.submit(code=phone.code(app.portal.clock.now()))
        await app.keys.rest()
        model.submit(saved=False)
        await look("codes")
        model.submit(saved=True)
        await look("on")
        model.begin(Aim.OFF)
        await look("prove")
    assert not found


async def test_it_is_gone_through_by_tab_in_the_order_of_the_page(qt_loop, charts):
    found = {}
    async with charts() as app:
        person = await Security(app).open()

        def look(name):
            page = person.page
            page.tabs.setFocus()
            wrong = complaints(app.window, app.view.top, page.band, page.tabs, page)
            found[name] = [one for one in wrong if one not in SAME_AS_A_TOOL]

        look("off")
        await person.press("Set up two-step verification")
        look("prove with the password")
        await person.press("Leave it off")
        await person.begin()
        look("set up")
        await person.give("000 000")
        look("wrong")
        await person.give(person.code)
        look("codes")
        await person.keep()
        look("on")
        await person.press("Turn off two-step verification")
        look("prove")
    assert not {name: wrong for name, wrong in found.items() if wrong}
