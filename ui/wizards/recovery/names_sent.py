"""A forgotten user name: the e-mail is on its way, or not."""

from PySide6.QtWidgets import QWidget

from pfclient.flows.recovery import Step
from ui.text.translate import tr
from ui.viewmodels.recovery import RecoveryViewModel
from ui.widgets.link_label import LinkLabel
from ui.wizards.recovery.recovery_page import RecoveryPage


class NamesSentPage(RecoveryPage):
    """Says the same whether or not there is such an account, and leads back to sign-in."""

    heading_icon = "check-circle"

    def __init__(self, vm: RecoveryViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Check your e-mail")
        self.lead = tr(
            "If an account has the address {email}, its username is on its way. It may take a few minutes.",
            email=self.state.email.strip(),
        )
        self.primary = tr("Sign in")
        again = LinkLabel(tr("Use another e-mail address"))
        again.activated.connect(lambda: vm.go(Step.NAMES))
        password = LinkLabel(tr("I forgot my password, too"))
        password.activated.connect(lambda: vm.go(Step.ASK))
        for part in (again, password):
            self.body.addWidget(part)

    def focus_first(self) -> bool:
        """The button that goes on is where one begins."""
        return False

    def help_card(self) -> QWidget:
        return self.call_card(
            tr("No e-mail?"), tr("Look in the folder for junk mail, too."), tr("Check that the address is right.")
        )
