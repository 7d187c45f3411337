"""Settings, Sign-in and security: whichever of its pages the person has come to."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from pfclient.flows.two_step import Step
from ui.pages.settings.part import Part
from ui.pages.settings.section import SectionLayout
from ui.pages.settings.security.overview import Overview
from ui.viewmodels.two_step import TwoStepViewModel
from ui.widgets.announcer import announce_change
from ui.widgets.frames import clear_layout, column

Host: TypeAlias = Callable[[QWidget], object]


def security(model: TwoStepViewModel, print_codes: Host, save_codes: Host) -> SectionLayout:
    """Give the section; the portal is asked again each time it is opened.

    Args:
        model: Its view-model, which outlives it.
        print_codes: Asks for a printer over a window, and prints the backup codes.
        save_codes: Asks for a file, and writes them into it.
    """
    page = SecurityPage(model, print_codes, save_codes)
    model.load()
    return SectionLayout(column(page, gap=0), page.controls)


class SecurityPage(QWidget):
    """Shows one page at a time.

    Args:
        model: Its view-model.
        print_codes, save_codes: As above.

    Attributes:
        controls: What can have the focus, by names that outlive another look of the window.
    """

    def __init__(self, model: TwoStepViewModel, print_codes: Host, save_codes: Host) -> None:
        super().__init__()
        self.model, self._print, self._save = model, print_codes, save_codes
        self.controls: dict[str, QWidget] = {}
        self._body = column(gap=0)
        self.setLayout(self._body)
        self._step: Step | None = None
        self.part: Part = self._put(None)
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the page the view-model stands at, and what it holds."""
        held = self._has_focus()
        if self.model.step is not self._step:
            self._step = self.model.step
            clear_layout(self._body)
            self.part = self._put(self._step)
            self.part.show()
            if self.isVisible():
                announce_change(self, self.part.heading)
        self.part.refresh()
        self.controls.clear()
        self.controls.update(self.part.controls)
        if held and not self._has_focus():
            first = self.part.first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, step: Step | None) -> Part:
        part = self._made(step)
        self._body.addWidget(part)
        return part

    def _made(self, step: Step | None) -> Part:
        match step:
            case Step.SET_UP:
                from ui.pages.settings.security.setting_up import SettingUp  # noqa: PLC0415 - segno comes with it

                return SettingUp(self.model)
            case Step.PROVE:
                from ui.pages.settings.security.proving import Proving  # noqa: PLC0415 - most never come here

                return Proving(self.model)
            case Step.CODES:
                from ui.pages.settings.security.backup_codes import BackupCodes  # noqa: PLC0415 - as above

                codes = BackupCodes(self.model)
                codes.print_wanted.connect(lambda: self._print(self.window()))
                codes.save_wanted.connect(lambda: self._save(self.window()))
                return codes
            case _:
                return Overview(self.model)

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))
