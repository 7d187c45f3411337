"""An older portal's database, brought up to the tables of this one: what is missing is added, nothing is taken away.

It knows no versions: what is there is compared with what there should be, so that a database of any age, and one whose
upgrade was broken off, end alike. What a new column says of older rows is its default: it has to be the careful one. A
column that has got another type or name would need a step of its own here.
"""

from collections.abc import Iterator

from sqlalchemy import Column, Connection, Dialect, Inspector, MetaData, Table, inspect, literal
from sqlalchemy.schema import CreateColumn, CreateIndex, DropIndex
from sqlalchemy.sql.schema import ScalarElementColumnDefault

import portal.store.brake_events
import portal.store.device_schema
import portal.store.kiosk_schema
import portal.store.recovery_schema
import portal.store.two_step_schema  # noqa: F401 - its tables belong to the metadata
from portal.store.schema import metadata


class NoDefaultError(Exception):
    """A new column says nothing of the rows that are there already: give it a default, or allow NULL."""


def is_up_to_date(connection: Connection, tables: MetaData = metadata) -> bool:
    """Whether every table, column and index is there."""
    known = inspect(connection)
    return set(known.get_table_names()) >= set(tables.tables) and not any(_steps(known, tables, connection.dialect))


def bring_up_to_date(connection: Connection, tables: MetaData = metadata) -> None:
    """Add what is missing; rows that are there get a new column's default. `connection` is a write transaction.

    Raises:
        NoDefaultError: A new column has no default.
    """
    # Found before the missing tables are made: those come whole.
    steps = list(_steps(inspect(connection), tables, connection.dialect))
    tables.create_all(connection)
    for step in steps:
        connection.exec_driver_sql(step)


def _steps(known: Inspector, tables: MetaData, dialect: Dialect) -> Iterator[str]:
    # All tables in one question each: asked table by table, PostgreSQL takes longer than a command has to do otherwise.
    columns = {name: found for (_, name), found in known.get_multi_columns().items()}
    indexes = {name: found for (_, name), found in known.get_multi_indexes().items()}
    for table in tables.sorted_tables:
        if table.name in columns:
            yield from _columns({each["name"] for each in columns[table.name]}, table, dialect)
            yield from _indexes({each["name"]: each["column_names"] for each in indexes[table.name]}, table, dialect)


def _columns(there: set[str], table: Table, dialect: Dialect) -> Iterator[str]:
    name = dialect.identifier_preparer.format_table(table)
    for column in table.columns:
        if column.name not in there:
            said = CreateColumn(column).compile(dialect=dialect)
            yield f"ALTER TABLE {name} ADD COLUMN {said}{_default(column, dialect)}"


def _default(column: Column[object], dialect: Dialect) -> str:
    if column.nullable:
        return ""
    if not isinstance(column.default, ScalarElementColumnDefault):
        raise NoDefaultError(f"{column.table.name}.{column.name}")
    value = literal(column.default.arg, column.type)
    return f" DEFAULT {value.compile(dialect=dialect, compile_kwargs={'literal_binds': True})}"


def _indexes(there: dict[str | None, list[str | None]], table: Table, dialect: Dialect) -> Iterator[str]:
    for index in sorted(table.indexes, key=lambda each: str(each.name)):
        if there.get(index.name) == [column.name for column in index.columns]:
            continue
        if index.name in there:
            # The same name over other columns: an older one that no longer helps.
            yield str(DropIndex(index).compile(dialect=dialect))
        yield str(CreateIndex(index).compile(dialect=dialect))
