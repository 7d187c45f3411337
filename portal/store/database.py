"""One door to the database: short read and write transactions on SQLite (WAL) or PostgreSQL."""

import contextlib
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text

from portal.store.upgrade import bring_up_to_date, is_up_to_date

_BUILDERS_TURN = 4_710_000


class Database:
    """Owns the engine; every statement runs inside `read()` or `write()`.

    Both are synchronous: call them from a thread (`starlette.concurrency.run_in_threadpool`), never on the event loop.
    """

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        # SQLite lets one write at a time and has the others sleep and try again; in turn they lose no time.
        self._turn = contextlib.nullcontext() if self.is_postgresql else threading.Lock()

    def prepare(self) -> None:
        """Create what is missing, also in an older portal's database; several processes may do so at once."""
        with self.read() as connection:
            if is_up_to_date(connection):
                return
        with self.write() as connection:
            if self.is_postgresql:
                connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _BUILDERS_TURN})
            bring_up_to_date(connection)

    @property
    def is_postgresql(self) -> bool:
        """Whether row locks are needed where SQLite already holds the file."""
        return self._engine.dialect.name == "postgresql"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that changes nothing."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that commits on leaving; on SQLite it takes the write lock at once."""
        with (
            self._turn,
            self._engine.connect().execution_options(pfclient_write=True) as connection,
            connection.begin(),
        ):
            yield connection

    def standing(self) -> "Standing":
        """For a thread that has one short transaction after another."""
        return Standing(self)

    def connect(self) -> Connection:
        """A connection outside any transaction, to be closed by whoever asked."""
        return self._engine.connect()

    @property
    def turn(self) -> AbstractContextManager[Any]:
        """What a write on SQLite waits for."""
        return self._turn

    def interrupt(self, connection: Connection) -> None:
        """Break off what another thread is reading there; it raises OperationalError in that thread."""
        driver: Any = connection.connection.driver_connection
        (driver.cancel if self.is_postgresql else driver.interrupt)()

    def dispose(self) -> None:
        """Close every connection."""
        self._engine.dispose()


class Standing:
    """Connections kept from one transaction to the next: fetching one from the pool takes as long as a query.

    One thread at a time may use it. After a failure it begins with new ones, for a server may have gone away.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """As `Database.read`."""
        with self._forgotten_when_it_fails(), self._begun(writes=False) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """As `Database.write`."""
        with self._database.turn, self._forgotten_when_it_fails(), self._begun(writes=True) as connection:
            yield connection

    @contextmanager
    def _begun(self, *, writes: bool) -> Iterator[Connection]:
        # One connection for both: SQLite throws away what it has read once another has written, and not after its own.
        if self._connection is None:
            self._connection = self._database.connect()
        connection = self._connection.execution_options(pfclient_write=writes)
        with connection.begin():
            yield connection

    def close(self) -> None:
        """Give the connection back."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    @contextmanager
    def _forgotten_when_it_fails(self) -> Iterator[None]:
        try:
            yield
        except Exception:
            self.close()
            raise


def _engine(url: str) -> Engine:
    # As many connections as Starlette has worker threads: nobody waits for one while holding another.
    engine = create_engine(url, pool_size=10, max_overflow=30, pool_use_lifo=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _sqlite_on_connect)
        event.listen(engine, "begin", _sqlite_on_begin)
    return engine


def _sqlite_on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=15000",
        "secure_delete=ON",
        "mmap_size=268435456",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _sqlite_on_begin(connection: Connection) -> None:
    # A deferred transaction that later writes can fail with SQLITE_BUSY at once; taking the lock first waits instead.
    writes = connection.get_execution_options().get("pfclient_write", False)
    # Straight to the driver: SQLAlchemy's way there takes longer than the statement.
    connection.connection.cursor().execute("BEGIN IMMEDIATE" if writes else "BEGIN")
