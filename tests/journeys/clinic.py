"""A clinic's portal as its staff start it, and the commands they give beside it.

That these commands are programs is what `tests/portal/test_commands.py` and `test_kiosk_commands.py` try.
"""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import time

from portal.__main__ import main
from tests.support.desktop import ROOT

PORTAL = (sys.executable, "-m", "portal")
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
            words = [*PORTAL, "serve", "--data", str(self.data), "--port", port, *self._options]
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
        """Give a command, without the process that a shell would start for it; what it printed."""
        said, trouble, mask = io.StringIO(), io.StringIO(), os.umask(0o077)
        try:
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(trouble):
                status = main([command, "--data", str(self.data), *words])
        finally:
            os.umask(mask)
        assert status == 0, f"portal {command} ended with {status}: {trouble.getvalue()}"
        return said.getvalue()

    def ask(self, command, *words):
        """Give a command with --json; what it answered."""
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
