"""What a person chose of the look and the language: one small file of the profile, these keys only."""

import json
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from pfclient.values import dataclass
from ui.text.language import NAMES
from ui.theme import tokens

_NAME = "ui.json"
_LARGEST = 4096


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the file holds (security STO-14).

    Attributes:
        language: Code of a language, "" to follow the system.
        text_size: Scale of the text, 1.0 to 2.0.
        colors: light, dark or contrast, "" to follow the system.
        patterns: Whether the bands of the charts show each person's pattern.
        less_motion: Whether nothing on screen moves by itself.
        spoken: Whether a screen reader is told when another page or chart opens.
    """

    language: str = ""
    text_size: float = 1.0
    colors: str = ""
    patterns: bool = True
    less_motion: bool = False
    spoken: bool = True


def read(profile: Path) -> Preferences:
    """Give what was chosen; what is missing, garbled or not on offer is as if never chosen."""
    try:
        with (profile / _NAME).open("rb") as file:
            kept = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    return Preferences(**{each.name: kept[each.name] for each in fields(Preferences) if _is_good(each.name, kept)})


def write(profile: Path, chosen: Preferences) -> None:
    """Replace the file in one step; where that cannot be, the choice lasts until the program ends."""
    from pfclient.profile import replace_file  # noqa: PLC0415 - most starts only read

    with suppress(OSError):
        replace_file(profile / _NAME, json.dumps(asdict(chosen)))


def _is_good(name: str, kept: dict[str, Any]) -> bool:
    value = kept.get(name)
    match name:
        case "language":
            return isinstance(value, str) and value in NAMES
        case "text_size":
            return value in tokens.scales()
        case "colors":
            return isinstance(value, str) and value in tokens.theme_names()
        case _:
            return isinstance(value, bool)
