"""How long a busy machine let a program wait: what it takes its time for is told from what others took theirs for."""

import contextlib
import os
import time
from pathlib import Path

_NANOSECONDS = 1e9
_FIRST_PAUSE, _LONGEST_PAUSE = 0.04, 0.2


def kept_waiting(pid):
    """Seconds in which its threads could have run and no processor was free (proc(5), `schedstat`); 0 once it ended."""
    waited = 0
    for thread in _threads(pid):
        with contextlib.suppress(OSError):  # it ended meanwhile
            waited += int((thread / "schedstat").read_text().split()[1])
    return waited / _NANOSECONDS


def limit(pid, seconds):
    """Gives a call that says whether so many seconds are over, but for those the program waited for a processor.

    Whoever it asks keeps it waiting, too: a portal, the keyring, the screen, the bus. All of them were started here.
    """
    end, before = time.monotonic() + seconds, _with_whom_it_asks(pid)

    def is_over():
        late = time.monotonic() - end
        return late > 0 and late > _with_whom_it_asks(pid) - before

    return is_over


def pauses():
    """Seconds between one look at a program and the next, without end.

    To read its screen is work for the program, too: who asks again and again has what they wait for come later.
    """
    pause = _FIRST_PAUSE
    while True:
        yield pause
        pause = min(2 * pause, _LONGEST_PAUSE)


def _with_whom_it_asks(pid):
    return sum(map(kept_waiting, {pid, *_started_by(os.getpid())}))


def _started_by(pid):
    """Every process below this one."""
    for thread in _threads(pid):
        with contextlib.suppress(OSError):
            for child in map(int, (thread / "children").read_text().split()):
                yield child
                yield from _started_by(child)


def _threads(pid):
    with contextlib.suppress(OSError):
        yield from Path(f"/proc/{pid}/task").iterdir()
