"""The connections to one person's encrypted file: one that writes, others that read."""

import os
from contextlib import suppress
from pathlib import Path

import apsw

from pfclient.errors import VaultDamaged, VaultError, VaultFull, VaultUnwritable
from pfclient.vault.cipher import Journal, assert_unreadable, connect
from pfclient.vault.faults import translated
from pfclient.vault.folder import beside, is_same_file, reach_disk
from pfclient.vault.ledger import Stamp
from pfclient.vault.migrations import steps
from pfclient.vault.moving import connect_moved
from pfclient.vault.person_rows import assert_whole
from pfclient.vault.person_unseen import assert_none_astray
from pfclient.vault.readers import Readers
from pfclient.vault.shelf import Shelf, read_shelves
from pfclient.vault.upgrade import assert_known, build, upgrade, version

_GENERATION = "SELECT value FROM file WHERE name = 'generation'"


class PersonConnection:
    """Opens the file, and checks it before anything is believed (everything but `readers` on the writing thread).

    Attributes:
        shelves: What is known of each category; exchanged one by one after a change is on disk.
        readers: Connections for reading, from any thread.
        doubtful: Whether the file is checked row by row when it is next opened.
        read_only: Whether its log could only be opened for reading.
    """

    def __init__(self, path: Path, stamp: Stamp) -> None:
        self._path = path
        self._stamp = stamp
        self._layout = steps.PERSON
        self._key = stamp.entry.key
        self._writing: apsw.Connection | None = None
        self._identity: os.stat_result | None = None
        self._frozen = False
        self.doubtful = False
        self.read_only = False
        self.shelves: dict[str, Shelf] = {}
        self.readers = Readers(self._connect)

    def create(self) -> None:
        """Lay out the empty file."""
        connection = connect(self._path, self._key, Journal.NEW)
        try:
            build(connection, self._layout)
            with translated(connection):
                connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        finally:
            connection.close()
        reach_disk(self._path)
        # The proof that it is encrypted, before the first record goes in.
        assert_unreadable(self._path)
        with translated():
            self._identity = self._path.stat()
        self._writing = self._connect()

    def open(self) -> None:
        """Open the file as it was left."""
        clean = self._stamp.entry.clean
        assert_unreadable(self._path)
        log, *others = beside(self._path)
        with translated():
            if not clean and not log.exists():
                raise VaultDamaged("its log is gone")
        # A log beside a file that was ended in good order is another's or an old one: it would be played into the file.
        with suppress(OSError):
            for one in (log, *others) if clean else others:
                one.unlink(missing_ok=True)
        self.doubtful = not clean
        try:
            self._load()
        except (VaultUnwritable, VaultFull):
            if not clean:
                raise
            self._frozen = True  # no log can be made beside it: it is read as it stands
            self._load()

    def writing(self) -> apsw.Connection:
        """The connection for a change.

        Raises:
            VaultDamaged: The file is no longer there, or not whole after a failed write.
            VaultUnwritable: It could only be opened for reading, and still can.
        """
        if not self._is_in_place():
            raise VaultDamaged("gone, or another file lies in its place")
        if self._frozen:
            self._thaw()
        return self._writing or self._load()

    def let_go(self) -> None:
        """Close the writing connection; the next change opens the file anew."""
        connection, self._writing = self._writing, None
        if connection is not None:
            with suppress(apsw.Error):
                connection.close()

    def close(self) -> None:
        """Close every connection."""
        self.readers.close()
        self.let_go()

    def remove_log(self) -> None:
        """Remove what lies beside the file, after everything in it was taken over."""
        self.let_go()
        with translated():
            for one in beside(self._path):
                one.unlink(missing_ok=True)

    def _thaw(self) -> None:
        self.let_go()
        self._frozen = False
        try:
            self._load()
        except VaultError:
            self._frozen = True
            raise
        self._renew_readers()

    def _renew_readers(self) -> None:
        self.readers.close()
        self.readers = Readers(self._connect)

    def _load(self) -> apsw.Connection:
        """Open the writing connection, check what it finds and take the states into memory."""
        if self.read_only:
            self._renew_readers()  # a log stays read-only for as long as anybody here has it open so
        connection = self._connect()
        try:
            self._check(connection)
            if version(connection) < self._layout.version:
                connection = self._upgraded(connection)
            with translated(connection):
                self.shelves = read_shelves(connection)
                self._identity = self._path.stat()
        except VaultError:
            connection.close()
            raise
        except (ValueError, TypeError) as exc:
            connection.close()
            raise VaultDamaged("states that nobody wrote") from exc
        self.doubtful = False
        self._writing = connection
        return connection

    def _check(self, connection: apsw.Connection) -> None:
        assert_known(connection, self._layout)
        with translated(connection):
            generation = connection.execute(_GENERATION).get if version(connection) else None
            if not isinstance(generation, int) or not self._stamp.entry.admits(generation):
                raise VaultDamaged("an older copy")
            if self.doubtful:
                assert_whole(connection)
                if version(connection) == self._layout.version:  # an older layout notes nothing
                    assert_none_astray(connection)
        self._stamp.held = generation

    def _upgraded(self, connection: apsw.Connection) -> apsw.Connection:
        with translated(connection):
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        connection.close()
        upgrade(self._path, self._key, self._layout)
        return self._connect()

    def _connect(self) -> apsw.Connection:
        return connect_moved(self._path, self._key, frozen=self._frozen)

    def _is_in_place(self) -> bool:
        return self._identity is not None and is_same_file(self._path, self._identity)
