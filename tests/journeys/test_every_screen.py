"""Every screen of the tour: nothing is cut, faint, too small or nameless; all looks with --long.

A normal run looks at every screen in one look, and at every fourth in one of five others, which take turns.
"""

import os
import subprocess
import sys

import pytest

from tests.support.desktop import ROOT
from tests.support.screens import FAULTS

LONG = bool(os.environ.get("PFCLIENT_LONG"))
THEMES, SIZES = ("dark", "contrast", "light"), ("100", "150")
SAMPLE = (
    *("--language", "es", "--sample", "4"),
    *(word for name in THEMES for word in ("--theme", name)),
    *(word for size in SIZES for word in ("--size", size)),
)
EVERY = ("--language", "en", "--language", "es", "--language", "pseudo")
PATIENCE = 7200 if LONG else 560
LEAST_PICTURES = 100
LEAST_OF_A_SAMPLE = 5


@pytest.mark.timeout(PATIENCE + 30)
def test_no_screen_has_a_fault(tmp_path):
    words = [sys.executable, "-m", "tests.support.screens", str(tmp_path), *(EVERY if LONG else SAMPLE)]
    done = subprocess.run(
        words, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    found = [line for file in tmp_path.glob(f"*/{FAULTS}") for line in file.read_text().splitlines()]
    assert done.returncode == 0, found or done.stderr[-3000:]
    if LONG:
        assert len(list(tmp_path.glob("*/*/*/*.png"))) >= LEAST_PICTURES * 27
        return
    taken = {(name, size): len(list(tmp_path.glob(f"es/{name}/{size}/*.png"))) for name in THEMES for size in SIZES}
    assert taken["dark", "100"] >= LEAST_PICTURES
    assert min(taken.values()) >= LEAST_OF_A_SAMPLE, taken
