"""Overwrites memory that was freed: what stood there is still to be read until it is used again.

Python keeps small blocks for its own use, the C library a heap (one for all threads, see `ui.main.one_heap`); neither
clears them. Whatever is in use stays as it is, so this is done once nothing refers any more to what has to go. Both are
asked for blocks until they give new ones only, and all are handed back as zeros.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEAD = 33
"""Bytes an object of bytes takes beside its content."""
_POOL = 16 << 10
"""Python cuts small blocks of one size from pools, and those from arenas of a mebibyte."""
_SMALL = range(48, 513, 16)
_WIDE, _TWO_ARENAS = 480, 4300
"""Blocks of a size that fills a pool but for sixteen bytes, and how many fill two arenas; on end, they are new ones."""
_LARGE = range(528, 8192, 16), 24
_SET_ASIDE, _ASIDE = 1032, 8
"""Up to this size, each thread keeps seven freed blocks of a size to itself."""
_HEAP = (*(1 << power for power in range(16, 12, -1)), *range(4096, 1040, -512), *range(1032, 23, -16))
_NEW = 32
"""Blocks of a heap on end after which older ones of that size are not to be expected."""
_MOST = 400_000


def clear_freed() -> None:
    """Fill free blocks with zeros, and hand whole pages back; a tenth of a second, and what is free once more."""
    _fill_pools()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library than GNU's
            library = _c_library()
            _fill_heap(library)
            library.malloc_trim(0)
            return
    for size in _LARGE[0]:  # whatever C library it is, asking for some of each size does much of it
        held = [bytes(size - _HEAD) for _ in range(_LARGE[1])]
        held.clear()


def _fill_pools() -> None:
    """Python's small blocks: first every free pool, then what is free within the pools of each size."""
    taken: list[bytes] = []
    while len(taken) < _MOST:
        taken += [bytes(_WIDE - _HEAD) for _ in range(_TWO_ARENAS)]
        if _are_on_end(dict.fromkeys(id(block) & -_POOL for block in taken[-_TWO_ARENAS:]), _POOL):
            break
    for size in _SMALL:
        held: list[bytes] = []
        several = 4 * _POOL // size  # one pool is not enough: the last in use may be new in part
        while len(held) < _MOST:
            held += [bytes(size - _HEAD) for _ in range(several)]
            if _are_on_end((id(block) for block in held[-several:]), size):
                break
        taken += held


def _are_on_end(places: Iterable[int], step: int) -> bool:
    """Whether most follow each other, as they do in what was never used."""
    steps = [after - before == step for before, after in pairwise(places)]
    return sum(steps) > len(steps) * 3 // 4


def _c_library() -> Any:
    """The C library, called without letting go of the interpreter: no other thread of Python's allocates meanwhile."""
    library: Any = ctypes.PyDLL(None)
    library.malloc.argtypes, library.calloc.argtypes = (ctypes.c_size_t,), (ctypes.c_size_t, ctypes.c_size_t)
    library.malloc.restype = library.calloc.restype = ctypes.c_void_p
    library.free.argtypes = (ctypes.c_void_p,)
    library.malloc_trim.argtypes = (ctypes.c_size_t,)
    return library


def _fill_heap(library: Any) -> None:
    """Take the free blocks of the heap, from the largest to the smallest, then give them back."""
    held: list[int] = []
    for size in _HEAP:
        step = max(32, size + 23 & -16)
        before = new = 0
        while new < _NEW and len(held) < _MOST and (block := library.calloc(1, size)):
            new = new + 1 if block - before == step else 0
            before = block
            held.append(block)
        # While it looks for one, the library puts others of the same size aside, which only malloc takes.
        for _ in range(_ASIDE if size <= _SET_ASIDE else 0):
            block = library.malloc(size)
            ctypes.memset(block, 0, size)
            held.append(block)
    for block in held:
        library.free(block)
