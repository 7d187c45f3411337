"""A new portal's database as `Database.prepare` leaves it, without doing again what this process has done before."""

import functools
import tempfile
from pathlib import Path

from portal.site import sqlite_url
from portal.store.database import Database

_PREPARED = set()


def prepare(database, data, url=""):
    """As the portal does when it starts on the directory `data`; `url` is that of a PostgreSQL that it shares.

    A portal that was here before finds what it left, as it is now: then everything is looked at. So is a new one's
    database on a server until this process has prepared it once; a new file of SQLite is a copy of a prepared one.
    """
    known = url in _PREPARED and not any(data.iterdir())
    if not url and not sqlite_file(data).exists():
        sqlite_file(data).write_bytes(_empty_file())
    elif not known:
        database.prepare()
        _PREPARED.add(url)


def sqlite_file(data):
    """Where a portal in this directory keeps everything."""
    return Path(sqlite_url(data).removeprefix("sqlite:///"))


@functools.cache
def _empty_file():
    with tempfile.TemporaryDirectory() as directory:
        database = Database(sqlite_url(Path(directory)))
        database.prepare()
        database.dispose()
        return sqlite_file(Path(directory)).read_bytes()
