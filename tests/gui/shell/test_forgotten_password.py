"""From the sign-in page and from the e-mail to a new password, in the whole window."""

import re

from PySide6.QtCore import Qt

from pfclient.flows.recovery import Step
from portal.demo.clinic import FAMILY
from portal.rules.passwords import hash_secret
from portal.rules.questions import folded_answer
from portal.store import patients, schema
from tests.support.family_window import ERNESTO, MARIA
from tests.support.sign_in import add_account, link
from ui.pages.start.sign_in import SignInPage

NEW = "Yellow kettle 8"
TOKEN = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6"
INVITATION = f"pfclient://register?portal=https%3A%2F%2Fchart.example.org&handle={TOKEN}"
LINK = f"pfclient://recover?portal=https%3A%2F%2Fchart.example.org&handle={TOKEN}"


def wizard(app):
    return app.window.entrance.wizard


async def rest(app):
    """Until the wizard, too, has nothing under way."""
    for _ in range(3):
        if wizard(app) is not None:
            await wizard(app).vm.tasks.drained()
        await app.keys.rest()


async def enter(app):
    app.keys.press(Qt.Key.Key_Return)
    await rest(app)


def question(app):
    """The security question every account of registration has; this clinic's was made without."""
    with app.portal.database.write() as connection:
        kept = {"question_id": "first-pet", "answer_hash": hash_secret(folded_answer("Captain Whiskers"))}
        connection.execute(schema.accounts.update().values(**kept))


def mailed(app, kind):
    return re.search(rf"{kind}://\S*recover\S*", app.portal.outbox("email")[-1].text)[0]


async def prove_and_choose(app):
    """From the open link to the new password."""
    await enter(app)
    await enter(app)
    app.keys.reach("What was the name of your first pet?").type("Captain Whiskers")
    year, month, day = _born(app).split("-")
    for part, text in (("Month", month), ("Day", day), ("Year", year)):
        app.keys.reach(f"Date of birth of Maria, {part}").type(text)
    await enter(app)
    assert wizard(app).vm.place.step is Step.PASSWORD
    app.keys.reach("New password").type(NEW)
    await enter(app)


def _born(app):
    with app.portal.database.read() as connection:
        return patients.get(connection, FAMILY[MARIA].patient_id).birth_date


async def test_from_the_sign_in_page_and_back_to_it_with_a_kind_sentence(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        question(app)
        app.window.entrance.portal = app.portal.base_url
        app.window.entrance.sign_in()
        await app.keys.rest()
        app.keys.reach("Username").type("maria")
        app.keys.reach("Forgot your password?")
        await enter(app)
        assert wizard(app).page.username.text == "maria"
        await enter(app)
        app.window.take_link(mailed(app, "pfclient"))
        await rest(app)
        assert wizard(app).page.link.text == mailed(app, "pfclient")
        await prove_and_choose(app)
        assert wizard(app) is None
        assert app.window.findChild(SignInPage).isVisible()
        assert "Your password is changed" in app.said()
        assert app.keys.heard == "Password"
        app.keys.type(NEW)
        await enter(app)
        await app.window.findChild(SignInPage).vm.tasks.drained()
        assert app.family is not None
        await rest(app)


async def test_what_is_typed_at_sign_in_comes_back_when_the_wizard_is_left(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        app.window.entrance.portal = app.portal.base_url
        app.window.entrance.sign_in()
        await app.keys.rest()
        app.keys.reach("Username").type("sofia")
        app.keys.reach("Forgot your username?")
        await enter(app)
        assert wizard(app).page.heading == "Forgot your username?"
        app.keys.reach("Close").space()
        await rest(app)
        assert wizard(app) is None
        assert app.window.findChild(SignInPage).form.username.text == "sofia"
        assert not app.portal.outbox("email")


async def test_an_open_session_on_this_computer_ends_as_the_portal_ends_it(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        question(app)
        desk = app.core.recovery(app.portal.base_url)
        await desk.send_link("maria")
        asked = len(app.portal.requests)
        app.window.take_link(mailed(app, "https?"))
        await rest(app)
        assert wizard(app).vm.place.step is Step.LINK
        assert len(app.portal.requests) == asked
        await prove_and_choose(app)
        await app.keys.rest()
        assert app.family is None
        assert app.window.findChild(SignInPage).isVisible()
        assert "Your password is changed" in app.said()
        assert app.window.findChild(SignInPage).form.username.text == "maria"


async def test_the_charts_of_another_account_stay_and_it_is_said_what_was_done(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        account = add_account(app.portal, "nora", "nora@example.org")
        link(app.portal, account, FAMILY[MARIA].patient_id)
        question(app)
        await app.core.recovery(app.portal.base_url).send_link("nora")
        before = app.window.windowTitle()
        app.window.take_link(mailed(app, "pfclient"))
        await rest(app)
        await prove_and_choose(app)
        assert wizard(app).page.heading == "Your password is changed"
        assert "Wherever nora was signed in" in wizard(app).page.lead
        assert not wizard(app).vm.can_go_back
        await enter(app)
        assert app.family is not None
        assert app.window.windowTitle() == before


async def test_who_signs_in_next_is_not_told_of_it(qt_loop, charts):
    """The portal could not be asked whether the session behind has ended; its owner signs out by hand."""
    async with charts(alone=MARIA) as app:
        question(app)
        await app.core.recovery(app.portal.base_url).send_link("maria")
        app.window.take_link(mailed(app, "pfclient"))
        await rest(app)
        wizard(app).vm.finished.disconnect(wizard(app).finished)
        wizard(app).vm.finished.connect(app.portal.offline)
        wizard(app).vm.finished.connect(wizard(app).finished)
        await prove_and_choose(app)
        assert app.family is not None
        app.family.sign_out()
        await rest(app)
        app.portal.online()
        app.window.entrance.portal = app.portal.base_url
        app.window.entrance.sign_in()
        await app.keys.rest()
        assert "Your password is changed" not in app.said()


async def test_leaving_it_returns_to_the_charts_as_they_were(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        app.window.take_link(LINK)
        await rest(app)
        assert wizard(app).vm.state.link == LINK
        app.keys.reach("Close").space()
        await rest(app)
        assert app.window.windowTitle() == "Ernesto Alvarez — Medications — Family Chart"


async def test_a_link_at_the_start_opens_its_page_and_asks_nobody(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        asked = len(app.portal.requests)
        app.window.begin(LINK)
        await app.window.entrance.start.tasks.drained()
        await app.keys.rest()
        assert wizard(app).vm.state.link == LINK
        assert len(app.portal.requests) == asked
        assert app.keys.focus is wizard(app).page.link.edit
        await app.key(Qt.Key.Key_F1)
        assert "Forgot your username or password" in app.said()
        await app.key(Qt.Key.Key_Escape)


async def test_a_new_invitation_takes_the_place_of_the_wizard(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        app.window.begin(LINK)
        await app.window.entrance.start.tasks.drained()
        await app.keys.rest()
        app.window.take_link(INVITATION)
        await app.keys.rest()
        assert wizard(app).vm.state.link == INVITATION
        assert wizard(app).page.heading == "Access your records"
