"""The way of backup codes to paper and into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.base.tasks import Reporter, TaskScope
from ui.printing.press import PaperPress
from ui.shell.where_to import Dialogs, into_file, onto_paper, system_dialogs
from ui.text.codes_paper import codes_layout
from ui.text.translate import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from pfclient.errors import FamilyChartError
    from pfclient.export.layout import Layout
    from pfclient.session import Session
    from ui.viewmodels.two_step import TwoStepViewModel


class BackupCodesCopies(QObject):
    """One session's.

    Args:
        model: Holds the codes while they are shown.
        session: Whose they are.
        reporter: Told of what nobody expected.
        now: The clock.

    Attributes:
        dialogs: The system's own, unless others are put here.
    """

    def __init__(
        self,
        model: TwoStepViewModel,
        session: Session,
        reporter: Reporter,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(model)
        self._model, self._session, self._now = model, session, now
        self._tasks = TaskScope(self, reporter)
        self.dialogs: Dialogs | None = None

    def save(self, host: QWidget) -> None:
        """Ask where to over a window, and write them."""
        self._tasks.start("ask", self._save(host), "drop")

    def print(self, host: QWidget) -> None:
        """Ask which printer over a window, and print them."""
        self._tasks.start("ask", self._print(host), "drop")

    async def drained(self) -> None:
        """Waits until nothing is asked or written any more."""
        await self._tasks.drained()

    async def _save(self, host: QWidget) -> None:
        async def write(path: Path, replace: bool) -> FamilyChartError | None:
            await self._model.save(path, self._layout(), PaperPress(), replace=replace)
            return self._model.error

        name = f"{tr('Family Chart')} {tr('Backup codes')}.pdf"
        await into_file(host, self._asked(), name, "pdf", write)

    async def _print(self, host: QWidget) -> None:
        async def put(printer: object) -> None:
            await self._model.print_on(printer, self._layout(), PaperPress())

        await onto_paper(host, self._asked(), put, self._model.fail)

    def _layout(self) -> Layout:
        account, portal = self._session.account.username, self._session.portal.partition("://")[2]
        return codes_layout(self._model.state.backup_codes, account, portal, self._now().astimezone().date())

    def _asked(self) -> Dialogs:
        self.dialogs = self.dialogs or system_dialogs()
        return self.dialogs
