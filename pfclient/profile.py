"""The directory of one user's files: ours alone, and every file in it written whole."""

import os
import stat
from contextlib import suppress
from pathlib import Path


class UnsafeProfile(OSError):
    """The directory is a link, or somebody else's: nothing is written there."""


def own_directory(path: Path) -> None:
    """Make the directory, for its owner only.

    Raises:
        OSError: It cannot be made, or is not safely ours (`UnsafeProfile`).
    """
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    state = path.lstat()
    if path.is_symlink() or (hasattr(os, "getuid") and state.st_uid != os.getuid()):
        raise UnsafeProfile("not our directory")
    if stat.S_IMODE(state.st_mode) != 0o700:
        path.chmod(0o700)


def replace_file(path: Path, text: str) -> None:
    """Write a file of a profile in one step, for its owner only: a crash leaves the old or the new one.

    Raises:
        OSError: It cannot be written, or its directory is not safely ours (`UnsafeProfile`).
    """
    own_directory(path.parent)
    draft = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
