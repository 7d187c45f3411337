"""Forms in a row that stand by themselves: registering, and a forgotten user name or password."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic

from PySide6.QtCore import Signal

from pfclient.flows.flow import Place
from ui.viewmodels.form import FormViewModel, StateT, StepT
from ui.viewmodels.start import local_now

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from PySide6.QtCore import QObject

    from pfclient.flows.flow import Flow, Outcome
    from pfclient.flows.ports import Challenge
    from ui.base.tasks import Reporter


class WizardViewModel(FormViewModel[StateT, StepT], Generic[StateT, StepT]):
    """One of its pages is always open.

    Args:
        flow: The order of the pages.
        begun: Where it begins.
        code_step: The page that asks for a code.
        seconds: A clock that only runs forward, for the wait between two codes.

    Attributes:
        code_renewed: The code on screen took the place of another.

    Signals:
        typed_wanted: What stands on the page is to be kept now: the portal is asked, or has answered.
        finished: What came of it.
        closed: The wizard was left.
        link_taken: A link came from outside.
    """

    typed_wanted = Signal()
    finished = Signal(object)
    closed = Signal()
    link_taken = Signal()

    def __init__(
        self,
        flow: Flow[StateT, StepT],
        begun: Place[StateT, StepT],
        code_step: StepT,
        seconds: Callable[[], float],
        *,
        reporter: Reporter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(flow, local_now, reporter=reporter, parent=parent)
        self._place, self._code_step, self._seconds = begun, code_step, seconds
        self.code_renewed, self._code_sent = False, 0.0

    @property
    def place(self) -> Place[StateT, StepT]:
        """Where the person stands."""
        if self._place is None:
            raise TypeError("a wizard always stands at a page")
        return self._place

    @property
    def state(self) -> StateT:
        """What is typed, and what the portal said."""
        return self.place.state

    def resend_in(self) -> int:
        """Give the seconds until a new code may be asked for."""
        challenge = self.challenge(self.state)
        return max(0, round(challenge.resend_after - (self._seconds() - self._code_sent))) if challenge else 0

    # ---- verbs

    def mend(self) -> None:
        """What was wrong has been changed: it is no longer said."""
        if self.place.problems:
            self._place = replace(self.place, problems={})
            self.changed.emit()

    def back(self, **typed: Any) -> None:
        """Go to the page before, or leave from the first one; everything typed stays."""
        self.cancel()
        self.keep(**typed)
        if not self._flow.can_go_back(self.place):
            self.close()
            return
        self._place = self._flow.back(self.place)
        self.changed.emit()

    def go(self, step: StepT, **typed: Any) -> None:
        """Go to another page by a link on this one; everything typed stays."""
        self.cancel()
        self.keep(**typed)
        self._place = self._flow.moved(replace(self.place, problems={}, trouble=None), step)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop asking the portal; everything typed stays."""
        self.tasks.cancel("submit")

    def close(self) -> None:
        """Leave; what the link was not used for it stays good for."""
        self.cancel()
        self.closed.emit()

    # ---- for those that are one

    def challenge(self, state: StateT) -> Challenge | None:
        """Give the newest code's, None where none was sent."""
        raise NotImplementedError

    def start(self, ask: Callable[[], Awaitable[Outcome[StateT, StepT]]]) -> None:
        self.code_renewed = False
        self.typed_wanted.emit()
        super().start(ask)

    def answered(self, outcome: Outcome[StateT, StepT]) -> Outcome[StateT, StepT]:
        self.typed_wanted.emit()
        challenge = self.challenge(outcome.state)
        if challenge is not None and challenge is not self.challenge(self.state):
            self._code_sent = self._seconds()
            self.code_renewed = self.step == self._code_step
        return outcome
