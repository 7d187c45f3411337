"""`python -m tests.support.supervising PLAN VISITS`: a supervisor with scripted visitors; prints its memory after each.

Memory is what this process alone holds (`Private_Dirty`, in KiB), after a collection.
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


def own_memory():
    gc.collect()
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Private_Dirty"))


async def main(plan, visits):
    seen = []

    async def journal(_ended):
        seen.append(own_memory())
        if len(seen) == visits:
            supervisor.close()

    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    start = Start([sys.executable, "-m", "tests.support.scripted_visitor", plan], environment)
    supervisor = Supervisor(start, NoPortal(), journal=journal)
    await supervisor.run()
    print(*seen)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
