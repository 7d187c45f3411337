"""Forms in a row that the portal is asked about: where the person stands, what they typed, what is wrong with it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pfclient.errors import PortalError, Refused, ServerFault
from pfclient.flows.flow import Flow, Outcome, Place
from ui.base.viewmodel import WaitingViewModel
from ui.viewmodels.waiting import try_again_at

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from PySide6.QtCore import QObject

    from ui.base.tasks import Reporter

StateT = TypeVar("StateT")
StepT = TypeVar("StepT")


class FormViewModel(WaitingViewModel, Generic[StateT, StepT]):
    """It outlives the page, so that nothing typed or shown once is lost with another look of the window.

    Args:
        flow: The order of the pages.
        now: The clock.

    Attributes:
        busy: Whether the portal is being asked.
        wait_until: When another try is taken, None where one need not wait.
        held: The person wanted to leave, and is held until the portal's answer is here: it is shown this once.
        unheard: The pages were left after such an answer was lost on its way: what was asked for may be done.
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
        self._place: Place[StateT, StepT] | None = None
        self.wait_until: datetime | None = None
        self.held = self.unheard = False

    @property
    def place(self) -> Place[StateT, StepT] | None:
        """Where in the pages the person is, None while none of them is open."""
        return self._place

    @property
    def step(self) -> StepT | None:
        """Which of the pages is open."""
        return self._place.step if self._place is not None else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return self._place is not None and self._flow.can_go_back(self._place)

    # ---- verbs

    def keep(self, **typed: Any) -> None:
        """Remember what is typed without doing anything about it."""
        if self._place is not None:
            self._place = replace(self._place, state=self.edited(self._place.state, typed))

    def ask_otherwise(self) -> None:
        """Ask for something else instead: what was wrong with what is no longer asked for is not said again."""
        if self._place is not None:
            self._place = replace(self._place, problems={})
            self.changed.emit()

    def submit(self, **typed: Any) -> None:
        """Go on from the page that is open."""
        place = self._place
        if self.busy or place is None:
            return
        self.keep(**typed)
        state = self._place.state if self._place is not None else place.state
        self.start(lambda: self.send(place.step, state))

    def back(self) -> None:
        """Go to the page before; what was typed stays."""
        if self._place is not None and not self.busy:
            self._place = self._flow.back(self._place)
            self.changed.emit()

    def leave(self) -> None:
        """Close the pages without doing what they are for; not before an answer is heard that is shown once."""
        if self.busy and self.must_be_heard():
            self.held = True
        else:
            self.tasks.cancel("submit")
            self.shut()
        self.changed.emit()

    # ---- for those that are one

    def open(self, step: StepT, state: StateT) -> None:
        """Open a page."""
        self.wait_until, self.unheard = None, False
        self._place = Place(step, state)
        self.changed.emit()

    def shut(self) -> None:
        """Close the pages, and remember an answer that was lost."""
        self.unheard = self._place is not None and self.must_be_heard() and _is_lost(self._place.trouble)
        self._place = None

    def must_be_heard(self) -> bool:
        """Tell whether what is asked from the page that is open may be done although nobody hears the answer."""
        return False

    def edited(self, state: StateT, typed: dict[str, Any]) -> StateT:
        """Give the state with other words typed; and without what the portal had said about those of before."""
        return _with(state, typed)

    def is_proved(self, asked: StateT, answered: StateT) -> bool:  # noqa: ARG002 - most answers prove nothing
        """Tell whether the portal's answer stands, whatever was typed after what it is about."""
        return False

    async def send(self, step: StepT, state: StateT) -> Outcome[StateT, StepT]:
        """Ask the portal what the page is for."""
        raise NotImplementedError

    def answered(self, outcome: Outcome[StateT, StepT]) -> Outcome[StateT, StepT]:
        """Hear what the portal says, before anything is made of it."""
        return outcome

    async def follow(self) -> None:
        """Ask what follows from the answer, while the person still waits."""

    def settled(self) -> None:
        """The portal has answered, and the pages stand as it said."""

    def start(self, ask: Callable[[], Awaitable[Outcome[StateT, StepT]]]) -> None:
        """Ask the portal something, unless it is being asked; the pages stand as its answer says."""
        asked = self._place.state if self._place is not None else None
        self.wait_for("submit", self._submitted(ask, asked))
        self.changed.emit()

    # ---- inside

    async def _submitted(self, ask: Callable[[], Awaitable[Outcome[StateT, StepT]]], asked: StateT | None) -> None:
        try:
            outcome = self.answered(await ask())
            self.wait_until = try_again_at(outcome.trouble, self._now())
            if self._place is not None and asked is not None:
                self._place = self._flow.settled(self._place, self._with_newer(self._place, asked, outcome))
            await self.follow()
        finally:
            self.busy = self.held = False
            self.settled()
            self.changed.emit()

    def given_up(self) -> None:
        """Nobody is held any more either."""
        self.held = False
        super().given_up()

    def _with_newer(
        self, place: Place[StateT, StepT], asked: StateT, outcome: Outcome[StateT, StepT]
    ) -> Outcome[StateT, StepT]:
        """The outcome, and what was typed while the portal was asked; an answer about something else leads nowhere."""
        typed = _typed_since(asked, place.state, outcome)
        newer, beside = self.edited(outcome.state, typed), _with(outcome.state, typed)
        if newer == beside:
            return replace(outcome, state=newer)
        if self.is_proved(asked, outcome.state):
            return outcome
        return Outcome(newer, trouble=outcome.trouble, step=place.step)


def _typed_since(asked: Any, now: Any, outcome: Outcome[Any, Any]) -> dict[str, Any]:
    """What was typed while the portal was asked, but for what its answer has changed.

    What it found wrong is taken out of its box; what was typed in its place is not.
    """
    told = {each.name: [getattr(state, each.name) for state in (asked, now, outcome.state)] for each in fields(now)}
    emptied = ("",) if outcome.problems else ()
    return {
        name: newer for name, (before, newer, after) in told.items() if newer != before and after in (before, *emptied)
    }


def _is_lost(trouble: PortalError | None) -> bool:
    """Whether the portal may have done what it was asked, and only its answer was lost."""
    return trouble is not None and (not isinstance(trouble, Refused) or isinstance(trouble, ServerFault))


def _with(state: StateT, typed: dict[str, Any]) -> StateT:
    # Every flow's state is a frozen dataclass.
    return replace(state, **typed)  # type: ignore[type-var]
