"""A kiosk on a private desktop with a window manager: the visitor that is shown, and a hand in front of it."""

import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.atspi import STATES, ScreenReader, _call
from tests.support.desktop import Desktop

SIZE = "1080x1920"
_PATIENCE = 30
_COMPONENT = "org.a11y.atspi.Component"
_NO_BINDINGS = (
    '<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc">'
    "<keyboard></keyboard><mouse></mouse><desktops><number>1</number></desktops></openbox_config>"
)
_HOLDS_A_COPY = (
    "import sys; from PySide6.QtGui import QClipboard, QGuiApplication; app = QGuiApplication([]); "
    "board = app.clipboard(); text = 'file:///etc/passwd'; board.setText(text); "
    "board.setText(text, QClipboard.Mode.Selection); print('held', flush=True); app.exec()"
)


def require_window_manager():
    """Skip, saying what to install, where a kiosk cannot be shown."""
    missing = [name for name in ("openbox", "strace") if not shutil.which(name)]
    if missing:
        pytest.skip("a kiosk needs: apt-get install -y --no-install-recommends " + " ".join(missing))


class KioskOnDesktop:
    """Use as a context manager.

    Args:
        key: The kiosk's key file.
    """

    def __init__(self, key):
        self._key = key
        self.desktop = Desktop(keyring=False, size=SIZE)
        self.supervisor = self.reader = None
        self.pid = 0

    def __enter__(self):
        self.desktop.__enter__()
        config = self.desktop.home / "rc.xml"
        config.write_text(_NO_BINDINGS)
        self.desktop._start(["openbox", "--config-file", str(config)])
        self.supervisor = self.desktop.start_python("-m", "tests.support.kiosk_screen", str(self._key))
        self.meet_visitor()
        return self

    def __exit__(self, *_):
        if self.reader is not None:
            self.reader.close()
        # Shown where a test fails: how each visit ended, as the supervisor saw it.
        print("\n".join(line for line in self.desktop.log().splitlines() if '"event"' in line))
        self.desktop.__exit__()

    # ---- who is on the display

    def meet_visitor(self, *, not_pid=0):
        """Wait for a visitor's process on the display; another one than `not_pid`."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            shown = [pid for pid in self._visitors() if pid != not_pid and self.windows_of(pid)]
            if shown:
                break
            assert time.monotonic() < deadline, f"no visitor came: {self.desktop.log()}"
            time.sleep(0.05)
        [self.pid] = shown
        if self.reader is not None:
            self.reader.close()
        self.reader = self._read(deadline)

    def _read(self, deadline):
        while True:
            reader = ScreenReader(self.desktop.environment["DBUS_SESSION_BUS_ADDRESS"], self.pid)
            try:
                reader.application()
            except LookupError:
                reader.close()
                assert time.monotonic() < deadline, f"the visitor does not speak: {self.desktop.log()}"
                time.sleep(0.1)
            else:
                return reader

    def _visitors(self):
        children = Path(f"/proc/{self.supervisor.pid}/task/{self.supervisor.pid}/children").read_text().split()
        return [int(pid) for pid in children]

    def windows_of(self, pid):
        """The visible windows of a process."""
        with suppress(subprocess.CalledProcessError):
            return self.desktop.run("xdotool", "search", "--onlyvisible", "--pid", str(pid)).split()
        return []

    def windows(self):
        """Every visible window of everybody."""
        with suppress(subprocess.CalledProcessError):
            return set(self.desktop.run("xdotool", "search", "--onlyvisible", "--name", "").split())
        return set()

    def alive(self):
        """Whether the visitor's process is still there."""
        return self.pid in self._visitors()

    # ---- what it does

    def sees(self, text, seconds=20):
        """Until these words are on screen."""
        self.reader.wait_for(text, seconds=seconds)

    def hears(self):
        """Every word on screen."""
        return {name for name in self.reader.names() if name}

    def tap(self, name):
        """One finger on the control of this name."""
        x, y = self._middle(name)
        # Two taps in the same moment are one.
        self._let_go()
        self.desktop.run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def _let_go(self):
        self.desktop.run("xdotool", "sleep", "0.4")

    def _middle(self, name):
        deadline = time.monotonic() + _PATIENCE
        while True:
            found = self.reader.named(name)
            if found is not None and found[1] >> STATES["enabled"] & 1:
                break
            assert time.monotonic() < deadline, f"{name!r} never came: {self.hears()}"
            time.sleep(0.05)
        x, y, wide, high = self.reader._ask([_call(found[0], "GetExtents", "u", (0,), _COMPONENT)])[0][0]
        return x + wide // 2, y + high // 2

    def chords(self, chords):
        """Press chords, one after the other."""
        try:
            self.desktop.run("xdotool", "key", "--delay", "4", *chords)
        except subprocess.CalledProcessError as failed:
            raise AssertionError(f"xdotool: {failed.stderr or failed.stdout}") from None

    def handle(self):
        """Everything a hand may do with a pointer: other buttons, long press, drag, wheel, on words and on buttons."""
        for x, y in ((540, 300), (540, 1400), (540, 700)):
            self.desktop.run("xdotool", "mousemove", str(x), str(y), "click", "3", "click", "2", "click", "2")
            self.desktop.run("xdotool", "keydown", "ctrl", "click", "4", "click", "5", "keyup", "ctrl")
        self.desktop.run("xdotool", "mousemove", "540", "300", "mousedown", "1", "sleep", "0.9", "mouseup", "1")
        # From the edge inwards, and across the words: nothing can be marked, nothing moves.
        for start, end in (((2, 900), (700, 300)), ((300, 250), (900, 320)), ((540, 140), (540, 700))):
            down = ("mousemove", str(start[0]), str(start[1]), "mousedown", "1")
            self.desktop.run("xdotool", *down, "mousemove", str(end[0]), str(end[1]), "mouseup", "1")

    def hold_a_copy(self):
        """Another program holds a copied address, as one left over from whoever used this computer before."""
        holder = self.desktop._start([sys.executable, "-c", _HOLDS_A_COPY], stdout=subprocess.PIPE)
        assert holder.stdout.readline().strip() == b"held"


class Traced:
    """What a running process starts: use as a context manager.

    Args:
        pid: The process.
        trace: Where it is written.
    """

    def __init__(self, pid, trace):
        self._command = ["strace", "-f", "-qq", "-e", "trace=execve,execveat", "-o", str(trace), "-p", str(pid)]
        self._trace = trace

    def __enter__(self):
        self._tracing = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 10
        while not self._trace.exists():
            assert self._tracing.poll() is None, "strace cannot trace here"
            assert time.monotonic() < deadline
            time.sleep(0.02)
        return self

    def __exit__(self, *_):
        self._tracing.terminate()
        try:
            self._tracing.wait(5)
        except subprocess.TimeoutExpired:  # it waits for a process that is just going; the kernel lets go of that one
            self._tracing.kill()
            self._tracing.wait(10)

    def started(self):
        """Every program it has started since."""
        return [line for line in self._trace.read_text().splitlines() if "exec" in line]
