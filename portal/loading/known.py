"""What the practice already keeps, asked for once per unit."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from portal.rules.indexing import SEPARATOR
from portal.store.resources import by_id, by_ids, by_sources
from portal.store.schema import resources


class Known:
    """Rows of one practice by their source ids, and which ids are taken by anybody."""

    def __init__(self, connection: Connection, practice_id: str) -> None:
        self._connection = connection
        self._practice = practice_id
        self._sources: dict[tuple[str, str], list[Row[Any]]] = {}
        self._taken: set[tuple[str, str]] = set()
        self._asked: set[tuple[str, str]] = set()
        self._identifiers: dict[tuple[str, str], str | None] = {}

    def prefetch(self, wanted: Iterable[tuple[str, str]]) -> None:
        """Ask for many at once."""
        by_type: dict[str, set[str]] = {}
        for kind, source in wanted:
            by_type.setdefault(kind, set()).add(source)
        for kind, sources in by_type.items():
            ids = sorted(sources)
            self._sources |= {(kind, source): [] for source in ids}
            for row in by_sources(self._connection, self._practice, kind, ids):
                self._sources[kind, row.source_id].append(row)
            self._asked |= {(kind, source) for source in ids}
            self._taken |= {(kind, row.id) for row in by_ids(self._connection, kind, ids)}

    def by_source(self, kind: str, source: str) -> list[Row[Any]]:
        """The practice's rows that came from this id."""
        if (kind, source) not in self._sources:
            self._sources[kind, source] = by_sources(self._connection, self._practice, kind, [source])
        return self._sources[kind, source]

    def is_taken(self, kind: str, key: str) -> bool:
        """Whether anybody's resource has the id."""
        if (kind, key) not in self._asked:
            self._asked.add((kind, key))
            if by_id(self._connection, kind, key) is not None:
                self._taken.add((kind, key))
        return (kind, key) in self._taken

    def take(self, kind: str, key: str) -> None:
        """Note an id that was just given away."""
        self._asked.add((kind, key))
        self._taken.add((kind, key))

    def reference_by_source(self, kind: str, source: str) -> str | None:
        """`Type/id` of the one row that came from this id; None when there are none or several."""
        rows = self.by_source(kind, source)
        return f"{kind}/{rows[0].id}" if len(rows) == 1 else None

    def reference_by_identifier(self, kind: str, token: str) -> str | None:
        """`Type/id` of the one row bearing the identifier `system|value`."""
        if (kind, token) not in self._identifiers:
            within = resources.c.identifiers.contains(f"{SEPARATOR}{token}{SEPARATOR}", autoescape=True)
            here = (resources.c.practice_id == self._practice, resources.c.type == kind, within)
            ids = self._connection.scalars(select(resources.c.id).where(*here).limit(2)).all()
            self._identifiers[kind, token] = f"{kind}/{ids[0]}" if len(ids) == 1 else None
        return self._identifiers[kind, token]

    def owner_of(self, reference: str) -> str:
        """The patient whose stored resource `Type/id` is, "" when unknown."""
        kind, _, key = reference.partition("/")
        row = by_id(self._connection, kind, key)
        return "" if row is None else str(row.patient_id)
