"""The whole core at work for many rounds, as it is through a day; prints what it holds after each of them.

`PYTHONMALLOC=malloc python -m tests.support.soak PROFILE KEYRING PORTAL ROUNDS`

So that what Python holds comes from malloc as well, like that of SQLite and OpenSSL, and is counted with it.
"""

import asyncio
import ctypes
import gc
import json
import sys
import threading
from pathlib import Path

from pfclient.records.catalog import CATEGORIES
from pfclient.sync.state import SyncPhase
from tests.support.sign_in import PASSWORD
from tests.support.sync_runs import core_at

A_START = 10
"""Rounds from one start of the program to the next."""


class _Malloc(ctypes.Structure):
    """glibc's `struct mallinfo2`."""

    _fields_ = (
        *((name, ctypes.c_size_t) for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks")),
        *((name, ctypes.c_size_t) for name in ("uordblks", "fordblks", "keepcost")),
    )


_C = ctypes.CDLL(None)
_C.mallinfo2.restype = _Malloc


def held():
    """What this process holds, and what it has from the system, in KiB; file handles, threads, and Python's objects.

    The two differ by what was freed and lies between what is still held. That grows for hours, and is none of ours.
    """
    gc.collect()
    malloc = _C.mallinfo2()
    status = Path("/proc/self/status").read_text().splitlines()
    [resident] = [int(line.split()[1]) for line in status if line.startswith("VmRSS:")]
    return {
        "memory": (malloc.uordblks + malloc.hblkhd) // 1024,
        "resident": resident,
        "handles": len(list(Path("/proc/self/fd").iterdir())),
        "threads": threading.active_count(),
        "objects": len(gc.get_objects()),
    }


async def round_of(session):
    """Ask for news, compare one section with all the portal has, look at everything, and search."""
    await session.refresh()
    for person in session.people:
        assert session.sync_state(person.id).phase is SyncPhase.DONE
        await session.agree(person.id, "immunizations")
        chart = session.chart(person.id)
        assert all(chart.read(name) is not None for name in CATEGORIES)
    assert await session.search("influ", [one.id for one in session.people])


async def main(profile, keyring, portal, rounds):
    """Sign in once; a new start every so many rounds."""
    core = core_at(profile, keyring)
    session = await core.sign_in(portal, "maria", PASSWORD, keep=True)
    found = []
    for number in range(int(rounds)):
        if number and not number % A_START:
            await session.close()
            await core.close()
            core = core_at(profile, keyring)
            session = await core.resume()
        await round_of(session)
        found.append(held())
    await session.close()
    await core.close()
    print(json.dumps(found))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
