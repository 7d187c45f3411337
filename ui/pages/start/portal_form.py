"""Where is the clinic's portal? Asked once on a new computer."""

from typing import Any

from ui.pages.start.form import StartForm
from ui.text.translate import tr
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.fields import TextField


class PortalForm(StartForm):
    """Asks for the portal's address; any link the clinic sent will do."""

    def __init__(self, vm: SignInViewModel) -> None:
        super().__init__(vm, tr("Find your clinic"), tr("Continue"), tr("Looking for the portal…"))
        self.address = TextField(
            tr("Web address of your clinic’s portal"),
            hint=tr("It is in any e-mail from the portal, like chart.example.org. You can paste a whole link."),
        )
        self.address.edit.setMaxLength(2048)
        self.address.set_text(vm.state.address)
        self.fields = {"address": self.address}
        self.body.addWidget(self.address)
        self.finish()

    def typed(self) -> dict[str, Any]:
        return {"address": self.address.text}
