"""A day of rounds, or a slice of one: memory, file handles and threads stay what they were."""

import json
import os
import statistics
import subprocess
import sys

import pytest

from tests.contract.conftest import add_chart
from tests.support import chart_bundle, sign_in
from tests.support.desktop import ROOT
from tests.support.kill_points import LONG
from tests.support.portal import PortalUnderTest
from tests.support.soak import A_START

# A round every five minutes for a day.
ROUNDS = 288 if LONG else 30
KILOBYTES = 512
RESIDENT = 16_384
HANDLES = 6
OBJECTS = 200


@pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is told by /proc: run on Linux")
@pytest.mark.timeout(900 if LONG else 110)
def test_what_the_program_holds_stays_the_same_round_after_round(tmp_path):
    portal = PortalUnderTest(tmp_path / "portal")
    account = sign_in.add_account(portal)
    for patient, whose in ((chart_bundle.PATIENT, "self"), ("leo", "child")):
        add_chart(portal, tmp_path, patient)
        sign_in.link(portal, account, patient, whose)
        portal.clock.advance(seconds=1)
    with portal.live() as address:
        arguments = [tmp_path / "profile", tmp_path / "keyring.json", address, ROUNDS]
        command = [sys.executable, "-m", "tests.support.soak", *map(str, arguments)]
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=880, cwd=ROOT,
            env=os.environ | {"PYTHONMALLOC": "malloc"},
        )  # fmt: skip
    portal.close()
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    starts = [told[first : first + A_START] for first in range(0, ROUNDS - A_START + 1, A_START)]
    ends = [start[-1] for start in starts]  # of a start: it opens its files and connections as it goes
    assert len(ends) == ROUNDS // A_START
    warm = len(ends) * 3 // 4 - 1
    assert len({one["threads"] for one in ends}) == 1, ends
    # Connections come and go, and so do those to files that are read side by side.
    assert max(one["handles"] for one in ends) - min(one["handles"] for one in ends) <= HANDLES, ends
    assert abs(ends[-1]["objects"] - ends[1]["objects"]) < OBJECTS, ends
    # An open connection is a tenth of a megabyte; what most rounds hold does not depend on those that came and went.
    held = [statistics.median(one["memory"] for one in start) for start in starts]
    assert held[-1] - held[warm] < KILOBYTES, held
    # Files in memory and stacks are no malloc's: only what grows by far more than gaps between blocks do is told here.
    assert ends[-1]["resident"] - ends[0]["resident"] < RESIDENT, ends
