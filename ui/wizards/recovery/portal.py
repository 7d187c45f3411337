"""Where is the clinic's portal? Asked where neither this computer nor a link says it."""

from typing import Any

from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.fields import TextField
from ui.wizards.recovery.recovery_page import RecoveryPage


class PortalPage(RecoveryPage):
    """Asks for the portal's address; any link the clinic sent will do."""

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Find your clinic")
        self.address = TextField(
            tr("Web address of your clinic’s portal"),
            hint=tr("It is in any e-mail from the portal, like chart.example.org. You can paste a whole link."),
        )
        self.address.edit.setMaxLength(2048)
        self.address.set_text(self.state.address)
        self.fields = {"address": self.address}
        self.body.addWidget(self.address)

    def typed(self) -> dict[str, Any]:
        return {"address": self.address.text}
