"""What every page of recovery shares: the view-model, and the ways to reach the practice."""

from PySide6.QtWidgets import QWidget

from pfclient.flows.recovery import Recovery
from ui.text.telephone import telephone
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.wizards.help_card import help_card
from ui.wizards.step_page import StepPage


class RecoveryPage(StepPage):
    """A page of recovery.

    Args:
        vm: Where the person stands, and the verbs.
    """

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__()
        self.vm = vm
        self.primary = tr("Continue")

    @property
    def state(self) -> Recovery:
        """What is typed, and what the portal said."""
        return self.vm.state

    @property
    def practice(self) -> str:
        """The practice's name, or words for it where it is not known yet."""
        return self.state.info.name if self.state.info else tr("your doctor’s office")

    @property
    def phone(self) -> str:
        """The practice's phone number, "" where it is not known."""
        return telephone(self.state.info.phone) if self.state.info else ""

    def call_card(self, title: str, *sentences: str) -> QWidget:
        """Give the card on the right that names whom to call."""
        call = tr("Call {practice}: {phone}", practice=self.practice, phone=self.phone) if self.phone else ""
        return help_card(title, *sentences, call or tr("Call your doctor’s office."))
