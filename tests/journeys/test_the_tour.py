"""The demo's tour by its command: every screen in order, and what it leaves on the disk of a computer with a keyring.

A normal run looks at every screen dark and in Spanish, and at every fourth also in one of five other looks, which take
turns; --long at every screen in every look, in every language.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import time

import pytest

from tests.support.desktop import ROOT
from tests.support.left_behind import FAMILY, RECORDS
from tests.support.screens import FAULTS, LANGUAGES, SIZES
from tests.support.traces import traces
from ui.theme import tokens

LONG = bool(os.environ.get("PFCLIENT_LONG"))
THEMES, SAMPLE_SIZES = ("dark", "contrast", "light"), (100, 150)
SAMPLE = (
    *("--sample", "4"),
    *(word for name in THEMES for word in ("--theme", name)),
    *(word for size in SAMPLE_SIZES for word in ("--size", str(size))),
)
PATIENCE = 7200 if LONG else 560
LEAST_PICTURES = 100
LEAST_OF_A_SAMPLE = 5
BETWEEN_LOOKS = 50


@pytest.mark.timeout(PATIENCE + 60)
@pytest.mark.parametrize("language", LANGUAGES if LONG else ["es"])
def test_no_screen_of_the_tour_has_a_fault_and_no_file_of_the_app_tells_of_the_family(desktop, tmp_path, language):
    pictures, profile, temporary = (tmp_path / name for name in ("pictures", "profile", "temporary"))
    temporary.mkdir()
    places = {"profile": profile, "home": desktop.home, "temporary": temporary}
    words = [sys.executable, "-m", "tests.support.screens", str(pictures), "--profile", str(profile)]
    words += ["--part", "tour", "--language", language, *(() if LONG else SAMPLE)]
    environment = desktop.environment | {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(temporary)}
    looks = []
    with (desktop.home / "tour.log").open("wb") as log:
        tour = subprocess.Popen(words, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        for _ in waiting_for(tour):
            if len(list(pictures.rglob("*.png"))) >= BETWEEN_LOOKS * (len(looks) + 1):
                looks.append(copied(places, tmp_path / f"look-{len(looks)}"))
    said = (desktop.home / "tour.log").read_text(errors="replace")
    found = pictures / language / FAULTS
    assert tour.returncode == 0, found.read_text() if found.exists() and found.stat().st_size else said[-3000:]
    check_pictures(pictures / language)
    looks.append(copied(places, tmp_path / "afterwards"))
    assert any((look / "profile" / "demo" / "records").is_dir() for look in looks), "no look saw records on the disk"
    assert [found for look in looks for found in traces(look, (*FAMILY, *RECORDS))] == []


def check_pictures(folder):
    """Every screen was looked at, in as many looks as were asked for."""
    themes, sizes = (tokens.theme_names(), SIZES) if LONG else (THEMES, SAMPLE_SIZES)
    taken = {(name, size): len(list(folder.glob(f"{name}/{size}/*.png"))) for name in themes for size in sizes}
    assert taken["dark", 100] >= LEAST_PICTURES
    assert min(taken.values()) >= (LEAST_PICTURES if LONG else LEAST_OF_A_SAMPLE), taken


def waiting_for(program):
    """Turns until a program has ended; it is killed where that takes too long."""
    deadline = time.monotonic() + PATIENCE
    while program.poll() is None:
        if time.monotonic() > deadline:
            program.kill()
        yield
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(0.5)


def copied(places, target):
    """What the app has written by now; the demo's clinic keeps its patients, and is another program."""
    for name, place in places.items():
        if place.exists():
            ignored = shutil.ignore_patterns("portal", "dconf", "run")
            # A file that goes while it is copied is none that is left.
            with contextlib.suppress(shutil.Error):
                shutil.copytree(place, target / name, ignore=ignored, dirs_exist_ok=True)
    return target
