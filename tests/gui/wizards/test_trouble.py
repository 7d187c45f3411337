"""The portal goes away, talks nonsense or is slow: nothing typed is lost, and the invitation is not used up."""

import asyncio

from PySide6.QtCore import Qt

from pfclient.flows.registration import Step
from tests.gui.wizards.conftest import PASSWORD
from tests.support.fitting import misfits
from ui.theme.theme import Theme
from ui.widgets.banner import Banner


def banners(person):
    return [one.accessibleName() for one in person.wizard.findChildren(Banner) if one.isVisible()]


async def test_the_portal_may_go_away_on_every_page_and_nothing_is_lost(qt_loop, portal, register, invited):
    person = register(invited.link)

    async def interrupted():
        portal.offline()
        before, typed = person.step, person.page.typed()
        await person.keys.enter()
        assert (person.step, person.page.typed()) == (before, typed)
        [told] = banners(person)
        assert told.startswith("You are offline")
        assert told.endswith("What you typed is still here.")
        portal.online()
        await person.keys.reach("Try again").enter()

    await interrupted()
    assert person.vm.state.invitation is not None
    await person.keys.reach("Continue").enter()
    await person.keys.enter()
    person.birth_date()
    person.keys.reach("PIN from your doctor").type(invited.pin)
    await interrupted()
    assert person.step is Step.ACCOUNT
    await person.keys.enter()
    person.keys.reach("I have read the terms of use and I agree to them.").space()
    await person.keys.enter()
    person.keys.reach("Security question").press(Qt.Key.Key_Down)
    person.keys.reach("Your answer").type("Captain Whiskers")
    await interrupted()
    assert person.step is Step.PASSWORD
    person.keys.reach("Password").type(PASSWORD)
    await interrupted()
    assert person.step is Step.DONE
    await person.vm.session.close()


async def test_a_portal_that_answers_nonsense_is_told_in_words(qt_loop, portal, register, invited):
    portal.fail_next(200, body=b"<html>log in to the Wi-Fi</html>")
    person = register(invited.link)
    await person.keys.enter()
    [told] = banners(person)
    assert told.startswith("We did not understand the answer")


async def test_a_slow_portal_can_be_stopped_and_everything_typed_stays(qt_loop, portal, register, invited):
    portal.slow(30)
    person = register(invited.link)
    person.keys.press(Qt.Key.Key_Return)
    assert person.vm.busy
    person.wizard._shell._slow.timeout.emit()
    await asyncio.sleep(0)
    await person.keys.reach("Cancel").enter()
    assert not person.vm.busy
    assert person.vm.state.link == invited.link
    portal.slow(0)
    await person.keys.reach("Find my invitation").enter()
    assert person.vm.state.invitation is not None


async def test_waiting_takes_no_room_that_is_not_there(qt_loop, qapp, portal, register, invited):
    Theme("light", 2.0).apply(qapp)
    portal.slow(30)
    person = register(invited.link, size=(1024, 680))
    person.keys.press(Qt.Key.Key_Return)
    person.wizard._shell._slow.timeout.emit()
    await asyncio.sleep(0)
    assert not misfits(person.wizard, (1024, 680))
    await person.keys.reach("Cancel").enter()
    Theme().apply(qapp)
