"""A forgotten password: whose it is."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows.recovery import Step
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.fields import TextField
from ui.widgets.link_label import LinkLabel
from ui.wizards.recovery.recovery_page import RecoveryPage


class AskPage(RecoveryPage):
    """Asks for the user name; whether there is such an account is never told here."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Forgot your password?")
        self.lead = tr("We send a link to your e-mail address. Then you prove it’s you, and choose a new password.")
        self.primary = tr("Send the link")
        self.username = TextField(tr("Username"), hint=tr("This may be your e-mail address."))
        self.username.set_text(self.state.username)
        self.fields = {"username": self.username}
        have = LinkLabel(tr("I have the link already"))
        have.activated.connect(lambda: vm.go(Step.LINK, **self.typed()))
        names = LinkLabel(tr("I forgot my username, too"))
        names.activated.connect(lambda: vm.go(Step.NAMES, **self.typed()))
        for part in (self.username, have, names):
            self.body.addWidget(part)

    def typed(self) -> dict[str, Any]:
        return {"username": self.username.text}

    def help_card(self) -> QWidget:
        no_longer = tr("No longer have that e-mail address?")
        return self.call_card(no_longer, tr("Ask for a new invitation. It finds your records again."))
