"""A computer whose clock is wrong by ten years: everything is read and kept, and once it is right the dates are."""

import asyncio
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from pfclient.records.catalog import CATEGORIES
from pfclient.sync.state import SyncPhase
from tests.contract.conftest import add_chart
from tests.support import chart_bundle, sign_in
from tests.support.desktop import ROOT
from tests.support.moved_date import LIBRARY, MISSING
from tests.support.portal import PortalUnderTest
from tests.support.sync_runs import core_at

TEN_YEARS = timedelta(days=3652)
pytestmark = pytest.mark.skipif(LIBRARY is None, reason=MISSING)


@pytest.fixture
def address(tmp_path):
    """A portal on a socket, on the right day, with one chart."""
    portal = PortalUnderTest(tmp_path / "portal")
    account = sign_in.add_account(portal)
    add_chart(portal, tmp_path)
    sign_in.link(portal, account, chart_bundle.PATIENT)
    with portal.live() as base_url:
        yield base_url
    portal.close()


def with_clock(off, run, home):
    """A start of the core to its end, with the clock so many years wrong."""
    # The dates of files stay as they are: Python would compile every module anew.
    faked = {"LD_PRELOAD": str(LIBRARY), "FAKETIME": off, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}
    command = [sys.executable, "-m", "tests.support.sync_runs", run, *map(str, home)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=60, env=os.environ | faked, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr


async def opened(home, look):
    """What the next start with the right clock has: before it asks the portal, and after."""
    core = core_at(*home[:2])
    session = await core.resume()
    [person] = session.people
    before = look(session, person)
    await session.refresh()
    assert session.sync_state(person.id).phase is SyncPhase.DONE
    after = look(session, person)
    await session.close()
    await core.close()
    return before, after


def rows_and_date(session, person):
    rows = {name: [row.key for row in session.chart(person.id).read(name).rows] for name in CATEGORIES}
    return rows, session.sync_state(person.id).as_of


@pytest.mark.parametrize(("first", "then"), [("-10y", "+10y"), ("+10y", "-10y")])
def test_what_was_read_with_a_wrong_clock_is_all_there_and_dated_right_once_the_clock_is(
    first, then, address, tmp_path
):
    home = [tmp_path / "profile", tmp_path / "keyring.json", address]
    with_clock(first, "first", home)
    with_clock(then, "later", home)
    (known, wrong), (rows, right) = asyncio.run(opened(home, rows_and_date))
    assert abs(wrong - datetime.now(UTC)) > TEN_YEARS - timedelta(days=10)
    assert abs(right - datetime.now(UTC)) < timedelta(minutes=5)
    assert known == rows
    assert len(rows["diagnoses"]) == 2
