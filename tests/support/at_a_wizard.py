"""A wizard in a window, on the real core, and the person in front of it: what every wizard has."""

from pfclient.build import Settings, build_core
from tests.support.keyboard import Keyboard
from tests.support.keystores import MemoryBackend, keyring_over
from ui.text.translate import tr

BORN = ("02", "11", "1985")


def core_of(portal, profile):
    """The client's core, on a portal in the same process."""
    transport, now = portal.asgi_transport(), portal.clock.now
    return build_core(Settings(profile=profile, keyring=keyring_over(MemoryBackend()), transport=transport, now=now))


class AtWizard:
    """One wizard, and what came of it."""

    def __init__(self, wizard):
        self.wizard, self.vm = wizard, wizard.vm
        self.results, self.left = [], []
        wizard.finished.connect(self.results.append)
        wizard.closed.connect(lambda: self.left.append(True))
        self.keys = Keyboard(self.drained)

    async def drained(self):
        """Until nothing is under way."""
        await self.vm.tasks.drained()
        await self.vm.strength.tasks.drained()

    @property
    def step(self):
        """Where in the flow they are."""
        return self.vm.place.step

    @property
    def page(self):
        """The page on screen."""
        return self.wizard.page

    @property
    def summary(self):
        """The lines of the error summary, "" while it is hidden."""
        box = self.wizard._shell._frame.summary
        return "" if box.isHidden() else box.accessibleName()

    def type_born(self, label, born=BORN):
        """A birth date into its three boxes."""
        for part, text in zip(("Month", "Day", "Year"), born, strict=True):
            self.keys.reach(f"{label}, {tr(part)}").type(text)
