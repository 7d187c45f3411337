"""The rows of an index in one encrypted file."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import astuple
from enum import Enum, auto
from pathlib import Path
from typing import Any

import apsw

from pfclient.errors import VaultDamaged, VaultError, VaultFull, VaultUnwritable
from pfclient.people import PersonId
from pfclient.vault.cipher import assert_unreadable
from pfclient.vault.faults import translated
from pfclient.vault.folder import beside, create, is_same_file
from pfclient.vault.ledger import Entry
from pfclient.vault.migrations import steps
from pfclient.vault.moving import connect_moved
from pfclient.vault.upgrade import assert_known, build, upgrade, version

Values = Mapping[str, bytes]
Entries = Mapping[PersonId, Entry]
Change = tuple[str, list[tuple[Any, ...]]]


def keep(values: Values) -> Change:
    """Keep values under their names."""
    return "INSERT OR REPLACE INTO kept VALUES (?,?)", list(values.items())


def let_go(names: Iterable[str]) -> Change:
    """Keep nothing under these names."""
    return "DELETE FROM kept WHERE name = ?", [(name,) for name in names]


def enter(entries: Entries) -> Change:
    """Write down these files."""
    rows = [(person, *astuple(entry)) for person, entry in entries.items()]
    return "INSERT OR REPLACE INTO files VALUES (?,?,?,?,?,?)", rows


def strike(person: PersonId) -> Change:
    """Erase the key of the person's file."""
    return "DELETE FROM files WHERE person = ?", [(person,)]


class Lasting(Enum):
    """What a change has to outlive.

    CRASH: the end of the program, however it ends; after a power cut the file may be an earlier whole one.
    POWER: a power cut too.
    ERASED: the same, and what was there before is overwritten.
    """

    CRASH = auto()
    POWER = auto()
    ERASED = auto()


class IndexStorage:
    """One file of rows; a change outlives the program when it returns.

    Raises (everything):
        VaultError: It could not be done; then nothing was.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self._connection: apsw.Connection | None = None
        self._identity: os.stat_result | None = None
        self._frozen = False

    def make(self, values: Values, entries: Entries) -> None:
        """Make the file, in place of what lies there, with these rows."""
        self._let_go()
        create(self.path)
        with translated():
            self._identity = self.path.stat()
        connection = self._connected()
        build(connection, steps.INDEX)
        assert_unreadable(self.path)
        with translated(connection):
            connection.pragma("synchronous", "full")  # it is there before the keyring, or anybody, is told of it
            _transact(connection, [keep(values), enter(entries)])

    def read(self) -> tuple[dict[str, bytes], dict[PersonId, Entry]]:
        """Open the file and read all of it.

        Raises:
            VaultDamaged: It is not one of ours, or not whole.
            VaultNewer: A newer program wrote it; it is left as it is.
        """
        layout = steps.INDEX
        assert_unreadable(self.path)
        connection = self._connected()
        assert_known(connection, layout)
        if not version(connection):
            raise VaultDamaged("empty")
        if version(connection) < layout.version:
            with translated(connection):
                connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
            self._let_go()
            upgrade(self.path, self._key, layout)
            connection = self._connected()
        with translated(connection):
            # Small enough to be read whole: what is garbled in it shows at the start, not when it is needed.
            if connection.pragma("quick_check") != "ok":
                raise VaultDamaged("quick_check")
            values = dict(connection.execute("SELECT name, value FROM kept"))
            rows = connection.execute("SELECT person, name, key, confirmed, expected, clean FROM files")
            entries = {
                PersonId(person): Entry(name, key, confirmed, expected, clean == 1)
                for person, name, key, confirmed, expected, clean in rows
            }
        return values, entries

    def write(self, changes: list[Change], values: Values, entries: Entries, lasting: Lasting) -> None:
        """Write changes as one.

        Args:
            changes: What is to be written.
            values: What the file holds besides, to make it anew from where somebody removed it under us.
            entries: The same.
            lasting: What it has to outlive.
        """
        try:
            if not self._is_in_place():
                self.make(values, entries)
            if self._frozen:
                self._let_go()
                self._frozen = False
            connection = self._connected()
            with translated(connection):
                connection.pragma("synchronous", "normal" if lasting is Lasting.CRASH else "full")
                _transact(connection, changes)
                if lasting is Lasting.ERASED:
                    connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        except VaultError as exc:
            self._let_go()  # the next change opens it anew
            if isinstance(exc, VaultDamaged):  # nobody may take that for damage of the person's file it is about
                raise VaultUnwritable from exc
            raise

    def close(self) -> None:
        """Close the file for good, leave no log beside it, and forget its key."""
        connection = self._connection
        if connection is not None and not self._frozen:
            with suppress(apsw.Error, OSError):
                connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
                self._let_go()
                for one in beside(self.path):
                    one.unlink(missing_ok=True)
        self._let_go()
        self._key = b""

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(apsw.Error):
                connection.close()

    def _is_in_place(self) -> bool:
        return self._identity is not None and is_same_file(self.path, self._identity)

    def _connected(self) -> apsw.Connection:
        if self._connection is None:
            try:
                self._connection = self._connect()
            except (VaultUnwritable, VaultFull):
                log = beside(self.path)[0]
                if self._identity is not None or (log.exists() and log.stat().st_size):
                    raise
                self._frozen = True  # no log can be made beside it: it is read as it stands
                self._connection = self._connect()
            with translated():
                self._identity = self.path.stat()
        return self._connection

    def _connect(self) -> apsw.Connection:
        return connect_moved(self.path, self._key, frozen=self._frozen)


def _transact(connection: apsw.Connection, changes: list[Change]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for sql, rows in changes:
        connection.executemany(sql, rows)
    connection.execute("COMMIT")
