"""The clock of the app lock, in a process whose date is moved while it runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.desktop import ROOT

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
MISSING = "no date can be moved here; to add what it takes: apt-get install -y libfaketime"
pytestmark = pytest.mark.skipif(LIBRARY is None, reason=MISSING)

_MOVED = """
import sys
from datetime import datetime
from pathlib import Path
from ui.shell.lock_watch import LockWatch, elapsed

watch = LockWatch(1, on_sleep=True)
fallen = []
watch.due.connect(fallen.append)
began, today = elapsed(), datetime.now()
for off in ("-10y", "+10y"):
    Path(sys.argv[1]).write_text(off)
    assert not watch.look()
    print(round((datetime.now() - today).days / 365.25), elapsed() - began)
watch._touched = watch._stepped = elapsed() - 61  # a minute without a touch, whatever the date says
Path(sys.argv[1]).write_text("-10y")
watch.look()
print(*fallen)
"""


def test_no_date_makes_the_lock_fall_and_none_keeps_it_from_falling(tmp_path):
    date = tmp_path / "date"
    date.write_text("+0")
    moved = {
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME_TIMESTAMP_FILE": str(date),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "NO_FAKE_STAT": "1",
    }
    command = [sys.executable, "-c", _MOVED, str(date)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | moved, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    back, forward, fallen = [line.split() for line in done.stdout.splitlines()]
    assert (int(back[0]), int(forward[0])) == (-10, 10)
    assert all(0 <= float(seconds) < 10 for _, seconds in (back, forward))
    assert fallen == ["idle"]
