"""Looking at this computer, for `preflight`: everything is read from the system, nothing is changed."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from pfclient.kiosk.preflight import Host

_PROC, _SYS = Path("/proc"), Path("/sys")

DESKTOPS = frozenset(
    {"gnome-shell", "plasmashell", "xfce4-panel", "xfdesktop", "cinnamon", "mate-panel", "lxqt-panel", "lxpanel",
     "budgie-panel", "cosmic-panel", "waybar", "sway"}
)  # fmt: skip
"""Processes of a desktop on which a visitor could reach something else."""


def look(*, visitors_as: int | None = None, key: Path | None = None) -> Host:
    """Give what can be told of this computer.

    Args:
        visitors_as: User visitors run as, None for this process's own.
        key: The kiosk's key file.
    """
    if sys.platform == "win32":
        return Host(
            is_admin=_is_windows_admin(), swaps=None, hibernates=None, screens=None, keeps_core_dumps=None,
            may_trace=None, other_windows=None, key_readable=None,
        )  # fmt: skip
    user = os.geteuid() if visitors_as is None else visitors_as
    running = frozenset(_processes())
    return Host(
        is_admin=user == 0,
        processes=running,
        swaps=_swaps(),
        hibernates=_hibernates(),
        screens=_screens(),
        keeps_core_dumps=_keeps_core_dumps(),
        may_trace=_text(_PROC / "sys/kernel/yama/ptrace_scope") in {"", "0"} if sys.platform == "linux" else None,
        other_windows=bool(running & DESKTOPS),
        key_readable=_is_readable(key, visitors_as) if key is not None else None,
    )


def own_memory() -> int | None:
    """KiB of memory that this process holds and shares with none; None where the system does not tell."""
    told = (line.split() for line in _text(_PROC / "self/smaps_rollup").splitlines())
    return next((int(words[1]) for words in told if words[0] == "Private_Dirty:"), None)


def _is_windows_admin() -> bool:
    import ctypes  # noqa: PLC0415 - only Windows asks so

    library = getattr(ctypes, "windll", None)
    return bool(library is not None and library.shell32.IsUserAnAdmin())


def _processes() -> Iterator[str]:
    for directory in _PROC.glob("[0-9]*"):
        name = _text(directory / "comm")
        if name:
            yield name


def _swaps() -> bool | None:
    lines = _text(_PROC / "swaps").splitlines()
    if not lines:
        return None
    # Compressed memory and an encrypted device keep nothing that can be read after the power is off.
    return any(not line.split()[0].startswith(("/dev/zram", "/dev/mapper/", "/dev/dm-")) for line in lines[1:])


def _hibernates() -> bool | None:
    states = _text(_SYS / "power/state")
    return "disk" in states.split() and bool(_swaps()) if states else None


def _screens() -> int | None:
    connected = [_text(path) == "connected" for path in (_SYS / "class/drm").glob("card*-*/status")]
    return sum(connected) if connected else None


def _keeps_core_dumps() -> bool | None:
    pattern = _text(_PROC / "sys/kernel/core_pattern")
    # A pipe hands the memory to a program that keeps it whatever this process's own limit says.
    return pattern.startswith("|") and "/bin/false" not in pattern if pattern else None


def _is_readable(key: Path, user: int | None) -> bool | None:
    if user is None:
        # A systemd credential belongs to root, and its list of access to us: only the system can tell.
        return os.access(key, os.R_OK)
    try:
        status = key.stat()
    except OSError:
        return None
    return bool(status.st_mode & 0o004) or (status.st_uid == user and bool(status.st_mode & 0o400))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
