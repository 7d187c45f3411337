"""Writing resources: versions, strictly growing times, sharing, tombstones."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, select

from portal.rules.indexing import Index
from portal.rules.record_types import shared_by_itself
from portal.store import bodies
from portal.store.schema import resources
from portal.store.stamps import Stamps

_BATCH = 400


class Saved(StrEnum):
    """What saving did."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Entry:
    """One resource about to be kept.

    Attributes:
        id: Its id here; `source_id` is its id in the file it came from.
        patient_id: Whose record it belongs to, "" for what belongs to the practice.
        body: JSON bytes already carrying `id` and stored references.
    """

    type: str
    id: str
    practice_id: str
    source_id: str
    patient_id: str
    index: Index
    body: bytes


class ResourceWriter:
    """Saves resources inside one write transaction; `flush` before reading them back or leaving."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._stamps = Stamps(connection, now)
        self._inserts: list[dict[str, Any]] = []
        self._updates: list[dict[str, Any]] = []

    def save(self, entry: Entry, known: Row[Any] | None) -> Saved:
        """Keep the resource; `known` is its present row, None when the id is free."""
        if known is not None and known.state != "deleted" and bodies.same_but_meta(known.body, entry.body):
            return Saved.SAME
        version = 1 if known is None else known.version + 1
        stamp = self._stamps.take()
        values = asdict(entry.index) | {
            "practice_id": entry.practice_id,
            "source_id": entry.source_id,
            "patient_id": entry.patient_id,
            "version": version,
            "last_updated": stamp,
            "shared": self._shared(entry, known),
            "body": bodies.with_meta(entry.body, version, stamp),
        }
        if known is None:
            self._inserts.append(values | {"type": entry.type, "id": entry.id})
            return Saved.NEW
        self._updates.append(values | {"key_type": entry.type, "key_id": entry.id})
        return Saved.CHANGED

    def delete(self, known: Row[Any]) -> None:
        """Leave a tombstone: readers are told it is gone, the content is erased."""
        self._updates.append(self._restamped(known, state="deleted", body=b""))

    def set_shared(self, rows: Iterable[Row[Any]], *, shared: bool) -> int:
        """Share or withdraw entries, as new versions so that incremental readers see them; returns how many."""
        changed = [row for row in rows if row.shared != shared]
        for row in changed:
            self._updates.append(self._restamped(row, shared=shared))
        return len(changed)

    def flush(self) -> None:
        """Send what is pending to the database."""
        if self._inserts:
            self._connection.execute(resources.insert(), self._inserts)
        by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for values in self._updates:
            by_columns.setdefault(tuple(values), []).append(values)
        here = and_(resources.c.type == bindparam("key_type"), resources.c.id == bindparam("key_id"))
        for columns, batch in by_columns.items():
            named: dict[str, Any] = {name: bindparam(name) for name in columns if not name.startswith("key_")}
            self._connection.execute(resources.update().where(here).values(named), batch)
        self._inserts, self._updates = [], []

    def _restamped(self, row: Row[Any], **changes: Any) -> dict[str, Any]:
        version, stamp = row.version + 1, self._stamps.take()
        body = changes.pop("body", None)
        if body is None:
            body = bodies.with_meta(row.body, version, stamp) if row.body else b""
        keys = {"key_type": row.type, "key_id": row.id}
        return keys | {"version": version, "last_updated": stamp, "body": body} | changes

    @staticmethod
    def _shared(entry: Entry, known: Row[Any] | None) -> bool:
        if known is not None and known.section == entry.index.section:
            return bool(known.shared)
        return shared_by_itself(entry.index.section)


def by_id(connection: Connection, resource_type: str, resource_id: str) -> Row[Any] | None:
    """The stored row with exactly this type and id, whoever it belongs to."""
    where = (resources.c.type == resource_type, resources.c.id == resource_id)
    return connection.execute(select(resources).where(*where)).first()


_WITH_IDS = select(resources).where(
    resources.c.type == bindparam("type"), resources.c.id.in_(bindparam("wanted", expanding=True))
)
"""Built once: every page of records asks it several times, and SQLAlchemy takes longer to build it than to run it."""


def by_ids(connection: Connection, resource_type: str, ids: Sequence[str]) -> list[Row[Any]]:
    """The stored rows of one type with these ids."""
    return _in_batches(connection, _WITH_IDS, ids, type=resource_type)


_FROM_SOURCES = select(resources).where(
    resources.c.practice_id == bindparam("practice_id"),
    resources.c.type == bindparam("type"),
    resources.c.source_id.in_(bindparam("wanted", expanding=True)),
)


def by_sources(
    connection: Connection, practice_id: str, resource_type: str, source_ids: Sequence[str]
) -> list[Row[Any]]:
    """What a practice keeps under these ids of its own files."""
    return _in_batches(connection, _FROM_SOURCES, source_ids, practice_id=practice_id, type=resource_type)


def _in_batches(connection: Connection, statement: Select[Any], wanted: Sequence[str], **others: str) -> list[Row[Any]]:
    found: list[Row[Any]] = []
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        found.extend(connection.execute(statement, {"wanted": batch, **others}).all())
    return found
