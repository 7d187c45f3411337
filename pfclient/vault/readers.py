"""Connections for reading, lent to whichever thread asks; each is used by one at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import apsw

from pfclient.errors import VaultError
from pfclient.vault.faults import translated


class Readers:
    """Lends connections, keeps those that come back, closes them when told."""

    def __init__(self, connect: Callable[[], apsw.Connection]) -> None:
        self._connect = connect
        self._idle: list[apsw.Connection] = []
        self._closed = False

    @contextmanager
    def lent(self) -> Iterator[apsw.Connection]:
        """A connection for one reading.

        Raises:
            VaultError: What the file cannot give. The connection is not used again then.
        """
        if self._closed:
            raise VaultError("closed")
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._connect()
        try:
            with translated(connection):
                yield connection
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        if self.is_closed():  # meanwhile
            self.close()

    def is_closed(self) -> bool:
        """Whether nothing is lent any more."""
        return self._closed

    def close(self) -> None:
        """Close what is idle now, and the rest as it comes back."""
        self._closed = True
        with suppress(IndexError):
            while self._idle:
                self._idle.pop().close()
