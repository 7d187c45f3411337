"""Setting up two-step verification in three numbered steps: an app, a QR code or its key, a first code (10b)."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from pfclient.flows.two_step import TwoStep
from ui.pages.settings.part import FormPart
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.two_step import TwoStepViewModel
from ui.widgets.announcer import announce
from ui.widgets.buttons import Button
from ui.widgets.clipboard import copy_secret
from ui.widgets.digits_field import CodeField
from ui.widgets.frames import box, column, line, rule
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.number_dot import NumberDot
from ui.widgets.qr_code import QrCode
from ui.widgets.tab_order import follow

_SELECTED = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class SettingUp(FormPart):
    """One page, not three: who has an app already does it all at a glance."""

    vm: TwoStepViewModel

    def __init__(self, vm: TwoStepViewModel) -> None:
        super().__init__(vm, tr("Set up two-step verification"), section=tr("Sign-in and security"))
        lead = tr(
            "Two-step verification asks for a code from your phone when you sign in. It keeps other people out, even "
            "if they know your password."
        )
        self.body.insertWidget(2, PlainLabel(lead, "muted", wrap=True))
        on = Button(tr("Turn on"), "primary", size="large", icon="shield-check")
        on.clicked.connect(self.submitted)
        self.code = CodeField(
            tr("Type the 6-digit code the app shows"), hint=tr("The code changes every 30 seconds."), beside=on
        )
        self.code.edit.setFont(theme().font("h2", weight=400, tabular=True))
        self.code.set_text(vm.state.code)
        self.code.changed.connect(self.remember)
        self.code.submitted.connect(self.submitted)
        app = PlainLabel(tr("Any authenticator app works. If you have one, go to step 2."), "muted", wrap=True)
        get = PlainLabel(tr("Get an authenticator app on your phone"), "h3", wrap=True)
        scan = PlainLabel(tr("Scan this code with the app"), "h3", wrap=True)
        self.body.addLayout(_step(1, column(get, app, gap=2)))
        self.body.addWidget(rule())
        secret, key, copy = _secret(vm.state)
        self.body.addLayout(_step(2, column(scan, secret, gap=6)))
        self.body.addWidget(rule())
        self.body.addLayout(_step(3, column(self.code, gap=0)))
        after = PlainLabel(tr("Next, we will give you 10 backup codes to print and keep."), "small", wrap=True)
        self.finish(box(line(IconLabel("info", "ink2", 18), (after, 1), gap=8)))
        self.fields = {"code": self.code}
        self.controls |= {"key": key, "copy": copy, "code": self.code.edit, "on": on}
        follow(self.summary, key, copy, self.code.edit, on)

    def typed(self) -> dict[str, Any]:
        return {"code": self.code.edit.text()}

    def first(self) -> QWidget | None:
        """The way back: what is to be read comes before the code."""
        return self.controls.get("leave")

    def refresh(self) -> None:
        """A code that is wrong is typed over."""
        super().refresh()
        problems = self.vm.place.problems if self.vm.place is not None else {}
        if any(problem.code == "second-step-wrong" for problem in problems.values()):
            self.code.edit.selectAll()


def _secret(state: TwoStep) -> tuple[QWidget, PlainLabel, Button]:
    """The QR code beside the key; the key, and what copies it."""
    code = QrCode(state.uri, tr("QR code for your authenticator app. If you cannot scan it, use the setup key."))
    key = PlainLabel(state.grouped_key, "h3", wrap=True, name=tr("Setup key: {key}", key=state.grouped_key))
    key.setTextInteractionFlags(_SELECTED)
    copy = Button(tr("Copy key"), size="small", icon="copy")
    copy.clicked.connect(lambda: _copy(state.key, copy))
    cannot = PlainLabel(tr("Can’t scan it?"), "strong", wrap=True)
    told = PlainLabel(tr("Type this setup key in the app:"), "muted", wrap=True)
    typed = box(column(None, cannot, told, key, line(copy, None, gap=0), None, gap=6))
    return box(line(code, (typed, 1), gap=20)), key, copy


def _step(number: int, content: QLayout) -> QLayout:
    dot = NumberDot(number)
    row = line(dot, (content, 1), gap=14)
    row.setAlignment(dot, Qt.AlignmentFlag.AlignTop)
    return row


def _copy(key: str, button: Button) -> None:
    copy_secret(key)
    button.set_words(tr("Copied"))
    button.set_icon("check")
    announce(button, tr("The setup key is copied"))
