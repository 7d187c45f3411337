"""Keys the portal makes for itself once and keeps with its records, so that every worker has the same."""

import secrets as randomness
from weakref import WeakKeyDictionary

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from portal.store.database import Database
from portal.store.schema import secrets

_SIZE = 32

_known: WeakKeyDictionary[Database, dict[str, bytes]] = WeakKeyDictionary()
"""A key never changes once it is made, so it is asked for once a process."""


def secret_key(database: Database, name: str) -> bytes:
    """The 256-bit key of that name, made on first use."""
    keys = _known.setdefault(database, {})
    if name not in keys:
        keys[name] = _stored_or_made(database, name)
    return keys[name]


def _stored_or_made(database: Database, name: str) -> bytes:
    query = select(secrets.c.value).where(secrets.c.name == name)
    with database.read() as connection:
        known = connection.scalar(query)
    if known is not None:
        return bytes(known)
    try:
        with database.write() as connection:
            connection.execute(secrets.insert().values(name=name, value=randomness.token_bytes(_SIZE)))
    except IntegrityError:
        # Another worker was first; its key is the one.
        pass
    with database.read() as connection:
        return bytes(connection.execute(query).scalar_one())
