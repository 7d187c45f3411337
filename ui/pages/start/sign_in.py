"""Sign-in: the portal's address on a new computer, user name and password, and a code (01b, 01c, 01d)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from pfclient.errors import FamilyChartError
from pfclient.flows.sign_in import Step
from ui.pages.start.credentials_form import CredentialsForm
from ui.pages.start.form import StartForm
from ui.pages.start.frame import StartFrame
from ui.pages.start.portal_form import PortalForm
from ui.pages.start.start_page import StartPage
from ui.text.errors import words
from ui.text.message import Message
from ui.viewmodels.sign_in import SignInViewModel

if TYPE_CHECKING:
    from pfclient.flows.arriving_link import Arrival

_WIDTH = 480
_BUSY_AFTER_MS = 400


class SignInPage(StartPage):
    """Shows whichever of the forms is asked for.

    Args:
        vm: Its view-model.
        notice: Why the person has to sign in although the account is kept here, None for the usual.
        said: What is said instead.

    Signals:
        finished: The session.
        recovery_wanted: User name or password was forgotten: `username` or `password`.
        invitation_wanted: The person has an invitation instead.
        back_wanted: The person leaves sign-in.
    """

    finished = Signal(object)
    recovery_wanted = Signal(str)
    back_wanted = Signal()
    article = "sign_in"

    def __init__(
        self,
        vm: SignInViewModel,
        notice: FamilyChartError | None = None,
        said: Message | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.vm = vm
        self._notice, self._said = notice, said
        self._step: Step | None = None
        self.form: StartForm | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_BUSY_AFTER_MS)
        self._slow.timeout.connect(self._show_busy)
        vm.changed.connect(self.render_place)
        vm.finished.connect(self.finished)
        self.rebuild()

    def build(self) -> StartFrame:
        if self.form is not None:
            self.vm.keep(**self.form.typed())
        self._step = self.vm.place.step
        self.article = "second_step" if self._step is Step.CODE else "sign_in"
        self.form = self._form_of(self._step)
        self.form.submitted.connect(self._submit)
        self.form.back_wanted.connect(self._back)
        self.form.invitation_wanted.connect(self.invitation_wanted)
        self.form.canceled.connect(self.vm.cancel)
        self.form.recovery_wanted.connect(self._recover)
        if self._said is not None and self._step is not Step.CODE:
            self.form.show_notice(self._said, "good")
        elif self._notice is not None and self._step is not Step.CODE:
            from ui.text.start import words_at_start  # noqa: PLC0415 - most starts have nothing to explain

            self.form.show_notice(words_at_start(self._notice))
        frame = StartFrame(self.form.body, _WIDTH)
        frame.advanced.connect(self._submit)
        frame.went_back.connect(self._back)
        return frame

    def _form_of(self, step: Step) -> StartForm:
        if step is Step.CODE:
            from ui.pages.start.code_form import CodeForm  # noqa: PLC0415 - most accounts have one step

            return CodeForm(self.vm)
        return PortalForm(self.vm) if step is Step.PORTAL else CredentialsForm(self.vm)

    def rebuild(self) -> None:
        """What was wrong stands on the new page, too; it was said when it was found."""
        super().rebuild()
        self._show_answer(aloud=False)

    def focus_first(self) -> None:
        if self.form is not None:
            self.form.focus_first()

    def arriving(self, link: str) -> Arrival:
        """Tell what becomes of a link that arrives, by what stands on the page."""
        if self.form is not None:
            self.vm.keep(**self.form.typed())
        return self.vm.arriving(link)

    def render_place(self) -> None:
        """Show the place the view-model stands at."""
        if self.vm.place.step is Step.DONE or self.form is None:
            return
        if self.vm.place.step is not self._step:
            # What stands on the old form is in the state already; it must not be read into the new step's.
            self.form = None
            self.rebuild()
        self._show_answer(aloud=True)

    def _show_answer(self, *, aloud: bool) -> None:
        if self.form is None:
            return
        if self.vm.busy:
            self._slow.start()
            return
        self._slow.stop()
        self.form.show_busy(busy=False)
        trouble = self.vm.place.trouble
        self.form.show_problems(self.vm.place.problems, aloud=aloud)
        self.form.show_trouble(words(trouble) if trouble else None, self.vm.wait_until, aloud=aloud)
        if self.frame is not None and (self.vm.place.problems or trouble):
            self.frame.show_top()

    def _submit(self) -> None:
        if self.form is not None:
            self.vm.submit(**self.form.typed())

    def _back(self) -> None:
        if self.vm.can_go_back and self.form is not None:
            self.vm.back(**self.form.typed())
        else:
            self.vm.cancel()
            self.back_wanted.emit()

    def _recover(self, forgotten: str) -> None:
        if self.form is not None:
            self.vm.cancel()
            self.vm.keep(**self.form.typed())
            self.recovery_wanted.emit(forgotten)

    def _show_busy(self) -> None:
        if self.form is not None:
            self.form.show_busy(busy=True)
