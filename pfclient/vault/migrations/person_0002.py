"""A person's file, layout 2: what came since the person last looked."""

import apsw

# `before` is the resource as it was seen, NULL where it is new; `since` is the `meta.lastUpdated` of what came.
# What an older program kept counts as seen: nothing of it is told as new.
_TABLES = """
CREATE TABLE unseen (
    category INTEGER NOT NULL, key TEXT NOT NULL, before BLOB, since TEXT NOT NULL,
    PRIMARY KEY (category, key)
);
"""


def apply(connection: apsw.Connection) -> None:
    """Add the table."""
    connection.execute(_TABLES)
