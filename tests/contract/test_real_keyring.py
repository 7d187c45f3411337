"""The key store against the real gnome-keyring on a private session bus."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon")),
        reason="no gnome-keyring here; apt-get install -y --no-install-recommends dbus gnome-keyring",
    ),
]


class PrivateBus:
    """A session bus, and on demand a keyring daemon, in a home of their own."""

    def __init__(self, home):
        (home / "run").mkdir(mode=0o700)
        kept = {key: os.environ[key] for key in ("PATH", "LANG", "LD_LIBRARY_PATH") if key in os.environ}
        self.environment = {**kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "PYTHONPATH": str(ROOT)}
        self.home = home
        self.processes = []
        self.daemon = None

    def start_bus(self):
        # Without service files: nothing may be started by name behind the test's back.
        config = self.home / "bus.conf"
        config.write_text(
            '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" '
            '"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd"><busconfig><type>session</type>'
            f"<listen>unix:dir={self.home / 'run'}</listen><policy context='default'><allow send_destination='*' "
            "eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"
        )
        command = ["dbus-daemon", f"--config-file={config}", "--print-address", "--nofork"]
        bus = self._start(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()

    def start_keyring(self, password=b"lab-only"):
        command = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
        self.daemon = self._start(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.daemon.stdin.write(password)
        self.daemon.stdin.close()
        self.daemon.stdout.readline()  # it says where its control socket is once it has taken its name

    def _start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, **options)
        self.processes.append(process)
        return process

    def probe(self, *arguments):
        script = ROOT / "tests" / "support" / "keyring_probe.py"
        command = [sys.executable, str(script), *arguments]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout else None

    def stop(self):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGCONT)
            process.terminate()
            process.wait(10)
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()


@pytest.fixture
def bus(tmp_path):
    private = PrivateBus(tmp_path)
    yield private
    private.stop()


@pytest.fixture
def unlocked(bus):
    bus.start_bus()
    bus.start_keyring()
    return bus


def test_a_secret_is_there_for_the_next_start_and_gone_once_deleted(unlocked):
    assert unlocked.probe("set", "a1b2", "secret ü")["outcome"] == "done"
    assert unlocked.probe("get", "a1b2")["found"] == "secret ü"
    assert unlocked.probe("delete", "a1b2")["outcome"] == "done"
    found = unlocked.probe("get", "a1b2")
    assert (found["outcome"], found["found"]) == ("done", None)


def test_a_secret_that_lies_open_is_read_without_the_library_and_any_other_with_it(unlocked):
    unlocked.probe("set", "a1b2", "secret ü")
    assert not unlocked.probe("get", "a1b2")["library"]
    assert unlocked.probe("get", "another")["library"]
    unlocked.probe("lock")
    assert unlocked.probe("get", "a1b2")["library"]


def test_nothing_readable_is_written_by_the_keyring(unlocked):
    unlocked.probe("set", "a1b2", "canary-secret")
    written = b"".join(path.read_bytes() for path in unlocked.home.rglob("*.keyring"))
    assert written
    assert b"canary-secret" not in written


def test_a_locked_keyring_is_locked(unlocked):
    unlocked.probe("set", "a1b2", "secret")
    unlocked.probe("lock")
    asked = unlocked.probe("get", "a1b2")
    assert asked["outcome"] == "KeyStoreLocked"
    assert asked["seconds"] < 5.5


def test_a_daemon_that_stands_still_is_hung_within_five_and_a_half_seconds(unlocked):
    unlocked.probe("set", "a1b2", "secret")
    unlocked.daemon.send_signal(signal.SIGSTOP)
    asked = unlocked.probe("get", "a1b2")
    assert asked["outcome"] == "KeyStoreHung"
    assert 4.9 < asked["seconds"] < 5.5
    unlocked.daemon.send_signal(signal.SIGCONT)
    assert unlocked.probe("get", "a1b2")["found"] == "secret"


def test_a_bus_without_a_keyring_has_none(bus):
    bus.start_bus()
    assert bus.probe("get", "a1b2")["outcome"] == "KeyStoreAbsent"


def test_no_bus_means_no_keyring(bus):
    assert bus.probe("get", "a1b2")["outcome"] == "KeyStoreAbsent"
