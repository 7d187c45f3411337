"""What is known of one category of one person, and how it stands in the rows of a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from typing import Any

import apsw

from pfclient.vault.vault import Answer, CategoryState, QueryState, Resume, StoredResource

RUNNING = 40
_SUM_BYTES = 16
_MODULUS = 1 << (8 * _SUM_BYTES)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One category as it stands on disk.

    Attributes:
        number: Its number in the file, 0 while it has no row.
        revision: Grows with every change of what is stored.
        last: The last running number that was given out.
        size: How many resources are stored.
        sum: Sum of all their digests: tells after a crash whether all of them are there, and no other.
    """

    number: int = 0
    state: CategoryState = field(default_factory=CategoryState)
    queries: Mapping[int, QueryState] = field(default_factory=dict)
    revision: int = 0
    last: int = 0
    size: int = 0
    sum: int = 0

    @property
    def ids(self) -> tuple[int, int]:
        """The first and the last row id the category can have."""
        return self.number << RUNNING, ((self.number + 1) << RUNNING) - 1

    def changed(self, *, size: int = 0, total: int = 0, last: int = 0) -> "Shelf":
        """After rows came, went or changed: by so much in size and sum."""
        return replace(
            self,
            revision=self.revision + 1,
            size=self.size + size,
            sum=(self.sum + total) % _MODULUS,
            last=self.last + last,
        )


def digest(one: StoredResource) -> bytes:
    """What tells two versions of a resource apart."""
    head = f"{one.key}\0{one.updated}\0{one.query}\0{one.included:d}\0".encode()
    return blake2b(head + one.body, digest_size=_SUM_BYTES).digest()


def weight(digested: bytes) -> int:
    """A digest as what is added to a shelf's sum."""
    return int.from_bytes(digested, "big")


def read_shelves(connection: apsw.Connection) -> dict[str, Shelf]:
    """Every category of a file, by name."""
    queries: dict[int, dict[int, QueryState]] = {}
    for category, number, *fields in connection.execute("SELECT * FROM queries"):
        queries.setdefault(category, {})[number] = _query(fields)
    shelves = {}
    for number, name, revision, last, size, total, answer, as_of, complete, held in connection.execute(
        "SELECT * FROM categories"
    ):
        state = CategoryState(Answer(answer), _moment(as_of), complete=bool(complete), held=held)
        shelves[name] = Shelf(number, state, queries.get(number, {}), revision, last, size, weight(total))
    return shelves


def write_shelf(connection: apsw.Connection, name: str, shelf: Shelf, queries: Mapping[int, QueryState]) -> None:
    """Write a category's row, and those of its queries that changed."""
    state = shelf.state
    row = (shelf.number, name, shelf.revision, shelf.last, shelf.size, shelf.sum.to_bytes(_SUM_BYTES, "big"))
    said = (state.answer.value, _text(state.as_of), int(state.complete), state.held)
    connection.execute("INSERT OR REPLACE INTO categories VALUES (?,?,?,?,?,?,?,?,?,?)", row + said)
    for number, query in queries.items():
        connection.execute(
            "INSERT OR REPLACE INTO queries VALUES (?,?,?,?,?,?,?,?,?)", (shelf.number, number, *_columns(query))
        )


def _columns(query: QueryState) -> tuple[Any, ...]:
    resume = (None, None) if query.resume is None else (query.resume.next, _text(query.resume.saved))
    return (query.answer.value, int(query.whole), query.etag, query.since, _text(query.reconciled), *resume)


def _query(fields: Sequence[Any]) -> QueryState:
    answer, whole, etag, since, reconciled, following, saved = fields
    at = _moment(saved)
    resume = None if following is None or at is None else Resume(following, at)
    return QueryState(Answer(answer), bool(whole), etag, since, _moment(reconciled), resume)


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
