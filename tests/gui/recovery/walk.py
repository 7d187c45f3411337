"""The whole wizard, with and without errors, for tests that look at every page of it."""

from PySide6.QtCore import Qt

from pfclient.flows.recovery import Step
from tests.support.enrolling import wrong
from ui.text.translate import tr

NEW_PASSWORD = "Yellow kettle 8"


class Walk:
    """Goes through the wizard by keyboard alone; `seen` is what the look after each page did not like.

    Args:
        person: At the wizard's first page.
        look: Gives what is wrong with what is on screen, empty when all is well.
    """

    def __init__(self, person, look):
        self.person, self.look, self.seen = person, look, {}

    async def enter(self, what):
        """Press Enter, and look at what that led to."""
        await self.person.keys.enter()
        self._look(what)

    def _look(self, what):
        held = self.person.keys.focus
        found = self.look()
        held.setFocus()
        if found:
            self.seen[what] = found

    async def names(self):
        """From a forgotten user name to the page that says an e-mail is on its way, and on to the password."""
        keys = self.person.keys
        await self.enter("names errors")
        keys.reach(tr("E-mail address")).type("maria@example.org")
        await self.enter("names sent")
        keys.reach(tr("I forgot my password, too"))
        await self.enter("ask")

    async def ends(self):
        """The two pages nobody wants to see, and back to asking for a link."""
        person = self.person
        for step in (Step.LOCKED, Step.OFFICE, Step.ASK):
            person.vm.go(step)
            await person.keys.rest()
            self._look(step)

    async def ask(self, portal):
        """From the user name to the open link, without a connection first."""
        person, keys = self.person, self.person.keys
        await self.enter("ask errors")
        keys.reach(tr("Username")).type("maria")
        portal.offline()
        await self.enter("offline")
        portal.online()
        await self.enter("link")
        await self.enter("link errors")
        keys.reach(tr("Link from the e-mail")).type(f"{portal.base_url}/recover#token={'x' * 32}")
        await self.enter("link ended")
        keys.type(person.mailed())
        await self.enter("method")

    async def prove(self, portal):
        """By the question with a wrong answer, then by a code, with a wrong one first."""
        keys = self.person.keys
        await self.enter("question")
        await self.enter("question errors")
        await self.person.answer("Rex")
        keys.reach(tr("Use another way"))
        await self.enter("method again")
        keys.press(Qt.Key.Key_Down)
        await self.enter("code")
        keys.reach(tr("Security code")).type(wrong(portal.last_code()))
        await self.enter("code wrong")
        keys.type(portal.last_code())
        await self.enter("password")

    async def choose(self):
        """A password the rules refuse, then one they take."""
        keys = self.person.keys
        keys.reach(tr("New password")).type("canela")
        await self.enter("password errors")
        keys.type(NEW_PASSWORD)
        await keys.enter()
