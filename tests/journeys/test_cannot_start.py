"""Where no window can be opened, one sentence says what to do; Qt never aborts the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import strace
from tests.support.desktop import ROOT

START = [sys.executable, "-m", "ui.main"]
FOLDERS = ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64", "/lib", "/usr/lib")


def started(words=(), **display):
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [*words, *START], cwd=ROOT, env=kept | display, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def test_without_a_display_it_says_so():
    assert started() == (
        2,
        "Family Chart cannot open a window: there is no display. Start it in a desktop session of this computer.\n",
    )


def test_a_display_that_does_not_answer_is_named():
    status, said = started(DISPLAY=":4711")
    assert status == 2
    assert said.startswith("Family Chart cannot open a window: the display :4711 does not answer.")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),  # what Qt's plugin for X11 stands on
        ("libEGL.so.1", "libegl1"),  # what QtGui stands on
        ("libglib-2.0.so.0", "libglib2.0-0"),  # what QtCore stands on
    ],
)
def test_a_missing_library_is_named_with_the_package_that_has_it(library, package, tmp_path):
    if not strace.works():
        pytest.skip(strace.MISSING)
    places = [word for folder in FOLDERS for word in ("-P", f"{folder}/{library}")]
    hidden = ["strace", "-f", "-qq", "-o", str(tmp_path / "trace"), *places]
    status, said = started([*hidden, "-e", "trace=openat", "-e", "inject=openat:error=ENOENT"], DISPLAY=":4711")
    told = [line for line in said.splitlines() if not line.startswith("strace:")]
    assert status == 2
    assert len(told) == 1, said
    assert f"the system library {library} is missing. To install it: sudo apt install {package} " in told[0]
    assert not list(Path(tmp_path).glob("core*"))
