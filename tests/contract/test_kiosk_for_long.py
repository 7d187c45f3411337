"""A screen that stands there for weeks: what the supervisor holds does not grow with its visitors."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONG = bool(os.environ.get("PFCLIENT_LONG"))
VISITS, SETTLED = (1000, 50) if LONG else (16, 4)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read as Linux tells it; run it there")
@pytest.mark.timeout(3600 if LONG else 240)
def test_visit_after_visit_the_supervisor_stays_as_it_was(tmp_path):
    plan = tmp_path / "plan"
    plan.write_text("begin,ticket,end=done\nbegin,end=start-over\nbegin,signal=KILL\nbegin,ticket,end=idle\n" * 300)
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.supervising", str(plan), str(VISITS)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    memory, objects, files = zip(*(map(int, line.split()) for line in done.stdout.splitlines()), strict=True)
    assert len(memory) == VISITS
    # A clinic's day has not a hundred visits at one screen: a megabyte in a thousand of them is less than one an hour.
    assert max(memory[SETTLED:]) - memory[SETTLED] <= 1024
    # Every visitor that is held on to is some thirty objects: a few visits tell as much as a thousand. What is on its
    # way in the moment of counting comes and goes: the least of the later visits stands against that of the earlier.
    half = (SETTLED + VISITS) // 2
    assert min(objects[half:]) - min(objects[SETTLED:half]) < 10 * (half - SETTLED)
    assert min(files[half:]) - min(files[SETTLED:half]) <= 2
