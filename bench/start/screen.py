"""Where the started programs paint: a virtual screen where there is one, else nowhere (offscreen)."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_KEPT = ("PATH", "LANG", "HOME", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP")


@dataclass(frozen=True, slots=True)
class Screen:
    """Environment for what is started, and how to name it in a note."""

    name: str
    environment: dict[str, str] = field(default_factory=dict)


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen for the block, with a runtime directory of its own; no keyring, no session bus."""
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    with tempfile.TemporaryDirectory(prefix="bench-") as home:
        # Only this home: an account that is kept on this computer must not be opened by a measurement.
        kept |= {"HOME": home, "XDG_RUNTIME_DIR": home, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        if shutil.which("Xvfb") is None:
            yield Screen("offscreen", {**kept, "QT_QPA_PLATFORM": "offscreen"})
            return
        with _virtual() as display:
            yield Screen("xcb, Xvfb", {**kept, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display})


@contextmanager
def _virtual() -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-noreset", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-displayfd", str(write)]
    server = subprocess.Popen(
        command, pass_fds=(write,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield ":" + answer.readline().strip()
    finally:
        server.terminate()
        server.wait()
