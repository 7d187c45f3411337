"""A full, failing or read-only disk: reading goes on, the error says which it is, and writing resumes by itself."""

import asyncio
import json
import os
import random
import shutil
import subprocess
import sys

import pytest

from pfclient.vault.kept import SignIn
from pfclient.vault.vault import Answer
from tests.support import mounts, strace
from tests.support.traces import traces
from tests.support.vault_runs import ACCOUNT, CATEGORIES, MARKS, PAGES, PEOPLE, PORTAL, RUNS, UPDATED, cabinet, page

RUN = "tests.support.vault_disk"
LONG = bool(os.environ.get("PFCLIENT_LONG"))
POINTS, PARTS = (400, 8) if LONG else (12, 1)
STARTING_POINTS = 10**6 if LONG else 15
"""Where in one program the disk fails, and how many tests share them: each test has two minutes (pyproject.toml)."""

SEED = os.environ.get("PFCLIENT_SEED", "1")
# The calls that fail, with what, how many in a row, and what the program calls it. Where not even the first bytes of
# a log's index can be written, SQLite does not say why: that is taken for a full disk.
FAULTS = {
    "full": (("pwrite64",), "ENOSPC", 30, {"VaultFull"}),
    "quota": (("pwrite64",), "EDQUOT", 30, {"VaultFull"}),
    "failing": (("fsync", "fdatasync"), "EIO", 3, {"VaultUnwritable"}),
    "broken": (("pwrite64",), "EIO", 30, {"VaultUnwritable"}),
}
parts = pytest.mark.parametrize("part", range(PARTS))
traced = pytest.mark.skipif(not strace.works(), reason=strace.MISSING)


def shared_out(points, name, most, part):
    """This part's share of some of the points."""
    chosen = random.Random(f"{SEED}/{name}").sample(points, min(most, len(points)))
    assert len(chosen) >= PARTS
    return chosen[part::PARTS]


def signed_in(place):
    """A profile in which a sign-in is kept, and nothing else yet."""
    place.mkdir()
    arguments = [place / name for name in ("profile", "keyring.json", "report")]

    async def create():
        kept = cabinet(*arguments[:2])
        await kept.create(SignIn(PORTAL, "maria", "MARK-token-0"), ACCOUNT)
        await kept.close()

    asyncio.run(create())
    return arguments


async def whole(arguments, token="MARK-token-1"):
    """The next start finds everything, and nothing that had to be set aside."""
    later = cabinet(*arguments[:2])
    kept = await later.open()
    assert (kept.sign_in.refresh, later.vault.damaged) == (token, frozenset())
    for one in PEOPLE:
        for category in CATEGORIES:
            everything = [each for number in range(PAGES) for each in page(one, category, number)]
            assert list(later.vault.resources(one, category)) == everything
            assert later.vault.state(one, category).answer is Answer.LOADED
        assert later.vault.search("mark word", [one])
    await later.close()


@traced
@pytest.mark.parametrize("fault", FAULTS)
@parts
def test_writing_resumes_by_itself_and_reading_never_stopped(fault, part, tmp_path):
    calls, error, times, words = FAULTS[fault]
    arguments = signed_in(tmp_path / "counted")
    counted = strace.counted(tmp_path / "trace", RUN, ["filling", *arguments], calls)
    most = max(counted.values())
    seen = set()
    for number in shared_out(range(1, most + 1), fault, POINTS, part):
        arguments = signed_in(tmp_path / str(number))
        done = strace.failing(calls, error, f"{number}..{number + times - 1}", RUN, ["filling", *arguments])
        assert done.returncode == 0, f"{error} from {number}: {done.stderr}"
        seen.update(json.loads(arguments[2].read_text()))
        asyncio.run(whole(arguments))
    assert words <= seen <= words | {"VaultFull"}


@traced
def test_a_sign_in_that_finds_no_room_keeps_nothing_and_works_later(tmp_path):
    arguments = [tmp_path / name for name in ("profile", "keyring.json", "acks")]
    done = strace.failing(("pwrite64",), "ENOSPC", "1+", "tests.support.vault_runs", ["filling", *arguments])
    assert "pfclient.errors.VaultFull" in done.stderr
    assert traces(tmp_path, MARKS) == []
    assert not arguments[0].exists()
    assert json.loads(arguments[1].read_text()) == {}
    asyncio.run(RUNS["filling"](cabinet(*arguments[:2]), lambda _line: None))


def crashed(place, other):
    """The same records where the last run was not ended: a copy made in the middle of it."""

    async def begin():
        kept = cabinet(place / "profile", place / "keyring.json")
        await kept.open()
        for one in PEOPLE:
            await kept.vault.mark(one, CATEGORIES[0], UPDATED)
        shutil.copytree(place, other)
        await kept.close()

    asyncio.run(begin())


def filled(tmp_path, *, ended):
    """Where records are kept, and the arguments of a run there; the last run ended in good order, or did not."""
    place = tmp_path / "ended"
    asyncio.run(RUNS["filling"](cabinet(place / "profile", place / "keyring.json"), lambda _line: None))
    if not ended:
        crashed(place, tmp_path / "crashed")
        place = tmp_path / "crashed"
    return place, [place / name for name in ("profile", "keyring.json", "report")]


@traced
@pytest.mark.parametrize("ended", [True, False])
def test_one_file_that_cannot_be_opened_is_unknown_and_comes_back(ended, tmp_path):
    _, arguments = filled(tmp_path, ended=ended)
    records = [path for path in (arguments[0] / "records").iterdir() if len(path.name) == 32]
    largest = max(records, key=lambda path: path.stat().st_size)
    # Twice for reading and writing, twice for reading only: SQLite tries both, and we do.
    done = strace.failing(("openat",), "EIO", "2..5", RUN, ["one_file", *arguments], paths=[largest])
    assert done.returncode == 0, done.stderr


@traced
@pytest.mark.parametrize("error", ["EIO", "ENOLCK"])
def test_a_disk_that_cannot_lock_is_not_called_another_window(error, tmp_path):
    _, arguments = filled(tmp_path, ended=True)
    done = strace.failing(("flock",), error, "1", RUN, ["starting", *arguments], paths=on(arguments[0]))
    assert done.returncode == 0, done.stderr
    assert json.loads(arguments[2].read_text()) == ["VaultUnwritable"]


READING = ("openat", "newfstatat", "lstat", "stat", "pread64", "read", "getdents64", "flock", "unlink")


@traced
@pytest.mark.parametrize("ended", [True, False])
@parts
def test_a_disk_that_cannot_be_read_at_a_start_costs_nothing(ended, part, tmp_path):
    place, arguments = filled(tmp_path, ended=ended)
    start = [tmp_path / "start" / path.name for path in arguments]
    shutil.copytree(place, tmp_path / "start")
    counted = strace.touched(tmp_path / "trace", RUN, ["starting", *start], READING, on(start[0]))
    assert {"openat", "pread64"} <= {call for call, times in counted.items() if times}
    points = [(call, number) for call, times in counted.items() for number in range(1, times + 1)]
    seen = set()
    for call, number in shared_out(points, ended, STARTING_POINTS, part):
        shutil.rmtree(tmp_path / "start")
        shutil.copytree(place, tmp_path / "start")
        done = strace.failing((call,), "EIO", f"{number}", RUN, ["starting", *start], paths=on(start[0]))
        assert done.returncode == 0, f"{call} {number}: {done.stderr}"
        seen.update(json.loads(start[2].read_text()))
        try:
            asyncio.run(whole(start, token="MARK-token-0"))
        except Exception as exc:
            raise AssertionError(f"{call} {number}") from exc
    assert seen <= {"VaultUnwritable", "VaultFull", "unknown"}


@traced
@pytest.mark.parametrize("ended", [True, False])
def test_a_bad_spot_under_somebodys_records_is_set_aside_and_they_are_fetched_again(ended, tmp_path):
    _, arguments = filled(tmp_path, ended=ended)
    entries = [path for path in (arguments[0] / "records").iterdir() if len(path.name) == 32]
    largest = max(entries, key=lambda path: path.stat().st_size)
    done = strace.failing(("pread64",), "EIO", "4+", RUN, ["bad_spot", *arguments], paths=[largest])
    assert done.returncode == 0, done.stderr
    assert not largest.exists()


@traced
@pytest.mark.parametrize("ended", [True, False])
def test_an_index_the_disk_does_not_give_stays_with_its_key(ended, tmp_path):
    _, arguments = filled(tmp_path, ended=ended)
    [entry] = json.loads(arguments[1].read_text()).values()
    index = arguments[0] / "records" / json.loads(entry)["file"]
    done = strace.failing(("pread64", "read"), "EIO", "4+", RUN, ["starting", *arguments], paths=[index])
    assert done.returncode == 0, done.stderr
    assert json.loads(arguments[2].read_text()) == ["VaultUnwritable"]
    asyncio.run(whole(arguments, token="MARK-token-0"))


def on(profile):
    return [profile, *profile.rglob("*")]


@pytest.mark.skipif(not mounts.way(), reason=mounts.MISSING)
def test_a_directory_that_cannot_be_written_is_read_and_written_again_later(tmp_path):
    arguments = [tmp_path / name for name in ("profile", "keyring.json", "report")]
    asyncio.run(RUNS["filling"](cabinet(*arguments[:2]), lambda _line: None))
    done = mounts.run('mount --bind "$2" "$2"', RUN, ["read_only", *arguments])
    assert done.returncode == 0, done.stderr
    assert json.loads(arguments[2].read_text()) == ["VaultUnwritable"] * 3
    asyncio.run(whole(arguments))


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited: run on Linux or macOS")
def test_a_file_that_cannot_be_laid_out_is_made_at_the_next_try(tmp_path):
    arguments = signed_in(tmp_path / "small")
    # A process of its own: the limit is on every file of one.
    command = [sys.executable, "-m", RUN, "no_room", *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    assert len(json.loads(arguments[2].read_text())) == 1
