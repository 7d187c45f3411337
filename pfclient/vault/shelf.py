"""What is known of one category of one person, and how it stands in the rows of a file."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from typing import Any
from zlib import crc32

import apsw

from pfclient.values import dataclass
from pfclient.vault.vault import Answer, CategoryState, QueryState, Resume, StoredResource

RUNNING = 40
_SUM_BYTES = 16
_MODULUS = 1 << (8 * _SUM_BYTES)
# Any large odd number: neighbouring rows shall not weigh nearly the same.
_SPREAD = 0x9E3779B97F4A7C15


@dataclass(frozen=True, slots=True)
class Shelf:
    """One category as it stands on disk.

    Attributes:
        number: Its number in the file, 0 while it has no row.
        revision: Grows with every change of what is stored.
        last: The last running number that was given out.
        size: How many resources are stored.
        indexed: The revision whose words are findable.
        sum: Sum of what all of them weigh: tells after a crash whether all of them are there, and no other.
    """

    number: int = 0
    state: CategoryState = field(default_factory=CategoryState)
    queries: Mapping[int, QueryState] = field(default_factory=dict)
    revision: int = 0
    last: int = 0
    size: int = 0
    sum: int = 0
    indexed: int = 0

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


EMPTY = Shelf()
"""A category of which nothing is known; asked for at every frame, so made once."""


def weight(row: int, one: StoredResource) -> int:
    """What a resource in a row adds to its shelf's sum.

    The pages of a file are authenticated by the cipher; this tells pages of different times apart, so a checksum does.
    """
    return (crc32(one.body, one.query << 1 | one.included) + 1) * (row * _SPREAD + 1)


def read_shelves(connection: apsw.Connection) -> dict[str, Shelf]:
    """Every category of a file, by name."""
    queries: dict[int, dict[int, QueryState]] = {}
    for category, number, *fields in connection.execute("SELECT * FROM queries"):
        queries.setdefault(category, {})[number] = _query(fields)
    shelves = {}
    for number, name, revision, last, size, total, answer, as_of, complete, held, indexed in connection.execute(
        "SELECT * FROM categories"
    ):
        state = CategoryState(Answer(answer), _moment(as_of), complete=bool(complete), held=held)
        shelves[name] = Shelf(
            number, state, queries.get(number, {}), revision, last, size, int.from_bytes(total, "big"), indexed
        )
    return shelves


def write_shelf(connection: apsw.Connection, name: str, shelf: Shelf, queries: Mapping[int, QueryState]) -> None:
    """Write a category's row, and those of its queries that changed."""
    state = shelf.state
    row = (shelf.number, name, shelf.revision, shelf.last, shelf.size, shelf.sum.to_bytes(_SUM_BYTES, "big"))
    said = (state.answer.value, _text(state.as_of), int(state.complete), state.held, shelf.indexed)
    connection.execute("INSERT OR REPLACE INTO categories VALUES (?,?,?,?,?,?,?,?,?,?,?)", row + said)
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
