"""`python -m tests.support.supervising PLAN VISITS`: a supervisor with scripted visitors; tells what it holds.

A line after each visit and a collection: what memory this process alone holds (`Private_Dirty`, in KiB), how many
objects the collector knows, and how many files are open.
"""

import asyncio
import gc
import os
import sys
from pathlib import Path

from pfclient.errors import Offline
from pfclient.kiosk.supervisor import Supervisor
from pfclient.kiosk.visitor_process import Start

ROOT = Path(__file__).resolve().parents[2]


class NoPortal:
    """A portal that is away."""

    async def ticket(self):
        raise Offline

    async def staff(self, pin):
        raise Offline


def held():
    gc.collect()
    rollup = Path("/proc/self/smaps_rollup").read_text()
    memory = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Private_Dirty"))
    return memory, len(gc.get_objects()), len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - iterdir would hold one more


async def main(plan, visits):
    seen = []

    async def journal(_ended):
        seen.append(held())
        if len(seen) == visits:
            supervisor.close()

    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    start = Start([sys.executable, "-m", "tests.support.scripted_visitor", plan], environment)
    supervisor = Supervisor(start, NoPortal(), journal=journal)
    await supervisor.run()
    for each in seen:
        print(*each)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
