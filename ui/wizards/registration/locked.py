"""Step 2: too many tries, and the ways out (02g)."""

from PySide6.QtCore import Qt

from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.frames import column
from ui.widgets.labels import PlainLabel
from ui.widgets.numbered_line import NumberedLine
from ui.wizards.registration.registration_page import RegistrationPage


class LockedPage(RegistrationPage):
    """Says that PIN and code are turned off, whom to call, and where to go on afterwards."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("This PIN no longer works")
        self.primary = ""
        text = tr("To keep your records safe, we turned off this PIN. Nothing in your records was changed.")
        if self.state.method == "phone":
            self.heading = tr("This code no longer works")
            text = tr("To keep your records safe, we turned off these codes. Nothing in your records was changed.")
        self._new_pin = Button(tr("I have a new PIN"), "primary", size="large")
        self._new_pin.clicked.connect(self._begin_again)
        leave = Button(tr("Close for now"), size="large")
        leave.clicked.connect(vm.close)
        back = tr("3. Come back here and choose “I have a new PIN”.")
        steps = column(*map(NumberedLine, (*self._whom_to_ask(), back)), gap=4)
        self.body.addWidget(Banner("alert", tr("Too many tries"), text, icon="lock"))
        self.body.addWidget(PlainLabel(tr("What to do now"), "h2"))
        self.body.addLayout(steps)
        if self.can_use_pin and self.can_use_phone:
            # The lock covers both, so neither is a way out; who looks for the other one is told.
            other = (
                tr("Until then a code to your phone does not work either.")
                if self.state.method != "phone"
                else tr("Until then the PIN you have does not work either.")
            )
            self.body.addWidget(PlainLabel(other, "muted", wrap=True))
        self.body.addWidget(Flow(self._new_pin, leave, gap=10))

    def focus_first(self) -> bool:
        self._new_pin.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _whom_to_ask(self) -> tuple[str, str]:
        """Only who sent the invitation can send another one."""
        if self.by_patient:
            return (
                tr("1. Tell the person who invited you."),
                tr("2. Ask them to invite you again. You get a new e-mail, and they get a new PIN to tell you."),
            )
        call = (
            tr("1. Call {practice} at {phone}.", practice=self.practice, phone=self.phone)
            if self.phone
            else tr("1. Call {practice}.", practice=self.practice)
        )
        return call, tr("2. Ask for a new PIN. You will also get a new e-mail.")

    def _begin_again(self) -> None:
        self.vm.submit()
