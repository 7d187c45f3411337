"""Directories that are ours alone."""

import os
import stat
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
