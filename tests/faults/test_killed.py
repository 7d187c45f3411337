"""A program killed at any of its writes leaves an old or a new whole state, and nothing that can be read."""

import asyncio
import shutil

import pytest

from tests.support import kill_points, strace
from tests.support.traces import traces
from tests.support.vault_checks import RUN, checked, started
from tests.support.vault_runs import MARKS, RUNS, newer_layout

pytestmark = pytest.mark.skipif(not strace.works(), reason=strace.MISSING)


@pytest.fixture(scope="session")
def homes(tmp_path_factory):
    """For each run what it starts from, and how often it makes each call."""
    made = {}
    for name in RUNS:
        start = started(name, tmp_path_factory.mktemp("start"))
        traced = start.copy(tmp_path_factory.mktemp("traced") / name)
        made[name] = (start, kill_points.found(traced.place / "trace", RUN, [name, *traced.arguments]))
    return made


@pytest.mark.parametrize("part", range(kill_points.VAULT_PARTS))
@pytest.mark.parametrize("name", RUNS)
def test_a_run_killed_at_any_write_is_whole(name, part, homes, tmp_path, monkeypatch):
    start, points = homes[name]
    if name == "migrating":
        newer_layout(monkeypatch)
    killed = 0
    for call, number in kill_points.part(points, name, part, kill_points.VAULT_EACH):
        home = start.copy(tmp_path / f"{call}-{number}")
        status = strace.killed_at(call, number, RUN, [name, *home.arguments])
        killed += status in (-9, 137)
        where = f"{name} killed at {call} {number} (status {status})"
        assert traces(home.place / "profile", MARKS) == [], where
        try:
            asyncio.run(checked(name, home, home.acknowledged()))
        except Exception as exc:
            raise AssertionError(where) from exc
        assert traces(home.place / "profile", MARKS) == [], where
        shutil.rmtree(home.place)
        if killed == kill_points.VAULT_EACH:
            return
    # A call or two more or less a run is the machine's doing; a sweep that kills nothing proves nothing.
    raise AssertionError(f"killed {killed} times only")
