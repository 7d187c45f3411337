"""The files of a packaged folder: the list it carries of them, and which of them are missing or changed.

An icon that is not there ends in a crash while a page is painted, a translation cut short in half a language: whoever
copied the folder is told before anything is drawn. Imports nothing of Qt, which may be what is missing.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from ui.base import programs

NAME = "files.txt"
_ANY = "-"
"""In place of a digest: what is stripped or signed while the folder is made is only looked for."""
_SHOWN = 3


def listed(files: Iterable[tuple[str, str, str]]) -> str:
    """Give the list of what goes into a folder.

    Args:
        files: PyInstaller's entries: name in the folder, where it comes from, kind.
    """
    lines = set()
    for name, source, kind in files:
        digest = _digest(Path(source)) if kind == "DATA" else _ANY
        lines.add(f"{digest} {name.replace(chr(92), '/')}")
    return "".join(f"{line}\n" for line in sorted(lines, key=lambda line: line.partition(" ")[2]))


def lacking(folder: Path) -> list[str]:
    """Give the names of the files of a folder that are missing, or not as they were packaged."""
    try:
        wanted = (folder / NAME).read_text(encoding="utf-8").splitlines()
    except OSError:
        return [NAME]
    found = (line.partition(" ") for line in wanted)
    return [name for digest, _, name in found if not _is_whole(folder / name, digest)]


def complaint() -> str:
    """Give a sentence about what is missing of this program; "" where it is whole, or runs from source."""
    if not programs.packaged():
        return ""
    missing = lacking(_folder())
    portal = Path(programs.portal()[0])
    if not portal.is_file():
        missing.append(portal.name)
    if not missing:
        return ""
    more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    named = ", ".join(missing[:_SHOWN]) + more
    return f"Not all files of the program are there as they were packaged: {named}. Copy or download its folder again."


def count() -> int:
    """Give how many files the list of this program names; 0 from source, where there is none."""
    return len((_folder() / NAME).read_text(encoding="utf-8").splitlines()) if programs.packaged() else 0


def _folder() -> Path:
    return Path(getattr(sys, "_MEIPASS", ""))


def _is_whole(path: Path, digest: str) -> bool:
    try:
        return path.is_file() if digest == _ANY else _digest(path) == digest
    except OSError:
        return False


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
