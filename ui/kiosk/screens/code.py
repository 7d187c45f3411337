"""The second step of a sign-in on the kiosk's screen: a code of the visitor's own phone, or a backup code."""

from pfclient.flows.sign_in import Step
from ui.kiosk.big_button import BigButton
from ui.kiosk.screens.sign_in_step import SignInStep
from ui.text.translate import tr
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.second_code import SecondCode


class CodeForm(SignInStep):
    """Asks for it; this computer is never trusted."""

    def __init__(self, vm: SignInViewModel) -> None:
        super().__init__(vm, Step.CODE, BigButton(tr("Continue"), "primary", height=112, size=44))
        self.code = SecondCode(backup=vm.state.backup)
        self.code.set_text(vm.state.code)
        self.code.submitted.connect(self._submit)
        for typed in (self.code.changed, self.code.switched):
            typed.connect(lambda: vm.keep(code=self.code.text, backup=self.code.backup))
        self._other = BigButton(self.code.other_words, height=96, size=36)
        self._other.tapped.connect(self.code.switch)
        if not vm.state.may_backup:
            self._other.hide()
        self.code.switched.connect(self._switched)
        hint = tr("Open the authenticator app on your phone, or use one of your backup codes.")
        self._lay_out(tr("Enter your 6-digit code"), hint, (self.code,), (self._other,))

    def _switched(self) -> None:
        self._other.set_words(self.code.other_words)
        # What was wrong was wrong with the other kind of code.
        self._tell("")

    def _tell(self, text: str) -> None:
        super()._tell(text)
        # The box of a backup code has a hint of its own.
        self._hint.setVisible(not text and not self.code.backup)

    def _submit(self) -> None:
        self.vm.submit(code=self.code.text, backup=self.code.backup, trust=False)
