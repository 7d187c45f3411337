"""The whole core at work for many rounds, as it is through a day; prints what it holds after each of them.

`python -m tests.support.soak PROFILE KEYRING PORTAL ROUNDS`
"""

import asyncio
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


def held():
    """Kilobytes, file handles and threads of this process, and objects Python keeps watch over."""
    gc.collect()
    status = Path("/proc/self/status").read_text().splitlines()
    [memory] = [int(line.split()[1]) for line in status if line.startswith("VmRSS:")]
    handles = len(list(Path("/proc/self/fd").iterdir()))
    return {"memory": memory, "handles": handles, "threads": threading.active_count(), "objects": len(gc.get_objects())}


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
