"""Step 4: security question, answer and user name (02l)."""

from typing import Any

from pfclient.flows.registration import Step
from ui.text.translate import tr
from ui.viewmodels.registration import RegistrationViewModel
from ui.widgets.combo_field import ComboField
from ui.widgets.fields import TextField
from ui.widgets.link_label import LinkLabel
from ui.wizards.registration.registration_page import RegistrationPage


class UsernamePage(RegistrationPage):
    """Asks for what the account is called, and for the question that helps to get it back."""

    def __init__(self, vm: RegistrationViewModel) -> None:
        super().__init__(vm)
        self.heading = tr("Make your account")
        questions = self.state.info.questions if self.state.info else ()
        self.question = ComboField(
            tr("Security question"),
            [(question.id, question.text) for question in questions],
            hint=tr("We ask this if you forget your password."),
            prompt=tr("Choose a question"),
        )
        self.question.choose(self.state.question_id)
        self.answer = TextField(tr("Your answer"), hint=tr("Capital letters do not matter."))
        self.answer.set_text(self.state.answer)
        suggested = self.state.verified.username_suggestion if self.state.verified else ""
        filled = tr("We filled in your e-mail address. You can change it.") if "@" in suggested else ""
        self.username = TextField(tr("Username"), hint=filled or tr("This may be your e-mail address."))
        self.username.set_text(self.state.username)
        self.email = TextField(
            tr("E-mail address"), hint=tr("We write to you when something about your account changes.")
        )
        self.email.set_text(self.state.email)
        self._theirs = LinkLabel(tr("Sign in to that account instead"))
        self._theirs.activated.connect(self._sign_in_instead)
        self.fields = {"question_id": self.question, "answer": self.answer, "username": self.username}
        for part in (self.question, self.answer, self.username, self._theirs, self.email):
            self.body.addWidget(part)
        self.email.setVisible(self.state.asks_email)
        if self.state.asks_email:
            self.fields["email"] = self.email
        self.refresh()

    def typed(self) -> dict[str, Any]:
        return {
            "question_id": self.question.choice,
            "answer": self.answer.text,
            "username": self.username.text,
            "email": self.email.text,
        }

    def refresh(self) -> None:
        """A taken name may be the person's own: then signing in is the way."""
        taken = self.vm.place.problems.get("username")
        self._theirs.setVisible(taken is not None and taken.code == "username-taken")

    def _sign_in_instead(self) -> None:
        typed = self.typed()
        self.vm.go(Step.ACCOUNT, **typed, account="existing", sign_in_username=typed["username"])
