"""The second step of a sign-in: a code of the authenticator app, or a backup code (01d)."""

from collections.abc import Mapping
from typing import Any

from pfclient.flows.flow import Problem
from ui.pages.start.form import StartForm
from ui.text.translate import tr
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.check_field import CheckField
from ui.widgets.frames import rule
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.widgets.second_code import SecondCode, link_to_other


class CodeForm(StartForm):
    """Asks for the code; a computer that keeps nothing is never offered to be trusted."""

    def __init__(self, vm: SignInViewModel) -> None:
        super().__init__(vm, _title(backup=vm.state.backup), tr("Continue"), tr("Checking the code…"))
        state = vm.state
        self._lead = PlainLabel("", "muted", wrap=True)
        self.code = SecondCode(backup=state.backup)
        self.code.set_text(state.code)
        self.code.switched.connect(self._switched)
        self.body.insertWidget(1, self._lead)
        self.body.addWidget(self.code)
        self._trust: CheckField | None = None
        if state.may_trust:
            self._trust = CheckField(tr("Do not ask again on this computer for 30 days"))
            self._trust.set_checked(state.trust)
            self.body.addWidget(self._trust)
        self._say()
        self.finish()

    def typed(self) -> dict[str, Any]:
        trust = self._trust is not None and self._trust.checked
        return {"code": self.code.text, "backup": self.code.backup, "trust": trust}

    def finish(self) -> None:
        """Another code instead, and the way back; an invitation has no place here."""
        back = LinkLabel(tr("Go back"))
        back.activated.connect(self.back_wanted)
        for part in (self.primary, self.busy):
            self.body.addWidget(part)
        if self.vm.state.may_backup:
            self.body.addWidget(link_to_other(self.code))
        self.body.addWidget(rule())
        self.body.addWidget(back)

    def show_problems(self, problems: Mapping[str, Problem], *, aloud: bool) -> None:
        super().show_problems(problems, aloud=aloud)
        if any(problem.code == "second-step-wrong" for problem in problems.values()):
            # The next one is another: typing takes its place.
            self.code.select()

    def _switched(self) -> None:
        self.summary.clear()
        self.vm.ask_otherwise()
        self._say()

    def _say(self) -> None:
        self.fields = {"code": self.code.field}
        self.set_title(_title(backup=self.code.backup))
        if self.code.backup:
            self._lead.setText(tr("Use one of the codes you kept when you turned on two-step verification."))
        else:
            self._lead.setText(tr("Open your authenticator app and type the code for {portal}.", portal=self.portal))


def _title(*, backup: bool) -> str:
    return tr("Enter a backup code") if backup else tr("Enter your 6-digit code")
