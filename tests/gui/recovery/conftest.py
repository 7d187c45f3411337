"""The wizard in a window, on the real core and a portal in the same process with one account."""

import re

import pytest

from pfclient.build import Settings, build_core
from pfclient.flows.recovery import Aim
from tests.support.keyboard import Keyboard
from tests.support.keystores import MemoryBackend, keyring_over
from tests.support.portal import PortalUnderTest
from tests.support.recovering import enrolled
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.wizards.recovery.wizard import RecoveryWizard

BORN = ("02", "11", "1985")


@pytest.fixture
def portal(tmp_path):
    under_test = PortalUnderTest(tmp_path / "portal")
    enrolled(under_test)
    yield under_test
    under_test.close()


@pytest.fixture
def core(portal, tmp_path):
    settings = Settings(
        profile=tmp_path / "profile",
        keyring=keyring_over(MemoryBackend()),
        transport=portal.asgi_transport(),
        now=portal.clock.now,
    )
    return build_core(settings)


class Recovering:
    """One wizard and the person in front of it."""

    def __init__(self, wizard, portal):
        self.wizard, self.vm, self.portal = wizard, wizard.vm, portal
        self.recovered, self.left, self.invited = [], [], []
        wizard.finished.connect(self.recovered.append)
        wizard.closed.connect(lambda: self.left.append(True))
        wizard.invitation_wanted.connect(lambda: self.invited.append(True))
        self.keys = Keyboard(self._drained)

    async def _drained(self):
        await self.vm.tasks.drained()
        await self.vm.strength.tasks.drained()

    @property
    def step(self):
        return self.vm.place.step

    @property
    def page(self):
        return self.wizard.page

    @property
    def summary(self):
        """The lines of the error summary, "" while it is hidden."""
        box = self.wizard._shell._frame.summary
        return "" if box.isHidden() else box.accessibleName()

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

    async def answer(self, answer="Captain Whiskers", born=BORN):
        """The security question and the date of birth."""
        self.keys.reach("What was the name of your first pet?").type(answer)
        for part, text in zip(("Month", "Day", "Year"), born, strict=True):
            self.keys.reach(f"{tr('Date of birth of {name}', name='Maria')}, {tr(part)}").type(text)
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
