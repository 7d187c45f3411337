"""A copy whose program is killed, or whose disk fails, at any call: the old file or the whole new one, no half."""

import stat

import pytest

from tests.support import strace
from tests.support.copy_runs import WHOLE

RUN = "tests.support.copy_runs"
CALLS = ("write", "fsync", "link", "linkat", "rename", "unlink", "unlinkat")
OLD = b"what was there"
pytestmark = pytest.mark.skipif(not strace.works(), reason=strace.MISSING)


def _folder(tmp_path, name, how):
    folder = tmp_path / name
    folder.mkdir()
    if how == "over":
        (folder / "copy.pdf").write_bytes(OLD)
    return folder


def _points(tmp_path, how):
    folder = _folder(tmp_path, "traced", how)
    calls = strace.counted(tmp_path / "trace", RUN, [folder / "copy.pdf", how], CALLS)
    assert {"write", "fsync"} < calls.keys()
    return [(call, number) for call, times in calls.items() for number in range(1, times + 1)]


@pytest.mark.parametrize("how", ["new", "over"])
def test_a_copy_killed_at_any_call_is_the_old_file_or_the_whole_new_one(tmp_path, how):
    found = set()
    for call, number in _points(tmp_path, how):
        folder = _folder(tmp_path, f"{call}-{number}", how)
        status = strace.killed_at(call, number, RUN, [folder / "copy.pdf", how])
        where = f"killed at {call} {number}"
        assert status in (-9, 137), where
        path = folder / "copy.pdf"
        held = path.read_bytes() if path.exists() else None
        assert held in ((OLD,) if how == "over" else (None,)) + (WHOLE,), where
        found.add(held)
        for left in folder.iterdir():
            # What cannot be tidied up tells nothing by its name, and nobody else can read it.
            assert left == path or (left.name.startswith(".family-chart-") and left.suffix == ".part"), where
            assert held == OLD or stat.S_IMODE(left.stat().st_mode) == 0o600, where
    assert len(found) == 2


@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EDQUOT"])
@pytest.mark.parametrize("how", ["new", "over"])
def test_a_copy_whose_disk_fails_at_any_call_says_so_and_leaves_the_old_file(tmp_path, how, error):
    for call in ("write", "fsync"):
        folder = _folder(tmp_path, f"{call}-{error}", how)
        done = strace.failing([call], error, "1", RUN, [folder / "copy.pdf", how])
        said = "CopyUnwritable" if error == "EIO" else "CopyFull"
        assert done.stdout.strip() == said, (call, done.stderr)
        left = [path.read_bytes() for path in folder.iterdir()]
        assert left == ([OLD] if how == "over" else []), call
