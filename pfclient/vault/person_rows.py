"""The rows of one person's file: resources and the words they are found by."""

from collections.abc import Iterable, Mapping, Sequence

import apsw

from pfclient.errors import VaultDamaged
from pfclient.vault.shelf import RUNNING, Shelf, digest, read_shelves, weight
from pfclient.vault.vault import StoredResource

Known = Mapping[str, tuple[int, bytes]]
_RESOURCE = "key, body, included, query, updated"
# Answered by the index alone: comparing what came with what is held reads no bodies.
_KNOWN = "SELECT key, id, digest FROM resources WHERE category = ? AND key = ?"


def known(connection: apsw.Connection, shelf: Shelf, keys: Iterable[str]) -> Known:
    """Row id and digest of those keys that are stored."""
    found = connection.executemany(_KNOWN, ((shelf.number, key) for key in keys))
    return {key: (row, digested) for key, row, digested in found}


def write(
    connection: apsw.Connection, shelf: Shelf, changed: Mapping[str, tuple[StoredResource, bytes]], held: Known
) -> Shelf:
    """Write resources, each in the row of the one with its key or behind all others; gives the shelf after it."""
    first = shelf.ids[0] + shelf.last + 1
    new = {key: first + number for number, key in enumerate(key for key in changed if key not in held)}

    def row_of(key: str) -> int:
        return new[key] if key in new else held[key][0]

    connection.executemany(
        "INSERT OR REPLACE INTO resources VALUES (?,?,?,?,?,?,?,?)",
        (
            (row_of(key), shelf.number, key, digested, int(one.included), one.query, one.updated, one.body)
            for key, (one, digested) in changed.items()
        ),
    )
    total = sum(weight(digested) for _, digested in changed.values())
    total -= sum(weight(held[key][1]) for key in changed if key in held)
    return shelf.changed(size=len(new), total=total, last=len(new))


def erase(connection: apsw.Connection, shelf: Shelf, gone: Known) -> Shelf:
    """Erase rows and the words they were found by; gives the shelf after it."""
    connection.executemany("DELETE FROM resources WHERE id = ?", ((row,) for row, _ in gone.values()))
    worded = [row for key, (row, _) in words(connection, shelf).items() if key in gone]
    connection.executemany("DELETE FROM words WHERE rowid = ?", ((row,) for row in worded))
    return shelf.changed(size=-len(gone), total=-sum(weight(digested) for _, digested in gone.values()))


def resources(connection: apsw.Connection, shelf: Shelf) -> Sequence[StoredResource]:
    """Everything of the category, in the order it came."""
    rows = connection.execute(f"SELECT {_RESOURCE} FROM resources WHERE id BETWEEN ? AND ? ORDER BY id", shelf.ids)  # noqa: S608
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


def find(connection: apsw.Connection, terms: Sequence[str], limit: int) -> tuple[list[int], list[int]]:
    """Row ids of what holds all the terms, and of what holds the last one only as a beginning."""
    exact = " AND ".join(f'"{term}"' for term in terms)
    select = "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"
    whole = [row for (row,) in connection.execute(select, (exact, limit))]
    begun = [row for (row,) in connection.execute(select, (f"{exact} *", limit + len(whole)))]
    return whole, [row for row in begun if row not in set(whole)][: limit - len(whole)]


def named(connection: apsw.Connection, names: Mapping[int, str], found: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Category and key of rows of the search index; a row that went meanwhile is left out."""
    keys = {row: connection.execute("SELECT key FROM words WHERE rowid = ?", (row,)).get for row in found}
    return {
        row: (names[row >> RUNNING], key)
        for row, key in keys.items()
        if isinstance(key, str) and row >> RUNNING in names
    }


def assert_whole(connection: apsw.Connection) -> None:
    """Read every page and every row, and compare them with what the categories say.

    Raises:
        VaultDamaged: Something is missing, or is of another time than the rest.
    """
    if connection.pragma("quick_check") != "ok":
        raise VaultDamaged("quick_check")
    connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    found = {shelf.number: Shelf(shelf.number) for shelf in read_shelves(connection).values()}
    for number, *fields in connection.execute(f"SELECT category, {_RESOURCE} FROM resources"):  # noqa: S608
        if number not in found:
            raise VaultDamaged("a row of no category")
        key, body, included, query, updated = fields
        value = weight(digest(StoredResource(key, body, included == 1, query, updated)))
        found[number] = found[number].changed(size=1, total=value)
    for shelf in read_shelves(connection).values():
        if (shelf.size, shelf.sum) != (found[shelf.number].size, found[shelf.number].sum):
            raise VaultDamaged("not the rows that were written last")
