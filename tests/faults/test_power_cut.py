"""The power goes while the vault writes: what was not forced out is lost or torn, and nobody's records are."""

import asyncio
import os
import random
import shutil

import pytest

from tests.support import kill_points, power, strace
from tests.support.traces import traces
from tests.support.vault_checks import RUN, checked, started
from tests.support.vault_runs import MARKS, RUNS, newer_layout

CUTS = 600 if kill_points.LONG else 24
# What outlives a power cut once it was acknowledged: the sign-in, its newest token, and that somebody is destroyed.
# Of records an earlier whole state may be left, which the next sync reads on from.
LASTING = ("created", "token", "forgotten")
pytestmark = pytest.mark.skipif(not strace.works(), reason=strace.MISSING)


@pytest.mark.parametrize("name", RUNS)
def test_whatever_the_disk_keeps_of_a_run_is_whole(name, tmp_path, monkeypatch):
    start = started(name, tmp_path)
    keyring, acks = start.arguments[1:]
    before = keyring.read_bytes() if keyring.exists() else b""
    disk = power.Disk(start.arguments[0], beside=[keyring, keyring.with_suffix(".draft"), acks])
    calls = power.traced(tmp_path / "trace", RUN, [name, *start.arguments])
    if name == "migrating":
        newer_layout(monkeypatch)
    dice = random.Random(f"{kill_points.SEED}/{name}")
    # A run begins with what a program opens before it writes anything.
    begun = next(at for at, (call, words, _) in enumerate(calls) if call == "openat" and b"/profile/" in words[1])
    points = set(dice.sample(range(begun, len(calls)), min(CUTS, len(calls) - begun)))
    for at, call in enumerate(calls):
        disk.take(*call)
        if at in points:
            home = started("filling", tmp_path / f"cut-{at}")
            disk.cut(dice, home.arguments[0])
            if disk.elsewhere(keyring) or before:
                home.arguments[1].write_bytes(disk.elsewhere(keyring) or before)
            said = {line for line in disk.elsewhere(acks).decode().splitlines() if line.startswith(LASTING)}
            try:
                asyncio.run(checked(name, home, said))
            except Exception as exc:
                raise AssertionError(f"{name} cut after call {at}: {call[0]}") from exc
            assert traces(home.arguments[0], MARKS) == [], at
            shutil.rmtree(home.place)
    assert disk.forced > 0


def test_a_replayed_run_is_what_the_program_left(tmp_path):
    start = started("filling", tmp_path)
    disk = power.Disk(start.arguments[0])
    for call in power.traced(tmp_path / "trace", RUN, ["filling", *start.arguments]):
        disk.take(*call)
    left = {path: path.read_bytes() for path in start.arguments[0].rglob("*") if path.is_file()}
    assert len(left) >= 5
    assert {path: disk.elsewhere(path) for path in left} == left


def test_what_was_not_forced_out_may_be_lost_and_what_was_is_kept(tmp_path):
    home = tmp_path / "home"
    disk = power.Disk(home)
    name = os.fsencode(home / "file")
    disk.take("openat", ["AT_FDCWD", name, "O_RDWR|O_CREAT"], 5)
    disk.take("pwrite64", ["5", b"a" * 1024, "1024", "0"], 1024)
    disk.take("fsync", ["5"], 0)
    disk.take("pwrite64", ["5", b"b" * 1024, "1024", "0"], 1024)
    found = set()
    for number in range(60):
        disk.cut(random.Random(number), tmp_path / str(number))
        found.add((tmp_path / str(number) / "file").read_bytes())
    assert found == {b"a" * 1024, b"b" * 512 + b"a" * 512, b"b" * 1024}
