"""Sign-in: the portal's address where it is not known, user name and password, a code where the account has one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from pfclient.errors import PortalError
from pfclient.flows.flow import Place
from pfclient.flows.sign_in import Door, SignIn, SignInFlow, Step, submit
from pfclient.session import Session
from ui.base.tasks import Reporter
from ui.base.viewmodel import WaitingViewModel
from ui.viewmodels.start import local_now, unhandled
from ui.viewmodels.waiting import try_again_at

if TYPE_CHECKING:
    from pfclient.flows.arriving_link import Arrival


class SignInViewModel(WaitingViewModel):
    """State of the sign-in page; `finished` brings the session.

    Args:
        core: Signs in.
        portal: Base address of the portal where it is known, "" to ask for it first.
        username: Filled in beforehand.
        now: The clock, for "you can try again at …".
    """

    finished = Signal(object)

    def __init__(
        self,
        core: Door[Session],
        portal: str = "",
        username: str = "",
        *,
        reporter: Reporter = unhandled,
        now: Callable[[], datetime] = local_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(reporter, parent)
        self._core, self._now, self._username_given = core, now, username
        self._flow: SignInFlow[Session] = SignInFlow()
        state: SignIn[Session] = SignIn(portal=portal, username=username)
        self.place: Place[SignIn[Session], Step] = Place(Step.CREDENTIALS if portal else Step.PORTAL, state)
        self.wait_until: datetime | None = None

    @property
    def state(self) -> SignIn[Session]:
        """What is typed, and what the portal said."""
        return self.place.state

    @property
    def can_go_back(self) -> bool:
        """Whether the page before is one of this flow."""
        return self._flow.can_go_back(self.place)

    def keep(self, **typed: Any) -> None:
        """Remember what is typed without doing anything about it."""
        self.place = replace(self.place, state=replace(self.state, **typed))

    def ask_otherwise(self) -> None:
        """Ask for something else instead: what was wrong with what is no longer asked for is not said again."""
        self.place = replace(self.place, problems={})

    def submit(self, **typed: Any) -> None:
        """Continue, or sign in."""
        if self.busy:
            return
        self.keep(**typed)
        self.wait_for("submit", self._submit())
        self.changed.emit()

    def arriving(self, link: str) -> Arrival:  # noqa: ARG002 - every link leads away from here
        """Tell what becomes of a link that arrives."""
        from pfclient.flows.arriving_link import during_sign_in  # noqa: PLC0415 - the first page does not wait for it

        return during_sign_in(self.place, self._username_given, busy=self.busy)

    def say(self, trouble: PortalError) -> None:
        """Tell why the sign-in is asked for once more."""
        self.place = replace(self.place, trouble=trouble)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop asking the portal; everything typed stays."""
        self.tasks.cancel("submit")

    def back(self, **typed: Any) -> None:
        """Return to the page before."""
        self.cancel()
        self.keep(**typed)
        self.place = self._flow.back(self.place)
        self.changed.emit()

    def another_portal(self, **typed: Any) -> None:
        """Ask for the address of another portal."""
        self.cancel()
        self.keep(**typed)
        self.place = Place(Step.PORTAL, replace(self.state, address=self.state.portal))
        self.changed.emit()

    async def _submit(self) -> None:
        try:
            outcome = await submit(self.place.step, self.state, self._core)
            self.wait_until = try_again_at(outcome.trouble, self._now())
            self.place = self._flow.settled(self.place, outcome)
        finally:
            self.busy = False
            self.changed.emit()
        if self.state.session is not None:
            self.finished.emit(self.state.session)
