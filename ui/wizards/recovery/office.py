"""Where nothing here can prove who somebody is, the practice can: it knows them, and invites them anew."""

from PySide6.QtCore import Qt

from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.frames import column
from ui.widgets.labels import PlainLabel
from ui.widgets.numbered_line import NumberedLine
from ui.wizards.recovery.recovery_page import RecoveryPage


class OfficePage(RecoveryPage):
    """Says whom to call and what for; a new invitation finds the old records."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Your doctor’s office can help")
        self.lead = tr("They know you. Nothing else here can prove that it’s you.")
        self.primary = ""
        call = (
            tr("1. Call {practice} at {phone}.", practice=self.practice, phone=self.phone)
            if self.phone
            else tr("1. Call {practice}.", practice=self.practice)
        )
        steps = column(
            NumberedLine(call),
            NumberedLine(tr("2. Ask for a new invitation.")),
            NumberedLine(tr("3. Come back here and choose “I have a new invitation”.")),
            gap=4,
        )
        all_there = tr("You make a new username and password with it. Your records are all there.")
        self._invitation = Button(tr("I have a new invitation"), "primary", size="large")
        self._invitation.clicked.connect(vm.invitation_wanted)
        leave = Button(tr("Close for now"), size="large")
        leave.clicked.connect(vm.close)
        self.body.addWidget(PlainLabel(tr("What to do now"), "h2"))
        self.body.addLayout(steps)
        self.body.addWidget(PlainLabel(all_there, "muted", wrap=True))
        self.body.addWidget(Flow(self._invitation, leave, gap=10))

    def focus_first(self) -> bool:
        self._invitation.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
