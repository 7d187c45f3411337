"""The demo's tour from its command to its end, and what it leaves on the disk of a computer with a keyring."""

import contextlib
import shutil
import subprocess
import sys
import time

import pytest

from tests.support.desktop import ROOT
from tests.support.left_behind import FAMILY, RECORDS
from tests.support.traces import traces

LEAST_PICTURES = 100
BETWEEN_LOOKS = 30
PATIENCE = 420


@pytest.mark.timeout(PATIENCE + 60)
def test_the_tour_ends_well_and_no_file_of_the_app_tells_of_the_family_meanwhile_or_afterwards(desktop, tmp_path):
    pictures, profile, temporary = (tmp_path / name for name in ("pictures", "profile", "temporary"))
    temporary.mkdir()
    places = {"profile": profile, "home": desktop.home, "temporary": temporary}
    words = [sys.executable, "-m", "ui.main", "demo", "--tour", str(pictures), "--profile", str(profile)]
    environment = desktop.environment | {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(temporary)}
    looks = []
    with (desktop.home / "tour.log").open("wb") as log:
        tour = subprocess.Popen(words, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        for _ in waiting_for(tour):
            if len(list(pictures.glob("*.png"))) >= BETWEEN_LOOKS * (len(looks) + 1):
                looks.append(copied(places, tmp_path / f"look-{len(looks)}"))
    said = (desktop.home / "tour.log").read_text(errors="replace")
    assert tour.returncode == 0, said[-2000:]
    assert len(list(pictures.glob("*.png"))) >= LEAST_PICTURES
    looks.append(copied(places, tmp_path / "afterwards"))
    assert any((look / "profile" / "demo" / "records").is_dir() for look in looks), "no look saw records on the disk"
    assert [found for look in looks for found in traces(look, (*FAMILY, *RECORDS))] == []


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
