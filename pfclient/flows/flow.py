"""The engine of every wizard: a pure state machine of steps, problems and a way back."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import field, replace
from typing import Generic, TypeVar

from pfclient.errors import PortalError
from pfclient.values import dataclass

State = TypeVar("State")
Step = TypeVar("Step")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field, as a stable code; the words for people live with the screens.

    Attributes:
        code: Stable, such as `pin-length`.
        count: Tries left, or a length, where the words need a number.
        part: Which part of the field, where the words name it ("year").
    """

    code: str
    count: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[State, Step]):
    """What submitting a step came to.

    Attributes:
        state: The state afterwards; what was typed is still in it.
        problems: Field to problem; not empty means the person must mend something.
        trouble: The portal could not be asked; the same submission may be repeated as it is.
        step: Where to go instead of the flow's own next step.
    """

    state: State
    problems: Mapping[str, Problem] = field(default_factory=dict)
    trouble: PortalError | None = None
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Place(Generic[State, Step]):
    """Where a person stands in a flow: the step, what they typed, and the way they came."""

    step: Step
    state: State
    history: tuple[Step, ...] = ()
    problems: Mapping[str, Problem] = field(default_factory=dict)
    trouble: PortalError | None = None


class Flow(ABC, Generic[State, Step]):
    """The rules of one wizard. Subclasses are stateless: everything is in the `Place`."""

    @abstractmethod
    def next_step(self, step: Step, state: State) -> Step:
        """Give the step that follows `step` once it is answered as `state` says."""

    @abstractmethod
    def problems(self, step: Step, state: State) -> dict[str, Problem]:
        """Tell what can be seen to be wrong with a step's fields without asking anybody."""

    def is_final(self, step: Step) -> bool:  # noqa: ARG002 - most flows have no step without a way back
        """Tell whether there is no way back from this step."""
        return False

    def settled(self, place: Place[State, Step], outcome: Outcome[State, Step]) -> Place[State, Step]:
        """Move as the outcome of a submission says: stay with problems, jump, or go on."""
        held = replace(place, state=outcome.state, problems=dict(outcome.problems), trouble=outcome.trouble)
        target = outcome.step
        if target is None:
            if outcome.problems or outcome.trouble is not None:
                return held
            target = self.next_step(place.step, outcome.state)
        return self.moved(held, target)

    def moved(self, place: Place[State, Step], target: Step) -> Place[State, Step]:
        """Go to a step; a step already on the way here is returned to, not stacked a second time."""
        if target == place.step:
            return place
        if target in place.history:
            return replace(place, step=target, history=place.history[: place.history.index(target)])
        return replace(place, step=target, history=(*place.history, place.step))

    def can_go_back(self, place: Place[State, Step]) -> bool:
        """Tell whether Back leads anywhere."""
        return bool(place.history) and not self.is_final(place.step)

    def back(self, place: Place[State, Step]) -> Place[State, Step]:
        """Return to the step before, keeping everything that was typed."""
        if not self.can_go_back(place):
            return place
        return replace(place, step=place.history[-1], history=place.history[:-1], problems={}, trouble=None)
