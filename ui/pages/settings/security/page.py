"""Settings, Sign-in and security: whichever of its pages the person has come to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from pfclient.flows.two_step import Aim, Step
from ui.pages.settings.pages import Pages
from ui.pages.settings.part import Part
from ui.pages.settings.section import SectionLayout
from ui.pages.settings.security.overview import Overview
from ui.widgets.frames import column

if TYPE_CHECKING:
    from ui.pages.settings.security.new_password import Asking
    from ui.viewmodels.changing_password import ChangingPasswordViewModel
    from ui.viewmodels.two_step import TwoStepViewModel

Host: TypeAlias = Callable[[QWidget], object]


def security(
    model: TwoStepViewModel, password: ChangingPasswordViewModel, asking: Asking, print_codes: Host, save_codes: Host
) -> SectionLayout:
    """Give the section; the portal is asked again each time it is opened.

    Args:
        model: The view-model of two-step verification, which outlives it.
        password: That of a new password, which does too.
        asking: Makes what asks for one.
        print_codes: Asks for a printer over a window, and prints the backup codes.
        save_codes: Asks for a file, and writes them into it.
    """
    page = SecurityPage(model, password, asking, print_codes, save_codes)
    model.load()
    return SectionLayout(column(page, gap=0), page.controls)


class SecurityPage(Pages):
    """Shows one page at a time; arguments as above."""

    def __init__(
        self,
        model: TwoStepViewModel,
        password: ChangingPasswordViewModel,
        asking: Asking,
        print_codes: Host,
        save_codes: Host,
    ) -> None:
        super().__init__()
        self.model, self._password, self._asking = model, password, asking
        self._print, self._save = print_codes, save_codes
        model.changed.connect(self.refresh)
        password.changed.connect(self.refresh)
        self.refresh()

    def which(self) -> object:
        return self._password.step or self.model.step

    def make(self) -> Part:
        if self._password.step is not None:
            from ui.pages.settings.security.new_password import NewPasswordPage  # noqa: PLC0415 - most never come here

            return NewPasswordPage(self._password, self._asking)
        match self.model.step:
            case Step.SET_UP:
                from ui.pages.settings.security.setting_up import SettingUp  # noqa: PLC0415 - segno comes with it

                return SettingUp(self.model)
            case Step.PROVE:
                from ui.pages.settings.security import proving  # noqa: PLC0415 - most never come here

                switching_on = self.model.state.aim is Aim.ON
                return proving.Proving(self.model) if switching_on else proving.ProvingWithCode(self.model)
            case Step.CODES:
                from ui.pages.settings.security.backup_codes import BackupCodes  # noqa: PLC0415 - as above

                codes = BackupCodes(self.model)
                codes.print_wanted.connect(lambda: self._print(self.window()))
                codes.save_wanted.connect(lambda: self._save(self.window()))
                return codes
            case _:
                return Overview(self.model, self._password)
