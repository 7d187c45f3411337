"""The rows of one person's file: resources and the words they are found by."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any

import apsw

from pfclient.errors import VaultDamaged
from pfclient.vault.shelf import RUNNING, Shelf, read_shelves, weight
from pfclient.vault.vault import StoredResource

Known = Mapping[str, tuple[int, StoredResource]]
_RESOURCE = "key, body, included, query, updated"
_KNOWN = f"SELECT id, {_RESOURCE} FROM resources WHERE category = ? AND key = ?"  # noqa: S608
_WRITE = "INSERT OR REPLACE INTO resources (id, category, key, included, query, updated, body) VALUES (?,?,?,?,?,?,?)"


def known(connection: apsw.Connection, shelf: Shelf, keys: Iterable[str]) -> Known:
    """Those of the keys that are stored, each with its row."""
    found = connection.executemany(_KNOWN, ((shelf.number, key) for key in keys))
    return {key: (row, _resource(key, *fields)) for row, key, *fields in found}


def write(connection: apsw.Connection, shelf: Shelf, changed: Sequence[StoredResource], held: Known) -> Shelf:
    """Write resources, each in the row of the one with its key or behind all others; gives the shelf after it."""
    following = count(shelf.ids[0] + shelf.last + 1)
    rows = [(held[one.key][0] if one.key in held else next(following), one) for one in changed]
    connection.executemany(
        _WRITE, ((row, shelf.number, one.key, int(one.included), one.query, one.updated, one.body) for row, one in rows)
    )
    replaced = [held[one.key] for one in changed if one.key in held]
    total = sum(weight(*each) for each in rows) - sum(weight(*each) for each in replaced)
    new = len(rows) - len(replaced)
    return shelf.changed(size=new, total=total, last=new)


def erase(connection: apsw.Connection, shelf: Shelf, gone: Known) -> Shelf:
    """Erase rows and the words they were found by; gives the shelf after it."""
    connection.executemany("DELETE FROM resources WHERE id = ?", ((row,) for row, _ in gone.values()))
    worded = [row for key, (row, _) in words(connection, shelf).items() if key in gone]
    connection.executemany("DELETE FROM words WHERE rowid = ?", ((row,) for row in worded))
    return shelf.changed(size=-len(gone), total=-sum(weight(*each) for each in gone.values()))


def resources(connection: apsw.Connection, shelf: Shelf) -> Sequence[StoredResource]:
    """Everything of the category, in the order it came."""
    rows = connection.execute(f"SELECT {_RESOURCE} FROM resources WHERE id BETWEEN ? AND ? ORDER BY id", shelf.ids)  # noqa: S608
    # Written out: this line is walked once for every record there is.
    return tuple(StoredResource(key, body, included == 1, query, at) for key, body, included, query, at in rows)


def stamps(connection: apsw.Connection, shelf: Shelf) -> Mapping[str, str]:
    """Key to time of the last change."""
    return dict(connection.execute("SELECT key, updated FROM resources WHERE category = ?", (shelf.number,)))


def words(connection: apsw.Connection, shelf: Shelf) -> dict[str, tuple[int, str]]:
    """Key to row id and text of what is findable."""
    rows = connection.execute("SELECT key, rowid, text FROM words WHERE rowid BETWEEN ? AND ?", shelf.ids)
    return {key: (row, text) for key, row, text in rows}


def reword(
    connection: apsw.Connection, shelf: Shelf, texts: Mapping[str, str], held: Mapping[str, tuple[int, str]]
) -> None:
    """Make exactly these texts findable, touching only what differs."""
    stale = [row for key, (row, text) in held.items() if texts.get(key) != text]
    connection.executemany("DELETE FROM words WHERE rowid = ?", ((row,) for row in stale))
    following = max((row for row, _ in held.values()), default=shelf.ids[0]) + 1
    fresh = [(key, text) for key, text in texts.items() if key not in held or held[key][1] != text]
    connection.executemany(
        "INSERT INTO words (rowid, text, key) VALUES (?,?,?)",
        ((following + number, text, key) for number, (key, text) in enumerate(fresh)),
    )


def find(connection: apsw.Connection, terms: Sequence[str], limit: int, *, whole: bool) -> tuple[list[int], list[int]]:
    """Row ids of what holds all the terms, and of what holds the last one only as a beginning; so many a category."""
    exact = " AND ".join(f'"{term}"' for term in terms)
    first = _spread(connection, exact, limit)
    if whole:
        return first, []
    held = set(first)
    return first, [row for row in _spread(connection, f"{exact} *", limit) if row not in held]


def _spread(connection: apsw.Connection, match: str, limit: int) -> list[int]:
    """The first of each category: one that holds many does not crowd out those behind it."""
    select = "SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? ORDER BY rowid LIMIT ?"
    found: list[int] = []
    taken: Counter[int] = Counter()
    lowest = 0
    while True:
        rows: list[Any] = connection.execute(select, (match, lowest, limit)).fetchall()
        for (row,) in rows:
            if taken[row >> RUNNING] < limit:
                taken[row >> RUNNING] += 1
                found.append(row)
        if len(rows) < limit:
            return found
        last = int(rows[-1][0])
        lowest = ((last >> RUNNING) + 1) << RUNNING if taken[last >> RUNNING] >= limit else last + 1


def keys(connection: apsw.Connection, found: Iterable[int]) -> dict[int, str]:
    """The keys of rows of the search index; a row that went meanwhile is left out."""
    return dict(connection.executemany("SELECT rowid, key FROM words WHERE rowid = ?", ((row,) for row in found)))


def assert_whole(connection: apsw.Connection) -> None:
    """Read every page and every row, and compare them with what the categories say.

    Raises:
        VaultDamaged: Something is missing, or is of another time than the rest.
    """
    if connection.pragma("integrity_check") != "ok":
        raise VaultDamaged("integrity_check")
    shelves = {shelf.number: shelf for shelf in read_shelves(connection).values()}
    found = {number: Shelf(number) for number in shelves}
    for row, category, *fields in connection.execute(f"SELECT id, category, {_RESOURCE} FROM resources"):  # noqa: S608
        if category not in found:
            raise VaultDamaged("a row of no category")
        found[category] = found[category].changed(size=1, total=weight(row, _resource(*fields)))
    if any((one.size, one.sum) != (found[number].size, found[number].sum) for number, one in shelves.items()):
        raise VaultDamaged("not the rows that were written last")


def _resource(key: str, body: bytes, included: int, query: int, updated: str) -> StoredResource:
    return StoredResource(key, body, included == 1, query, updated)
