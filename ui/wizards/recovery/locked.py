"""Too many wrong tries: the link is over, the password is the one it was."""

from PySide6.QtCore import Qt

from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel
from ui.wizards.recovery.recovery_page import RecoveryPage


class LockedPage(RecoveryPage):
    """Says that the link is turned off, and leads to a new one."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("This link no longer works")
        self.primary = ""
        text = tr("To keep your records safe, we turned off this link. Your password is the one it was.")
        self._new = Button(tr("Send me a new link"), "primary", size="large")
        self._new.clicked.connect(self._begin_again)
        leave = Button(tr("Close for now"), size="large")
        leave.clicked.connect(vm.close)
        call = (
            tr("If you cannot prove it’s you, call {practice} at {phone}.", practice=self.practice, phone=self.phone)
            if self.phone
            else tr("If you cannot prove it’s you, call your doctor’s office.")
        )
        self.body.addWidget(Banner("alert", tr("Too many tries"), text, icon="lock"))
        self.body.addWidget(PlainLabel(tr("What to do now"), "h2"))
        self.body.addWidget(PlainLabel(tr("Ask for a new link, and try again with it."), wrap=True))
        self.body.addWidget(PlainLabel(call, wrap=True))
        self.body.addWidget(Flow(self._new, leave, gap=10))

    def focus_first(self) -> bool:
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _begin_again(self) -> None:
        self.vm.submit()
