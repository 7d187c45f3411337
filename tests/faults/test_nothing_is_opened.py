"""No record makes the program open a file or call an address: the whole of it is watched while it draws them."""

import os
import subprocess
import sys

import pytest

from tests.support import strace

pytest.importorskip("PySide6.QtWidgets")

PROGRAM = "tests.support.payload_screens"
PATIENCE = 400
"""Seconds for the whole of it; alone on a machine it takes fifteen."""
pytestmark = [
    pytest.mark.skipif(not strace.works(), reason=strace.MISSING),
    pytest.mark.timeout(PATIENCE + 20),
]


def watched(tmp_path, what):
    """What the program printed, and every line of its calls that concern a file or the network."""
    canary = tmp_path / "canary-5c1f.png"
    canary.write_bytes(b"\x89PNG\r\n\x1a\n")
    trace = tmp_path / "trace"
    command = ["strace", "-f", strace.QUICK, "-qq", "-s", "400", "-o", str(trace), "-e", "trace=%file,%network"]
    told = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [*command, sys.executable, "-m", PROGRAM, what], check=False, capture_output=True, text=True, timeout=PATIENCE,
        env=told | {"CANARY": str(canary), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout, trace.read_text(errors="replace").splitlines()


def test_the_watch_finds_a_file_that_is_opened(tmp_path):
    _, calls = watched(tmp_path, "control")
    assert any("canary-5c1f" in call for call in calls)


def test_no_list_and_no_detail_opens_what_a_record_names(tmp_path):
    rows, calls = watched(tmp_path, "screens")
    assert int(rows) > 400
    assert not [call for call in calls if "canary-5c1f" in call]
    assert not [call for call in calls if "AF_INET" in call]
