"""A disk that really fills, and no file handle left: told, nothing lost, and it comes right by itself."""

import asyncio
import json
import subprocess
import sys

import pytest

from tests.contract.conftest import add_chart
from tests.support import chart_bundle, mounts, sign_in
from tests.support.desktop import ROOT
from tests.support.portal import PortalUnderTest
from tests.support.syncing import immunization, load
from tests.support.vault_runs import RUNS, cabinet

NORA = chart_bundle.PATIENT
mounted = pytest.mark.skipif(not mounts.way(), reason=mounts.MISSING)


@pytest.fixture
def address(tmp_path):
    """A portal on a socket, with one chart of five pages."""
    portal = PortalUnderTest(tmp_path / "portal")
    account = sign_in.add_account(portal)
    add_chart(portal, tmp_path)
    sign_in.link(portal, account, NORA)
    load(portal, tmp_path, [immunization(number, NORA) for number in range(800)])
    with portal.live() as base_url:
        yield base_url
    portal.close()


@mounted
def test_a_disk_that_fills_while_records_are_read_is_told_and_the_reading_goes_on_by_itself(address, tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    done = mounts.run('mount -t tmpfs -o size=4m none "$1"', "tests.support.full_disk", [place, address])
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["error"] == "VaultFull"
    assert len(told["before"]["immunizations"]) < len(told["after"]["immunizations"]) == 801
    assert all(set(rows) <= set(told["after"][name]) for name, rows in told["before"].items())
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("name", ["starting", "working"])
def test_a_vault_with_few_file_handles_says_so_and_loses_nothing(name, tmp_path):
    arguments = [tmp_path / "profile", tmp_path / "keyring.json"]
    asyncio.run(RUNS["filling"](cabinet(*arguments), lambda _line: None))
    assert "VaultUnwritable" in with_few_handles(name, *arguments)


def test_the_core_with_few_file_handles_says_so_and_the_next_round_has_everything(address, tmp_path):
    assert with_few_handles("syncing", tmp_path / "profile", tmp_path / "keyring.json", address) == [
        "NoneType",
        "Offline",
    ]


def with_few_handles(*arguments):
    command = [sys.executable, "-m", "tests.support.few_handles", *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=100, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
