"""A portal that is in no hurry: it stands still for a while, so that the screens of a reading under way can be seen."""

from __future__ import annotations

import asyncio
import os
import signal
from types import TracebackType

_STILL_SECONDS, _BREATH_SECONDS = 3.0, 0.03


def possible() -> bool:
    """Whether this system can make a program stand still; Windows cannot."""
    return hasattr(signal, "SIGSTOP")


class Held:
    """A program that stands still while this is entered, but for a moment every few seconds.

    Without those moments whoever waits for its answers would give up.

    Args:
        program: Its process id; one of our own children that has not ended.
    """

    def __init__(self, program: int) -> None:
        self._program = program
        self._next: asyncio.TimerHandle | None = None

    def __enter__(self) -> Held:
        self.stop()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.go_on()

    def go_on(self) -> None:
        """Let it go on until it is stopped again."""
        self._plan(None)
        os.kill(self._program, signal.SIGCONT)

    def breathe(self, seconds: float = _BREATH_SECONDS) -> None:
        """Let it go on for so long."""
        os.kill(self._program, signal.SIGCONT)
        self._plan(asyncio.get_running_loop().call_later(seconds, self.stop))

    def stop(self) -> None:
        """Let it stand still again."""
        os.kill(self._program, signal.SIGSTOP)
        self._plan(asyncio.get_running_loop().call_later(_STILL_SECONDS, self.breathe))

    def _plan(self, then: asyncio.TimerHandle | None) -> None:
        if self._next is not None:
            self._next.cancel()
        self._next = then
