"""What is being read at the moment, so that the end of the portal can break it off."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from portal.errors import FhirError
from portal.store.database import Database

_AGAIN_S = 0.02


class UnderWay:
    """The reads of several threads; `end` lets none begin any more."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._connections: set[Connection] = set()
        self._ended = False

    @contextmanager
    def reading(self, connection: Connection) -> Iterator[None]:
        """Read with a connection that `end` may interrupt.

        Raises:
            FhirError: 503 after the end.
        """
        with self._lock:
            if self._ended:
                raise ending()
            self._connections.add(connection)
        try:
            yield
        finally:
            with self._lock:
                self._connections.discard(connection)

    def end(self) -> None:
        """Interrupt whatever is read; blocks until nothing is."""
        with self._lock:
            self._ended = True
        while self._interrupted():
            time.sleep(_AGAIN_S)

    def _interrupted(self) -> int:
        """How many reads were interrupted: between two statements none of them hears it."""
        with self._lock:
            for connection in self._connections:
                self._database.interrupt(connection)
            return len(self._connections)


def ending() -> FhirError:
    """What is said to who comes too late."""
    return FhirError(503, "transient", "The portal is about to end.")
