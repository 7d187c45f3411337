"""A forgotten user name: to which e-mail address it may be sent."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.fields import TextField
from ui.wizards.recovery.recovery_page import RecoveryPage


class NamesPage(RecoveryPage):
    """Asks for the address; whether anybody has it is never told here."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Forgot your username?")
        self.lead = tr("Tell us your e-mail address. We send your username there, and show it nowhere else.")
        self.primary = tr("Send the e-mail")
        self.email = TextField(tr("E-mail address"), hint=tr("The one your clinic’s portal writes to."))
        self.email.set_text(self.state.email)
        self.fields = {"email": self.email}
        self.body.addWidget(self.email)

    def typed(self) -> dict[str, Any]:
        return {"email": self.email.text}

    def help_card(self) -> QWidget:
        no_longer = tr("No longer have that e-mail address?")
        return self.call_card(no_longer, tr("Ask for a new invitation. It finds your records again."))
