"""Settings, Sign-in and security: whichever of its pages the person has come to."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from pfclient.flows.two_step import Step
from ui.pages.settings.pages import Pages
from ui.pages.settings.part import Part
from ui.pages.settings.section import SectionLayout
from ui.pages.settings.security.overview import Overview
from ui.viewmodels.two_step import TwoStepViewModel
from ui.widgets.frames import column

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


class SecurityPage(Pages):
    """Shows one page at a time.

    Args:
        model: Its view-model.
        print_codes, save_codes: As above.
    """

    def __init__(self, model: TwoStepViewModel, print_codes: Host, save_codes: Host) -> None:
        super().__init__()
        self.model, self._print, self._save = model, print_codes, save_codes
        model.changed.connect(self.refresh)
        self.refresh()

    def which(self) -> object:
        return self.model.step

    def make(self) -> Part:
        match self.model.step:
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
