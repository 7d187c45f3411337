"""User name and password (01b, 01c)."""

from collections.abc import Mapping
from typing import Any

from pfclient.flows.flow import Problem
from ui.pages.start.form import StartForm
from ui.text.translate import tr
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.check_field import CheckField
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.frames import line
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.widgets.secret_field import SecretField


class CredentialsForm(StartForm):
    """Asks for user name and password; a wrong pair is one error that never tells which half."""

    def __init__(self, vm: SignInViewModel) -> None:
        super().__init__(vm, tr("Sign in"), tr("Sign in"), tr("Signing you in…"))
        state = vm.state
        self.username = TextField(tr("Username"), hint=tr("This may be your e-mail address."))
        self.password = SecretField(tr("Password"))
        self.shared = CheckField(tr("This is a shared computer. Do not save records on it."))
        self.username.set_text(state.username)
        self.password.set_text(state.password)
        self.shared.set_checked(state.shared)
        self.fields = {"username": self.username, "password": self.password}
        where = PlainLabel(tr("At {portal}", portal=self.portal), "muted", wrap=True)
        other = LinkLabel(tr("Change"))
        other.setAccessibleName(tr("Change the clinic’s portal"))
        other.setFixedWidth(other.sizeHint().width())
        other.activated.connect(lambda: vm.another_portal(**self.typed()))
        self.above_trouble = other
        self.body.insertLayout(1, line((where, 1), other, gap=8))
        for part in (self.username, self.password, self.shared):
            self.body.addWidget(part)
        self.below_primary = Flow(*self._forgotten(), gap=24)
        self.finish()

    def _forgotten(self) -> list[LinkLabel]:
        links = [LinkLabel(tr("Forgot your password?")), LinkLabel(tr("Forgot your username?"))]
        for link, forgotten in zip(links, ("password", "username"), strict=True):
            link.activated.connect(lambda forgotten=forgotten: self.recovery_wanted.emit(forgotten))
        return links

    def typed(self) -> dict[str, Any]:
        return {
            "username": self.username.text,
            "password": self.password.text,
            "shared": self.shared.checked,
        }

    def show_problems(self, problems: Mapping[str, Problem], *, aloud: bool) -> None:
        super().show_problems(problems, aloud=aloud)
        if any(problem.code == "sign-in-wrong" for problem in problems.values()):
            # Either may be the wrong one, so both are marked.
            self.username.mark_wrong(wrong=True)
