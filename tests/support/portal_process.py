"""The portal as people start it: a process of its own, and its commands beside it."""

import contextlib
import functools
import json
import subprocess
import sys
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]

PATIENCE = 60
"""Seconds for an answer, more than httpx has: a busy computer starts slowly."""

get, post = (functools.partial(ask, timeout=PATIENCE) for ask in (httpx.get, httpx.post))
"""One request of a client of its own."""


def command(*words, data, check=True):
    """Run one command to its end; the finished process, output as text."""
    done = subprocess.run(_words(words, data), cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    if check and done.returncode:
        raise AssertionError(f"portal {words[0]} ended with {done.returncode}: {done.stderr}")
    return done


def answer(*words, data):
    """Run one command with --json; what it printed."""
    return json.loads(command(*words, "--json", data=data).stdout)


@contextlib.contextmanager
def following(*words, data):
    """Run a command that goes on printing; yields its standard output."""
    process = subprocess.Popen(_words(words, data), cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout
    finally:
        # Not SIGINT: a shell that starts the tests in the background has it ignored, and children inherit that.
        process.terminate()
        process.wait(20)
        process.stdout.close()


class PortalProcess:
    """`portal serve` on a data directory; `base_url` once started.

    Args:
        data: The directory.
        options: Of `serve`.
        env: Its environment, this process's own unless told.
    """

    def __init__(self, data, *options, env=None):
        self._data = data
        self._options = options
        self._env = env
        self._process = None
        self.base_url = ""

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_error):
        if self._process is not None:
            self.kill()

    def start(self):
        """Start it and wait for its line."""
        self._process = subprocess.Popen(
            _words(("serve", *self._options), self._data), cwd=ROOT, stdout=subprocess.PIPE, text=True, env=self._env
        )
        line = self._process.stdout.readline()
        if not line:
            raise AssertionError(f"portal serve ended with {self._process.wait(20)}")
        ready = json.loads(line)
        assert ready["pid"] == self._process.pid
        self.base_url = ready["base_url"]
        return ready

    def kill(self):
        """kill -9."""
        self._process.kill()
        return self._ended()

    def stop(self):
        """SIGTERM; its exit status and what else it printed."""
        self._process.terminate()
        return self._ended()

    def _ended(self):
        process, self._process = self._process, None
        rest = process.stdout.read()
        process.stdout.close()
        return process.wait(20), rest


def _words(words, data):
    name, *rest = words
    return [sys.executable, "-m", "portal", name, "--data", str(data), *rest]
