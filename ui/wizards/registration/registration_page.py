"""What every page of registration shares: the view-model, and the ways to reach the practice."""

from pfclient.flows.registration import Registration
from ui.text.telephone import telephone
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.wizards.step_page import StepPage


class RegistrationPage(StepPage):
    """A page of registration.

    Args:
        vm: Where the person stands, and the verbs.
    """

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__()
        self.vm = vm
        self.primary = tr("Continue")

    @property
    def state(self) -> Registration:
        """What is typed, and what the portal said."""
        return self.vm.state

    @property
    def practice(self) -> str:
        """The practice's name, or words for it where it is not known yet."""
        if self.state.invitation is not None:
            return self.state.invitation.practice
        return self.state.info.name if self.state.info else tr("your doctor’s office")

    @property
    def phone(self) -> str:
        """The practice's phone number, "" where it is not known."""
        if self.state.invitation is not None and self.state.invitation.phone:
            return telephone(self.state.invitation.phone)
        return telephone(self.state.info.phone) if self.state.info else ""

    @property
    def by_patient(self) -> bool:
        """Whether a patient sent the invitation, and not the practice: the PIN is theirs to tell."""
        return self.state.by_patient

    @property
    def can_use_pin(self) -> bool:
        """Whether the invitation came with a PIN."""
        return "pin" in self.state.methods

    @property
    def can_use_phone(self) -> bool:
        """Whether a code can be sent."""
        return bool({"sms", "voice"} & self.state.methods)
