"""One tap is one act: a trembling finger, or one that is still there when the next screen comes, does nothing more."""

import time
from collections.abc import Callable

from ui.theme import tokens


class Debounce:
    """Tells whether a press that begins now counts.

    Args:
        seconds: A clock that only runs forward.
    """

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._wait = tokens.kiosk("debounce_ms") / 1000
        self._quiet_until = 0.0
        self._acted: dict[str, float] = {}

    def screen_changed(self) -> None:
        """Another screen is there: what is pressed in the same moment was meant for the one before."""
        self._quiet_until = self._seconds() + self._wait
        self._acted.clear()

    def counts(self, target: str) -> bool:
        """Whether a press on `target` begins an act now."""
        now = self._seconds()
        return now >= self._quiet_until and now >= self._acted.get(target, 0.0)

    def acted(self, target: str) -> None:
        """An act was done on `target`: the same again has to wait."""
        self._acted[target] = self._seconds() + self._wait


_active: list[Debounce] = []


def debounce() -> Debounce:
    """Returns the one of this process: a tap on one screen must not act on the next."""
    if not _active:
        _active.append(Debounce())
    return _active[0]
