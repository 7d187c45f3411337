"""What a person chose of the language and the text size: one small file of the profile, these two keys only."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

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
    """

    language: str = ""
    text_size: float = 1.0


def read(profile: Path) -> Preferences:
    """Give what was chosen; what is missing, garbled or not on offer is as if never chosen."""
    try:
        with (profile / _NAME).open("rb") as file:
            kept = json.loads(file.read(_LARGEST))
        language, size = kept["language"], kept["text_size"]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Preferences()
    return Preferences(language if language in tuple(NAMES) else "", size if size in tokens.scales() else 1.0)


def write(profile: Path, chosen: Preferences) -> None:
    """Replace the file in one step; where that cannot be, the choice lasts until the program ends."""
    draft = profile / f".{_NAME}.{os.getpid()}"
    with suppress(OSError):
        profile.mkdir(mode=0o700, parents=True, exist_ok=True)
        if profile.is_symlink() or (hasattr(os, "getuid") and profile.lstat().st_uid != os.getuid()):
            return
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
                json.dump(asdict(chosen), file)
            draft.replace(profile / _NAME)
        finally:
            draft.unlink(missing_ok=True)
