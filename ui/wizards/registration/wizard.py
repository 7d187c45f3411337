"""Registration and "Add a person" as one wizard: the shell, one page a step, and the words round them."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.errors import PortalError
from pfclient.flows.flow import Place
from pfclient.flows.registration import Registration, Step
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.wizards.flow_wizard import FlowWizard
from ui.wizards.registration.account import AccountPage
from ui.wizards.registration.code import CodePage
from ui.wizards.registration.done import DonePage
from ui.wizards.registration.invitation import InvitationPage
from ui.wizards.registration.locked import LockedPage
from ui.wizards.registration.method import MethodPage
from ui.wizards.registration.password import PasswordPage
from ui.wizards.registration.phone import PhonePage
from ui.wizards.registration.prove_pin import PinPage
from ui.wizards.registration.registration_page import RegistrationPage
from ui.wizards.registration.relationship import RelationshipPage
from ui.wizards.registration.terms import TermsPage
from ui.wizards.registration.username import UsernamePage
from ui.wizards.shell import WizardShell

PAGES: dict[Step, type[RegistrationPage]] = {
    Step.INVITATION: InvitationPage,
    Step.METHOD: MethodPage,
    Step.PIN: PinPage,
    Step.PHONE: PhonePage,
    Step.CODE: CodePage,
    Step.LOCKED: LockedPage,
    Step.RELATIONSHIP: RelationshipPage,
    Step.ACCOUNT: AccountPage,
    Step.TERMS: TermsPage,
    Step.USERNAME: UsernamePage,
    Step.PASSWORD: PasswordPage,
    Step.DONE: DonePage,
}
_STAGE: dict[Step, int] = {
    Step.INVITATION: 0,
    Step.METHOD: 1,
    Step.PIN: 1,
    Step.PHONE: 1,
    Step.CODE: 1,
    Step.LOCKED: 1,
    Step.RELATIONSHIP: 2,
    Step.ACCOUNT: 2,
    Step.TERMS: 3,
    Step.USERNAME: 3,
    Step.PASSWORD: 3,
    Step.DONE: 4,
}


class RegistrationWizard(FlowWizard):
    """The whole wizard, for registering and for adding a person; `finished` brings the session.

    Args:
        vm: Its view-model.
    """

    def __init__(self, vm: RegistrationViewModel, parent: QWidget | None = None) -> None:
        self.vm = vm
        super().__init__(vm, parent)
        vm.finished.connect(self.finished)
        vm.closed.connect(self.closed)
        vm.words.changed.connect(self.show_words)

    @property
    def article(self) -> str:
        """The article of Help about the page on screen."""
        return f"step_{self.vm.place.step.value}"

    @property
    def link(self) -> str:
        return self.vm.state.link if self.vm.step is not Step.DONE else ""

    @property
    def draft(self) -> Place[Registration, Step] | None:
        self.keep_typed()
        return self.vm.draft

    def leave(self) -> None:
        self.vm.added.stop()

    @property
    def page(self) -> RegistrationPage:
        """The page on screen."""
        page = self.shown
        if not isinstance(page, RegistrationPage):
            raise TypeError("a page of registration")
        return page

    def make_shell(self) -> WizardShell:
        title = tr("Add a person") if self.vm.adding else tr("Set up your account")
        return WizardShell(title, tr("Call your doctor’s office."), tools=not self.vm.public)

    def make_page(self, step: Any) -> RegistrationPage:
        return PAGES[step](self.vm)

    def stages(self) -> list[str]:
        account = tr("Your account")
        fourth = tr("Username and password")
        if self.vm.adding:
            return [tr("Their invitation"), tr("Prove it’s you"), tr("Whose records"), tr("Done", "a step")]
        return [tr("Your invitation"), tr("Prove it’s you"), account, fourth, tr("Done", "a step")]

    def stage(self, step: Any) -> int:
        return _STAGE[step]

    def busy_words(self, step: Any) -> str:
        return {
            Step.INVITATION: tr("Looking for your invitation…"),
            Step.PHONE: tr("Sending the code…"),
            Step.PASSWORD: tr("Making your account…"),
            Step.DONE: tr("Signing you in…"),
        }.get(step, tr("Checking…"))

    def trouble(self) -> PortalError | None:
        place = self.vm.place
        return place.trouble or (self.vm.adopting if place.step is Step.DONE else None)
