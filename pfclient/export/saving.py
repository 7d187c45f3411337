"""The one way a copy gets into a file: whole or not at all, readable by its owner only, never over another unasked."""

import errno
import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pfclient.errors import CopyError, CopyExists, CopyFull, CopyUnwritable

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# What file systems without hard links say (FAT on a memory stick), and those that let nobody make one.
_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL, errno.EMLINK})


def save(path: Path, chunks: Iterable[bytes], *, replace: bool) -> None:
    """Write a copy.

    Args:
        path: Where to; its folder has to be there.
        chunks: What it holds; asked for one by one.
        replace: Whether the person agreed to lose the file of that name, should there be one.

    Raises:
        CopyExists: There is a file of that name, and nobody agreed to replace it; it is untouched.
        CopyFull: No room is left; nothing was left behind.
        CopyUnwritable: That place cannot be written.
        CopyStopped: The person stopped it (raised by whoever gives the chunks).
    """
    # A name that tells nothing, in case the program is ended before it can tidy up.
    draft = path.parent / f".family-chart-{secrets.token_hex(8)}.part"
    try:
        if not replace and os.path.lexists(path):
            raise CopyExists
        _write(draft, chunks)
        _put(draft, path, replace=replace)
    except OSError as error:
        raise _typed(error) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _write(draft: Path, chunks: Iterable[bytes]) -> None:
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def _put(draft: Path, path: Path, *, replace: bool) -> None:
    """Give the whole file its name in one step."""
    if replace:
        draft.replace(path)
    else:
        try:
            # Unlike a renaming this never takes the place of a file that came meanwhile.
            path.hardlink_to(draft)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _take_the_place(draft, path)
    _sync_folder(path.parent)


def _take_the_place(draft: Path, path: Path) -> None:
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """So that the name lasts as well; some systems do not let a folder be opened."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _typed(error: OSError) -> CopyError:
    if error.errno == errno.EEXIST:
        return CopyExists()
    return CopyFull() if error.errno in _NO_ROOM else CopyUnwritable()
