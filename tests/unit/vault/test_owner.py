"""One owner of a profile, whatever becomes of the lock's file and of its holder."""

import subprocess
import sys

import pytest

from pfclient.errors import VaultBusy
from pfclient.vault import owner as owner_module
from pfclient.vault.owner import Owner

HOLDER = """
import sys, time
from pathlib import Path
from pfclient.vault.owner import Owner
Owner(Path(sys.argv[1])).take()
print("held", flush=True)
time.sleep(60)
"""


def test_the_lock_of_a_killed_program_is_free_at_once(tmp_path):
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(VaultBusy):
            Owner(tmp_path).take()
        holder.kill()
    owner = Owner(tmp_path)
    owner.take()
    owner.take()
    owner.release(remove=True)
    owner.release()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_was_removed_while_it_was_taken_is_taken_anew(tmp_path, monkeypatch):
    exclusive, taken = owner_module._exclusive, []

    def removed_meanwhile(descriptor):
        if not taken:
            (tmp_path / "lock").unlink()
        taken.append(descriptor)
        exclusive(descriptor)

    monkeypatch.setattr(owner_module, "_exclusive", removed_meanwhile)
    owner = Owner(tmp_path)
    owner.take()
    assert len(taken) == 2
    with pytest.raises(VaultBusy):
        Owner(tmp_path).take()
    owner.release()


def test_a_lock_that_cannot_be_written_does_all_the_same(tmp_path):
    (tmp_path / "lock").mkdir()  # opens for reading only, whoever runs this
    owner = Owner(tmp_path)
    owner.take()
    with pytest.raises(VaultBusy):
        Owner(tmp_path).take()
    owner.release(remove=True)
