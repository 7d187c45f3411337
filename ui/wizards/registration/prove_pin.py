"""Step 2: date of birth and PIN, with everything that can be wrong with them (02d, 02e, 02f)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows import pin
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.flow import Problem
from pfclient.flows.registration import Step
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.digits_field import PinField
from ui.widgets.link_label import LinkLabel
from ui.wizards.help_card import help_card
from ui.wizards.registration.birth_date import birth_date_field
from ui.wizards.registration.letter import LetterPicture
from ui.wizards.registration.registration_page import RegistrationPage
from ui.wizards.step_page import FormField

_OTHERWISE = {"pin-empty": "patients-pin-empty", "pin-wrong": "patients-pin-wrong"}
"""What is said otherwise where a patient sent the invitation."""


class PinPage(RegistrationPage):
    """Asks for the date of birth and the PIN on the letter."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Prove it’s you")
        self.birth = birth_date_field(self.state.birth)
        self.pin = PinField(
            tr("PIN from who invited you") if self.by_patient else tr("PIN from your doctor"),
            hint=tr("8 digits, like 1234 5678. It is not the PIN for your bank card or phone."),
        )
        self.pin.set_text(pin.shown(self.state.pin))
        self.fields = {"month": self.birth, "day": self.birth, "year": self.birth, "pin": self.pin}
        self.body.addWidget(self.birth)
        self.body.addWidget(self.pin)
        if self.can_use_phone:
            other = LinkLabel(tr("Use a code sent to my phone instead"))
            other.activated.connect(lambda: self.vm.go(Step.PHONE, **{**self.typed(), "method": "phone"}))
            self.body.addWidget(other)

    def typed(self) -> dict[str, Any]:
        return {"birth": BirthDate(*self.birth.value), "pin": self.pin.edit.text()}

    def refresh(self) -> None:
        """A PIN that was wrong is taken out of its box."""
        if not self.state.pin:
            self.pin.set_text("")

    def focus_first(self) -> bool:
        """The date of birth may be there already."""
        (self.pin if all(self.birth.value) else self.birth).focus_control()
        return True

    def show_problems(self, problems: Mapping[str, Problem]) -> list[tuple[str, FormField | None]]:
        """Whom to ask about the PIN depends on who sent the invitation."""
        wrong = problems.get("pin")
        if self.by_patient and wrong is not None and wrong.code in _OTHERWISE:
            problems = {**problems, "pin": replace(wrong, code=_OTHERWISE[wrong.code])}
        return super().show_problems(problems)

    def help_card(self) -> QWidget:
        if self.by_patient:
            ask = tr("Ask the person who invited you. They were shown it, and it is in no e-mail. It has 8 digits.")
            return help_card(tr("Where is my PIN?"), ask)
        lost = tr("Can’t find it? Call the office: {phone}", phone=self.phone) if self.phone else ""
        where = tr("Look on the letter or card from your doctor’s office. It has 8 digits.")
        return help_card(tr("Where is my PIN?"), LetterPicture(), where, lost)
