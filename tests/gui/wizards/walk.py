"""The whole wizard, with and without errors, for tests that look at every page of it."""

from PySide6.QtCore import Qt

from tests.gui.wizards.conftest import BORN, PASSWORD
from ui.text.translate import tr


class Walk:
    """Goes through the wizard by Enter alone; `seen` is what the look after each page did not like.

    Args:
        person: At the wizard's first page, with a link in it.
        look: Gives what is wrong with what is on screen, empty when all is well.
    """

    def __init__(self, person, look):
        self.person, self.look, self.seen = person, look, {}

    async def enter(self, what=""):
        await self.person.keys.enter()
        held = self.person.keys.focus
        found = self.look()
        held.setFocus()
        if found:
            self.seen[what or self.person.step] = found

    async def prove(self, portal):
        person, keys = self.person, self.person.keys
        for what in ("found", "method", "pin", "pin errors"):
            await self.enter(what)
        person.birth_date(*BORN)
        keys.reach(tr("PIN from your doctor")).type("00000000")
        await self.enter("pin wrong")
        portal.offline()
        keys.type("00000000")
        await self.enter("offline")
        portal.online()
        await keys.reach(tr("Use a code sent to my phone instead")).enter()
        await self.enter("phone errors")
        keys.reach(tr("Phone number your doctor has for you")).type("(555) 010-0187")
        await self.enter("code")
        keys.reach(tr("Security code")).type(portal.last_code())
        await self.enter()
        await self.enter("relationship error")
        keys.reach(tr("They are mine")).space()
        await self.enter()

    async def make_account(self):
        keys = self.person.keys
        keys.press(Qt.Key.Key_Down)
        await self.enter("account errors")
        keys.reach(tr("Yes, add these records to my account")).press(Qt.Key.Key_Up)
        await self.enter()
        await self.enter("terms error")
        keys.reach(tr("I have read the terms of use and I agree to them.")).space()
        await self.enter()
        await self.enter("username errors")
        keys.reach(tr("Security question")).press(Qt.Key.Key_Down)
        keys.reach(tr("Your answer")).type("Captain Whiskers")
        await self.enter()
        keys.reach(tr("Password")).type("canela")
        await self.enter("password error")
        keys.type(PASSWORD)
        await self.enter()
