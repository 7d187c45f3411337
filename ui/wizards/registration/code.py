"""Step 2: the security code, with the wait for a new one (02i, 02j)."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows import phone
from pfclient.flows.registration import Step
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.link_label import LinkLabel
from ui.wizards.code_entry import CodeEntry, Sent, no_text_card, sent_words
from ui.wizards.registration.registration_page import RegistrationPage


class CodePage(RegistrationPage):
    """Asks for the code; a new one can be asked for when the wait is over."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Enter the code")
        no_more = tr("No more codes can be sent. Use your PIN, or call your doctor’s office.")
        self._entry = CodeEntry(self.state.methods, self.state.code, no_more)
        self._entry.again_wanted.connect(self.vm.send_again)
        self.code = self._entry.field
        self.fields = {"code": self.code}
        change = LinkLabel(tr("Change the phone number"))
        change.activated.connect(lambda: self.vm.go(Step.PHONE, **self.typed()))
        self.body.addWidget(self._entry)
        self.body.addWidget(change)
        self.refresh()

    def typed(self) -> dict[str, Any]:
        return {"code": self.code.edit.text()}

    def refresh(self) -> None:
        """Show where the newest code went; a wrong one is taken out of its box."""
        state, challenge = self.state, self.state.challenge
        self.lead = sent_words(state.channel, phone.last_two(state.phone))
        if not state.code:
            self.code.set_text("")
        self._entry.show_sent(
            Sent(
                challenge.challenge_id if challenge else "",
                state.channel,
                challenge.sends_remaining if challenge else 0,
                self.vm.resend_in(),
                renewed=self.vm.code_renewed,
            )
        )
        self.face_changed.emit()

    def help_card(self) -> QWidget:
        return no_text_card(self.state.methods, self.phone)
