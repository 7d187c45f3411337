"""A new portal as it stands when it has started, without doing again what this process has done for another one."""

import functools
import tempfile
from pathlib import Path

from portal.site import sqlite_url
from portal.store.database import Database
from portal.store.signing_key import FILE, signing_key

_PREPARED = set()
_SHARED = {}


def prepare(database, data, url="", *, copied=False):
    """As the portal does when it starts on the directory `data`; `url` is that of a PostgreSQL that it shares.

    A portal that was here before finds what it left, as it is now: then everything is looked at. So is a new one's
    database on a server until this process has prepared it once; a new file of SQLite is a copy of a prepared one. A
    new portal has a key to sign with: making one takes longer than most tests. What was `copied` from a portal of this
    process is as that one left it, and is not looked at again.
    """
    new = not any(data.iterdir())
    if new:
        key, file = _beginning()
        (data / FILE).write_bytes(key)
        (data / FILE).chmod(0o600)
        if not url:
            sqlite_file(data).write_bytes(file)
    if not (new or copied) or (url and url not in _PREPARED):
        database.prepare()
        _PREPARED.add(url)
    _share_statements(database._engine)


def sqlite_file(data):
    """Where a portal in this directory keeps everything."""
    return Path(sqlite_url(data).removeprefix("sqlite:///"))


@functools.cache
def _beginning():
    """A key to sign with, and an empty database."""
    with tempfile.TemporaryDirectory() as directory:
        data = Path(directory)
        signing_key(data)
        database = Database(sqlite_url(data))
        database.prepare()
        _share_statements(database._engine)
        database.dispose()
        return (data / FILE).read_bytes(), sqlite_file(data).read_bytes()


def _share_statements(engine):
    """Engines of a kind share what they know of their database, and the statements they have compiled for it."""
    dialect, compiled = _SHARED.setdefault(engine.dialect.name, (engine.dialect, {}))
    # A compiled statement belongs to its dialect, so that one is shared too.
    engine.dialect = dialect
    engine.update_execution_options(compiled_cache=compiled)
