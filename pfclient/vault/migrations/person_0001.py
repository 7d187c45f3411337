"""A person's file, layout 1."""

import apsw

# `id` is the category's number in the upper bits and a running number in the lower 40: a category lies together, in
# the order it came.
_TABLES = """
CREATE TABLE file (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO file VALUES ('generation', 0);
CREATE TABLE categories (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, last INTEGER NOT NULL,
    size INTEGER NOT NULL, sum BLOB NOT NULL,
    answer TEXT NOT NULL, as_of TEXT, complete INTEGER NOT NULL, held INTEGER NOT NULL,
    indexed INTEGER NOT NULL
);
CREATE TABLE queries (
    category INTEGER NOT NULL, number INTEGER NOT NULL, answer TEXT NOT NULL, whole INTEGER NOT NULL,
    etag TEXT NOT NULL, since TEXT NOT NULL, reconciled TEXT, next TEXT, saved TEXT,
    PRIMARY KEY (category, number)
) WITHOUT ROWID;
CREATE TABLE resources (
    id INTEGER PRIMARY KEY, category INTEGER NOT NULL, key TEXT NOT NULL, included INTEGER NOT NULL,
    query INTEGER NOT NULL, updated TEXT NOT NULL, body BLOB NOT NULL
);
CREATE INDEX resources_by_key ON resources (category, key, updated);
CREATE VIRTUAL TABLE words USING fts5 (
    text, key UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0
);
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
"""


def apply(connection: apsw.Connection) -> None:
    """Make the tables in an empty file."""
    connection.execute(_TABLES)
