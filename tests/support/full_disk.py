"""The whole core on a disk of its own that fills while records are read, and on which room is made again.

`python -m tests.support.full_disk PLACE PORTAL`; PLACE is that disk. What was told is printed as JSON.
"""

import asyncio
import json
import sys
from pathlib import Path

from pfclient.records.catalog import CATEGORIES
from pfclient.sync.state import SyncPhase
from tests.support.sign_in import PASSWORD
from tests.support.sync_runs import core_at

LEFT = 40 * 1024
PATIENCE = 60


def fill_up(place):
    """A file that takes all the room but a little; it is gone once it is removed."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, file.tell() - LEFT))
    return ballast


async def until(session, reached):
    """Until what is told about the reading makes this true; nobody asks for anything."""
    stirred = asyncio.Event()
    stop = session.subscribe(lambda _event: stirred.set())
    async with asyncio.timeout(PATIENCE):
        while not reached():
            stirred.clear()
            await stirred.wait()
    stop()


def rows(session, person):
    """What a screen would show of somebody, by section."""
    sections = {name: session.chart(person.id).read(name) for name in CATEGORIES}
    return {name: [row.key for row in one.rows] for name, one in sections.items()}


async def main(place, portal):
    """Sign in, run out of room in the background, make room, and be left alone."""
    core = core_at(place / "profile", place / "keyring.json")
    session = await core.sign_in(portal, "maria", PASSWORD, keep=True)
    [person] = session.people
    ballast = fill_up(place)
    session.begin()
    await until(session, lambda: session.sync_state(person.id).phase is SyncPhase.FAILED)
    error, before = session.sync_state(person.id).error, rows(session, person)
    ballast.unlink()
    await until(session, lambda: session.sync_state(person.id).phase is SyncPhase.DONE)
    after = rows(session, person)
    assert session.sync_state(person.id).error is None
    await session.close()
    await core.close()
    later = core_at(place / "profile", place / "keyring.json")
    again = await later.resume()
    assert rows(again, person) == after
    await again.close()
    await later.close()
    print(json.dumps({"error": type(error).__name__, "before": before, "after": after}))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
