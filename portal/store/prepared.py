"""Statements asked at every request: built once, compiled once for each kind of database, run by its driver."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

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
        self._written: dict[str, _Written] = {}

    def rows(self, connection: Connection, **values: Any) -> list[tuple[Any, ...]]:
        """Every row for these values of its `bindparam`s."""
        written = self._for(connection)
        driver: Any = connection.connection.dbapi_connection
        found: list[tuple[Any, ...]] = driver.execute(written.sql, written.arguments(values)).fetchall()
        return found

    def run_for_each(self, connection: Connection, names: Sequence[str], every: Sequence[Sequence[Any]]) -> None:
        """Run it once for each row of values, which stand in the order of their names."""
        written = self._for(connection)
        rows: Sequence[Any] = every
        if written.given or written.places != list(names):
            rows = [written.arguments(dict(zip(names, values, strict=True))) for values in every]
        connection.connection.cursor().executemany(written.sql, rows)

    def _for(self, connection: Connection) -> "_Written":
        name = connection.dialect.name
        if name not in self._written:
            compiled: Any = self._statement.compile(dialect=connection.dialect)
            given = {key: each.value for key, each in compiled.binds.items() if not each.required}
            places = compiled.positiontup
            row = None if places is None else [given.get(each) for each in places]
            asked = [(place, each) for place, each in enumerate(places or ()) if each not in given]
            self._written[name] = _Written(compiled.string, given, places, row, asked)
        return self._written[name]


class _Written(NamedTuple):
    """A statement in the words of one kind of database.

    Attributes:
        given: The values that stand in it already.
        places: The names of all, in order, where its driver takes values by place; None where it takes them by name.
        row: By place: the values that stand in it already, None where one is asked for.
        asked: By place: where the others go.
    """

    sql: str
    given: Mapping[str, Any]
    places: Sequence[str] | None
    row: list[Any] | None
    asked: Sequence[tuple[int, str]]

    def arguments(self, values: Mapping[str, Any]) -> Any:
        # SQLite's driver takes them by place, PostgreSQL's by name.
        if self.row is None:
            return {**self.given, **values}
        row = self.row.copy()
        for place, name in self.asked:
            row[place] = values[name]
        return row
