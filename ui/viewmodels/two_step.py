"""Two-step verification of the account: whether it is on, and the pages that switch it on, off, or renew its codes."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from pfclient.errors import FamilyChartError, PortalError
from pfclient.export.progress import Progress
from pfclient.export.saving import save
from pfclient.flows.flow import Outcome
from pfclient.flows.two_step import Aim, Desk, Step, TwoStep, TwoStepFlow, submit
from ui.base.loadable import Failed, Idle, Loadable, Loading, Ready, shown
from ui.viewmodels.form import FormViewModel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

    from pfclient.export.layout import Layout
    from ui.base.tasks import Reporter
    from ui.viewmodels.copying import Press

_ACT_BYTES = 16


class State(Protocol):
    """How it is."""

    @property
    def active(self) -> bool:
        """Whether sign-in asks for a code."""
        ...

    @property
    def since(self) -> datetime | None:
        """Since when."""
        ...

    @property
    def backup_codes_left(self) -> int:
        """How many of the backup codes are unused."""
        ...


class AccountDesk(Desk, Protocol):
    """What is asked of the core: what the pages ask, and how it is."""

    async def state(self) -> State:
        """How it is now."""
        ...


class TwoStepViewModel(FormViewModel[TwoStep, Step]):
    """State of two-step verification in "Sign-in and security".

    Args:
        desk: The account's.
        now: The clock.

    Attributes:
        known: Whether it is on, as the portal last said.
        perhaps: What was, maybe, done: the pages were left after the portal's answer was lost; None for nothing.
        done: What was just done, None once something else is begun.
        kept: Where the backup codes were put: a file, or paper (`True`); None so far.
        error: Why they could not be put there.
    """

    def __init__(
        self, desk: AccountDesk, now: Callable[[], datetime], *, reporter: Reporter, parent: QObject | None = None
    ) -> None:
        super().__init__(TwoStepFlow(), now, reporter=reporter, parent=parent)
        self._desk = desk
        self.known: Loadable[State] = Idle()
        self.done: Aim | None = None
        self.perhaps: Aim | None = None
        self.kept: Path | bool | None = None
        self.error: FamilyChartError | None = None

    @property
    def state(self) -> TwoStep:
        """What was shown and typed; empty while none of the pages is open."""
        return self.place.state if self.place is not None else TwoStep()

    # ---- verbs

    def load(self) -> None:
        """Ask the portal how it is; what is known stays on screen meanwhile."""
        if self.place is not None:
            return
        self.known = Loading(shown(self.known))
        self.tasks.start("load", self._load())
        self.changed.emit()

    def begin(self, aim: Aim) -> None:
        """Open the first page for what is wanted."""
        self.done, self.perhaps, self.kept, self.error = None, None, None, None
        self.open(Step.PROVE, TwoStep(aim=aim, act=secrets.token_urlsafe(_ACT_BYTES)))

    def leave(self) -> None:
        """Go back to the state; codes that are shown once are not left before they are kept."""
        if self.step is not Step.CODES:
            super().leave()
            self.load()

    def forget(self) -> None:
        """Let go what was shown and typed: the person looks at something else.

        What the portal is being asked it answers yet, and codes that are shown once stay until they are kept.
        """
        begun = self.place is not None or self.done is not None
        if begun and not self.busy and self.step is not Step.CODES:
            self.shut()
            self.done = None
            self.changed.emit()

    # ---- the backup codes on paper or in a file

    async def save(self, path: Path, layout: Layout, press: Press, *, replace: bool) -> None:
        """Write the codes into a PDF; a file of that name is replaced only where the person said so."""
        await self._put(lambda: save(path, [press.pdf(layout, Progress())], replace=replace), path)

    async def print_on(self, printer: Any, layout: Layout, press: Press) -> None:
        """Print the codes."""
        await self._put(lambda: press.print_on(printer, layout, Progress()), where=True)

    def fail(self, error: FamilyChartError) -> None:
        """Say why it could not even begin."""
        self.error, self.kept = error, None
        self.changed.emit()

    # ---- inside

    def must_be_heard(self) -> bool:
        return self.step is Step.SET_UP or (self.step is Step.PROVE and self.state.aim is not Aim.ON)

    def shut(self) -> None:
        aim = self.state.aim
        super().shut()
        self.perhaps = aim if self.unheard else self.perhaps

    async def send(self, step: Step, state: TwoStep) -> Outcome[TwoStep, Step]:
        """Ask the portal what the page is for."""
        return await submit(step, state, self._desk)

    def settled(self) -> None:
        """Once it is done, the state is shown."""
        if self.step is Step.DONE:
            self.done, self._place = self.state.aim, None
            self.load()

    async def _put(self, work: Callable[[], object], where: Path | bool) -> None:
        self.kept, self.error = None, None
        try:
            await asyncio.to_thread(work)
            self.kept = where
        except FamilyChartError as error:
            self.error = error
        self.changed.emit()

    async def _load(self) -> None:
        try:
            self.known = Ready(await self._desk.state())
        except PortalError as error:
            self.known = Failed(error, shown(self.known))
        self.changed.emit()
