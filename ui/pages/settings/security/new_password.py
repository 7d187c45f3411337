"""The password: the present one, and a new one with the portal's rules ticked off while typing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from pfclient.flows.ports import PasswordPolicy
from pfclient.values import dataclass
from ui.pages.settings.part import FormPart
from ui.text.translate import tr
from ui.viewmodels.changing_password import ChangingPasswordViewModel
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.frames import clear_layout, column, narrow
from ui.widgets.labels import PlainLabel
from ui.widgets.secret_field import SecretField
from ui.widgets.skeleton import Skeleton

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class Entry:
    """What asks for a new password, as in the wizards: its field, and the signal that what was wrong is mended."""

    widget: QWidget
    field: SecretField
    mended: SignalInstance


Asking = Callable[[str, PasswordPolicy, ChangingPasswordViewModel], Entry]
"""Makes it: by its label, the portal's rules, and where its strength is told."""


class NewPasswordPage(FormPart):
    """One page; the new password is asked for as soon as the portal's rules are there.

    Args:
        vm: Its view-model.
        asking: Makes what asks for the new password.
    """

    vm: ChangingPasswordViewModel

    def __init__(self, vm: ChangingPasswordViewModel, asking: Asking) -> None:
        super().__init__(vm, tr("Change your password"), section=tr("Sign-in and security"))
        self._asking = asking
        lead = tr(
            "Everywhere else you are signed out, and have to sign in with the new password. Invitations you sent that "
            "nobody used yet are withdrawn. We send you an e-mail that says so."
        )
        self.present = SecretField(tr("Password you have now"))
        self.present.set_text(vm.state.present)
        self.present.changed.connect(self.remember)
        self.present.submitted.connect(self.submitted)
        self._new = column(gap=0)
        self._entry: Entry | None = None
        self._waiting = Skeleton()
        self._new.addWidget(self._waiting)
        held = narrow(self.present, self._new, width=_WIDTH, gap=14)
        self._go = Button(tr("Change password"), "primary", size="large")
        self._go.clicked.connect(self.submitted)
        stop = Button(tr("Keep the one I have"), size="large")
        stop.clicked.connect(vm.leave)
        self.fields = {"present": self.present}
        self.body.addWidget(PlainLabel(lead, "muted", wrap=True))
        self._buttons = {"go": self._go, "stop": stop}
        self.finish(held, Flow(self._go, stop, gap=10))
        self._name()

    def typed(self) -> dict[str, Any]:
        new = self._entry.field.text if self._entry is not None else self.vm.state.new
        return {"present": self.present.text, "new": new}

    def try_again(self) -> None:
        """The rules first, where they did not come."""
        if self.vm.state.policy is None:
            self.vm.prepare()
        else:
            super().try_again()

    def refresh(self) -> None:
        """Ask for the new one once the rules are there."""
        policy = self.vm.state.policy
        if policy is not None and self._entry is None:
            clear_layout(self._new)
            self._entry = entry = self._asking(tr("New password"), policy, self.vm)
            entry.field.changed.connect(self.remember)
            entry.field.submitted.connect(self.submitted)
            entry.mended.connect(self._mended)
            self._new.addWidget(entry.widget)
            entry.widget.show()
            self.fields = {"present": self.present, "new": entry.field}
            self._name()
        self._go.setEnabled(policy is not None)
        super().refresh()
        # A present password the portal told apart from what was typed is filled in.
        if self.present.text != self.vm.state.present and self.vm.place is not None:
            self.present.set_text(self.vm.state.present)

    def _mended(self) -> None:
        if self._entry is not None:
            self._entry.field.set_error("")
        self.summary.clear()

    def _name(self) -> None:
        leave = {name: one for name, one in self.controls.items() if name == "leave"}
        new: dict[str, QWidget] = {}
        if self._entry is not None:
            new = {"new": self._entry.field.edit, "show new": self._entry.field.reveal}
        present = {"present": self.present.edit, "show": self.present.reveal}
        self.controls = {**leave, **present, **new, **self._buttons}
