"""The clock of the app lock, in a process whose date is moved while it runs."""

import os
import subprocess
import sys

from tests.support.desktop import ROOT
from tests.support.moved_date import MovedDate, require_moved_date

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
    require_moved_date()
    date = MovedDate(tmp_path / "date")
    command = [sys.executable, "-c", _MOVED, str(tmp_path / "date")]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | date.environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    back, forward, fallen = [line.split() for line in done.stdout.splitlines()]
    assert (int(back[0]), int(forward[0])) == (-10, 10)
    assert all(0 <= float(seconds) < 10 for _, seconds in (back, forward))
    assert fallen == ["idle"]
