"""The password once more, and a code where one is asked for, before anything about two-step verification changes."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows.two_step import Aim
from ui.pages.settings.part import FormPart
from ui.text.translate import tr
from ui.viewmodels.two_step import TwoStepViewModel
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.frames import narrow
from ui.widgets.labels import PlainLabel
from ui.widgets.second_code import SecondCode, link_to_other
from ui.widgets.secret_field import SecretField

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class _Words:
    heading: str
    lead: str
    go: str
    stop: str


class Proving(FormPart):
    """Whoever found the computer open gets no further than this; this one asks for the password alone."""

    vm: TwoStepViewModel

    def __init__(self, vm: TwoStepViewModel) -> None:
        said = _words(vm.state.aim)
        super().__init__(vm, said.heading, section=tr("Sign-in and security"))
        self.password = SecretField(tr("Password"))
        # It takes what there is, so that large text pushes nothing out of the page.
        held = narrow(self.password, width=_WIDTH)
        self.password.set_text(vm.state.password)
        go = Button(said.go, "danger" if vm.state.aim is Aim.OFF else "primary", size="large")
        go.clicked.connect(self.submitted)
        stop = Button(said.stop, size="large")
        stop.clicked.connect(vm.leave)
        self.password.submitted.connect(self.submitted)
        self.password.changed.connect(self.remember)
        self.body.addWidget(PlainLabel(said.lead, "muted", wrap=True))
        self.fields = {"password": self.password}
        self.controls |= {"password": self.password.edit, "show": self.password.reveal}
        self._buttons: dict[str, QWidget] = {"go": go, "stop": stop}
        self.finish(held, *self.beside(), Flow(go, stop, gap=10))
        self.controls |= self._buttons

    def typed(self) -> dict[str, Any]:
        return {"password": self.password.text}

    def beside(self) -> tuple[QWidget, ...]:
        """Give what is asked for beside the password."""
        return ()


class ProvingWithCode(Proving):
    """Where two-step verification is on, a code is asked for as well."""

    def beside(self) -> tuple[QWidget, ...]:
        self.code = SecondCode(backup=self.vm.state.backup)
        self.code.set_text(self.vm.state.code)
        self.code.switched.connect(self._switched)
        self.code.submitted.connect(self.submitted)
        self.code.changed.connect(self.remember)
        link = link_to_other(self.code)
        self._buttons = {"other": link, **self._buttons}
        self._name()
        return self.code, link

    def typed(self) -> dict[str, Any]:
        return {**super().typed(), "code": self.code.text, "backup": self.code.backup}

    def _switched(self) -> None:
        self.summary.clear()
        self.remember()
        self._name()
        self.vm.ask_otherwise()

    def _name(self) -> None:
        """The box that is shown is the one to be mended, and to hold the focus."""
        self.fields = {"password": self.password, "code": self.code.field}
        first = {name: one for name, one in self.controls.items() if name in {"leave", "password", "show"}}
        self.controls = {**first, "code": self.code.field.control, **self._buttons}


def _words(aim: Aim) -> _Words:
    match aim:
        case Aim.ON:
            lead = tr("Enter your password once more, so that we know it’s you.")
            return _Words(tr("Set up two-step verification"), lead, tr("Continue"), tr("Leave it off"))
        case Aim.OFF:
            lead = tr(
                "Your password alone will then sign you in. Enter it and a code once more, so that we know it’s you."
            )
            return _Words(tr("Turn off two-step verification"), lead, tr("Turn off"), tr("Leave it on"))
        case Aim.NEW_CODES:
            lead = tr("The codes you have now stop working. Enter your password and a code, so that we know it’s you.")
            return _Words(tr("Make new backup codes"), lead, tr("Make new codes"), tr("Keep the codes I have"))
