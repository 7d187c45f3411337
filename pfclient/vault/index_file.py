"""The small encrypted index of a profile: who is signed in, the people, and the name and key of each one's file."""

from dataclasses import replace
from pathlib import Path

from pfclient.errors import VaultError
from pfclient.people import PersonId
from pfclient.vault import index_storage as storage
from pfclient.vault.cipher import KEY_BYTES
from pfclient.vault.folder import Folder
from pfclient.vault.index_storage import Change, Entries, IndexStorage, Lasting, Values
from pfclient.vault.index_values import REKEY
from pfclient.vault.ledger import Entry


class IndexFile:
    """Reads everything once, answers from memory; a change outlives the program when it returns.

    What is kept, what is erased, and what a person's file is about to become is forced through to the disk: a power
    cut leaves the ledger and the file admitting each other. What it has become by then is not.

    It is the people's files' `pfclient.vault.ledger.Ledger`. Changed on the writing thread; `values` and `entries`
    may be read from any.

    Raises (every change):
        VaultError: Nothing was changed.
    """

    def __init__(self, kept: IndexStorage, values: Values, entries: Entries) -> None:
        self._storage = kept
        self._twin: IndexStorage | None = None
        self._values = values
        self._entries = entries

    @classmethod
    def make(cls, path: Path, key: bytes, values: Values) -> "IndexFile":
        """A new index that holds these values."""
        kept = IndexStorage(path, key)
        try:
            kept.make(values, {})
        except VaultError:
            kept.close()
            raise
        return cls(kept, dict(values), {})

    @classmethod
    def open(cls, path: Path, key: bytes) -> "IndexFile":
        """The index as it was left.

        Raises:
            VaultDamaged: It is not one of ours, or not whole.
            VaultNewer: A newer program wrote it; it is left as it is.
        """
        kept = IndexStorage(path, key)
        try:
            return cls(kept, *kept.read())
        except VaultError:
            kept.close()
            raise

    @property
    def values(self) -> Values:
        """What is kept under each name."""
        return self._values

    def keep(self, values: Values) -> None:
        """Keep values in place of what their names held, nothing for an empty one; the same is not written again."""
        kept = {name: value for name, value in values.items() if value and self._values.get(name) != value}
        gone = [name for name, value in values.items() if not value and name in self._values]
        if kept or gone:
            self._write(Lasting.POWER, storage.let_go(gone), storage.keep(kept))
            self._values = {name: value for name, value in self._values.items() if name not in gone} | kept

    def entries(self) -> Entries:
        """Everybody who has a file."""
        return self._entries

    def add(self, person: PersonId) -> Entry:
        """A new name and a new key for somebody who has no file; its first generation is expected."""
        import secrets  # noqa: PLC0415 - most starts only read

        return self._enter(person, Entry(Folder.new_name(), secrets.token_bytes(KEY_BYTES), expected=1), Lasting.CRASH)

    def expect(self, person: PersonId, held: int) -> int:
        """The person's file is about to take the generation after the one it has; gives it."""
        entry = self._entries[person]
        following = max(held, entry.expected) + 1
        later = replace(entry, confirmed=held, expected=following, clean=False)
        return self._enter(person, later, Lasting.POWER).expected

    def confirm(self, person: PersonId, held: int, *, clean: bool) -> None:
        """The person's file has that generation."""
        lasting = Lasting.POWER if clean else Lasting.CRASH
        self._enter(person, replace(self._entries[person], confirmed=held, expected=held, clean=clean), lasting)

    def remove(self, person: PersonId) -> None:
        """Erase the key of the person's file; the index itself wants a new key from then on."""
        self._write(Lasting.ERASED, storage.strike(person), storage.keep({REKEY: b"1"}))
        self._entries = {one: entry for one, entry in self._entries.items() if one != person}
        self._values = {**self._values, REKEY: b"1"}

    def follow(self, path: Path, key: bytes) -> None:
        """Keep the same in a second, new file under another key from now on; an earlier second one is let go."""
        self._unfollow()
        twin = IndexStorage(path, key)
        try:
            twin.make(self._values, self._entries)
        except VaultError:
            twin.close()
            raise
        self._twin = twin

    def become_twin(self) -> None:
        """The second file is the one from now on; the first is closed, to be destroyed."""
        if self._twin is not None:
            self._storage.close()
            self._storage, self._twin = self._twin, None

    def close(self) -> None:
        """Close the file, and forget what it held: whoever still has this object has no key and no name."""
        self._unfollow()
        self._storage.close()
        self._values, self._entries = {}, {}

    def _enter(self, person: PersonId, entry: Entry, lasting: Lasting) -> Entry:
        self._write(lasting, storage.enter({person: entry}))
        self._entries = {**self._entries, person: entry}
        return entry

    def _write(self, lasting: Lasting, *changes: Change) -> None:
        self._storage.write(list(changes), self._values, self._entries, lasting)
        if self._twin is not None:
            try:
                self._twin.write(list(changes), self._values, self._entries, lasting)
            except VaultError:
                self._unfollow()

    def _unfollow(self) -> None:
        twin, self._twin = self._twin, None
        if twin is not None:
            twin.close()
