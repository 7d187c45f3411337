"""Statements asked at every request: built once, compiled once for each kind of database, run by its driver."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql import ClauseElement


class Prepared:
    """A statement whose rows come as plain tuples.

    SQLAlchemy writes the SQL; running it through SQLAlchemy takes several times as long as the database does. Only for
    text, numbers and bytes, which both drivers take and give as they are, and no `in_`, which SQLAlchemy writes anew
    for each run.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, tuple[str, Mapping[str, Any], Sequence[str] | None]] = {}

    def rows(self, connection: Connection, **values: Any) -> list[tuple[Any, ...]]:
        """Every row for these values of its `bindparam`s."""
        sql, given, places = self._for(connection)
        cursor = connection.connection.cursor()
        cursor.execute(sql, _arguments({**given, **values}, places))
        return list(cursor.fetchall())

    def run_for_each(self, connection: Connection, every: Iterable[Mapping[str, Any]]) -> None:
        """Run it once for each set of values."""
        sql, given, places = self._for(connection)
        connection.connection.cursor().executemany(sql, [_arguments({**given, **values}, places) for values in every])

    def _for(self, connection: Connection) -> tuple[str, Mapping[str, Any], Sequence[str] | None]:
        name = connection.dialect.name
        if name not in self._compiled:
            compiled: Any = self._statement.compile(dialect=connection.dialect)
            given = {key: each.value for key, each in compiled.binds.items() if not each.required}
            self._compiled[name] = compiled.string, given, compiled.positiontup
        return self._compiled[name]


def _arguments(values: Mapping[str, Any], places: Sequence[str] | None) -> Any:
    # SQLite's driver takes them by place, PostgreSQL's by name.
    return values if places is None else [values[name] for name in places]
