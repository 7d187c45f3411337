"""Forms in a row that the portal is asked about: where the person stands, what they typed, what is wrong with it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pfclient.flows.flow import Flow, Outcome, Place
from ui.base.viewmodel import ViewModel
from ui.viewmodels.waiting import try_again_at

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from PySide6.QtCore import QObject

    from ui.base.tasks import Reporter

StateT = TypeVar("StateT")
StepT = TypeVar("StepT")


class FormViewModel(ViewModel, Generic[StateT, StepT]):
    """It outlives the page, so that nothing typed or shown once is lost with another look of the window.

    Args:
        flow: The order of the pages.
        now: The clock.

    Attributes:
        place: Where in the pages the person is, None while none of them is open.
        busy: Whether the portal is being asked.
        wait_until: When another try is taken, None where one need not wait.
    """

    def __init__(
        self,
        flow: Flow[StateT, StepT],
        now: Callable[[], datetime],
        *,
        reporter: Reporter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(reporter, parent)
        self._flow, self._now = flow, now
        self.place: Place[StateT, StepT] | None = None
        self.busy = False
        self.wait_until: datetime | None = None

    @property
    def step(self) -> StepT | None:
        """Which of the pages is open."""
        return self.place.step if self.place is not None else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return self.place is not None and self._flow.can_go_back(self.place)

    # ---- verbs

    def keep(self, **typed: Any) -> None:
        """Remember what is typed without doing anything about it."""
        if self.place is not None:
            self.place = replace(self.place, state=_with(self.place.state, typed))

    def submit(self, **typed: Any) -> None:
        """Go on from the page that is open."""
        place = self.place
        if self.busy or place is None:
            return
        self.keep(**typed)
        state = self.place.state if self.place is not None else place.state
        self.start(lambda: self.send(place.step, state))

    def back(self) -> None:
        """Go to the page before; what was typed stays."""
        if self.place is not None and not self.busy:
            self.place = self._flow.back(self.place)
            self.changed.emit()

    def leave(self) -> None:
        """Close the pages without doing what they are for."""
        self.tasks.cancel("submit")
        self.place = None
        self.changed.emit()

    # ---- for those that are one

    def open(self, step: StepT, state: StateT) -> None:
        """Open a page."""
        self.wait_until = None
        self.place = Place(step, state)
        self.changed.emit()

    async def send(self, step: StepT, state: StateT) -> Outcome[StateT, StepT]:
        """Ask the portal what the page is for."""
        raise NotImplementedError

    def settled(self) -> None:
        """The portal has answered, and the pages stand as it said."""

    def start(self, ask: Callable[[], Awaitable[Outcome[StateT, StepT]]]) -> None:
        """Ask the portal something, unless it is being asked; the pages stand as its answer says."""
        self.busy = self.tasks.start("submit", self._submitted(ask), "drop")
        self.changed.emit()

    # ---- inside

    async def _submitted(self, ask: Callable[[], Awaitable[Outcome[StateT, StepT]]]) -> None:
        asked = self.place.state if self.place is not None else None
        try:
            outcome = await ask()
            self.wait_until = try_again_at(outcome.trouble, self._now())
            if self.place is not None:
                typed = _typed_since(asked, self.place.state, outcome.state)
                self.place = self._flow.settled(self.place, replace(outcome, state=_with(outcome.state, typed)))
        finally:
            self.busy = False
            self.settled()
            self.changed.emit()


def _typed_since(asked: Any, now: Any, answered: Any) -> dict[str, Any]:
    """What was typed while the portal was asked, but for what its answer has changed."""
    told = {each.name: [getattr(state, each.name) for state in (asked, now, answered)] for each in fields(now)}
    return {name: newer for name, (before, newer, after) in told.items() if newer != before == after}


def _with(state: StateT, typed: dict[str, Any]) -> StateT:
    # Every flow's state is a frozen dataclass.
    return replace(state, **typed)  # type: ignore[type-var]
