"""Real visitors' processes on a display in memory and a real portal, walking visits as the self-test has them do."""

import asyncio
import contextlib
import sys
from dataclasses import dataclass
from pathlib import Path

from pfclient.gateway.http import Gateway
from pfclient.gateway.kiosk_key import KioskDesk, read_key
from pfclient.kiosk.canaries import Canaries
from pfclient.kiosk.command import visitor_command
from pfclient.kiosk.rehearsal import Rehearsal
from pfclient.kiosk.visitor_process import Start
from ui.demo.kiosk_world import display, environment_for

BORN, LAST4 = "1948-11-03", "0187"


@dataclass(frozen=True)
class Guest:
    """Whom a visit is about."""

    born: str
    last4: str


class Beside:
    """Nothing lies around the visitors but the test itself."""

    async def take_portal_away(self):
        raise NotImplementedError

    async def bring_portal_back(self):
        raise NotImplementedError

    def places(self, since):
        return []

    async def window_properties(self):
        return ""


def rehearsed(key_file, visits, prefix=(), watch=None):
    """Walk these visits ((way, guest), …); each as it was judged. `prefix` starts each visitor's process.

    `watch` is told of each visit, with the supervisor's process still running.
    """
    return asyncio.run(_rehearsed(key_file, visits, prefix, watch))


async def _rehearsed(key_file, visits, prefix, watch):
    held, birds, judged = read_key(Path(key_file)), Canaries(), []

    def told(visit):
        judged.append(visit)
        if watch is not None:
            watch(visit)

    async with display() as shown, contextlib.aclosing(KioskDesk(Gateway(held.portal), held)) as desk:
        command = [*prefix, *visitor_command(held.portal, "--rehearsal", birds.argument)]
        start = Start(command, environment_for(shown))
        stopped = await Rehearsal(start, desk, Beside(), visits, birds=birds, judged=told).run()
    assert not stopped, stopped
    assert sys.platform == "linux"
    return judged
