"""One owner at a time: a lock the operating system lets go of when its holder ends, however it ends."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from pfclient.errors import VaultBusy
from pfclient.vault.faults import translated, typed

if sys.platform == "win32":  # pragma: no cover - runs on Windows
    import msvcrt

    def _exclusive(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _exclusive(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_NAME = "lock"
_HELD = (BlockingIOError, PermissionError)
"""What a lock raises that somebody holds, on Windows the latter; any other error is the disk's."""


class Owner:
    """Holds the profile for this program."""

    def __init__(self, profile: Path) -> None:
        self._path = profile / _NAME
        self._descriptor: int | None = None

    def take(self) -> None:
        """Become the owner; again is no matter.

        Raises:
            VaultBusy: Another program is.
            VaultError: The lock cannot be made.
        """
        while self._descriptor is None:
            descriptor = self._opened()
            try:
                _exclusive(descriptor)
            except OSError as exc:
                os.close(descriptor)
                raise VaultBusy() if isinstance(exc, _HELD) else typed(exc) from exc
            if self._is_current(descriptor):
                self._descriptor = descriptor
            else:  # its holder removed it while we waited: a new one lies there, or will
                os.close(descriptor)

    def release(self, *, remove: bool = False) -> None:
        """Let go; `remove` takes the file away first, while nobody else can hold it."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        if remove:
            with suppress(OSError):
                self._path.unlink()
        os.close(descriptor)

    def _opened(self) -> int:
        flags = getattr(os, "O_NOFOLLOW", 0)
        with translated():
            try:
                return os.open(self._path, os.O_RDWR | os.O_CREAT | flags, 0o600)
            except OSError:  # nothing can be written here: the lock of an earlier start will do
                return os.open(self._path, os.O_RDONLY | flags)

    def _is_current(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except OSError:
            return False
