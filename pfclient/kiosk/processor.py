"""Whether a process that says nothing could have: on a busy machine it may wait longer for a processor than work."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_NANOSECONDS = 1e9
_WANTS_ONE = frozenset("RD")
"""States of a thread that has work to do: it runs or would like to, or it waits for the disk."""


class Share:
    """What the machine gives a process, from one look to the next; on other systems than Linux all of the time.

    Args:
        pid: Of the process.
    """

    def __init__(self, pid: int) -> None:
        self._threads = Path(f"/proc/{pid}/task")
        self._worked, self._waited = self._so_far()

    def of(self, passed: float) -> float:
        """Of so many seconds, those since the last look, how many it could have said something in."""
        worked, waited = self._so_far()
        had, lacked = worked - self._worked, waited - self._waited
        self._worked, self._waited = worked, waited
        # What a thread waits for is counted by the kernel once it is over.
        free = had if any(state in _WANTS_ONE for state in self._states()) else passed - lacked
        return min(max(free, 0.0), passed)

    def _so_far(self) -> tuple[float, float]:
        """Seconds in which its threads ran, and in which they could have and none was free (proc(5), `schedstat`)."""
        told = [text.split() for text in self._each("schedstat")]
        return sum(int(one[0]) for one in told) / _NANOSECONDS, sum(int(one[1]) for one in told) / _NANOSECONDS

    def _states(self) -> list[str]:
        return [text.rpartition(") ")[2][:1] for text in self._each("stat")]

    def _each(self, name: str) -> Iterator[str]:
        with suppress(OSError):  # it is gone, or nothing tells here
            for thread in self._threads.iterdir():
                with suppress(OSError):
                    yield (thread / name).read_text()
