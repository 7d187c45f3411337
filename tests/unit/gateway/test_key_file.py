"""A kiosk's key that systemd hands over by a list of access is ours alone; whatever lets in anybody else is not."""

import os
import struct
import sys

import pytest

from pfclient.gateway.key_file import open_to_others

NOBODY_NAMED = 0xFFFFFFFF
OWNER, USER, OWNING_GROUP, GROUP, MOST, OTHER = 0x01, 0x02, 0x04, 0x08, 0x10, 0x20
SOMEBODY_ELSE = 64_999


def listed(path, *entries):
    """Give a file a list of access: (tag, permissions, id) each."""
    path.write_text("{}")
    path.chmod(0o400)
    body = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in sorted(entries))
    try:
        os.setxattr(path, "system.posix_acl_access", body)
    except OSError:
        pytest.skip("this file system keeps no lists of access; run it where one does, such as /dev/shm")
    assert path.stat().st_mode & 0o070
    return path


def plain(*more, group=0, other=0):
    """The entries every list has, and more."""
    kept = ((OWNER, 4), (OWNING_GROUP, group), (MOST, 4), (OTHER, other))
    return [*((tag, given, NOBODY_NAMED) for tag, given in kept), *more]


@pytest.mark.parametrize(("mode", "is_open"), [(0o400, False), (0o600, False), (0o440, True), (0o604, True)])
def test_without_a_list_the_mode_tells(tmp_path, mode, is_open):
    key = tmp_path / "kiosk.json"
    key.write_text("{}")
    key.chmod(mode)
    assert open_to_others(key, key.stat().st_mode) is is_open


@pytest.mark.skipif(sys.platform != "linux", reason="lists of access are read as Linux keeps them; run it there")
@pytest.mark.parametrize(
    ("entries", "is_open"),
    [
        (plain((USER, 4, os.geteuid())), False),
        (plain((USER, 4, SOMEBODY_ELSE)), True),
        (plain((USER, 4, os.geteuid()), (GROUP, 4, SOMEBODY_ELSE)), True),
        (plain((USER, 4, os.geteuid()), group=4), True),
        (plain((USER, 4, os.geteuid()), other=4), True),
    ],
    ids=["ours", "another user", "a group", "its own group", "everybody"],
)
def test_with_a_list_its_entries_tell(tmp_path, entries, is_open):
    key = listed(tmp_path / "kiosk.json", *entries)
    assert open_to_others(key, key.stat().st_mode) is is_open
