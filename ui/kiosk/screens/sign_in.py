"""Signing in on the kiosk's screen, for this visit only."""

from PySide6.QtWidgets import QWidget

from pfclient.flows.sign_in import Step
from ui.kiosk.arranging import column
from ui.kiosk.big_button import BigButton
from ui.kiosk.screens.told import Told
from ui.kiosk.words import Words
from ui.text.translate import tr
from ui.theme import tokens
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.fields import TextField
from ui.widgets.frames import ground
from ui.widgets.secret_field import SecretField


class SignInForm(QWidget):
    """User name and password; a wrong pair is one error that never tells which half.

    Args:
        vm: Its view-model; `finished` brings the session.
    """

    def __init__(self, vm: SignInViewModel) -> None:
        super().__init__()
        ground(self, "page")
        self.vm = vm
        self.username = TextField(tr("Username"), hint=tr("This may be your e-mail address."))
        self.username.set_text(vm.state.username)
        self.password = SecretField(tr("Password"))
        self.password.set_text(vm.state.password)
        self._said = Told()
        self._go = BigButton(tr("Sign in"), "primary", height=112, size=44, icon="sign-in")
        self._go.tapped.connect(self._submit)
        for field in (self.username, self.password):
            # This form is built anew for other words and sizes: what is typed stays.
            field.changed.connect(lambda: vm.keep(username=self.username.text, password=self.password.text))
        self.username.submitted.connect(self.password.focus_control)
        self.password.submitted.connect(self._submit)
        margin = tokens.kiosk("margin")
        hint = Words(tr("Your records are shown here and nowhere kept. They go when you leave."), "body", "ink2")
        title = Words(tr("Sign in"), "title")
        self.setLayout(
            column(
                title, hint, 8, self.username, self.password, self._said, self._go, None, gap=16,
                margins=(margin, 24, margin, 8),
            )
        )  # fmt: skip
        vm.changed.connect(self._show)
        self._show()

    def _submit(self) -> None:
        self.vm.submit(shared=True)

    def _show(self) -> None:
        self._go.setEnabled(not self.vm.busy)
        if self.vm.place.step is Step.CREDENTIALS and not self.vm.busy:
            self._said.show_place(self.vm.place)
