"""A disk under the vault's files that takes nothing more, as SQLite tells of it, and takes it again."""

from contextlib import contextmanager

import apsw


class Disk:
    """What every file of a vault that is opened from now on lies on.

    Attributes:
        error: What every change meets where it would begin to write; None while all is well.
    """

    def __init__(self):
        self.error = None

    def fill(self):
        """There is no room left."""
        self.error = apsw.FullError("database or disk is full")

    def fail(self):
        """It fails."""
        self.error = apsw.IOError("disk I/O error")

    def work(self):
        """There is room again, and it works."""
        self.error = None

    def under(self, connection):
        """Lie under a file that was just opened."""
        connection.exec_trace = self._asked

    def _asked(self, _cursor, sql, _values):
        if self.error is not None and sql.startswith("BEGIN IMMEDIATE"):
            raise self.error
        return True


@contextmanager
def failing_disk():
    """A disk under the files opened inside; apsw tells of each as it is opened."""
    disk = Disk()
    apsw.connection_hooks.append(disk.under)
    try:
        yield disk
    finally:
        apsw.connection_hooks.remove(disk.under)
