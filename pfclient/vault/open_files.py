"""The files that are open, and what becomes of one that is damaged."""

from contextlib import suppress

from pfclient.errors import VaultDamaged, VaultError, VaultFull, VaultUnwritable
from pfclient.log import Event, note
from pfclient.people import PersonId
from pfclient.vault.faults import insisted
from pfclient.vault.folder import Folder, destroy
from pfclient.vault.ledger import Ledger
from pfclient.vault.person_file import PersonFile
from pfclient.vault.person_records import PersonRecords
from pfclient.vault.writer import Writer


class OpenFiles:
    """Everybody's records. `get` and `condemn` from any thread, the rest on the writing thread.

    Attributes:
        damaged: Whose file was set aside in this run.
    """

    def __init__(self, folder: Folder, ledger: Ledger, writer: Writer) -> None:
        self._folder = folder
        self._ledger = ledger
        self._writer = writer
        self._open = True
        self._records: dict[PersonId, PersonRecords] = {}
        self._condemned: dict[PersonId, tuple[PersonRecords, str]] = {}
        self._interrupted: set[tuple[PersonId, str]] = set()
        self.damaged: frozenset[PersonId] = frozenset()

    def get(self, person: PersonId) -> PersonRecords | None:
        """The person's records, None where nothing is stored."""
        return self._records.get(person)

    def open(self) -> None:
        """Open every file there is; one that cannot be read now is unknown until the next write tries again.

        Raises:
            VaultNewer: A newer program wrote one of them.
        """
        for person in tuple(self._ledger.entries()):
            try:
                self._open_one(person)
            except (VaultUnwritable, VaultFull) as exc:
                note(Event.VAULT, error=type(exc))

    def own(self, person: PersonId, category: str) -> PersonRecords:
        """The person's records for a write to that category; a new file where there is none.

        Raises:
            VaultDamaged: The file was set aside since this category was last written to: what went into it before is
                gone, and whoever is writing has to begin again. Told once for each category.
            VaultError: The file cannot be opened, or made.
        """
        if not self._open:
            raise VaultUnwritable("closed")
        if person in self._condemned:
            self.discard(person)
        if (person, category) in self._interrupted:
            self._interrupted.discard((person, category))
            raise VaultDamaged("begin again")
        if person not in self._records:
            self._open_one(person)
        if person not in self._records:
            self._folder.prepare()
            self._records[person] = PersonRecords(PersonFile.make(self._folder, person, self._ledger))
        return self._records[person]

    def condemn(self, person: PersonId, error: VaultDamaged, told: str = "") -> None:
        """From now on nothing is known of the person; the writing thread clears the file away.

        Args:
            person: Whose file it is.
            error: What was found.
            told: The category whose writer is being told.
        """
        note(Event.VAULT, error=type(error))
        self.damaged |= {person}
        records = self._records.pop(person, None)
        if records is not None:
            self._condemned[person] = (records, told)
            records.file.readers.close()
            self._writer.post(lambda: self._clear_away(person))

    def forget(self, person: PersonId) -> bool:
        """Discard the person's file while there is something open to discard it from."""
        return self._open and self.discard(person)

    def discard(self, person: PersonId) -> bool:
        """Erase the person's key, then the file; False when there was none.

        Raises:
            VaultError: The key could not be erased; the file is gone all the same.
        """
        records = self._records.pop(person, None)
        if person in self._condemned:
            records, told = self._condemned.pop(person)
            self._interrupted |= {(person, category) for category in records.file.shelves if category != told}
        if records is not None:
            records.file.abandon()
        entry = self._ledger.entries().get(person)
        if entry is None:
            return False
        try:
            self._ledger.remove(person)
        finally:
            destroy(self._folder.path(entry.name))
        return True

    def close(self) -> None:
        """End the run: every file in good order, nothing left in memory."""
        self._open = False
        for person in tuple(self._condemned):
            self._clear_away(person)
        records, self._records = self._records, {}
        for one in records.values():
            one.finish()
        self._interrupted.clear()

    def _clear_away(self, person: PersonId) -> None:
        if person in self._condemned:
            with suppress(VaultError):  # what is left is found damaged again, and cleared away then
                self.discard(person)

    def _open_one(self, person: PersonId) -> None:
        entry = self._ledger.entries().get(person)
        if entry is None:
            return
        try:
            file = insisted(lambda: PersonFile.open(self._folder, person, self._ledger))
            self._records[person] = PersonRecords(file)
        except VaultDamaged as exc:
            if entry.confirmed:  # otherwise the program ended while the file was being made
                self.condemn(person, exc)
            self.discard(person)
