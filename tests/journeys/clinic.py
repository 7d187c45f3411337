"""A clinic's portal as its staff start it, and the commands they type beside it."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.support.desktop import ROOT

_PATIENCE = 30


class Clinic:
    """`portal serve` on a data directory; use as a context manager.

    Args:
        home: Directory for its data and its log.
        options: More options of `serve`.
    """

    def __init__(self, home, *options):
        self.data = home / "portal"
        self._log = home / "portal.log"
        self._options = options
        self._process = None
        self.url = ""

    def __enter__(self):
        self.serve()
        return self

    def __exit__(self, *_):
        if self._process is not None:
            self.die()

    @property
    def port(self):
        return self.url.rpartition(":")[2]

    def serve(self, port="0"):
        """Start it and wait until it says where it listens."""
        ready = self._log.with_suffix(".ready")
        with ready.open("wb") as out, self._log.open("ab") as errors:
            words = _words("serve", self.data, "--port", port, *self._options)
            self._process = subprocess.Popen(words, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
        deadline = time.monotonic() + _PATIENCE
        while not ready.read_text().endswith("\n"):
            assert self._process.poll() is None, f"portal serve ended: {self._log.read_text()}"
            assert time.monotonic() < deadline, "portal serve never said where it listens"
            time.sleep(0.02)
        self.url = json.loads(ready.read_text().splitlines()[0])["base_url"]

    def die(self):
        """kill -9."""
        self._process.kill()
        self._process.wait()
        self._process = None

    def pause(self):
        """It answers nobody until `go_on`."""
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self):
        """After `pause`."""
        self._process.send_signal(signal.SIGCONT)

    def serve_again(self):
        """On the same port and data."""
        self.serve(self.port)

    def do(self, command, *words):
        """Type a command; what it printed."""
        done = subprocess.run(
            _words(command, self.data, *words),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
        assert done.returncode == 0, f"portal {command} ended with {done.returncode}: {done.stderr}"
        return done.stdout

    def ask(self, command, *words):
        """Type a command with --json; what it answered."""
        return json.loads(self.do(command, *words, "--json"))

    def admit(self, file, *, labs, practice="Lakeview Family Medicine"):
        """Load a chart; the id of the patient in it."""
        before = {each["id"] for each in self.ask("patients")}
        self.do("load", "--practice", practice, str(file))
        (patient,) = {each["id"] for each in self.ask("patients")} - before
        if labs:
            self.do("share", patient, "--all-labs")
        return patient

    def invite(self, patient, *more, email="someone@example.com", relationship="self"):
        """Invite a patient; link, deep_link, pin."""
        return self.ask("invite", patient, "--email", email, "--relationship", relationship, *more)


def _words(command, data: Path, *words):
    return [sys.executable, "-m", "portal", command, "--data", str(data), *words]
