"""Makes `pfclient://` links open this program, for this user, on desktops that follow freedesktop.org."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_NAME = "pfclient-link.desktop"
_WAIT_SECONDS = 10


def register(command: Sequence[str], applications: Path | None = None) -> bool:
    """Register the scheme on Linux; elsewhere the installer does it.

    Args:
        command: What starts the program; the link is added as its last argument.
        applications: The user's directory of desktop entries, the usual one unless told.

    Returns:
        Whether `pfclient://` opens this program now.
    """
    if not sys.platform.startswith("linux"):
        return False
    folder = applications or _applications()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        entry = folder / _NAME
        text = desktop_entry(command)
        if not entry.exists() or entry.read_text(encoding="utf-8") != text:
            entry.write_text(text, encoding="utf-8")
    except OSError:
        return False
    return _make_default()


def desktop_entry(command: Sequence[str]) -> str:
    """Give the text of the desktop entry."""
    words = " ".join(_quoted(word) for word in command)
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Family Chart",
        f"Exec={words} %u",
        "Terminal=false",
        "NoDisplay=true",
        "StartupNotify=true",
        "MimeType=x-scheme-handler/pfclient;",
    ]
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    """Quote one word as the Desktop Entry Specification wants it in Exec."""
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, "\\" + sign)
    # The key's value is unescaped once before the quoting is read; a bare % would be a field code.
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _applications() -> Path:
    home = os.environ.get("XDG_DATA_HOME", "")
    return (Path(home) if home else Path.home() / ".local" / "share") / "applications"


def _make_default() -> bool:
    tool = shutil.which("xdg-mime")
    if tool is None:
        return False
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command line
            [tool, "default", _NAME, "x-scheme-handler/pfclient"],
            check=False,
            capture_output=True,
            timeout=_WAIT_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
