"""The password of another account was changed than the one whose charts stand behind."""

from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.wizards.recovery.recovery_page import RecoveryPage


class DonePage(RecoveryPage):
    """Says so, and leads back to the charts; where nobody is signed in, sign-in says it instead."""

    heading_icon = "check-circle"

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Your password is changed")
        username = self.state.proved.username if self.state.proved else ""
        self.lead = tr("Wherever {name} was signed in, it is signed out now. Your own sign-in stays.", name=username)
        self.primary = tr("Back to the records")

    def focus_first(self) -> bool:
        return False
