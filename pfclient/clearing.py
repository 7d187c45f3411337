"""Overwrites memory that was freed: what stood there is still to be read until it is used again.

Python keeps small blocks for its own use, and the C library parts of pages; neither clears them. Whatever is in use
stays as it is, so this is done once nothing refers any more to what has to go.
"""

import ctypes
import sys
from contextlib import suppress

_HEAD = 33
"""Bytes an object of bytes takes beside its content."""
_SMALL = range(48, 513, 16), 4000
_LARGE = range(528, 8192, 16), 24


def clear_freed() -> None:
    """Fill free blocks of every size with zeros, and hand whole pages back; about 60 MB for a moment."""
    for sizes, blocks in (_SMALL, _LARGE):
        held = [bytes(size - _HEAD) for size in sizes for _ in range(blocks)]
        held.clear()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library than GNU's
            ctypes.CDLL(None).malloc_trim(0)
