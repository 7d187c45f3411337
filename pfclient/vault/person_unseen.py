"""The rows of one person's file that tell what came since the person last looked."""

from collections.abc import Iterable, Sequence

import apsw

from pfclient.errors import VaultDamaged
from pfclient.vault.person_rows import Known
from pfclient.vault.shelf import Shelf
from pfclient.vault.vault import StoredResource, Unseen

_NOTE = "INSERT OR IGNORE INTO unseen (category, key, before, since) VALUES (?,?,?,?)"
_STRAYS = """
SELECT count(*) FROM unseen WHERE NOT EXISTS (
    SELECT 1 FROM resources WHERE resources.category = unseen.category AND resources.key = unseen.key
)
"""
_ALL = "SELECT key, before, since FROM unseen WHERE category = ? ORDER BY rowid"
_FORGET = "DELETE FROM unseen WHERE category = ? AND key = ?"


def note(connection: apsw.Connection, shelf: Shelf, came: Sequence[StoredResource], held: Known) -> None:
    """Note what is new, and what was seen of what is another now; what was noted earlier stays as it is.

    Args:
        connection: In the transaction that writes them.
        shelf: Their category as it was before.
        came: What is being written.
        held: What was stored under the same keys.
    """
    emptied = [one.key for one in came if one.emptied and one.key in held] if held else []
    if emptied:
        forget(connection, shelf, emptied)
    if not shelf.state.was_read:
        return
    told = (one for one in came if one.has_own_name and not one.emptied)
    connection.executemany(_NOTE, [row for row in (_row(shelf, one, held) for one in told) if row is not None])


def forget(connection: apsw.Connection, shelf: Shelf, keys: Iterable[str]) -> None:
    """Erase what was noted of these."""
    connection.executemany(_FORGET, [(shelf.number, key) for key in keys])


def all_of(connection: apsw.Connection, shelf: Shelf) -> Sequence[Unseen]:
    """Everything noted of a category, in the order it was."""
    rows = connection.execute(_ALL, (shelf.number,))
    return tuple(Unseen(key, before, since) for key, before, since in rows)


def assert_none_astray(connection: apsw.Connection) -> None:
    """Nothing is noted of what is not held: words of a record that was taken back would be.

    Raises:
        VaultDamaged: Something is.
    """
    if connection.execute(_STRAYS).get:
        raise VaultDamaged("noted, and not held")


def _row(shelf: Shelf, one: StoredResource, held: Known) -> tuple[int, str, bytes | None, str] | None:
    if one.key not in held:
        return None if one.included else (shelf.number, one.key, None, one.updated)
    before = held[one.key][1].body
    return (shelf.number, one.key, before, one.updated) if before != one.body else None
