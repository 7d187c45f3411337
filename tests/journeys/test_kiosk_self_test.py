"""`pfclient kiosk --self-test` as whoever sets a screen up runs it: every way to end, and nothing left."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONG = bool(os.environ.get("PFCLIENT_LONG"))
VISITS = 1000 if LONG else 8
WAYS = ("done", "start-over", "idle", "hard-cap", "portal-gone", "crash", "kill", "hang")

pytestmark = [
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs a display in memory: apt-get install -y xvfb"),
    pytest.mark.timeout(4 * 3600 if LONG else 600),
]


def self_test(*words, **environment):
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clean = {name: value for name, value in os.environ.items() if name not in names}
    return subprocess.run(
        [sys.executable, "-m", "ui.main", "kiosk", "--self-test", *words],
        cwd=ROOT, env=clean | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def rows(page):
    """Each way's figures: visits, planted, and what was left in memory, clipboards, files, windows; slowest welcome."""
    pattern = r"^(\S+) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) +([\d.]+) s$"
    return {row[0]: (*map(int, row[1:7]), float(row[7])) for row in re.findall(pattern, page, re.MULTILINE)}


def test_nothing_is_left_of_any_visitor_however_the_visit_ends():
    done = self_test("--visits", str(VISITS))
    found = rows(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert set(found) == set(WAYS)
    for way, (visits, planted, memory, clipboards, files, windows, welcome) in found.items():
        assert visits >= VISITS // len(WAYS), way
        assert planted >= 300, way
        assert (memory, clipboards, files, windows) == (0, 0, 0, 0), way
        assert welcome <= 2.0, way
    assert "RESULT: nothing was left of any visitor" in done.stdout
    as_root = os.geteuid() == 0 and "run as root" in done.stdout
    assert as_root == ("Not valid for deployment: visitors ran as root" in done.stdout)
