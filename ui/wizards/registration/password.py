"""Step 4: the password, with the portal's rules ticked off while typing (02m)."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows.ports import PasswordPolicy
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.check_field import CheckField
from ui.wizards.help_card import help_card
from ui.wizards.new_password import NewPassword
from ui.wizards.registration.registration_page import RegistrationPage


class PasswordPage(RegistrationPage):
    """Asks for the password of the new account."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Choose a password")
        self.primary = tr("Make my account")
        state = self.state
        policy = state.info.policy if state.info else PasswordPolicy()
        given = state.verified.given if state.verified else ""
        known = (state.username, state.email, given, self.practice)
        self.entry = NewPassword(tr("Password"), policy, vm.strength, *known, typed=state.password)
        self.entry.mended.connect(self.mended)
        self.password = self.entry.field
        self.shared = CheckField(tr("This is a shared computer. Do not save records on it."))
        self.shared.set_checked(state.shared)
        self.fields = {"password": self.password}
        for part in (self.entry, self.shared):
            self.body.addWidget(part)
        if vm.public:  # nothing is kept there, whoever asks
            self.shared.hide()

    def typed(self) -> dict[str, Any]:
        return {"password": self.password.text, "shared": self.shared.checked}

    def help_card(self) -> QWidget:
        return help_card(
            tr("A good password"),
            tr("Use 3 or 4 words you will remember."),
            tr("Do not use your name or birthday."),
            *([] if self.vm.public else [tr("You can paste from a password manager.")]),
        )
