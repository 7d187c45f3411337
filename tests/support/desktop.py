"""A private desktop: virtual screen, session bus, unlocked gnome-keyring, and programs started in it."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from jeepney import DBusAddress, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.support.atspi import ScreenReader

ROOT = Path(__file__).resolve().parents[2]
NEEDED = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "xdotool": "xdotool",
}
AT_SPI = Path("/usr/libexec/at-spi-bus-launcher")
SERVICES = Path("/usr/share/dbus-1/services")
SECRETS = "org.freedesktop.Secret."
LOG = "programs.log"
_PATIENCE = 15
_PICTURE = (
    "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]); "
    "app.primaryScreen().grabWindow(0).save(sys.argv[1])"
)


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
        try:
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
            if self._keyring:
                self.unlock_keyring()
        except BaseException:
            self.__exit__()
            raise
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
        # Nobody holds a key here: one that a busy machine lets go late (-r) would else be typed again and again.
        command = ["Xvfb", "-r", "-noreset", "-screen", "0", f"{self._size}x24", "-nolisten", "tcp"]
        return ":" + self._first_line(command, "-displayfd")

    def _start_bus(self):
        """A session bus that starts the accessibility bus by name and nothing else: no keyring behind a test's back."""
        services = self.home / "services"
        services.mkdir()
        shutil.copy(SERVICES / "org.a11y.Bus.service", services)
        config = self.home / "bus.conf"
        config.write_text(
            '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" '
            '"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd"><busconfig><type>session</type>'
            f"<listen>unix:dir={self.home / 'run'}</listen><servicedir>{services}</servicedir>"
            "<policy context='default'><allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/>"
            "<allow own='*'/></policy></busconfig>"
        )
        return self._first_line(["dbus-daemon", f"--config-file={config}", "--nofork"], "--print-address")

    def _first_line(self, command, option):
        """Start a program that writes a line to the descriptor given with an option once it is ready; that line."""
        read, write = os.pipe()
        joined = [f"{option}={write}"] if option.startswith("--") else [option, str(write)]
        self._start([*command, *joined], pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            ready, _, _ = select.select([answer], [], [], _PATIENCE)
            line = answer.readline().strip() if ready else ""
        if not line:
            raise AssertionError(f"{command[0]} did not start: {self.log()}")
        return line

    def _start(self, command, **options):
        # Nothing inherits the test runner's own streams: a program left over would keep them open.
        with (self.home / LOG).open("ab") as log:
            options = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log, **options}
            process = subprocess.Popen(command, env=self.environment, **options)
        self._started.append(process)
        return process

    def log(self):
        """The last of what the programs here have printed."""
        return (self.home / LOG).read_text(errors="replace")[-2000:]

    def unlock_keyring(self):
        """Start gnome-keyring with an open login keyring, and wait until it answers."""
        command = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
        daemon = self._start(command, stdin=subprocess.PIPE)
        daemon.stdin.write(b"journeys-only")
        daemon.stdin.close()
        daemon.stdin = None
        self._await_owner("org.freedesktop.secrets")
        return daemon

    def _await_owner(self, name):
        with open_dbus_connection(bus=self.environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            deadline = time.monotonic() + _PATIENCE
            while not connection.send_and_get_reply(message_bus.NameHasOwner(name), timeout=_PATIENCE).body[0]:
                assert time.monotonic() < deadline, f"{name} never came: {self.log()}"
                time.sleep(0.02)

    def lock_keyring(self):
        """Lock it as a desktop does after a while; nobody is there to ask for its password."""
        self.run(sys.executable, "-m", "tests.support.keyring_probe", "lock")

    def ask_keyring(self, call, *arguments):
        """What the app's own keyring class is answered in a program of its own."""
        return json.loads(self.run(sys.executable, "-m", "tests.support.keyring_probe", call, *arguments))

    def kept_secrets(self):
        """What the Secret Service keeps: attributes of every item, locked or not."""
        with open_dbus_connection(bus=self.environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:

            def ask(path, interface, message):
                where = DBusAddress(path, "org.freedesktop.secrets", SECRETS + interface)
                return connection.send_and_get_reply(message(where), timeout=_PATIENCE).body

            service = "/org/freedesktop/secrets"
            found = ask(service, "Service", lambda at: new_method_call(at, "SearchItems", "a{ss}", ({},)))
            items = [item for some in found for item in some]
            return [ask(item, "Item", lambda at: Properties(at).get("Attributes"))[0][1] for item in items]

    def run(self, *arguments, **options):
        """A short command in this session; its standard output."""
        return subprocess.run(
            [*arguments],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=20,
            stdin=subprocess.DEVNULL,
            **options,
        ).stdout

    def start_python(self, *arguments, under=(), **options):
        """A Python program; `under` is the command that watches it, which must leave it a child of this process."""
        return self._start([*under, sys.executable, *arguments], cwd=ROOT, **options)

    def press(self, *keys):
        """Keys by X name: `Tab`, `Return`, `ctrl+k`."""
        self.run("xdotool", "key", "--delay", "15", *keys)

    def type(self, text):
        self.run("xdotool", "type", "--delay", "15", text)

    def focus(self, process):
        """Give the program's window the keyboard, as a window manager would (there is none here)."""
        self._focus("--pid", str(process.pid))

    def focus_window(self, title):
        """The same for a window that belongs to another, by its title."""
        self._focus("--name", f"^{title}$")

    def _focus(self, *which):
        window = self.run("xdotool", "search", "--sync", "--onlyvisible", *which).split()[0]
        self.run("xdotool", "windowfocus", "--sync", window)

    def picture(self, path):
        """What the screen shows now, as PNG."""
        self.run(sys.executable, "-c", _PICTURE, str(path))

    def reader(self, process, *, seconds=20):
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
                time.sleep(0.1)
            else:
                return reader

    def stop(self, process):
        """End a program as a session does; its exit status. One that does not end is killed, and fails the test."""
        process.send_signal(signal.SIGTERM)
        try:
            return process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError(f"the program did not end when asked to: {self.log()}") from None
