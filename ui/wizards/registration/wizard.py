"""Registration on screen: which page belongs to which step, and the wizard that shows it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pfclient.errors import RateLimited
from pfclient.flows.registration import Step
from ui.text.errors import words
from ui.text.language import language
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.tab_order import stops_in
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


class RegistrationWizard(QWidget):
    """The whole wizard, for registering and for adding a person.

    Args:
        vm: Its view-model.

    Signals:
        finished: The session, when the person asks for the records.
        closed: The wizard was left.
        aside_wanted: The person wants `help` or `settings`.
    """

    finished = Signal(object)
    closed = Signal()
    aside_wanted = Signal(str)

    def __init__(self, vm: RegistrationViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.vm = vm
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._shell: WizardShell | None = None
        self._step: Step | None = None
        self._said: tuple[object, object] = ({}, None)
        vm.changed.connect(self.render_place)
        vm.finished.connect(self.finished)
        vm.closed.connect(self.closed)
        theme().changed.connect(self._rebuild)
        language().changed.connect(self._speak)
        vm.words.changed.connect(self._show_words)
        self._rebuild()

    @property
    def article(self) -> str:
        """The article of Help about the page on screen."""
        return f"step_{self.vm.place.step.value}"

    @property
    def page(self) -> RegistrationPage:
        """The page on screen."""
        page = self._shell.page if self._shell else None
        if not isinstance(page, RegistrationPage):
            raise TypeError("a wizard always shows a page")
        return page

    def focus_first(self) -> None:
        """Put the focus where the person begins."""
        self.page.focus_first()

    def render_place(self) -> None:
        """Show the place the view-model stands at."""
        if self._shell is None:
            return
        if self.vm.place.step is not self._step:
            self._open_page(self._shell)
        else:
            self.page.refresh()
        self._shell.set_busy(self._busy_words() if self.vm.busy else "")
        self._shell.allow_back(allowed=self.vm.can_go_back)
        self._say(self._shell)

    def _say(self, shell: WizardShell) -> None:
        place = self.vm.place
        trouble = place.trouble or (self.vm.adopting if place.step is Step.DONE else None)
        problems = {} if self.vm.busy else place.problems
        said = (problems, None if self.vm.busy else trouble)
        if said == self._said:
            return
        self._said = said
        shell.show_problems(self.page.show_problems(problems))
        if trouble is None or self.vm.busy:
            shell.show_trouble(None)
        else:
            shell.show_trouble(words(trouble), "clock" if isinstance(trouble, RateLimited) else "cloud-slash")

    def _open_page(self, shell: WizardShell) -> None:
        self._step = self.vm.place.step
        self._said = ({}, None)
        names = self._step_names()
        shell.set_steps(names, min(_STAGE[self._step], len(names) - 1))
        shell.show_page(PAGES[self._step](self.vm))
        self.page.mended.connect(self.vm.mend)
        # A page with nothing to fill in is left by its button: without it Enter would go nowhere.
        if not self.page.focus_first():
            shell.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _speak(self) -> None:
        self._rebuild()
        self.vm.speak()

    def _show_words(self) -> None:
        """The page is built anew with what the portal says now; what is typed stays, and so does the focus."""
        if self._shell is None:
            return
        before = stops_in(self.page)
        held = next((place for place, stop in enumerate(before) if stop.hasFocus()), -1)
        self.vm.keep(**self.page.typed())
        self._step = None
        self.render_place()
        stops = stops_in(self.page)
        if 0 <= held < len(stops):
            stops[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self) -> None:
        """Build everything anew: after a change of text size or language, sizes and words are other ones."""
        if self._shell is not None:
            self.vm.keep(**self.page.typed())
            self._shell.hide()
            self._shell.deleteLater()
        help_text = tr("Call your doctor’s office.")
        title = tr("Add a person") if self.vm.adding else tr("Set up your account")
        self._shell = WizardShell(title, help_text, tools=not self.vm.public)
        self._shell.advanced.connect(lambda: self.vm.submit(**self.page.typed()))
        self._shell.retried.connect(lambda: self.vm.submit(**self.page.typed()))
        self._shell.went_back.connect(lambda: self.vm.back(**self.page.typed()))
        self._shell.canceled.connect(self.vm.cancel)
        self._shell.closed.connect(self.vm.close)
        self._shell.aside_wanted.connect(self.aside_wanted)
        self._layout.addWidget(self._shell)
        self._step = None
        self.render_place()

    def _step_names(self) -> list[str]:
        account = tr("Your account")
        fourth = tr("Username and password")
        if self.vm.adding:
            return [tr("Their invitation"), tr("Prove it’s you"), tr("Whose records"), tr("Done", "a step")]
        return [tr("Your invitation"), tr("Prove it’s you"), account, fourth, tr("Done", "a step")]

    def _busy_words(self) -> str:
        return {
            Step.INVITATION: tr("Looking for your invitation…"),
            Step.PHONE: tr("Sending the code…"),
            Step.PASSWORD: tr("Making your account…"),
            Step.DONE: tr("Signing you in…"),
        }.get(self.vm.place.step, tr("Checking…"))
