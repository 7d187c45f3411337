"""A whole visit under strace: nothing is written but to the lines it must have, nothing is started or logged."""

import json
import logging
import os
import re
import shutil
import sys

import pytest

from pfclient.kiosk.rehearsing import Way
from portal.clock import SystemClock
from tests.support import strace
from tests.support.kiosks import Lobby
from tests.support.portal import PortalUnderTest
from tests.support.rehearsals import BORN, LAST4, Guest, rehearsed

pytestmark = [
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs a display in memory: apt-get install -y xvfb"),
    pytest.mark.skipif(not strace.works(), reason=strace.MISSING),
    pytest.mark.timeout(300),
]

CALLS = (
    "open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,"
    "truncate,mknod,mknodat,execve,execveat"
)
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
DOCUMENTED = re.compile(r'"/dev/(null|dri/[^"]*|shm/[^"]*)"')
"""Devices, and memory shared with the display; what a program opens there is in no file."""


@pytest.fixture
def screen(tmp_path, monkeypatch):
    """A portal on a socket with one visit of today, and the screen's key file."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    portal = PortalUnderTest(tmp_path / "portal", clock=SystemClock())
    lobby = Lobby(portal)
    lobby.person(given="Zebulon", family="Quillfeather")
    lobby.books(minutes=1)
    with portal.live():
        key = tmp_path / "kiosk.json"
        key.touch(mode=0o600)
        key.write_text(json.dumps(lobby.key_file))
        yield lobby, key
    portal.close()


def written(trace):
    """Every call that wrote to the file system and succeeded, but for what is documented."""
    found = []
    for line in trace.read_text(errors="replace").splitlines():
        call = re.match(r"\d+ +(\w+)\((.*)\) += (-?\d+)", line)
        if call is None or call[3].startswith("-") or call[1].startswith("exec"):
            continue
        if (call[1].startswith("open") and not WRITES.search(call[2])) or DOCUMENTED.search(call[2]):
            continue
        found.append(line)
    return found


def test_a_visit_writes_nothing_starts_nothing_and_logs_nothing_of_the_visitor(screen, tmp_path, caplog):
    lobby, key = screen
    trace = tmp_path / "trace"
    prefix = ["strace", "-f", "-qq", "--seccomp-bpf", "-A", "-o", str(trace), "-e", f"trace={CALLS}", "--"]
    caplog.set_level(logging.DEBUG, "pfclient")
    (visit,) = rehearsed(key, [(Way.DONE, Guest(BORN, LAST4))], prefix)
    assert visit.ended_as_told
    assert lobby.stored("Appointment", "today")["status"] == "arrived"
    assert written(trace) == []
    # Two processes: the visitor, and the one behind that showed the next welcome.
    started = re.findall(r'execve\("([^"]+)"', trace.read_text(errors="replace"))
    assert {os.path.realpath(path) for path in started} == {os.path.realpath(sys.executable)}
    said = " ".join(record.getMessage() for record in caplog.records if record.name.startswith("pfclient"))
    assert '"event": "kiosk.ended", "ending": "done"' in said
    told = ("Zebulon", "Quillfeather", "Q.", LAST4, BORN, "1948", "Harbor", "Okafor", "Waiting Area")
    assert not [word for word in told if word in said]


def test_a_write_would_be_seen(tmp_path):
    trace = tmp_path / "trace"
    strace._run(["-A", "-o", str(trace), "-e", f"trace={CALLS}"], "tests.support.touching", [tmp_path / "left-behind"])
    assert [line for line in written(trace) if "left-behind" in line]
