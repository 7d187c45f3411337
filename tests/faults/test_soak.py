"""A day of rounds, or a slice of one: memory, file handles and threads stay what they were."""

import json
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
KILOBYTES = 2048
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
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=880, cwd=ROOT)
    portal.close()
    assert done.returncode == 0, done.stderr
    # At the same place of a start each time: it opens its files and connections as it goes.
    told = json.loads(done.stdout)[A_START - 1 :: A_START]
    assert len(told) == ROUNDS // A_START
    warm, last = told[len(told) * 3 // 4 - 1], told[-1]
    assert len({one["threads"] for one in told}) == 1, told
    # Connections come and go, and so do those to files that are read side by side.
    assert max(one["handles"] for one in told) - min(one["handles"] for one in told) <= HANDLES, told
    assert abs(last["objects"] - told[1]["objects"]) < OBJECTS, told
    # What Python takes from the system settles in the course of hours; then it stays.
    assert last["memory"] - warm["memory"] < KILOBYTES, told
