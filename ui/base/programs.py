"""How this program starts itself and the reference portal: from source, installed, or from a packaged folder."""

import os
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def packaged() -> bool:
    """Whether this runs from a packaged folder (PyInstaller's `sys.frozen`), which has no Python of its own."""
    return bool(getattr(sys, "frozen", False))


def client() -> list[str]:
    """Give the words that start this program; its arguments follow."""
    return [sys.executable] if packaged() else [sys.executable, "-m", "ui.main"]


def portal() -> list[str]:
    """Give the words that start the reference portal, which shares a packaged folder with this program."""
    if not packaged():
        return [sys.executable, "-m", "portal"]
    program = Path(sys.executable)
    return [str(program.with_name(f"pfclient-portal{program.suffix}"))]


def environment() -> dict[str, str]:
    """Give the environment those words are started in: from source our packages are found wherever one stands."""
    found = {**os.environ, "PYTHONUNBUFFERED": "1"}
    return found if packaged() else {**found, "PYTHONPATH": str(_ROOT)}
