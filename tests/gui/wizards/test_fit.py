"""Every page, with and without errors, at the smallest window and at large text: nothing is clipped."""

import pytest
from PySide6.QtCore import Qt

from pfclient.flows.registration import Step
from tests.gui.wizards.conftest import BORN, PASSWORD
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


class Looking:
    """Presses Enter, and writes down what is clipped afterwards."""

    def __init__(self, person, size):
        self.person, self.size, self.seen = person, size, {}

    async def enter(self, what=""):
        await self.person.keys.enter()
        found = misfits(self.person.wizard, self.size)
        if found:
            self.seen[what or self.person.step] = found

    async def prove(self, portal):
        person, keys = self.person, self.person.keys
        for what in ("found", "method", "pin", "pin errors"):
            await self.enter(what)
        person.birth_date(*BORN)
        keys.reach("PIN from your doctor").type("00000000")
        await self.enter("pin wrong")
        portal.offline()
        keys.type("00000000")
        await self.enter("offline")
        portal.online()
        await keys.reach("Use a code sent to my phone instead").enter()
        await self.enter("phone errors")
        keys.reach("Phone number your doctor has for you").type("(555) 010-0187")
        await self.enter("code")
        keys.reach("Security code").type(portal.last_code())
        await self.enter()
        await self.enter("relationship error")
        keys.reach("They are mine").space()
        await self.enter()

    async def make_account(self):
        person, keys = self.person, self.person.keys
        keys.press(Qt.Key.Key_Down)
        await self.enter("account errors")
        person.page.cards.choose("new")
        await self.enter()
        await self.enter("terms error")
        keys.reach("I have read the terms of use and I agree to them.").space()
        await self.enter()
        await self.enter("username errors")
        keys.reach("Security question").press(Qt.Key.Key_Down)
        keys.reach("Your answer").type("Captain Whiskers")
        await self.enter()
        keys.reach("Password").type("canela")
        await self.enter("password error")
        keys.type(PASSWORD)
        await self.enter()


@pytest.mark.parametrize("name", SIZES)
async def test_no_page_of_registration_is_clipped(qt_loop, portal, register, at, name):
    size, scale = SIZES[name]
    at(scale)
    person = register(portal.invite(portal.add_patient()).link, size=size)
    looking = Looking(person, size)
    await looking.prove(portal)
    await looking.make_account()
    assert person.step is Step.DONE
    await person.vm.session.close()
    assert not looking.seen


async def test_a_locked_invitation_is_not_clipped(qt_loop, portal, register, invited, at):
    at(2.0)
    person = register(invited.link, size=(1024, 680))
    await person.prove_by_pin("00000000")
    while person.step is not Step.LOCKED:
        person.keys.type("00000000")
        await person.keys.enter()
    assert not misfits(person.wizard, (1024, 680))
