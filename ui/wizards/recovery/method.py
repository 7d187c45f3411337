"""How the person wants to prove who they are: the security question, or a code to their phone."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows.recovery import Step
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.link_label import LinkLabel
from ui.widgets.radio_card import RadioCards
from ui.wizards.help_card import help_card
from ui.wizards.recovery.recovery_page import RecoveryPage


class MethodPage(RecoveryPage):
    """Only what the account allows is offered."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("How do you want to prove it’s you?")
        self.lead = tr("We ask so that no one else can see your records.")
        digits = self.state.phone_hint
        self.cards = RadioCards(self.heading, show_question=False)
        offered = {
            "question": (
                tr("Answer my security question"), tr("You also give a date of birth."), "question",
            ),
            "sms": (
                tr("Text me a security code"), tr("To the phone ending in {digits}.", digits=digits), "chat-text",
            ),
            "voice": (
                tr("Call me with a security code"), tr("On the phone ending in {digits}.", digits=digits), "phone",
            ),
        }  # fmt: skip
        for method, (title, text, icon) in offered.items():
            if method in self.state.methods:
                self.cards.add(method, title, text, icon)
        self.cards.choose(self.state.method)
        self.fields = {"method": self.cards}
        neither = LinkLabel(tr("I cannot use any of these"))
        neither.activated.connect(lambda: vm.go(Step.OFFICE, **self.typed()))
        for part in (self.cards, neither):
            self.body.addWidget(part)

    def typed(self) -> dict[str, Any]:
        return {"method": self.cards.choice}

    def help_card(self) -> QWidget:
        if not self.state.phone_hint:
            return self.call_card(tr("New phone number?"))
        call = tr("If it changed, call the office to update it: {phone}", phone=self.phone) if self.phone else ""
        return help_card(tr("New phone number?"), tr("We can only use the number your doctor has on file."), call)
