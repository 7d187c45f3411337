"""Every screen of the tour: nothing is cut, faint, too small or nameless; one look in a normal run, all with --long."""

import os
import subprocess
import sys

import pytest

from tests.support.desktop import ROOT
from tests.support.screens import FAULTS

LONG = bool(os.environ.get("PFCLIENT_LONG"))
SAMPLE = ("--language", "es", "--theme", "dark", "--size", "150")
EVERY = ("--language", "en", "--language", "es", "--language", "pseudo")
PATIENCE = 7200 if LONG else 560
LEAST_PICTURES = 100


@pytest.mark.timeout(PATIENCE + 30)
def test_no_screen_has_a_fault(tmp_path):
    words = [sys.executable, "-m", "tests.support.screens", str(tmp_path), *(EVERY if LONG else SAMPLE)]
    done = subprocess.run(
        words, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    found = [line for file in tmp_path.glob(f"*/{FAULTS}") for line in file.read_text().splitlines()]
    assert done.returncode == 0, found or done.stderr[-3000:]
    assert len(list(tmp_path.glob("*/*/*/*.png"))) >= LEAST_PICTURES * (27 if LONG else 1)
