"""The first page on a new computer: an invitation, or an account one has already (01a)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.start.frame import StartFrame
from ui.pages.start.start_page import StartPage
from ui.text.translate import tr
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.frames import column
from ui.widgets.labels import PlainLabel

_WIDTH = 520


class FirstRunPage(StartPage):
    """Asks which of the two the person has.

    Signals:
        invitation_wanted: There is an invitation.
        account_wanted: There is an account.
    """

    account_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rebuild()

    def build(self) -> StartFrame:
        self.invitation = ChoiceCard(
            tr("I have an invitation e-mail"),
            tr("Your doctor’s office sent it. Set up your account."),
            "envelope-open",
            emphasised=True,
        )
        self.account = ChoiceCard(
            tr("I already have an account"), tr("Sign in with your username and password."), "sign-in"
        )
        self.invitation.activated.connect(self.invitation_wanted)
        self.account.activated.connect(self.account_wanted)
        why = tr("See test results, medicines and visits for you and the people you care for.")
        form = column(
            PlainLabel(tr("Your family’s health records, in one place"), "display", wrap=True),
            PlainLabel(why, "muted", wrap=True),
            10,
            self.invitation,
            self.account,
            gap=10,
        )
        return StartFrame(form, _WIDTH)

    def focus_first(self) -> None:
        self.invitation.setFocus()
