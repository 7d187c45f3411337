"""What SQLite and the operating system say when a file cannot be used, translated once into our errors."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

import apsw

from pfclient.errors import VaultDamaged, VaultError, VaultFull, VaultUnwritable

T = TypeVar("T")
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
_DAMAGED = (apsw.NotADBError, apsw.CorruptError, apsw.EmptyError, apsw.FormatError, apsw.MismatchError)
# A file that ends too early, or whose pages do not carry the tag they should.
_DAMAGED_READS = frozenset({apsw.SQLITE_IOERR_SHORT_READ, apsw.SQLITE_IOERR_DATA, apsw.SQLITE_IOERR_CORRUPTFS})
_UNWRITABLE = (
    apsw.IOError,
    apsw.ReadOnlyError,
    apsw.CantOpenError,
    apsw.PermissionsError,
    apsw.AuthError,
    apsw.BusyError,
    apsw.LockedError,
)


def typed(error: apsw.Error | OSError, system: int = 0) -> VaultError:
    """Which of our errors it is.

    Args:
        error: What was raised.
        system: `errno` of the last call the connection made, 0 when it is not known.
    """
    if isinstance(error, OSError):
        return VaultFull() if error.errno in _NO_ROOM else VaultUnwritable()
    # The index of a log could not grow: SQLite keeps to itself why, and there is one usual reason.
    if isinstance(error, apsw.FullError) or getattr(error, "extendedresult", 0) == apsw.SQLITE_IOERR_SHMSIZE:
        return VaultFull()
    if isinstance(error, _DAMAGED) or getattr(error, "extendedresult", 0) in _DAMAGED_READS:
        return VaultDamaged()
    # SQLite calls only ENOSPC "full"; a used-up quota comes as a failed write.
    if isinstance(error, apsw.IOError | apsw.CantOpenError) and system in _NO_ROOM:
        return VaultFull()
    return VaultUnwritable() if isinstance(error, _UNWRITABLE) else VaultError()


@contextmanager
def translated(connection: apsw.Connection | None = None) -> Iterator[None]:
    """Raise what goes wrong inside as one of ours."""
    try:
        yield
    except (apsw.Error, OSError) as exc:
        raise typed(exc, 0 if connection is None else connection.system_errno) from exc


def insisted(act: Callable[[], T]) -> T:
    """Try once more where a file seems damaged: SQLite says so of a whole one, too, when the disk fails to give a page.

    Raises:
        VaultDamaged: It seems so both times: garbled, or on a bad spot of the disk.
        VaultError: What else came of it.
    """
    with suppress(VaultDamaged):
        return act()
    return act()
