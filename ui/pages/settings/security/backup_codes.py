"""The ten backup codes, shown this once: to be printed or saved, and only then left."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pfclient.flows.two_step import Aim
from ui.pages.settings.part import FormPart
from ui.text.errors import words
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.two_step import TwoStepViewModel
from ui.widgets.announcer import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.check_field import CheckField
from ui.widgets.flow import Flow
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import PlainLabel

_BETWEEN, _GAP = 40, 10


class BackupCodes(FormPart):
    """There is no way back from here, only on.

    Signals:
        print_wanted: The person wants them on paper.
        save_wanted: The person wants them in a file.
    """

    vm: TwoStepViewModel
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, vm: TwoStepViewModel) -> None:
        super().__init__(vm, tr("Keep your backup codes"), section="")
        if vm.state.aim is Aim.ON:
            self.body.insertWidget(1, Banner("good", tr("Two-step verification is on")))
        lead = tr(
            "When you do not have your phone, one of these codes signs you in. Each works once. They are shown only "
            "now: print them or save them, and keep them where nobody else looks."
        )
        self.print = Button(tr("Print"), icon="printer", name=tr("Print the backup codes"))
        self.print.clicked.connect(self.print_wanted)
        self.save = Button(tr("Save as PDF"), icon="download", name=tr("Save the backup codes as PDF"))
        self.save.clicked.connect(self.save_wanted)
        self._outcome = column(gap=0)
        self._put: object = None
        self.saved = CheckField(tr("I have kept these codes"))
        self.saved.set_checked(vm.state.saved)
        self.saved.changed.connect(self.remember)
        done = Button(tr("Done", "leave the screen"), "primary", size="large")
        done.clicked.connect(self.submitted)
        self.body.addWidget(PlainLabel(lead, "muted", wrap=True))
        self.body.addWidget(Card(column(_codes(vm.state.backup_codes), gap=0), "panel"))
        self.body.addWidget(Flow(self.print, self.save, gap=10))
        self.body.addLayout(self._outcome)
        self.body.addWidget(self.saved)
        self.body.addLayout(line(done, None, gap=0))
        self.finish()
        self.fields = {"saved": self.saved}
        self.controls = {"print": self.print, "save": self.save, "saved": self.saved.control, "done": done}

    def typed(self) -> dict[str, Any]:
        return {"saved": self.saved.checked}

    def refresh(self) -> None:
        """Say where the codes were put, or why they were not."""
        super().refresh()
        put = self.vm.kept or self.vm.error
        if put is self._put:
            return
        self._put = put
        clear_layout(self._outcome)
        banner = self._put_where()
        if banner is not None:
            self._outcome.addWidget(banner)
            banner.show()
            announce(self, banner.accessibleName(), assertive=self.vm.error is not None)

    def _put_where(self) -> Banner | None:
        if self.vm.error is not None:
            said = words(self.vm.error)
            return Banner("warn", said.title, said.text)
        if isinstance(self.vm.kept, Path):
            where = tr("“{name}” is in {folder}.", name=self.vm.kept.name, folder=str(self.vm.kept.parent))
            return Banner("good", tr("Your backup codes are saved"), where)
        if self.vm.kept:
            text = tr("Look that they came out whole before you go on.")
            return Banner("good", tr("Your backup codes were sent to the printer"), text)
        return None


class _Columns(Flow):
    """No wider than it is told, and as tall as that makes it: a layout asks for the height at the width it has."""

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(min(width, self.maximumWidth()))


def _codes(codes: tuple[str, ...]) -> QWidget:
    """Two beside each other where there is room, all as wide as the widest, so that they stand in columns."""
    labels = []
    for place, code in enumerate(codes, 1):
        label = PlainLabel(code, "h3", name=tr("Backup code {n}: {code}", n=place, code=code))
        label.setFont(theme().font("h3", tabular=True))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        labels.append(label)
    widest = max((theme().metrics("h3").horizontalAdvance(code) for code in codes), default=0)
    wide = widest + theme().px(_BETWEEN)
    for label in labels:
        label.setFixedWidth(wide)
    flow = _Columns(*labels, gap=_GAP)
    flow.setMaximumWidth(2 * wide + 2 * theme().px(_GAP))
    return flow
