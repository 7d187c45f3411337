"""Files: whole or not at all, readable by their owner only, never over another unasked."""

import errno
import stat
from pathlib import Path

import pytest

from pfclient.errors import CopyExists, CopyFull, CopyStopped, CopyUnwritable
from pfclient.export import saving
from pfclient.export.saving import save


def _pieces(*pieces, fails=None):
    yield from pieces
    if fails is not None:
        raise fails


def _names(folder):
    return [path.name for path in folder.iterdir()]


def test_it_is_whole_and_its_owners_alone(tmp_path):
    path = tmp_path / "copy.pdf"
    save(path, _pieces(b"a", b"b"), replace=False)
    assert path.read_bytes() == b"ab"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert _names(tmp_path) == ["copy.pdf"]


def test_a_file_that_is_there_is_not_touched_unasked(tmp_path):
    path = tmp_path / "copy.pdf"
    path.write_bytes(b"mine")
    with pytest.raises(CopyExists):
        save(path, _pieces(b"new"), replace=False)
    assert path.read_bytes() == b"mine"
    assert _names(tmp_path) == ["copy.pdf"]


def test_a_file_that_comes_while_it_is_written_is_not_touched_either(tmp_path):
    path = tmp_path / "copy.pdf"

    def slowly():
        yield b"new"
        path.write_bytes(b"mine")

    with pytest.raises(CopyExists):
        save(path, slowly(), replace=False)
    assert path.read_bytes() == b"mine"
    assert _names(tmp_path) == ["copy.pdf"]


def test_one_that_may_be_replaced_is_and_its_old_rights_with_it(tmp_path):
    path = tmp_path / "copy.pdf"
    path.write_bytes(b"old")
    path.chmod(0o644)
    save(path, _pieces(b"new"), replace=True)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_of_that_name_counts_as_a_file(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    path = tmp_path / "copy.pdf"
    path.symlink_to(elsewhere)
    with pytest.raises(CopyExists):
        save(path, _pieces(b"new"), replace=False)
    save(path, _pieces(b"new"), replace=True)
    assert not elsewhere.exists()
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("raised", [CopyStopped(), OSError(errno.ENOSPC, "full"), OSError(errno.EIO, "broken")])
def test_nothing_is_left_of_one_that_fails(tmp_path, raised):
    with pytest.raises((CopyStopped, CopyFull, CopyUnwritable)):
        save(tmp_path / "copy.pdf", _pieces(b"half", fails=raised), replace=False)
    assert _names(tmp_path) == []


def test_the_old_file_stays_when_the_new_one_fails(tmp_path):
    path = tmp_path / "copy.pdf"
    path.write_bytes(b"old")
    with pytest.raises(CopyFull):
        save(path, _pieces(b"half", fails=OSError(errno.ENOSPC, "full")), replace=True)
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == ["copy.pdf"]


def test_a_full_disk_is_told_from_one_that_cannot_be_written(tmp_path):
    with Path("/dev/full").open("wb", buffering=0) as full, pytest.raises(CopyFull):
        save(tmp_path / "copy.pdf", (full.write(b"x") and b"" for _ in range(1)), replace=False)
    with pytest.raises(CopyUnwritable):
        save(tmp_path / "no such folder" / "copy.pdf", _pieces(b"x"), replace=False)


@pytest.mark.parametrize("replace", [True, False])
def test_a_memory_stick_without_hard_links_takes_it_too(tmp_path, monkeypatch, replace):
    def no_links(self, target):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(saving.Path, "hardlink_to", no_links)
    path = tmp_path / "copy.pdf"
    save(path, _pieces(b"new"), replace=replace)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    if not replace:
        with pytest.raises(CopyExists):
            save(path, _pieces(b"newer"), replace=False)
    assert _names(tmp_path) == ["copy.pdf"]
