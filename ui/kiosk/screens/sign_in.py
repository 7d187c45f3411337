"""Signing in on the kiosk's screen, for this visit only."""

from pfclient.flows.sign_in import Step
from ui.kiosk.big_button import BigButton
from ui.kiosk.screens.sign_in_step import SignInStep
from ui.text.translate import tr
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.fields import TextField
from ui.widgets.secret_field import SecretField


class SignInForm(SignInStep):
    """User name and password; a wrong pair is one error that never tells which half."""

    def __init__(self, vm: SignInViewModel) -> None:
        go = BigButton(tr("Sign in"), "primary", height=112, size=44, icon="sign-in")
        super().__init__(vm, Step.CREDENTIALS, go)
        self.username = TextField(tr("Username"), hint=tr("This may be your e-mail address."))
        self.username.set_text(vm.state.username)
        self.password = SecretField(tr("Password"))
        self.password.set_text(vm.state.password)
        for field in (self.username, self.password):
            field.changed.connect(lambda: vm.keep(username=self.username.text, password=self.password.text))
        self.username.submitted.connect(self.password.focus_control)
        self.password.submitted.connect(self._submit)
        hint = tr("Your records are shown here and nowhere kept. They go when you leave.")
        self._lay_out(tr("Sign in"), hint, (self.username, self.password))

    def _submit(self) -> None:
        self.vm.submit(shared=True)
