"""Step 4: the password, with the portal's rules ticked off while typing (02m)."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows import password
from pfclient.flows.password import Rule, Strength
from pfclient.flows.ports import PasswordPolicy
from ui.text.translate import tr, trn
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.check_field import CheckField
from ui.widgets.labels import PlainLabel
from ui.widgets.password_checklist import PasswordChecklist
from ui.widgets.secret_field import SecretField
from ui.wizards.registration.registration_page import RegistrationPage, help_card


class PasswordPage(RegistrationPage):
    """Asks for the password once: Show lets the person check it."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Choose a password")
        self.primary = tr("Make my account")
        self._policy = self.state.info.policy if self.state.info else PasswordPolicy()
        self.password = SecretField(tr("Password"))
        self.password.set_text(self.state.password)
        self.password.changed.connect(self._measure)
        rules = password.rules("", self._policy)
        self.checklist = PasswordChecklist([(rule.code, _rule_words(rule)) for rule in rules])
        self._strength = PlainLabel("", "muted", wrap=True)
        self.shared = CheckField(tr("This is a shared computer. Do not save records on it."))
        self.shared.set_checked(self.state.shared)
        self.fields = {"password": self.password}
        for part in (self.password, self.checklist, self._strength, self.shared):
            self.body.addWidget(part)
        if vm.public:  # nothing is kept there, whoever asks
            self.shared.hide()
        self._measure()

    def typed(self) -> dict[str, Any]:
        return {"password": self.password.text, "shared": self.shared.checked}

    def help_card(self) -> QWidget:
        return help_card(
            tr("A good password"),
            tr("Use 3 or 4 words you will remember."),
            tr("Do not use your name or birthday."),
            *([] if self.vm.public else [tr("You can paste from a password manager.")]),
        )

    def _measure(self) -> None:
        typed = self.password.text
        if self.password.error:
            # The rules below speak of what stands there now; above them must not stand what was said of another one.
            self.mended.emit()
        self.checklist.set_met({rule.code for rule in password.rules(typed, self._policy) if rule.met})
        self._strength.setText(_strength_words(password.strength(typed)))
        self._strength.setVisible(bool(typed))


def _rule_words(rule: Rule) -> str:
    if rule.code == "too-short":
        return trn("At least {n} character", "At least {n} characters", rule.count or 0)
    words = {
        "no-uppercase": tr("One uppercase letter (A to Z)"),
        "no-number-or-symbol": tr("A number or a symbol (like 7 or !)"),
    }
    return words[rule.code]


def _strength_words(strength: Strength) -> str:
    return {
        Strength.NONE: "",
        Strength.WEAK: tr("This password is easy to guess. A longer one is safer."),
        Strength.FAIR: tr("This password is fairly hard to guess."),
        Strength.GOOD: tr("This password is hard to guess."),
    }[strength]
