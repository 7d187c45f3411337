"""The wizard in a window, on the real core and a portal in the same process with one account."""

import re

import pytest

from pfclient.flows.recovery import Aim, Step
from tests.support.at_a_wizard import BORN, AtWizard, core_of
from tests.support.portal import PortalUnderTest
from tests.support.recovering import enrolled
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.wizards.recovery.wizard import RecoveryWizard


@pytest.fixture
def portal(tmp_path):
    under_test = PortalUnderTest(tmp_path / "portal")
    enrolled(under_test)
    yield under_test
    under_test.close()


@pytest.fixture
def core(portal, tmp_path):
    return core_of(portal, tmp_path / "profile")


class Recovering(AtWizard):
    """One recovery and the person in front of it."""

    def __init__(self, wizard, portal):
        super().__init__(wizard)
        self.portal, self.recovered, self.invited = portal, self.results, []
        wizard.invitation_wanted.connect(lambda: self.invited.append(True))

    def mailed(self, kind="https?"):
        """The link of the newest letter: of the page, or `pfclient`."""
        return re.search(rf"{kind}://\S*recover\S*", self.portal.outbox("email")[-1].text)[0]

    async def ask(self, username="maria"):
        """From the first page to the one that waits for the link."""
        self.keys.reach(tr("Username")).type(username)
        await self.keys.enter()

    async def open(self):
        """Take the link out of the letter, paste it, and go on."""
        self.keys.reach(tr("Link from the e-mail")).type(self.mailed())
        await self.keys.enter()

    async def to_question(self):
        """From the first page, by the link, to the security question."""
        await self.ask()
        await self.open()
        await self.keys.enter()
        assert self.step is Step.QUESTION

    async def answer(self, answer="Captain Whiskers", born=BORN):
        """The security question and the date of birth."""
        self.keys.reach("What was the name of your first pet?").type(answer)
        self.type_born(tr("Date of birth of {name}", name="Maria"), born)
        await self.keys.enter()

    async def choose(self, password="Yellow kettle 8"):
        """The new password."""
        self.keys.reach(tr("New password")).type(password)
        await self.keys.enter()


@pytest.fixture
def recover(desk, core, portal):
    """Opens the wizard; what is left of it afterwards is closed."""

    def open_wizard(aim=Aim.PASSWORD, link="", size=(1280, 800), **more):
        more = {"portal": portal.base_url, "today": lambda: portal.clock.now().date(), **more}
        vm = RecoveryViewModel(core, aim, link, **more)
        return Recovering(desk(RecoveryWizard(vm), size), portal)

    return open_wizard
