"""The one settings file of a profile: a portal's address and the name of a keyring item; never a secret."""

import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from pfclient.errors import VaultUnwritable
from pfclient.values import dataclass

RECORDS = "records"
"""Name of the directory of the encrypted files, beside the settings file."""

_NAME = "settings.json"
_LARGEST = 16 * 1024


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the file holds.

    Attributes:
        portal: Base address of the portal, "" when none is remembered.
        item: Random name of the keyring item, "" when nothing is kept there.
        pin: Whether a PIN is asked for: what a start shows first. The keyring decides, this only tells beforehand.
    """

    portal: str = ""
    item: str = ""
    pin: bool = False


class SettingsFile:
    """Reads and replaces the file whole; readable by its owner only."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._path = profile / _NAME

    @property
    def keeps_anything(self) -> bool:
        """Whether an account was kept here, or something of one is left; told without opening it.

        So it may be where the file cannot be read now: who opens what is kept is told why.
        """
        return self.names_a_key or (self._profile / RECORDS).exists()

    @property
    def names_a_key(self) -> bool:
        """Whether a key is kept, as far as can be told."""
        try:
            return bool(self.read().item)
        except VaultUnwritable:
            return True

    @property
    def size(self) -> int:
        """Bytes of all encrypted files; 0 where they cannot be looked at."""
        try:
            return sum(one.stat().st_size for one in (self._profile / RECORDS).iterdir())
        except OSError:
            return 0

    @property
    def is_garbled(self) -> bool:
        """Whether a file lies there that says nothing.

        Raises:
            VaultUnwritable: It cannot be read now.
        """
        return self.read() == Pointer() and self._path.exists()

    def read(self) -> Pointer:
        """What is kept; nothing where the file is missing, foreign or garbled.

        Raises:
            VaultUnwritable: It cannot be read now, which is no reason to believe that nothing is kept.
        """
        try:
            with self._path.open("rb") as file:
                data = file.read(_LARGEST)
        except FileNotFoundError:
            return Pointer()
        except OSError as exc:
            raise VaultUnwritable from exc
        try:
            value = json.loads(data)
            portal, item, pin = value["portal"], value["item"], value.get("pin") is True
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return Pointer()
        return Pointer(portal, item, pin) if isinstance(portal, str) and isinstance(item, str) else Pointer()

    def write(self, kept: Pointer) -> None:
        """Replace the file in one step, so that a crash leaves the old or the new one.

        Raises:
            OSError: It cannot be written, or the directory is not safely ours (`UnsafeProfile`).
        """
        from pfclient.profile import replace_file  # noqa: PLC0415 - most starts only read

        said = {name: value for name, value in asdict(kept).items() if value is not False}
        replace_file(self._path, json.dumps(said))

    def put_back(self, kept: Pointer) -> None:
        """Hold what it held before; where that cannot be written it stays as it is."""
        if kept == Pointer():
            self.delete()
        else:
            with suppress(OSError):
                self.write(kept)

    def delete(self) -> None:
        """Remove the file, and the directory where nothing else lies in it."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self.tidy()

    def tidy(self) -> None:
        """Remove the directory where nothing lies in it."""
        with suppress(OSError):
            self._profile.rmdir()
