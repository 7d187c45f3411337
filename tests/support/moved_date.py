"""The date of a program that runs, moved from outside; what it counts seconds by goes on as it did."""

from pathlib import Path

import pytest

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
MISSING = "no date can be moved here; to add what it takes: apt-get install -y libfaketime"


def require_moved_date():
    """Skip, saying what to install, where no date can be moved."""
    if LIBRARY is None:
        pytest.skip(MISSING)


class MovedDate:
    """The date of whatever is started in `environment`.

    Args:
        path: A file of its own, where libfaketime looks the date up.
        seconds: For how long it goes by what it found there. It looks whenever any clock is asked, and Qt asks
            thousands of times a second: a whole window that looks each time spends most of its time on that.
    """

    def __init__(self, path, *, seconds=0):
        self._path = path
        self.move("+0")
        # The dates of files stay as they are: Python would compile every module anew.
        self.environment = {
            "LD_PRELOAD": str(LIBRARY),
            "FAKETIME_TIMESTAMP_FILE": str(path),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
            **({"FAKETIME_CACHE_DURATION": str(seconds)} if seconds else {"FAKETIME_NO_CACHE": "1"}),
        }

    @property
    def under(self):
        """The command that gives a program this date, and becomes it."""
        return ("env", *(f"{name}={value}" for name, value in self.environment.items()))

    def move(self, to):
        """So far from the true date: `-10y`, `+90d`, `+0`; or where it stands still: `2026-03-10 12:00:00`."""
        written = self._path.with_name(f"{self._path.name}-next")
        written.write_text(to)
        # At once: who finds the file empty goes by the true date for a moment.
        written.replace(self._path)
