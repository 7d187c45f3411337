"""What the vault's verbs do in one person's file."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import apsw

from pfclient.errors import VaultError
from pfclient.vault import person_rows as rows
from pfclient.vault import person_unseen as unseen
from pfclient.vault.faults import translated
from pfclient.vault.person_file import PersonFile
from pfclient.vault.searched import Found, folded
from pfclient.vault.shelf import EMPTY, RUNNING, Shelf, write_shelf
from pfclient.vault.vault import CategoryState, QueryState, Settlement, StoredResource, Unseen, Words

LATER = timedelta(minutes=30)
"""How long the time of the last answer may be ahead of the one on disk."""


class PersonRecords:
    """Reads and writes one person's records. Writing on the writing thread, reading from any.

    A round that brings nothing new makes each category confirmed at a later time, and nothing else. That alone is kept
    in memory and written with the category's next change, with that of another half an hour on, or with the end of
    the run: a computer left on is not made to write every few minutes that all is as it was. After a crash a category
    is at most so much older than it could be, and never younger.

    Raises (both):
        VaultError: The file could not give or take it; a change is whole or not at all.
    """

    def __init__(self, file: PersonFile) -> None:
        self.file = file
        self._on_disk: dict[str, datetime] = {}
        """Of each category confirmed later than the disk says, what the disk says."""

    def shelf(self, category: str) -> Shelf:
        """What is known of the category, from memory."""
        return self.file.shelves.get(category, EMPTY)

    def revisions(self, categories: Sequence[str]) -> tuple[int, ...]:
        """The revision of each of the categories, from memory."""
        shelves = self.file.shelves
        return tuple([shelves.get(category, EMPTY).revision for category in categories])

    def size(self) -> int:
        """How many resources are stored, from memory."""
        return sum(shelf.size for shelf in tuple(self.file.shelves.values()))

    def put(self, category: str, page: Iterable[StoredResource], resume: tuple[int, QueryState] | None) -> int:
        """Write what of the page is new, and the query's state; gives how many rows that were."""
        connection = self.file.writing()
        shelf = self._numbered(category)
        came = {one.key: one for one in page}
        with translated(connection):
            held = rows.known(connection, shelf, came)
        changed = [one for key, one in came.items() if key not in held or held[key][1] != one]
        queries = _differing(shelf, {} if resume is None else dict([resume]))
        if changed or queries:
            erases = bool(held) and any(one.emptied and one.key in held for one in changed)
            with self.file.changing(erases=erases) as connection:
                after = rows.write(connection, shelf, changed, held) if changed else shelf
                unseen.note(connection, shelf, changed, held)
                after = _with(after, queries=queries)
                write_shelf(connection, category, after, queries)
            self._written(category, after)
        return len(changed)

    def settle(self, category: str, settlement: Settlement) -> None:
        """Write the states that changed and erase what is dropped."""
        connection = self.file.writing()
        shelf = self._numbered(category)
        with translated(connection):
            gone = rows.known(connection, shelf, settlement.drop)
        queries = _differing(shelf, settlement.queries)
        state = shelf.state if settlement.state.error is not None else settlement.state
        if gone or queries or not self._may_wait(category, shelf.state, state):
            with self.file.changing(erases=bool(gone)) as connection:
                after = rows.erase(connection, shelf, gone) if gone else shelf
                unseen.forget(connection, shelf, gone)
                after = _with(after, state=state, queries=queries)
                self._write_times(connection)
                write_shelf(connection, category, after, queries)
            self._on_disk.clear()
            self._written(category, after)
        elif state != shelf.state:
            self.file.shelves[category] = _with(shelf, state=state, queries={})

    def index(self, category: str, words: Iterable[Words]) -> None:
        """Make exactly these findable."""
        connection = self.file.writing()
        shelf = self._numbered(category)
        texts = {one.key: folded(one.text) for one in words}
        with translated(connection):
            held = rows.words(connection, shelf)
        if shelf.indexed != shelf.revision or texts != {key: text for key, (_, text) in held.items()}:
            after = replace(shelf, indexed=shelf.revision)
            with self.file.changing() as connection:
                rows.reword(connection, shelf, texts, held)
                write_shelf(connection, category, after, {})
            self._written(category, after)

    def finish(self) -> None:
        """End the run in good order; where the disk does not take the times of the last answers, earlier ones stay."""
        if self._on_disk:
            with suppress(VaultError), self.file.changing() as connection:
                self._write_times(connection)
        self.file.finish()

    def looked(self, category: str, keys: Iterable[str], revision: int) -> bool:
        """Erase what these were before; False where they may be others by now."""
        connection = self.file.writing()
        shelf = self.shelf(category)
        if shelf.revision != revision:
            return False
        with translated(connection):
            held = {one.key: one for one in unseen.all_of(connection, shelf)}
        seen = [held[key] for key in keys if key in held]
        if seen:
            with self.file.changing(erases=any(one.before is not None for one in seen)) as connection:
                unseen.forget(connection, shelf, [one.key for one in seen])
        return True

    def unseen(self, category: str) -> Sequence[Unseen]:
        """What came, or became another, since the person last looked."""
        with self.file.readers.lent() as connection:
            return unseen.all_of(connection, self.shelf(category))

    def stamps(self, category: str) -> Mapping[str, str]:
        """Key to time of the last change."""
        with self.file.readers.lent() as connection:
            return rows.stamps(connection, self.shelf(category))

    def resources(self, category: str) -> Sequence[StoredResource]:
        """Everything of the category, in the order it came."""
        with self.file.readers.lent() as connection:
            return rows.resources(connection, self.shelf(category))

    def find(self, terms: Sequence[str], limit: int, *, whole: bool) -> Found[int]:
        """Category and row of the search index: whole words, then beginnings."""
        names = {shelf.number: name for name, shelf in tuple(self.file.shelves.items())}
        with self.file.readers.lent() as connection:
            exact, begun = rows.find(connection, terms, limit, whole=whole)
        return _named(exact, names), _named(begun, names)

    def keys(self, found: Iterable[int]) -> dict[int, str]:
        """Keys of rows of the search index."""
        with self.file.readers.lent() as connection:
            return rows.keys(connection, found)

    def _may_wait(self, category: str, before: CategoryState, now: CategoryState) -> bool:
        """Whether nothing but a slightly later time is told; that the disk is so far behind is noted."""
        if now == before:
            return True
        known = self._on_disk.get(category, before.as_of)
        if known is None or now.as_of is None or replace(now, as_of=before.as_of) != before:
            return False
        if not timedelta(0) <= now.as_of - known < LATER:
            return False
        self._on_disk[category] = known
        return True

    def _write_times(self, connection: apsw.Connection) -> None:
        for category in self._on_disk:
            write_shelf(connection, category, self.shelf(category), {})

    def _written(self, category: str, shelf: Shelf) -> None:
        self.file.shelves[category] = shelf
        self._on_disk.pop(category, None)

    def _numbered(self, category: str) -> Shelf:
        """The shelf with the number it has, or takes with its first row."""
        shelf = self.shelf(category)
        following = max((one.number for one in self.file.shelves.values()), default=0) + 1
        return shelf if shelf.number else Shelf(following)


def _differing(shelf: Shelf, queries: Mapping[int, QueryState]) -> dict[int, QueryState]:
    return {number: query for number, query in queries.items() if shelf.queries.get(number) != query}


def _with(shelf: Shelf, *, queries: Mapping[int, QueryState], state: CategoryState | None = None) -> Shelf:
    return replace(shelf, state=shelf.state if state is None else state, queries={**shelf.queries, **queries})


def _named(found: Iterable[int], names: Mapping[int, str]) -> list[tuple[str, int]]:
    return [(names[row >> RUNNING], row) for row in found if row >> RUNNING in names]
