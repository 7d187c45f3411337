"""The directory of the encrypted files: ours alone, random names, nothing left lying about."""

import os
import stat
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from pfclient.errors import VaultDamaged, VaultUnwritable
from pfclient.profile import UnsafeProfile, own_directory
from pfclient.vault.faults import translated
from pfclient.vault.settings_file import RECORDS

# https://bford.info/cachedir/: backups and indexers leave such a directory out.
_TAG = "CACHEDIR.TAG"
_TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by Family Chart; see https://bford.info/cachedir/\n"
_BESIDE = ("-wal", "-shm", "-journal")


def beside(path: Path) -> tuple[Path, ...]:
    """The files SQLite keeps next to one: logs, their index, a rollback journal."""
    return tuple(path.with_name(path.name + end) for end in _BESIDE)


def destroy(path: Path) -> None:
    """Remove a file and what lies beside it; one that cannot be removed stays unreadable without its key."""
    for one in (*beside(path), path):
        with suppress(OSError):
            one.unlink(missing_ok=True)


def is_same_file(path: Path, known: os.stat_result) -> bool:
    """Whether that file still lies there, and no other.

    Raises:
        VaultUnwritable: That cannot be told now: no reason to believe that it is gone.
    """
    with translated():
        try:
            return os.path.samestat(known, path.stat())
        except FileNotFoundError:
            return False


def assert_given(path: Path) -> None:
    """Read a file and its log from beginning to end.

    Raises:
        VaultUnwritable: The disk does not give them: that is what seemed to be damage.
    """
    with translated():
        for one in (path, beside(path)[0]):
            if one.exists():
                one.read_bytes()


def reach_disk(path: Path) -> None:
    """Force a file, or the names in a directory, through to the disk.

    Raises:
        VaultError: It cannot be done.
    """
    with translated():
        try:
            descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        except PermissionError:
            if path.is_dir():  # Windows opens no directories, and needs none opened
                return
            raise
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def create(path: Path) -> None:
    """An empty file for its owner only, in place of what lies there.

    Raises:
        VaultError: It cannot be made.
    """
    destroy(path)
    with translated():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


class Folder:
    """Where the encrypted files of one profile lie."""

    def __init__(self, profile: Path) -> None:
        self.profile = profile
        self._path = profile / RECORDS

    def exists(self) -> bool:
        """Whether anything was ever kept here."""
        return self._path.is_dir()

    def claim(self) -> None:
        """Make the profile's directory, or check the one that is there.

        Raises:
            VaultError: It cannot be used.
        """
        with translated():
            own_directory(self.profile)

    def prepare(self) -> None:
        """Make the directory with its tag, or check the one that is there.

        Raises:
            VaultError: It cannot be used.
        """
        with translated():
            own_directory(self.profile)
            own_directory(self._path)
            tag = self._path / _TAG
            if not tag.exists():
                tag.write_text(_TAG_TEXT, encoding="ascii")
                tag.chmod(0o600)

    def check(self) -> None:
        """Refuse a directory that is a link or somebody else's, without writing anything.

        Raises:
            VaultUnwritable: It is not safely ours.
        """
        with translated():
            for one in (self.profile, self._path)[: 1 + os.path.lexists(self._path)]:
                state = one.lstat()
                if not stat.S_ISDIR(state.st_mode) or (hasattr(os, "getuid") and state.st_uid != os.getuid()):
                    raise UnsafeProfile("not our directory")

    def path(self, name: str) -> Path:
        """Where the file of that name lies."""
        return self._path / name

    @staticmethod
    def new_name() -> str:
        """A name that tells nothing."""
        import secrets  # noqa: PLC0415 - most starts only read

        return secrets.token_hex(16)

    def make(self, name: str) -> Path:
        """An empty file for its owner only; one that is in the way is removed.

        Raises:
            VaultError: It cannot be made.
        """
        path = self.path(name)
        create(path)
        return path

    def found(self, name: str) -> Path:
        """The file of that name, where it is a file of ours.

        Raises:
            VaultDamaged: It is gone, or something else lies in its place.
            VaultUnwritable: That cannot be told now.
        """
        path = self.path(name)
        try:
            with translated():
                state = path.lstat()
        except VaultUnwritable as exc:
            if isinstance(exc.__cause__, FileNotFoundError):
                raise VaultDamaged("gone") from exc
            raise
        if not stat.S_ISREG(state.st_mode) or (hasattr(os, "getuid") and state.st_uid != os.getuid()):
            raise VaultDamaged("not a file of ours")
        return path

    def sweep(self, keep: Collection[str] = ()) -> None:
        """Remove everything but these files: what a crash or an earlier sign-in left has no key any more."""
        wanted = {_TAG, *keep, *(path.name for name in keep for path in beside(self.path(name)))}
        with suppress(OSError):
            for one in tuple(self._path.iterdir()):
                if one.name not in wanted:
                    with suppress(OSError):
                        one.unlink()

    def remove(self) -> None:
        """Remove everything, and the directory."""
        self.sweep()
        with suppress(OSError):
            (self._path / _TAG).unlink(missing_ok=True)
            self._path.rmdir()
