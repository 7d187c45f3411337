"""A forgotten user name or password as one wizard: the shell, one page a step, and the words round them."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.flows.recovery import Aim, Step
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.wizards.flow_wizard import FlowWizard
from ui.wizards.recovery.ask import AskPage
from ui.wizards.recovery.code import CodePage
from ui.wizards.recovery.done import DonePage
from ui.wizards.recovery.link import LinkPage
from ui.wizards.recovery.locked import LockedPage
from ui.wizards.recovery.method import MethodPage
from ui.wizards.recovery.names import NamesPage
from ui.wizards.recovery.names_sent import NamesSentPage
from ui.wizards.recovery.office import OfficePage
from ui.wizards.recovery.password import PasswordPage
from ui.wizards.recovery.portal import PortalPage
from ui.wizards.recovery.question import QuestionPage
from ui.wizards.recovery.recovery_page import RecoveryPage
from ui.wizards.shell import WizardShell

PAGES: dict[Step, type[RecoveryPage]] = {
    Step.PORTAL: PortalPage,
    Step.NAMES: NamesPage,
    Step.NAMES_SENT: NamesSentPage,
    Step.ASK: AskPage,
    Step.LINK: LinkPage,
    Step.METHOD: MethodPage,
    Step.QUESTION: QuestionPage,
    Step.CODE: CodePage,
    Step.PASSWORD: PasswordPage,
    Step.LOCKED: LockedPage,
    Step.OFFICE: OfficePage,
    Step.DONE: DonePage,
}
_STAGE: dict[Step, int] = {
    Step.PORTAL: 0,
    Step.NAMES: 0,
    Step.NAMES_SENT: 1,
    Step.ASK: 0,
    Step.LINK: 1,
    Step.METHOD: 2,
    Step.QUESTION: 2,
    Step.CODE: 2,
    Step.LOCKED: 2,
    Step.OFFICE: 2,
    Step.PASSWORD: 3,
    Step.DONE: 3,
}
_NAMES = {Step.NAMES, Step.NAMES_SENT}


class RecoveryWizard(FlowWizard):
    """The whole wizard; `finished` brings whose password was changed.

    Args:
        vm: Its view-model.

    Signals:
        invitation_wanted: The practice has sent a new invitation.
    """

    article = "recovery"
    invitation_wanted = Signal()

    def __init__(self, vm: RecoveryViewModel, parent: QWidget | None = None) -> None:
        self.vm = vm
        super().__init__(vm, parent)
        vm.finished.connect(self.finished)
        vm.closed.connect(self.closed)
        vm.reworded.connect(self.show_words)
        vm.invitation_wanted.connect(self.invitation_wanted)

    @property
    def link(self) -> str:
        return self.vm.state.link if self.vm.step is not Step.DONE else ""

    @property
    def page(self) -> RecoveryPage:
        """The page on screen."""
        page = self.shown
        if not isinstance(page, RecoveryPage):
            raise TypeError("a page of recovery")
        return page

    def render_place(self) -> None:
        """Where sign-in follows, the end has no page: sign-in says what came of it."""
        if self.vm.place.step is not Step.DONE or self.vm.tells_end:
            super().render_place()

    def make_shell(self) -> WizardShell:
        return WizardShell(tr("Get back in"), tr("Call your doctor’s office."))

    def make_page(self, step: Any) -> RecoveryPage:
        return PAGES[step](self.vm)

    def stages(self) -> list[str]:
        if self._is_about_names:
            return [tr("Your e-mail address"), tr("Check your e-mail")]
        return [tr("Your username"), tr("The link"), tr("Prove it’s you"), tr("New password")]

    def stage(self, step: Any) -> int:
        return _STAGE[step]

    def busy_words(self, step: Any) -> str:
        return {
            Step.PORTAL: tr("Looking for the portal…"),
            Step.NAMES: tr("Sending the e-mail…"),
            Step.ASK: tr("Sending the e-mail…"),
            Step.PASSWORD: tr("Saving the new password…"),
        }.get(step, tr("Checking…"))

    @property
    def _is_about_names(self) -> bool:
        step = self.vm.place.step
        return step in _NAMES or (step is Step.PORTAL and self.vm.state.aim is Aim.USERNAME)
