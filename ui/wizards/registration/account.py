"""Step 3: a new account, or one the person has already (02k)."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.announcer import announce
from ui.widgets.check_field import CheckField
from ui.widgets.fields import TextField
from ui.widgets.frames import box, column
from ui.widgets.radio_card import RadioCards
from ui.widgets.second_code import SecondCode, link_to_other
from ui.widgets.secret_field import SecretField
from ui.wizards.registration.registration_page import RegistrationPage
from ui.wizards.registration.relationship import proved


class AccountPage(RegistrationPage):
    """Asks where the records are to go; choosing an account one has shows its sign-in."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Do you already have an account?")
        self.lead = tr("One account can hold records from many doctors, and from people you care for.")
        self.username = TextField(tr("Username"), hint=tr("This may be your e-mail address."))
        self.password = SecretField(tr("Password"))
        self.shared = CheckField(tr("This is a shared computer. Do not save records on it."))
        self.username.set_text(self.state.sign_in_username)
        self.password.set_text(self.state.sign_in_password)
        self.shared.set_checked(self.state.shared)
        if vm.public:  # nothing is kept there, whoever asks
            self.shared.hide()
        self.code = SecondCode(backup=self.state.sign_in_backup)
        self.code.set_text(self.state.sign_in_code)
        self.code.switched.connect(self._name_fields)
        self._second = box(column(self.code, link_to_other(self.code), gap=6))
        self._second.hide()
        extra = box(column(self.username, self.password, self.shared, self._second, gap=10))
        self.cards = RadioCards(self.heading, show_question=False)
        self.cards.add("new", tr("No, make a new account"), tr("Choose this if this is your first time."), "user-plus")
        self.cards.add(
            "existing",
            tr("Yes, add these records to my account"),
            tr("Sign in and we will add {practice} to it.", practice=self.practice),
            "link",
            extra,
        )
        self.cards.choose(self.state.account)
        self.cards.chosen.connect(self._chosen)
        self._name_fields()
        self.body.addWidget(self.cards)
        self._show_primary()
        self.refresh()

    def typed(self) -> dict[str, Any]:
        return {
            "account": self.cards.choice,
            "sign_in_username": self.username.text,
            "sign_in_password": self.password.text,
            "shared": self.shared.checked,
            "sign_in_code": self.code.text,
            "sign_in_backup": self.code.backup,
        }

    def refresh(self) -> None:
        """Ask for a code once the account turns out to want one; where it is asked for typing goes on."""
        asked = self.state.second_step
        if asked and self._second.isHidden():
            self._second.show()
            if self.isVisible():
                announce(self, tr("This account asks for a code too."), assertive=True)
                self.code.focus_control()
        elif not asked:
            self._second.hide()

    def _name_fields(self) -> None:
        self.fields = {
            "account": self.cards,
            "sign_in_username": self.username,
            "sign_in_password": self.password,
            "sign_in_code": self.code.field,
        }

    def eyebrow(self) -> QWidget:
        return proved()

    def _chosen(self) -> None:
        self._show_primary()
        if self.username.error or self.password.error:
            # What was said of the sign-in leads to fields that are no longer shown.
            self.mended.emit()

    def _show_primary(self) -> None:
        existing = self.cards.choice == "existing"
        self.primary = tr("Sign in and add") if existing else tr("Continue")
        self.face_changed.emit()
