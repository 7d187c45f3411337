"""The second step of a sign-in on the kiosk's screen: a code of the visitor's own phone, or a backup code."""

from PySide6.QtWidgets import QWidget

from pfclient.flows.sign_in import Step
from ui.kiosk.arranging import column
from ui.kiosk.big_button import BigButton
from ui.kiosk.screens.told import Told
from ui.kiosk.words import Words
from ui.text.translate import tr
from ui.theme import tokens
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.frames import ground
from ui.widgets.second_code import SecondCode


class CodeForm(QWidget):
    """Asks for it; this computer is never trusted.

    Args:
        vm: Its view-model; `finished` brings the session.
    """

    def __init__(self, vm: SignInViewModel) -> None:
        super().__init__()
        ground(self, "page")
        self.vm = vm
        self.code = SecondCode(backup=vm.state.backup)
        self.code.set_text(vm.state.code)
        self.code.submitted.connect(self._submit)
        # This form is built anew for other words and sizes: what is typed stays.
        for typed in (self.code.changed, self.code.switched):
            typed.connect(lambda: vm.keep(code=self.code.text, backup=self.code.backup))
        self._said = Told()
        self._go = BigButton(tr("Continue"), "primary", height=112, size=44)
        self._go.tapped.connect(self._submit)
        self._other = BigButton(self.code.other_words, height=96, size=36)
        self._other.tapped.connect(self.code.switch)
        if not vm.state.may_backup:
            self._other.hide()
        self.code.switched.connect(lambda: self._other.set_words(self.code.other_words))
        margin = tokens.kiosk("margin")
        title = Words(tr("Enter your 6-digit code"), "title")
        hint = Words(tr("Open the authenticator app on your phone, or use one of your backup codes."), "body", "ink2")
        self.setLayout(
            column(
                title, hint, 8, self.code, self._said, self._go, self._other, None, gap=16,
                margins=(margin, 24, margin, 8),
            )
        )  # fmt: skip
        vm.changed.connect(self._show)
        self._show()

    def _submit(self) -> None:
        self.vm.submit(code=self.code.text, backup=self.code.backup, trust=False)

    def _show(self) -> None:
        self._go.setEnabled(not self.vm.busy)
        if self.vm.place.step is Step.CODE and not self.vm.busy:
            self._said.show_place(self.vm.place)
