"""Step 1: the invitation, named by link or code, found, or ended (02a, 02b)."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from pfclient.flows.invitation_link import InvitationLink
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.card import Card
from ui.widgets.fields import TextField
from ui.widgets.frames import box, clear_layout, column, line, rule
from ui.widgets.labels import IconLabel, PlainLabel
from ui.wizards.registration.registration_page import RegistrationPage

_ENDED = {"invitation-used", "invitation-expired", "invitation-revoked"}
_OVER = {"invitation-not-found", *_ENDED, *(f"patients-{code}" for code in _ENDED)}


class InvitationPage(RegistrationPage):
    """Asks for the link or code, and shows whose invitation it is. No patient is named here."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Add a person") if vm.adding else tr("Access your records")
        self._found = column(gap=0)
        self._whom = column(gap=0)
        self.link = TextField(
            tr("Invitation link or code"),
            # Who stands at a shared screen has nothing to paste.
            hint=tr("Type the code from your letter or e-mail.")
            if vm.public
            else tr("You can paste the link from the e-mail here, or type the code from a letter."),
        )
        self.link.edit.setMaxLength(2048)
        self.address = TextField(
            tr("Web address of the clinic’s portal"), hint=tr("It is on the same letter, like chart.example.org.")
        )
        self.fields = {"link": self.link, "portal_address": self.address}
        for part in (self._found, self._whom):
            self.body.addLayout(part)
        self.body.insertWidget(1, self.link)
        self.body.insertWidget(2, self.address)
        self.link.set_text(self.state.link)
        self.link.edit.setCursorPosition(0)
        self.address.set_text(self.state.portal_address)
        self.link.changed.connect(self._typed_anew)
        vm.link_taken.connect(self._show_given)
        self.refresh()

    def typed(self) -> dict[str, Any]:
        return {"link": self.link.text, "portal_address": self.address.text}

    def refresh(self) -> None:
        state = self.state
        self.address.setVisible(state.asks_portal)
        clear_layout(self._found)
        clear_layout(self._whom)
        ended = any(problem.code in _OVER for problem in self.vm.place.problems.values())
        if state.invitation is not None:
            self._found.addWidget(self._found_card())
            self.primary = tr("Continue")
        else:
            self.primary = tr("Try this link again") if ended else tr("Find my invitation")
        if ended and state.info is not None:
            self._whom.addWidget(self._ask_card())
        self.lead = "" if ended else self._sentence()
        self.face_changed.emit()

    def _show_given(self) -> None:
        """A link that came while this page was open takes the place of what stood there."""
        self.link.set_text(self.state.link)
        # A long link shows how it begins, not its random end.
        self.link.edit.setCursorPosition(0)
        self.vm.link_given = True
        self.refresh()

    def _sentence(self) -> str:
        if self.vm.link_given and self.state.link:
            return tr("We opened this from the link in your e-mail. Check that it is from your doctor’s office.")
        if self.adding:
            return tr("Use the invitation you got for this person. Their records will be added to your account.")
        return tr("Your doctor’s office sent you an invitation by e-mail or letter. Use the newest one.")

    @property
    def adding(self) -> bool:
        """Whether a person is added to an account that is signed in."""
        return self.vm.adding

    def _typed_anew(self) -> None:
        self.vm.link_given = False
        self.vm.keep(**self.typed())
        self.refresh()

    def _found_card(self) -> Card:
        title = line(
            IconLabel("envelope-open", "good", 24, "fill"), (PlainLabel(tr("Invitation found"), "h3"), 1), gap=12
        )
        facts = QGridLayout()
        facts.setHorizontalSpacing(theme().px(24))
        facts.setVerticalSpacing(theme().px(10))
        facts.addWidget(_fact(tr("From"), self.practice), 0, 0)
        if self.phone:
            facts.addWidget(_fact(tr("Phone"), self.phone), 0, 1)
        named = self.state.named
        if isinstance(named, InvitationLink):
            facts.addWidget(_fact(tr("Portal"), self.state.portal.partition("://")[2]), 1, 0, 1, 2)
        facts.setColumnStretch(0, 1)
        facts.setColumnStretch(1, 1)
        return Card(column(title, rule(), facts, gap=10), "panel")

    def _ask_card(self) -> Card:
        """Whom to ask for another one: only who invited can invite again."""
        if self.by_patient:
            whom, words = tr("The person who invited you"), tr("Say: “Please send me a new invitation to your chart.”")
            said = (PlainLabel(whom, "strong", wrap=True), PlainLabel(words, "muted", wrap=True))
            return Card(column(PlainLabel(tr("Ask for a new invitation"), "h3"), *said, gap=8), "panel")
        phone = line(IconLabel("phone", "ink2", 20), (PlainLabel(self.phone), 1), gap=8)
        card = column(
            PlainLabel(tr("Ask for a new invitation"), "h3"), PlainLabel(self.practice, "strong", wrap=True), gap=8
        )
        if self.phone:
            card.addLayout(phone)
        card.addWidget(PlainLabel(tr("Say: “Please send me a new invitation to see my records.”"), "muted", wrap=True))
        return Card(card, "panel")


def _fact(label: str, value: str) -> QWidget:
    text = PlainLabel(value, wrap=True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box(column(PlainLabel(label, "small_strong"), text, gap=0))
