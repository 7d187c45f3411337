"""A new password in the place of the present one, in "Sign-in and security"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pfclient.flows.changing_password import ChangingPassword, ChangingPasswordFlow, Desk, Step, prepared, submit
from ui.viewmodels.form import FormViewModel
from ui.viewmodels.password_strength import PasswordStrength

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import QObject

    from pfclient.flows.flow import Outcome
    from ui.base.tasks import Reporter


class ChangingPasswordViewModel(FormViewModel[ChangingPassword, Step]):
    """State of its page.

    Args:
        desk: The account's.
        username: The account's; no part of a good password.
        now: The clock.

    Attributes:
        done: Whether it was changed just now.
        strength: How hard the new one is to guess.

    Signals:
        changed_password: The portal has put it in place.
    """

    changed_password = Signal()

    def __init__(
        self,
        desk: Desk,
        username: str,
        now: Callable[[], datetime],
        *,
        reporter: Reporter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ChangingPasswordFlow(), now, reporter=reporter, parent=parent)
        self._desk, self._username = desk, username
        self.done = self._forgotten = False
        self.strength = PasswordStrength(reporter, self)

    @property
    def state(self) -> ChangingPassword:
        """What was typed; empty while the page is not open."""
        return self.place.state if self.place is not None else ChangingPassword()

    # ---- verbs

    def begin(self) -> None:
        """Open the page."""
        self.done = self._forgotten = False
        self.open(Step.FORM, ChangingPassword(self._username))
        self.prepare()

    def prepare(self) -> None:
        """Ask for the portal's rules, where they are not there yet; also the second try."""
        if self.step is Step.FORM and self.state.policy is None:
            self.start(lambda: prepared(self.state, self._desk))

    def forget(self) -> None:
        """Let go what was typed: the person looks at something else. What the portal is being asked it answers yet."""
        self.done, self._forgotten = False, self.busy
        if not self.busy:
            self.shut()
            self.changed.emit()

    # ---- inside

    def must_be_heard(self) -> bool:
        return self.state.policy is not None

    def shut(self) -> None:
        unheard = self.unheard
        super().shut()
        self.unheard = self.unheard or unheard

    async def send(self, step: Step, state: ChangingPassword) -> Outcome[ChangingPassword, Step]:
        """Ask the portal."""
        return await submit(step, state, self._desk)

    def settled(self) -> None:
        """Once it is done, the overview says so."""
        if self.step is Step.DONE:
            self.done, self._place = True, None
            self.changed_password.emit()
        elif self._forgotten:
            self.shut()
