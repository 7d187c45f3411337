"""The encrypted vault: one file per person, one thread that writes, reading from any."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from pfclient.errors import VaultDamaged, VaultError
from pfclient.people import PersonId
from pfclient.vault.faults import insisted
from pfclient.vault.folder import Folder
from pfclient.vault.ledger import Ledger
from pfclient.vault.open_files import OpenFiles
from pfclient.vault.person_records import PersonRecords
from pfclient.vault.searched import Found, best, wanted
from pfclient.vault.shelf import EMPTY, Shelf
from pfclient.vault.vault import CategoryState, Hit, QueryState, Settlement, StoredResource, Unseen, Words
from pfclient.vault.writer import Writer

T = TypeVar("T")
_NOTHING: Found[int] = ((), ())


class FileVault:
    """Keeps records in encrypted files (see `pfclient.vault.vault.Vault`).

    A file that turns out damaged is set aside at once: nothing is known of that person any more, so that everything
    is fetched again, and a new file under a new key takes its place with the first write. Reading what was damaged
    raises `VaultDamaged` once, so that nobody takes it for "none".

    Args:
        folder: Where the files lie.
        ledger: What is written down about each of them.
        writer: The thread that writes.
        erased: Called when a person's key was erased.
    """

    def __init__(self, folder: Folder, ledger: Ledger, writer: Writer, erased: Callable[[], Awaitable[None]]) -> None:
        self._files = OpenFiles(folder, ledger, writer)
        self._writer = writer
        self._erased = erased
        self._errors: dict[tuple[PersonId, str], CategoryState] = {}

    @property
    def damaged(self) -> frozenset[PersonId]:
        """Whose file was set aside in this run."""
        return self._files.damaged

    async def open(self) -> None:
        """Open everybody's file, and take all states into memory.

        Raises:
            VaultNewer: A newer program wrote one of them.
        """
        await self._writer.run(self.open_here)

    def open_here(self) -> None:
        """As `open`, on the writing thread."""
        self._files.open()

    def state(self, person: PersonId, category: str) -> CategoryState:
        """How much of the category is known."""
        return self._errors.get((person, category)) or self._shelf(person, category).state

    def query(self, person: PersonId, category: str, number: int) -> QueryState:
        """What is known of one query's last whole answer."""
        return self._shelf(person, category).queries.get(number) or QueryState()

    def revisions(self, person: PersonId, categories: Sequence[str]) -> tuple[int, ...]:
        """Of each category a number that grows with every change of what is stored."""
        records = self._files.get(person)
        return (EMPTY.revision,) * len(categories) if records is None else records.revisions(categories)

    def size(self, person: PersonId) -> int:
        """How many resources are stored of one person."""
        records = self._files.get(person)
        return 0 if records is None else records.size()

    def is_indexed(self, person: PersonId, category: str) -> bool:
        """Whether what is stored is findable."""
        shelf = self._shelf(person, category)
        return shelf.indexed == shelf.revision

    def stamps(self, person: PersonId, category: str) -> Mapping[str, str]:
        """Key to `meta.lastUpdated` of everything stored."""
        return self._read(person, lambda records: records.stamps(category), {})

    def resources(self, person: PersonId, category: str) -> Sequence[StoredResource]:
        """Everything stored of the category, in the order it came."""
        return self._read(person, lambda records: records.resources(category), ())

    async def put(
        self,
        person: PersonId,
        category: str,
        page: Iterable[StoredResource],
        resume: tuple[int, QueryState] | None = None,
    ) -> int:
        """Store one page as it comes."""
        came = tuple(page)
        return await self._writer.run(
            lambda: self._write(person, category, lambda records: records.put(category, came, resume))
        )

    async def settle(self, person: PersonId, category: str, settlement: Settlement) -> None:
        """Set the states and erase what is dropped."""

        def work() -> None:
            self._write(person, category, lambda records: records.settle(category, settlement))
            self._note_error(person, category, settlement.state)

        await self._writer.run(work)

    async def mark(self, person: PersonId, category: str, state: CategoryState) -> None:
        """Set the state only."""

        def work() -> None:
            if state.error is None:
                self._write(person, category, lambda records: records.settle(category, Settlement(state)))
            self._note_error(person, category, state)

        await self._writer.run(work)

    def unseen(self, person: PersonId, category: str) -> Sequence[Unseen]:
        """What came, or became another, since the person last looked."""
        return self._read(person, lambda records: records.unseen(category), ())

    async def looked(self, person: PersonId, category: str, keys: Iterable[str], revision: int) -> bool:
        """Erase what these were before, unless they are others by now."""
        seen = tuple(keys)

        def work() -> bool:
            if self._files.get(person) is None:
                return False
            return self._write(person, category, lambda records: records.looked(category, seen, revision))

        return await self._writer.run(work)

    async def forget(self, person: PersonId) -> None:
        """Destroy the person's key and file."""

        def work() -> bool:
            self._forget_errors(person)
            return self._files.forget(person)

        if await self._writer.run(work):
            await self._erased()

    async def wipe(self) -> None:
        """End the run: close the files in good order, forget everything in memory."""
        await self._writer.run(self.close_here)

    def close_here(self) -> None:
        """As `wipe`, on the writing thread."""
        self._files.close()
        self._errors.clear()

    async def index(self, person: PersonId, category: str, words: Iterable[Words]) -> None:
        """Make the records of a category findable."""
        said = tuple(words)
        await self._writer.run(lambda: self._write(person, category, lambda records: records.index(category, said)))

    def search(self, text: str, people: Iterable[PersonId], limit: int = 200, *, whole: bool = False) -> Sequence[Hit]:
        """Records of these people that hold every word of the text."""
        terms = wanted(text)
        if not terms:
            return ()
        asked = tuple(dict.fromkeys(people))
        found = {
            one: self._search(one, lambda records: records.find(terms, limit, whole=whole), _NOTHING) for one in asked
        }
        chosen = tuple(best(found, limit))
        keys = {one: self._keys(one, [row for owner, _, row, _ in chosen if owner == one]) for one in asked}
        return tuple(
            Hit(person, category, keys[person][row], begun)
            for person, category, row, begun in chosen
            if row in keys[person]
        )

    def _keys(self, person: PersonId, found: list[int]) -> Mapping[int, str]:
        return self._search(person, lambda records: dict(records.keys(found)), {})

    def _shelf(self, person: PersonId, category: str) -> Shelf:
        records = self._files.get(person)
        return EMPTY if records is None else records.shelf(category)

    def _read(self, person: PersonId, read: Callable[[PersonRecords], T], nothing: T) -> T:
        records = self._files.get(person)
        if records is None:
            return nothing
        try:
            return insisted(lambda: read(records))
        except VaultDamaged as exc:
            self._condemn(person, exc)
            raise

    def _search(self, person: PersonId, read: Callable[[PersonRecords], T], nothing: T) -> T:
        try:
            return self._read(person, read, nothing)
        except VaultError:  # told where the person's records are shown; the others' are found
            return nothing

    def _write(self, person: PersonId, category: str, write: Callable[[PersonRecords], T]) -> T:
        try:
            records = self._files.own(person, category)
            return insisted(lambda: write(records))
        except VaultDamaged as exc:
            self._condemn(person, exc, category)
            raise

    def _condemn(self, person: PersonId, error: VaultDamaged, told: str = "") -> None:
        self._files.condemn(person, error, told)
        self._forget_errors(person)

    def _note_error(self, person: PersonId, category: str, state: CategoryState) -> None:
        if state.error is None:
            self._errors.pop((person, category), None)
        else:
            self._errors[person, category] = state

    def _forget_errors(self, person: PersonId) -> None:
        for place in [place for place in tuple(self._errors) if place[0] == person]:
            self._errors.pop(place, None)
