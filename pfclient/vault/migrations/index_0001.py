"""The index of a profile, layout 1."""

import apsw

_TABLES = """
CREATE TABLE kept (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
    person TEXT PRIMARY KEY, name TEXT NOT NULL, key BLOB NOT NULL,
    confirmed INTEGER NOT NULL, expected INTEGER NOT NULL, clean INTEGER NOT NULL
) WITHOUT ROWID;
"""


def apply(connection: apsw.Connection) -> None:
    """Make the tables in an empty file."""
    connection.execute(_TABLES)
