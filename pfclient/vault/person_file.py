"""One person's encrypted file while it is open: its changes are whole, and old copies of it are recognised."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import apsw

from pfclient.errors import VaultError, VaultFull
from pfclient.people import PersonId
from pfclient.vault.faults import translated
from pfclient.vault.folder import Folder
from pfclient.vault.ledger import Ledger, Stamp
from pfclient.vault.person_connection import PersonConnection
from pfclient.vault.readers import Readers
from pfclient.vault.shelf import Shelf


class PersonFile:
    """Changes one file, a transaction at a time, and ends the run (everything but `readers` on the writing thread).

    The first change of a run, every one that erases and the end of the run give the file a new generation. The ledger
    is told before and after: between the two a crash leaves either, and both are admitted.
    """

    def __init__(self, connection: PersonConnection, stamp: Stamp) -> None:
        self._connection = connection
        self._stamp = stamp
        self._begun = False

    @classmethod
    def make(cls, folder: Folder, person: PersonId, ledger: Ledger) -> "PersonFile":
        """A new, empty file under a new key.

        Raises:
            VaultError: It could not be made.
        """
        entry, stamp = ledger.add(person), Stamp(ledger, person)
        connection = PersonConnection(folder.make(entry.name), stamp)
        try:
            connection.create()
        except VaultError:
            connection.close()
            raise
        return cls(connection, stamp)

    @classmethod
    def open(cls, folder: Folder, person: PersonId, ledger: Ledger) -> "PersonFile":
        """The file as it was left.

        Raises:
            VaultDamaged: It is not what was written: garbled, cut, another's, an older copy, or gone.
            VaultNewer: A newer program wrote it; it is left as it is.
            VaultUnwritable, VaultFull: It cannot be opened now.
        """
        stamp = Stamp(ledger, person)
        connection = PersonConnection(folder.found(stamp.entry.name), stamp)
        connection.open()
        return cls(connection, stamp)

    @property
    def shelves(self) -> dict[str, Shelf]:
        """What is known of each category; exchanged one by one after a change is on disk."""
        return self._connection.shelves

    @property
    def readers(self) -> Readers:
        """Connections for reading, from any thread."""
        return self._connection.readers

    def writing(self) -> apsw.Connection:
        """The connection that writes, to look up what a change needs.

        Raises:
            VaultError: The file cannot be opened for writing, or is damaged.
        """
        return self._connection.writing()

    @contextmanager
    def changing(self, *, erases: bool = False) -> Iterator[apsw.Connection]:
        """One transaction: everything inside, or nothing.

        Raises:
            VaultError: Nothing was changed. The next change opens the file anew.
        """
        connection = self.writing()
        steps = erases or not self._begun
        generation = self._stamp.expect() if steps else 0
        try:
            with translated(connection):
                _begin(connection, generation)
                yield connection
                connection.execute("COMMIT")
        except BaseException as exc:
            # What a failing disk says is not believed: the file is read anew and checked before it is used again.
            self._connection.doubtful = not isinstance(exc, VaultFull)
            self._connection.let_go()
            self._connection.read_only = isinstance(exc.__cause__, apsw.ReadOnlyError)
            raise
        self._begun = True
        if erases:
            # The log still holds what was erased; it is emptied into the file, where secure_delete overwrote it.
            with suppress(apsw.Error):
                connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        if steps:
            with suppress(VaultError):  # the next step says it again; until then both are admitted
                self._stamp.confirm(generation)

    def finish(self) -> None:
        """End the run in good order: the log is emptied and removed, and the ledger knows that none belongs to it.

        Where that cannot be done the next opening checks the whole file.
        """
        self.readers.close()
        entry = self._stamp.entry
        with suppress(VaultError):
            if self._begun or not entry.clean:
                self._end()
            else:
                self._connection.remove_log()  # nothing was written: it is empty
        self._connection.close()

    def abandon(self) -> None:
        """Close every connection; nothing is written any more."""
        self._connection.close()

    def _end(self) -> None:
        connection = self.writing()
        generation = self._stamp.expect()
        with translated(connection):
            _begin(connection, generation)
            connection.execute("COMMIT")
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        self._connection.let_go()
        # First the word, then the deed: a log that is still there is known to be empty, one that is gone is missed.
        self._stamp.confirm(generation, clean=True)
        self._connection.remove_log()


def _begin(connection: apsw.Connection, generation: int) -> None:
    """Begin a change; one that gives the file a generation outlives a power cut, as what the ledger says of it does."""
    connection.pragma("synchronous", "full" if generation else "normal")
    connection.execute("BEGIN IMMEDIATE")
    if generation:
        connection.execute("UPDATE file SET value = ? WHERE name = 'generation'", (generation,))
