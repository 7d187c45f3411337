"""The one reader of packaged files: icons, tokens, translations; works from source, wheel and a frozen build alike.

All three unpack the package into a directory, so its files are read as files: the first frame waits for this module,
and importlib.resources would bring nine more.
"""

import json
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


def read_bytes(*path: str) -> bytes:
    """Returns the bytes of a packaged file, such as `read_bytes("icons", "pill.svg")`.

    Raises:
        FileNotFoundError: There is no such file in the package.
    """
    return _HERE.joinpath(*path).read_bytes()


def read_text(*path: str) -> str:
    """Returns a packaged UTF-8 text file."""
    return read_bytes(*path).decode("utf-8")


def read_json(*path: str) -> Any:
    """Returns a packaged JSON file, decoded."""
    return json.loads(read_bytes(*path))


def exists(*path: str) -> bool:
    """Whether the package holds this file."""
    return _HERE.joinpath(*path).is_file()


def names(folder: str) -> tuple[str, ...]:
    """Returns the file names in a packaged folder, sorted."""
    return tuple(sorted(entry.name for entry in _HERE.joinpath(folder).iterdir()))
