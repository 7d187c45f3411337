"""One row of the speed table, and how a value is held against its floor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with its bar.

    Attributes:
        name: Stable name; `--only` picks by it.
        value: What was measured, in `unit`.
        floor: What the same machine did for the floor in the same run, in `unit`; None where there is no floor.
        ratio: What is held against `bar`: value to floor, or the value itself where there is no floor.
        bar: The limit.
        at_least: True where `ratio` must reach the bar, False where it must not pass it.
        note: What was measured, in a few words: sizes, rounds.
        instead_of: The row that could not be measured here, and that this one is no measure of; "" for none.
    """

    name: str
    value: float
    unit: str
    floor: float | None
    ratio: float
    bar: float
    at_least: bool = False
    note: str = ""
    instead_of: str = ""

    @property
    def ok(self) -> bool:
        """Whether the bar is met."""
        return self.ratio >= self.bar if self.at_least else self.ratio <= self.bar

    @property
    def verdict(self) -> str:
        """The same in words; what only stands in for another row is not taken for it."""
        said = "ok" if self.ok else "MISSED"
        return f"{said}, but NOT MEASURED: {self.instead_of}" if self.instead_of else said


@dataclass(frozen=True, slots=True)
class Paired:
    """Several rounds of a subject and its floor, taken in turns so that a noisy neighbour hits both."""

    subject: tuple[float, ...]
    floor: tuple[float, ...]

    @property
    def value(self) -> float:
        """The subject's best round: noise only ever adds time."""
        return min(self.subject)

    @property
    def base(self) -> float:
        """The floor's best round."""
        return min(self.floor)

    @property
    def ratio(self) -> float:
        """Best against best."""
        return self.value / self.base


def in_turns(subject: Callable[[], float], floor: Callable[[], float], rounds: int) -> Paired:
    """Measure both `rounds` times, one after the other; each call returns its own figure (seconds, bytes)."""
    pairs = [(floor(), subject()) for _ in range(rounds)]
    return Paired(tuple(pair[1] for pair in pairs), tuple(pair[0] for pair in pairs))


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0.95) of all do not pass: nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered) - 1, round(share * len(ordered) + 0.5) - 1))]
