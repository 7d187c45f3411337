"""Who else may read a kiosk's key file: by its mode, and by its list of access where it has one."""

import os
import struct
from pathlib import Path

_USER, _OWNING_GROUP, _GROUP = 0x02, 0x04, 0x08
_HEAD, _ENTRY = 4, "<HHI"
"""A POSIX list of access as Linux keeps it: a version, then tag, permissions and id of each entry."""


def open_to_others(path: Path, mode: int) -> bool:
    """Whether anybody but its owner and whoever runs this is given anything of a file.

    systemd gives a credential to a unit's user by a list of access. With one the middle bits of the mode are no longer
    those of the group, but the most that any entry can give.

    Args:
        path: The file.
        mode: Its `st_mode`.
    """
    if not mode & 0o077:
        return False
    listed = _access_list(path)
    if mode & 0o007 or not listed:
        return True
    return any(
        given and (tag in {_OWNING_GROUP, _GROUP} or (tag == _USER and who != os.geteuid()))
        for tag, given, who in listed
    )


def _access_list(path: Path) -> list[tuple[int, int, int]]:
    if not hasattr(os, "getxattr"):  # only Linux tells it so
        return []
    try:
        return list(struct.iter_unpack(_ENTRY, os.getxattr(path, "system.posix_acl_access")[_HEAD:]))
    except (OSError, struct.error):
        return []
