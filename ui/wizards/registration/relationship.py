"""Step 3: whose records these are to the person who registers."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.people import Relationship
from ui.text.names import initials
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.avatar import Avatar
from ui.widgets.card import Card
from ui.widgets.frames import box, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.radio_card import RadioCards
from ui.wizards.registration.registration_page import RegistrationPage


def proved() -> QWidget:
    """Build the line that says identity is proved."""
    words = PlainLabel(tr("Thank you. We know it’s you."), "strong", tone="good")
    return box(line(IconLabel("check-circle", "good", 24, "fill"), (words, 1), gap=10, margins=(0, 0, 0, 8)))


class RelationshipPage(RegistrationPage):
    """Asks what the patient is to the account holder, where the practice has not said it."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        verified = self.state.verified
        who = f"{verified.given} {verified.family_initial}".strip() if verified else ""
        if verified is not None and verified.family_initial:
            who = f"{who}."
        self.primary = tr("Add these records") if vm.adding else tr("Continue")
        self.heading = tr("Whose records are these?") if self.state.asks_relationship else tr("Add these records?")
        self.lead = tr("{practice} has records for {name}", practice=self.practice, name=who)
        self.cards = RadioCards(self.heading, show_question=False)
        for key, words in self._answers(who):
            self.cards.add(key, words)
        if self.state.relationship is not None:
            self.cards.choose(self.state.relationship.value)
        self.body.addWidget(self.cards)
        self.cards.setVisible(self.state.asks_relationship)
        if self.state.asks_relationship:
            self.fields = {"relationship": self.cards}
        else:
            self.body.addWidget(self._patient_card(who))

    def _patient_card(self, who: str) -> Card:
        added = tr("They will be added to the account you are signed in to.")
        words = column(PlainLabel(who, "h3", wrap=True), PlainLabel(added, "muted", wrap=True), gap=0)
        # Neutral: a folder colour of their own comes with the account.
        return Card(line(Avatar(initials(who), "family", 44), (words, 1), gap=14))

    def typed(self) -> dict[str, Any]:
        choice = self.cards.choice
        return {"relationship": Relationship(choice)} if choice else {}

    def eyebrow(self) -> QWidget:
        return proved()

    @staticmethod
    def _answers(who: str) -> list[tuple[str, str]]:
        return [
            (Relationship.SELF.value, tr("They are mine")),
            (Relationship.CHILD.value, tr("{name} is my child", name=who)),
            (Relationship.PARENT.value, tr("{name} is my mother or father", name=who)),
            (Relationship.SPOUSE.value, tr("{name} is my husband, wife or partner", name=who)),
            (Relationship.GUARDIAN.value, tr("I am the legal guardian of {name}", name=who)),
            (Relationship.OTHER.value, tr("{name} is someone else I care for", name=who)),
        ]
