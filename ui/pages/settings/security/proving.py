"""Password and code once more, before two-step verification is switched off or its backup codes are renewed."""

from typing import Any

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


class Proving(FormPart):
    """Whoever found the computer open gets no further than this."""

    vm: TwoStepViewModel

    def __init__(self, vm: TwoStepViewModel) -> None:
        off = vm.state.aim is Aim.OFF
        heading = tr("Turn off two-step verification") if off else tr("Make new backup codes")
        super().__init__(vm, heading, section=tr("Sign-in and security"))
        if off:
            lead = tr(
                "Your password alone will then sign you in. Enter it and a code once more, so that we know it’s you."
            )
        else:
            lead = tr("The codes you have now stop working. Enter your password and a code, so that we know it’s you.")
        self.password = SecretField(tr("Password"))
        # It takes what there is, so that large text pushes nothing out of the page.
        held = narrow(self.password, width=_WIDTH)
        self.password.set_text(vm.state.password)
        self.code = SecondCode(backup=vm.state.backup)
        self.code.set_text(vm.state.code)
        self.code.switched.connect(self._switched)
        self._link = link_to_other(self.code)
        go = Button(tr("Turn off") if off else tr("Make new codes"), "danger" if off else "primary", size="large")
        go.clicked.connect(self.submitted)
        stop = Button(tr("Leave it on") if off else tr("Keep the codes I have"), size="large")
        stop.clicked.connect(vm.leave)
        for field in (self.password, self.code):
            field.submitted.connect(self.submitted)
        self.password.changed.connect(self.remember)
        self.code.changed.connect(self.remember)
        self.body.addWidget(PlainLabel(lead, "muted", wrap=True))
        self.finish(held, self.code, self._link, Flow(go, stop, gap=10))
        self._buttons = {"other": self._link, "go": go, "stop": stop}
        self._name()

    def typed(self) -> dict[str, Any]:
        return {"password": self.password.text, "code": self.code.text, "backup": self.code.backup}

    def _switched(self) -> None:
        self.summary.clear()
        self.remember()
        self._name()
        self.vm.ask_otherwise()

    def _name(self) -> None:
        """The box that is shown is the one to be mended, and to hold the focus."""
        self.fields = {"password": self.password, "code": self.code.field}
        leave = {name: one for name, one in self.controls.items() if name == "leave"}
        self.controls = {
            **leave,
            "password": self.password.edit,
            "show": self.password.reveal,
            "code": self.code.field.control,
            **self._buttons,
        }
