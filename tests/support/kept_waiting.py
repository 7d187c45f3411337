"""How long a busy machine let a program wait: what it takes its time for is told from what others took theirs for."""

import contextlib
import time
from pathlib import Path

_NANOSECONDS = 1e9


def kept_waiting(pid):
    """Seconds in which its threads could have run and no processor was free (proc(5), `schedstat`); 0 once it ended."""
    waited = 0
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with contextlib.suppress(OSError):  # it ended meanwhile
                waited += int((thread / "schedstat").read_text().split()[1])
    return waited / _NANOSECONDS


def limit(pid, seconds):
    """Gives a call that says whether so many seconds are over, but for those the program waited for a processor."""
    end, before = time.monotonic() + seconds, kept_waiting(pid)

    def is_over():
        late = time.monotonic() - end
        return late > 0 and late > kept_waiting(pid) - before

    return is_over
