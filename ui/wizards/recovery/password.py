"""The new password, with the portal's rules ticked off while typing."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows.ports import PasswordPolicy
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.frames import line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.wizards.help_card import help_card
from ui.wizards.new_password import NewPassword
from ui.wizards.recovery.recovery_page import RecoveryPage


class PasswordPage(RecoveryPage):
    """Asks for it, and says what comes of it."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Choose a new password")
        self.primary = tr("Save the new password")
        proved, ways = self.state.proved, self.state.ways
        username = proved.username if proved else ""
        if username:
            self.lead = tr("For the username {name}.", name=username)
        policy = proved.policy if proved else PasswordPolicy()
        known = (username, self.state.email, ways.given if ways else "", self.practice)
        self.entry = NewPassword(tr("New password"), policy, vm.strength, *known, typed=self.state.password)
        self.entry.mended.connect(self.mended)
        self.password = self.entry.field
        self.fields = {"password": self.password}
        ends = tr("Every computer and phone that is signed in to this account is signed out.")
        over = tr("Invitations this account sent that nobody used yet are withdrawn.")
        self.body.addWidget(self.entry)
        for icon, text in (("sign-out", ends), ("envelope", over)):
            self.body.addLayout(line(IconLabel(icon, "ink2", 20), (PlainLabel(text, "muted", wrap=True), 1), gap=9))

    def typed(self) -> dict[str, Any]:
        return {"password": self.password.text}

    def help_card(self) -> QWidget:
        return help_card(
            tr("A good password"),
            tr("Use 3 or 4 words you will remember."),
            tr("Do not use your name or birthday."),
            tr("You can paste from a password manager."),
        )
