"""The one way a file of ours is opened: encrypted, with a raw key, or not at all."""

from enum import Enum
from pathlib import Path

import apsw

from pfclient.errors import VaultDamaged, VaultError
from pfclient.vault.faults import translated

KEY_BYTES = 32
_CIPHER = "aegis"
_VARIANT = "aegis-256x2"
"""Two blocks at a time under a 256-bit key (draft-irtf-cfrg-aegis-aead); what it saves is in docs/decisions/0008."""
OLDER_VARIANT = "aegis-256"
"""What files were written under before; see `pfclient.vault.moving`."""
_READABLE = b"SQLite format 3\x00"
_NAME_OF_CIPHERS = "multipleciphers"
# The first release whose write-ahead log is safe with several connections to one file (WAL-reset, fixed in 3.51.3).
_OLDEST = (3, 51, 3)
_PATIENCE = 5_000


class Journal(Enum):
    """How a file keeps a change that is under way.

    NEW: nothing is forced to disk; for laying out a file that holds nothing yet.
    CACHE: write-ahead log; after a power cut the file may be an earlier whole one. One writer, many readers.
    SINGLE: rollback journal, for a draft that is a file of its own when it is closed.
    """

    NEW = ("wal", "off")
    CACHE = ("wal", "normal")
    SINGLE = ("delete", "full")


def assert_engine(version: str = "", ciphers: tuple[str, ...] | None = None) -> None:
    """Refuse an engine without the cipher, or with an old SQLite: never a file in the clear instead.

    Raises:
        VaultError: The bundled engine is not what is needed.
    """
    found = tuple(int(part) for part in (version or apsw.sqlite_lib_version()).split("."))
    names = apsw.vfs_names() if ciphers is None else ciphers
    if found < _OLDEST or not any(name.startswith(_NAME_OF_CIPHERS) for name in names):
        raise VaultError("the bundled SQLite cannot encrypt")


def assert_unreadable(path: Path) -> None:
    """Refuse a file whose beginning says that it is not encrypted.

    Raises:
        VaultDamaged: It begins as a plain SQLite file does: it is not one of ours; or the disk fails to give it.
        VaultUnwritable: It cannot be opened.
    """
    with translated(), path.open("rb") as file:
        try:
            head = file.read(len(_READABLE))
        except OSError as exc:
            raise VaultDamaged("not given by the disk") from exc
    if head == _READABLE:
        raise VaultDamaged("not encrypted")


def connect(
    path: Path, key: bytes, journal: Journal, *, frozen: bool = False, variant: str = _VARIANT
) -> apsw.Connection:
    """Open a file that exists (an empty one becomes a new database with the first write).

    Args:
        path: The file.
        key: Its 256-bit key.
        journal: How it keeps changes.
        frozen: Open it as it stands and write nothing beside it, for a directory that cannot be written.
        variant: Of the cipher.

    Raises:
        VaultDamaged: The key does not open it, or its first page is garbled.
        VaultError: See `pfclient.errors`.
    """
    flags = apsw.SQLITE_OPEN_NOFOLLOW
    flags |= apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI if frozen else apsw.SQLITE_OPEN_READWRITE
    with translated():
        connection = apsw.Connection(f"{path.absolute().as_uri()}?immutable=1" if frozen else str(path), flags=flags)
    try:
        with translated(connection):
            _unlock(connection, key, variant)
            _set_up(connection, journal, frozen=frozen)
    except VaultError:
        connection.close()
        raise
    return connection


def _unlock(connection: apsw.Connection, key: bytes, variant: str) -> None:
    # The key comes before anything else: whatever touches the file first decides how it is read.
    chosen = connection.pragma("cipher", _CIPHER), connection.pragma("algorithm", variant)
    accepted = connection.pragma("hexkey", f"raw:{key.hex()}".encode().hex())
    if chosen != (_CIPHER, variant) or accepted != "ok" or len(key) != KEY_BYTES:
        raise VaultError("the cipher did not take the key")


def _set_up(connection: apsw.Connection, journal: Journal, *, frozen: bool) -> None:
    mode, synchronous = journal.value
    connection.set_busy_timeout(_PATIENCE)
    connection.pragma("temp_store", "memory")
    connection.pragma("secure_delete", "on")
    connection.pragma("trusted_schema", "off")
    # A log is removed by whoever ends a run in good order, so that its absence after a crash is noticed.
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    if not frozen:
        connection.pragma("synchronous", synchronous)
        connection.pragma("journal_mode", mode)
    connection.pragma("schema_version")  # reads the first page: a wrong key shows here
