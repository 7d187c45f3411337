"""A private desktop: virtual screen, session bus, unlocked gnome-keyring, and programs started in it."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.support.atspi import ScreenReader

ROOT = Path(__file__).resolve().parents[2]
NEEDED = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "xdotool": "xdotool",
}
AT_SPI = Path("/usr/libexec/at-spi-bus-launcher")


def require_desktop():
    """Skip, saying what to install, where a journey cannot run."""
    missing = [package for program, package in NEEDED.items() if not shutil.which(program)]
    missing += [] if AT_SPI.exists() else ["at-spi2-core"]
    if missing:
        pytest.skip("journeys need: apt-get install -y --no-install-recommends " + " ".join(missing))


class Desktop:
    """Use as a context manager; everything it starts ends with it."""

    def __init__(self, *, keyring=True, size="1280x800"):
        self.home = Path(tempfile.mkdtemp(prefix="desktop-"))
        self._keyring = keyring
        self._size = size
        self._started = []
        self.environment = {}

    def __enter__(self):
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700)
        kept = {key: os.environ[key] for key in ("PATH", "LANG", "LD_LIBRARY_PATH") if key in os.environ}
        self.environment = {**kept, "HOME": str(self.home), "XDG_RUNTIME_DIR": str(runtime), "NO_AT_BRIDGE": "0"}
        self.environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "TZ": "UTC"}
        self.environment["DISPLAY"] = self._start_screen()
        bus = self._start(
            ["dbus-daemon", "--session", "--print-address", "--nofork"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        if self._keyring:
            self.unlock_keyring()
        return self

    def __exit__(self, *_):
        for process in reversed(self._started):
            process.terminate()
        for process in reversed(self._started):
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for pipe in (process.stdout, process.stdin, process.stderr):
                if pipe:
                    pipe.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def _start_screen(self):
        read, write = os.pipe()
        command = ["Xvfb", "-noreset", "-displayfd", str(write), "-screen", "0", f"{self._size}x24", "-nolisten", "tcp"]
        self._start(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            return f":{answer.readline().strip()}"

    def _start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, **options)
        self._started.append(process)
        return process

    def unlock_keyring(self):
        command = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
        daemon = self._start(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        daemon.stdin.write(b"journeys-only")
        daemon.stdin.close()
        daemon.stdin = None
        return daemon

    def run(self, *arguments, **options):
        """A short command in this session; its standard output."""
        return subprocess.run(
            [*arguments], env=self.environment, check=True, capture_output=True, text=True, cwd=ROOT, **options
        ).stdout

    def start_python(self, *arguments, **options):
        return self._start([sys.executable, *arguments], cwd=ROOT, **options)

    def press(self, *keys):
        """Keys by X name: `Tab`, `Return`, `ctrl+k`."""
        self.run("xdotool", "key", "--delay", "15", *keys)

    def type(self, text):
        self.run("xdotool", "type", "--delay", "15", text)

    def focus(self, process):
        """Give the program's window the keyboard, as a window manager would (there is none here)."""
        window = self.run("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid)).split()[0]
        self.run("xdotool", "windowfocus", "--sync", window)

    def picture(self, path):
        """What the screen shows now, as PNG, where ImageMagick is there."""
        if shutil.which("import"):
            self.run("import", "-window", "root", str(path))

    def reader(self, process, *, seconds=30):
        """A screen reader on a program just started, once it has announced itself."""
        deadline = time.monotonic() + seconds
        while True:
            reader = ScreenReader(self.environment["DBUS_SESSION_BUS_ADDRESS"], process.pid)
            try:
                reader.application()
            except LookupError:
                reader.close()
                if time.monotonic() > deadline or process.poll() is not None:
                    raise
                time.sleep(0.2)
            else:
                return reader

    def stop(self, process):
        """End a program as a session does, and wait for it."""
        process.send_signal(signal.SIGTERM)
        return process.wait(20)
