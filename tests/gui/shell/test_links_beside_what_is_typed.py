"""A link that arrives while something else is being typed: nothing typed is lost without being asked."""

import pytest
from PySide6.QtCore import Qt

from pfclient.flows.recovery import Step as Recovery
from pfclient.flows.registration import Step
from tests.gui.shell.test_forgotten_password import INVITATION, LINK, enter, rest, wizard
from tests.support.family_window import MARIA
from tests.support.sign_in import PASSWORD
from ui.theme.theme import theme
from ui.widgets.sheet import Sheet

OTHER_INVITATION = INVITATION.replace("Zm9v", "Zm9w")


def asked(app):
    """The question that stands, None where none does."""
    return next((each for each in app.window.findChildren(Sheet) if each.isVisible()), None)


async def answer(app, words):
    app.keys.reach(words)
    await enter(app)
    await app.window.entrance.wizards.tasks.drained()
    await rest(app)


async def at_sign_in(app):
    """The page that asks for user name and password."""
    app.window.entrance.portal = app.portal.base_url
    app.window.entrance.sign_in()
    await rest(app)


async def forgotten(app):
    """A recovery with a user name typed in it."""
    await at_sign_in(app)
    app.keys.reach("Forgot your password?")
    await enter(app)
    app.keys.reach("Username").type("maria")


async def at_the_pin(app, link):
    """A registration with half of the PIN typed."""
    if app.family is None:
        app.window.begin()
        await app.window.entrance.start.tasks.drained()
    app.window.take_link(link)
    await rest(app)
    for _ in range(3):
        await enter(app)
    app.keys.reach("PIN from your doctor").type("1234")


async def test_an_invitation_during_a_recovery_asks_first_and_waits_where_one_stays(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await forgotten(app)
        app.window.take_link(INVITATION)
        await rest(app)
        assert asked(app).accessibleName() == "Open the invitation now?"
        theme().switch("dark")
        await rest(app)
        assert app.keys.heard == "Stay here"
        await answer(app, "Stay here")
        assert asked(app) is None
        assert wizard(app).page.username.text == "maria"
        app.keys.reach("Close").space()
        await rest(app)
        assert wizard(app).vm.state.link == INVITATION


@pytest.mark.parametrize(("link", "question"), [(INVITATION, "the invitation"), (LINK, "the page for a new password")])
async def test_what_is_typed_at_sign_in_is_not_lost_to_a_link(qt_loop, charts, link, question):
    async with charts(signed_in=False, alone=MARIA) as app:
        await at_sign_in(app)
        app.keys.reach("Username").type("maria")
        app.keys.reach("Password").type(PASSWORD)
        app.window.take_link(link)
        await rest(app)
        assert asked(app).accessibleName() == f"Open {question} now?"
        theme().switch("dark")
        await rest(app)
        assert app.keys.heard == "Stay here"
        await answer(app, "Stay here")
        assert app.keys.reach("Password").focus.text() == PASSWORD
        signing_in = app.window.entrance.typed_in.vm.tasks
        app.keys.press(Qt.Key.Key_Return)
        await signing_in.drained()
        await rest(app)
        assert app.family is not None
        assert wizard(app).vm.state.link == link


async def test_a_link_at_sign_in_is_opened_where_that_is_wanted_or_nothing_is_typed(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await at_sign_in(app)
        app.keys.reach("Password").type(PASSWORD)
        app.window.take_link(INVITATION)
        await rest(app)
        await answer(app, "Open it now")
        assert wizard(app).vm.state.link == INVITATION
        app.window.entrance.sign_in()
        await rest(app)
        app.window.take_link(INVITATION)
        await rest(app)
        assert asked(app) is None
        assert wizard(app).vm.state.link == INVITATION


async def test_a_link_that_waits_goes_to_no_page_but_its_own(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await at_sign_in(app)
        app.keys.reach("Password").type(PASSWORD)
        app.window.take_link(INVITATION)
        await rest(app)
        await answer(app, "Stay here")
        app.keys.reach("Forgot your password?")
        await enter(app)
        assert wizard(app).vm.state.link == ""
        app.keys.reach("Close").space()
        await rest(app)
        assert wizard(app).vm.state.link == INVITATION


async def test_who_goes_back_from_sign_in_comes_to_the_link_that_waits(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await at_sign_in(app)
        app.keys.reach("Password").type(PASSWORD)
        app.window.take_link(INVITATION)
        await rest(app)
        await answer(app, "Stay here")
        app.keys.reach("Go back").space()
        await rest(app)
        assert wizard(app).vm.state.link == INVITATION


async def test_an_invitation_during_a_recovery_is_opened_where_that_is_wanted_and_of_two_the_newest(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await forgotten(app)
        for link in (OTHER_INVITATION, INVITATION):
            app.window.take_link(link)
            await rest(app)
        await answer(app, "Open it now")
        assert wizard(app).page.heading == "Access your records"
        assert wizard(app).vm.state.link == INVITATION


async def test_the_question_is_about_the_link_that_came_last(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await at_sign_in(app)
        app.keys.reach("Password").type(PASSWORD)
        for link in (INVITATION, LINK):
            app.window.take_link(link)
            await rest(app)
        assert asked(app).accessibleName() == "Open the page for a new password now?"
        assert app.keys.heard == "Stay here"
        await answer(app, "Open it now")
        assert wizard(app).vm.state.link == LINK
        assert app.window.entrance.link == ""


async def test_the_link_that_is_open_takes_away_the_question_about_another(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        invited = app.portal.invite(app.portal.add_patient())
        await at_the_pin(app, invited.link)
        for link in (INVITATION, invited.deep_link):
            app.window.take_link(link)
            await rest(app)
        assert asked(app) is None
        assert app.keys.heard == "PIN from your doctor"
        assert wizard(app).page.pin.edit.text() == "1234"
        assert app.window.entrance.link == ""


async def test_a_registration_that_ends_behind_the_question_is_not_left_for_the_link(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await at_the_pin(app, app.portal.invite(app.portal.add_patient()).link)
        app.window.take_link(INVITATION)
        await rest(app)
        wizard(app).vm.go(Step.DONE)
        await answer(app, "Open it now")
        assert wizard(app).vm.place.step is Step.DONE
        wizard(app).vm.close()
        await rest(app)
        assert wizard(app).vm.state.link == INVITATION


async def test_what_takes_the_wizard_away_takes_the_question_too_and_the_link_waits(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await forgotten(app)
        app.window.take_link(INVITATION)
        await rest(app)
        app.window.entrance.sign_in()
        await rest(app)
        assert asked(app) is None
        assert app.window.entrance.link == INVITATION


async def test_a_registration_under_way_is_not_thrown_away_for_a_new_password(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await at_the_pin(app, app.portal.invite(app.portal.add_patient()).link)
        app.window.take_link(LINK)
        await rest(app)
        assert asked(app).accessibleName() == "Open the page for a new password now?"
        await answer(app, "Stay here")
        assert wizard(app).page.pin.edit.text() == "1234"
        app.keys.reach("Close").space()
        await rest(app)
        assert wizard(app).vm.state.link == LINK


async def test_another_invitation_does_not_take_the_pin_of_the_first(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        await at_the_pin(app, app.portal.invite(app.portal.add_patient()).link)
        app.window.take_link(INVITATION)
        await rest(app)
        await answer(app, "Stay here")
        assert wizard(app).page.pin.edit.text() == "1234"
        app.window.take_link(INVITATION)
        await rest(app)
        await answer(app, "Open it now")
        assert wizard(app).vm.place.step is Step.INVITATION
        assert wizard(app).vm.state.link == INVITATION


async def test_the_same_invitation_once_more_changes_nothing(qt_loop, charts):
    async with charts(signed_in=False, alone=MARIA) as app:
        invited = app.portal.invite(app.portal.add_patient())
        await at_the_pin(app, invited.link)
        app.window.take_link(invited.deep_link)
        await rest(app)
        assert asked(app) is None
        assert wizard(app).page.pin.edit.text() == "1234"


async def test_a_link_that_came_while_somebody_was_added_is_followed_when_that_is_left(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await at_the_pin(app, app.portal.invite(app.portal.add_patient()).link)
        app.window.take_link(LINK)
        await rest(app)
        await answer(app, "Stay here")
        assert wizard(app).page.pin.edit.text() == "1234"
        app.keys.reach("Close").space()
        await rest(app)
        assert wizard(app).vm.state.link == LINK
        assert wizard(app).page.heading == "Choose a new password"
        app.keys.reach("Close").space()
        await rest(app)
        assert wizard(app) is None
        assert app.family is not None


async def test_a_link_at_the_end_of_a_registration_is_followed_from_the_charts(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await at_the_pin(app, app.portal.invite(app.portal.add_patient()).link)
        wizard(app).vm.go(Step.DONE)
        app.window.take_link(INVITATION)
        await rest(app)
        assert asked(app) is None
        assert wizard(app).vm.place.step is Step.DONE
        wizard(app).vm.close()
        await rest(app)
        assert wizard(app).vm.state.link == INVITATION


@pytest.mark.parametrize("step", [Recovery.LOCKED, Recovery.OFFICE])
async def test_where_only_an_invitation_leads_on_it_is_followed_at_once(qt_loop, charts, step):
    async with charts(signed_in=False, alone=MARIA) as app:
        await forgotten(app)
        wizard(app).vm.go(step, username="maria")
        app.window.take_link(INVITATION)
        await rest(app)
        assert wizard(app).vm.state.link == INVITATION
