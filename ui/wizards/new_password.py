"""A new password: the portal's rules ticked off while typing (02m), and how hard it is to guess."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.flows import password
from pfclient.flows.password import Rule
from pfclient.flows.ports import PasswordPolicy
from ui.text.translate import tr, trn
from ui.viewmodels.password_strength import PasswordStrength
from ui.widgets.frames import column
from ui.widgets.password_checklist import PasswordChecklist
from ui.widgets.secret_field import SecretField
from ui.widgets.strength_meter import StrengthMeter


class NewPassword(QWidget):
    """Asks for it once: Show lets the person check it.

    Args:
        label: What it is called.
        policy: The portal's rules.
        strength: Estimates it.
        known: What somebody who knows the person would try first.
        typed: What was typed before.

    Signals:
        mended: What was wrong has been changed.
    """

    mended = Signal()

    def __init__(
        self, label: str, policy: PasswordPolicy, strength: PasswordStrength, *known: str, typed: str = ""
    ) -> None:
        super().__init__()
        self._policy, self._strength, self._known = policy, strength, known
        self.field = SecretField(label)
        self.field.set_text(typed)
        self.field.changed.connect(self._measure)
        rules = password.rules("", policy)
        self.checklist = PasswordChecklist([(rule.code, _rule_words(rule)) for rule in rules])
        self.meter = StrengthMeter()
        strength.changed.connect(self._show_strength)
        self.setLayout(column(self.field, self.checklist, self.meter, gap=14))
        self._measure()
        self._show_strength()

    def _measure(self) -> None:
        typed = self.field.text
        if self.field.error:
            # The rules below speak of what stands there now; above them must not stand what was said of another one.
            self.mended.emit()
        self.checklist.set_met({rule.code for rule in password.rules(typed, self._policy) if rule.met})
        self._strength.measure(typed, *self._known)

    def _show_strength(self) -> None:
        self.meter.show_value(self._strength.found)


def _rule_words(rule: Rule) -> str:
    if rule.code == "too-short":
        return trn("At least {n} character", "At least {n} characters", rule.count or 0)
    words = {
        "no-uppercase": tr("One uppercase letter (A to Z)"),
        "no-number-or-symbol": tr("A number or a symbol (like 7 or !)"),
    }
    return words[rule.code]
