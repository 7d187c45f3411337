"""Step 2: PIN or phone (02c)."""

from typing import Any

from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.card import Card
from ui.widgets.frames import column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.widgets.radio_card import RadioCards
from ui.wizards.registration.registration_page import RegistrationPage


class MethodPage(RegistrationPage):
    """Asks how the person wants to prove who they are; only what the invitation allows is offered."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("How do you want to prove it’s you?")
        self.lead = tr("We ask so that no one else can see your records.")
        self.cards = RadioCards(self.heading, show_question=False)
        if self.can_use_pin:
            self.cards.add(
                "pin", tr("I have a PIN from my doctor"), tr("It is on a letter, a card, or the staff told you."), "key"
            )
        if self.can_use_phone:
            self.cards.add(
                "phone",
                tr("Send a security code to my phone"),
                tr("By text message or voice call, to the phone number your doctor has for you."),
                "mobile",
            )
        self.cards.choose(self.state.method)
        self.fields = {"method": self.cards}
        self._neither = LinkLabel(tr("I have neither of these"))
        self._neither.activated.connect(self._show_whom)
        self._whom = self._call_card()
        self._whom.hide()
        for part in (self.cards, self._neither, self._whom):
            self.body.addWidget(part)

    def typed(self) -> dict[str, Any]:
        return {"method": self.cards.choice}

    def _show_whom(self) -> None:
        self._whom.show()
        self._neither.hide()
        self.cards.focus_control()

    def _call_card(self) -> Card:
        words = column(
            PlainLabel(tr("Call {practice}", practice=self.practice), "h3", wrap=True),
            PlainLabel(tr("Ask for a new PIN, or ask them to add your phone number. Then come back here."), wrap=True),
            gap=8,
        )
        if self.phone:
            words.insertLayout(1, line(IconLabel("phone", "ink2", 20), (PlainLabel(self.phone, "strong"), 1), gap=8))
        return Card(words, "panel")
