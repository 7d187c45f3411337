"""Step 2: date of birth and the phone number the doctor has (02h)."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfclient.flows.birth_date import BirthDate
from pfclient.flows.registration import Step
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.fields import TextField
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.wizards.help_card import help_card
from ui.wizards.registration.birth_date import birth_date_field
from ui.wizards.registration.channel import ChannelChoice
from ui.wizards.registration.registration_page import RegistrationPage


class PhonePage(RegistrationPage):
    """Asks where the code may go. Whether the number is the right one is never told here."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Send a code to your phone")
        self.primary = tr("Send code")
        self.birth = birth_date_field(self.state.birth)
        self.number = TextField(tr("Phone number your doctor has for you"), hint=self._hint(), width=240)
        self.number.set_text(self.state.phone)
        self.number.edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.channel = ChannelChoice(self.state.methods, self.state.channel)
        self.fields = {"month": self.birth, "day": self.birth, "year": self.birth, "phone": self.number}
        charge = PlainLabel(tr("Your phone company may charge for texts or calls."), "small", wrap=True)
        for part in (self.birth, self.number, self.channel, charge):
            self.body.addWidget(part)
        if self.can_use_pin:
            other = LinkLabel(tr("Use the PIN from my doctor instead"))
            other.activated.connect(lambda: self.vm.go(Step.PIN, **{**self.typed(), "method": "pin"}))
            self.body.addWidget(other)

    def typed(self) -> dict[str, Any]:
        return {
            "birth": BirthDate(*self.birth.value),
            "phone": self.number.text,
            "channel": self.channel.choice,
        }

    def focus_first(self) -> bool:
        """The date of birth may be there already."""
        (self.number if all(self.birth.value) else self.birth).focus_control()
        return True

    def help_card(self) -> QWidget:
        call = tr("If it changed, call the office to update it: {phone}", phone=self.phone) if self.phone else ""
        only = tr("We can only use the number your doctor has on file.")
        return help_card(tr("New phone number?"), only, call)

    def _hint(self) -> str:
        invitation = self.state.invitation
        ends = next((method.hint for method in invitation.methods if method.hint), "") if invitation else ""
        if not ends:
            return tr("Include the area code.")
        return tr("Include the area code. The number ends in {digits}.", digits=ends)
