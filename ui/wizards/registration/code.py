"""Step 2: the security code, with the wait for a new one (02i, 02j)."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows import phone, security_code
from pfclient.flows.registration import Step
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.buttons import Button
from ui.widgets.countdown import Countdown, clock_text
from ui.widgets.digits_field import CodeField
from ui.widgets.flow import Flow
from ui.widgets.frames import box, line, restyle
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.wizards.registration.registration_page import RegistrationPage, help_card


class CodePage(RegistrationPage):
    """Asks for the code; a new one can be asked for when the wait is over."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Enter the code")
        minutes = security_code.MINUTES
        self.code = CodeField(tr("Security code"), hint=tr("6 digits. The code works for {n} minutes.", n=minutes))
        restyle(self.code.edit, "sz", "large")
        font = theme().font("h2", weight=400, tabular=True)
        self.code.edit.setFont(font)
        self.code.set_text(self.state.code)
        self.fields = {"code": self.code}
        self._again = Button("", icon="arrows-clockwise")
        self._other = Button("")
        self._again.clicked.connect(lambda: self.vm.send_again(self.state.channel))
        self._other.clicked.connect(lambda: self.vm.send_again(self._other_channel))
        self._wait = Countdown(lambda left: tr("You can ask for a new code in {time}", time=clock_text(left)))
        self._wait.finished.connect(self._waited)
        self._note = PlainLabel("", "muted", wrap=True)
        self._note_icon = IconLabel("clock", "ink2", 20)
        change = LinkLabel(tr("Change the phone number"))
        change.activated.connect(lambda: self.vm.go(Step.PHONE, **self.typed()))
        self._note_row = box(line(self._note_icon, (self._note, 1), gap=8))
        self.body.addWidget(self.code)
        self.body.addWidget(Flow(self._again, self._other, gap=10))
        for part in (self._wait, self._note_row, change):
            self.body.addWidget(part)
        self._challenge = ""
        self.refresh()

    @property
    def _other_channel(self) -> str:
        return "voice" if self.state.channel == "sms" else "sms"

    def typed(self) -> dict[str, Any]:
        return {"code": self.code.edit.text()}

    def refresh(self) -> None:
        """Show where the newest code went; a wrong one is taken out of its box."""
        state = self.state
        voice = state.channel == "voice"
        digits = phone.last_two(state.phone)
        self.lead = (
            tr("We are calling the phone ending in {digits}. Listen for a 6-digit code.", digits=digits)
            if voice
            else tr("We sent a text to the phone ending in {digits}. It may take a minute.", digits=digits)
        )
        if not state.code:
            self.code.set_text("")
        self._again.set_words(tr("Call me again") if voice else tr("Send a new code"))
        self._other.set_words(tr("Text me instead") if voice else tr("Call me instead"))
        self._other.set_icon("chat-text" if voice else "phone")
        left = state.challenge.sends_remaining if state.challenge else 0
        self._again.setVisible(left > 0)
        self._other.setVisible(left > 0 and self._other_channel in state.methods)
        self._wait_for_next(left)
        self.face_changed.emit()

    def help_card(self) -> QWidget:
        return help_card(
            tr("No text yet?"),
            tr("Wait one minute."),
            tr("Check that the phone has signal and is not a home line."),
            tr("For a home line, choose “Call me instead”.") if "voice" in self.state.methods else "",
            tr("Did the number change? Call the office: {phone}", phone=self.phone) if self.phone else "",
        )

    def _wait_for_next(self, left: int) -> None:
        challenge = self.state.challenge.challenge_id if self.state.challenge else ""
        if challenge == self._challenge:
            return
        self._challenge = challenge
        seconds = self.vm.resend_in() if left else 0
        for button in (self._again, self._other):
            button.setEnabled(not seconds)
        renewed = self.vm.code_renewed
        self._note.setText(tr("New code sent. The old one no longer works.") if renewed else "")
        self._note.set_tone("good" if renewed else "")
        self._note_icon.set_icon("check-circle" if renewed else "clock", "good" if renewed else "ink2")
        self._note_row.setVisible(renewed)
        if seconds:
            self._wait.start(seconds)
        else:
            self._waited()

    def _waited(self) -> None:
        for button in (self._again, self._other):
            button.setEnabled(True)
        left = self.state.challenge.sends_remaining if self.state.challenge else 0
        words = (
            tr("A new code makes the old one stop working.")
            if left
            else tr("No more codes can be sent. Use your PIN, or call your doctor’s office.")
        )
        self._note.setText(words)
        self._note.set_tone("")
        self._note_icon.set_icon("clock", "ink2")
        self._note_row.show()
