"""Files under the cipher of before: read, and moved over to today's, so that nobody loses what is kept nowhere else."""

from pathlib import Path

import apsw

from pfclient.errors import VaultDamaged
from pfclient.vault.cipher import OLDER_VARIANT, Journal, connect
from pfclient.vault.faults import translated
from pfclient.vault.folder import create
from pfclient.vault.upgrade import drafted

_PAGES = 1_000


def connect_moved(path: Path, key: bytes, *, frozen: bool) -> apsw.Connection:
    """As `connect`, for what is kept between runs; a file under the cipher of before is moved over first.

    Args:
        path: The file.
        key: Its key, the same before and after.
        frozen: Open it as it stands: one under the cipher of before is read with that, and moved another time.

    Raises:
        VaultDamaged: Neither cipher opens it, or it is garbled further on.
        VaultError: It cannot be opened or moved over now; it is as it was.
    """
    try:
        return connect(path, key, Journal.CACHE, frozen=frozen)
    except VaultDamaged as damaged:
        try:
            older = connect(path, key, Journal.CACHE, frozen=frozen, variant=OLDER_VARIANT)
        except VaultDamaged:
            raise damaged from damaged.__cause__
    if frozen:
        return older
    _move(older, path, key)
    return connect(path, key, Journal.CACHE)


def _move(older: apsw.Connection, path: Path, key: bytes) -> None:
    """Copy every page under today's cipher into a draft that takes the file's place in one step."""
    try:
        with translated(older):
            older.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)  # what is left of a log would be played into it
        with drafted(path) as draft:
            create(draft)
            _copy(older, draft, key)
            older.close()
    finally:
        older.close()


def _copy(older: apsw.Connection, draft: Path, key: bytes) -> None:
    newer = connect(draft, key, Journal.SINGLE)
    try:
        with translated(newer):
            with newer.backup("main", older, "main") as copy:
                while not copy.done:
                    copy.step(_PAGES)
            if newer.pragma("quick_check") != "ok":
                raise VaultDamaged("not whole under the cipher of before")
    finally:
        newer.close()
