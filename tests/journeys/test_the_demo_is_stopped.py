"""Whoever stops the demo, as a shell or a desktop does, is told nothing, and nothing of it goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.desktop import ROOT
from ui.base.loop import STOPPED

PATIENCE = 60


def running(group):
    """The command lines of a group of processes, without those that ended."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            fields = (process / "stat").read_text().rpartition(") ")[2].split()
            if int(fields[2]) == group and fields[0] != "Z":
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:  # it ended meanwhile
            continue
    return found


def waited_for(what):
    deadline = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def demo(tmp_path):
    """The demo as people start it, in a group of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "dev.py", "demo"]
    with (tmp_path / "said").open("w+b") as said:
        started = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, process_group=0
        )
        try:
            yield started, (tmp_path / "said").read_text
        finally:
            if running(started.pid):
                os.killpg(started.pid, signal.SIGKILL)
            started.wait()


@pytest.mark.parametrize("stop", [os.kill, os.killpg], ids=["alone", "with its children"])
@pytest.mark.parametrize("command", [" serve ", " patients ", " outbox "])
def test_it_ends_silently_with_its_children(demo, stop, command):
    started, said = demo
    waited_for(lambda: any(command in one for one in running(started.pid)))
    stop(started.pid, signal.SIGTERM)
    assert started.wait(PATIENCE) == STOPPED
    waited_for(lambda: not running(started.pid))
    assert said() == ""
