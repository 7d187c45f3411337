"""What was being written when the app lock fell is there again afterwards, and no secret of it waits in memory."""

from dataclasses import replace

from PySide6.QtCore import Qt

from pfclient.errors import PortalError
from pfclient.flows.flow import Problem
from pfclient.flows.registration import Step
from pfclient.people import Relationship
from tests.gui.shell.test_answers_shown_once import pins, to_check
from tests.gui.shell.test_inviting import letters
from tests.gui.shell.test_links_beside_what_is_typed import LINK, answer, asked, enter, rest, wizard
from tests.support.family_window import MARIA
from tests.support.locking import kept

__all__ = ["kept"]

BORN, PIN = ("03", "27", "1980"), "PIN from your doctor"


async def half_a_proof(app):
    """Add a person: the date of birth is typed, and half of the PIN; returns their invitation."""
    month, day, year = BORN
    invited = app.portal.invite(app.portal.add_patient(given="Rosa", birth_date=f"{year}-{month}-{day}"))
    app.window.take_link(invited.link)
    await rest(app)
    for _ in range(3):
        await enter(app)
    for part, digits in zip(("Month", "Day", "Year"), BORN, strict=True):
        app.keys.reach(f"Date of birth, {part}").type(digits)
    app.keys.reach(PIN).type(invited.pin[:4])
    return invited


async def test_the_pin_of_an_invitation_is_shown_again_by_a_portal_that_answers(qt_loop, kept):
    async with kept(alone=MARIA) as it:
        await to_check(it.app)
        await it.app.keys.enter()
        shown = pins(it.app)
        it.guard.fall("idle")
        assert it.guard._left.draft.state.invited is None
        await it.unlock()
        assert pins(it.app) == shown
        it.guard.fall("idle")
        it.app.portal.offline()
        await it.unlock()
        assert not pins(it.app)
        it.app.portal.online()
        it.app.keys.reach("Send the invitation")
        await it.app.keys.enter()
        assert pins(it.app) == shown
        assert len(letters(it.app.portal)) == 1


async def test_an_invitation_that_was_being_sent_brings_its_pin_after_the_lock(qt_loop, kept):
    async with kept(alone=MARIA) as it:
        await to_check(it.app)
        it.app.keys.press(Qt.Key.Key_Return)
        it.guard.fall("idle")
        await it.unlock()
        assert pins(it.app)
        assert len(letters(it.app.portal)) == 1


async def test_who_was_adding_a_person_goes_on_there_and_proves_it_again(qt_loop, kept):
    async with kept(alone=MARIA) as it:
        invited = await half_a_proof(it.app)
        it.guard.fall("idle")
        assert not it.guard._left.adding.state.pin
        await it.unlock()
        assert wizard(it.app).page.birth.value == BORN
        assert it.app.keys.reach(PIN).focus.text() == ""
        it.app.keys.type(invited.pin)
        await enter(it.app)
        assert wizard(it.app).vm.step is Step.RELATIONSHIP
        it.guard.fall("idle")
        assert it.guard._left.adding.state.verified is None
        await it.unlock()
        assert it.app.keys.heard == PIN
        it.app.keys.type(invited.pin)
        await enter(it.app)
        assert wizard(it.app).vm.step is Step.RELATIONSHIP


async def test_of_who_was_added_while_the_answer_was_lost_no_pin_is_asked_again(qt_loop, kept):
    async with kept(alone=MARIA) as it:
        invited = await half_a_proof(it.app)
        wizard(it.app).page.pin.set_text(invited.pin)
        await enter(it.app)
        assert wizard(it.app).vm.step is Step.RELATIONSHIP
        it.app.portal.lose_reply("/enroll/v1/account", times=9)
        wizard(it.app).vm.submit(relationship=Relationship.PARENT)
        await rest(it.app)
        assert isinstance(wizard(it.app).vm.place.trouble, PortalError)
        it.guard.fall("idle")
        await it.unlock()
        await rest(it.app)
        assert wizard(it.app).vm.step is Step.INVITATION
        assert wizard(it.app).vm.place.problems == {"link": Problem("perhaps-added")}
        said = "This invitation was used. If it was you just now, the person is on your account already."
        assert said in it.app.said()


async def test_a_link_that_came_during_the_lock_takes_nothing_typed_before_it(qt_loop, kept):
    async with kept(alone=MARIA) as it:
        await half_a_proof(it.app)
        it.guard.fall("idle")
        await it.keys.rest()
        it.window.take_link(LINK)
        await it.unlock()
        assert asked(it.app).accessibleName() == "Open the page for a new password now?"
        await answer(it.app, "Stay here")
        assert wizard(it.app).page.birth.value == BORN
        assert it.window.entrance.link == LINK


async def test_another_account_goes_on_with_nobody_who_was_being_added(qt_loop, kept):
    async with kept(alone=MARIA) as it:
        await half_a_proof(it.app)
        it.guard.fall("idle")
        await it.keys.rest()
        it.guard._left = replace(it.guard._left, whose=it.guard._left.whose + 1)
        await it.unlock()
        assert wizard(it.app) is None


async def test_whoever_has_been_added_is_not_invited_again_after_the_lock(qt_loop, kept):
    async with kept(alone=MARIA) as it:
        await half_a_proof(it.app)
        wizard(it.app).vm.go(Step.DONE)
        it.guard.fall("idle")
        await it.unlock()
        assert wizard(it.app) is None
