"""Every page, with and without errors, at the smallest window and at large text: nothing is clipped."""

import pytest

from pfclient.flows.registration import Step
from tests.gui.wizards.walk import Walk
from tests.support.fitting import misfits
from ui.theme.theme import Theme

SIZES = {
    "usual": ((1280, 800), 1.0),
    "smallest": ((1024, 680), 1.0),
    "large text": ((1280, 800), 1.5),
    "largest text": ((1024, 680), 2.0),
}


@pytest.fixture
def at(qapp):
    yield lambda scale: Theme("light", scale).apply(qapp)
    Theme().apply(qapp)


@pytest.mark.parametrize("name", SIZES)
async def test_no_page_of_registration_is_clipped(qt_loop, portal, register, at, name):
    size, scale = SIZES[name]
    at(scale)
    person = register(portal.invite(portal.add_patient()).link, size=size)
    walk = Walk(person, lambda: misfits(person.wizard, size))
    await walk.prove(portal)
    await walk.make_account()
    assert person.step is Step.DONE
    await person.vm.session.close()
    assert not walk.seen


async def test_a_locked_invitation_is_not_clipped(qt_loop, portal, register, invited, at):
    at(2.0)
    person = register(invited.link, size=(1024, 680))
    await person.prove_by_pin("00000000")
    while person.step is not Step.LOCKED:
        person.keys.type("00000000")
        await person.keys.enter()
    assert not misfits(person.wizard, (1024, 680))
