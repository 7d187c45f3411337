"""`python -m bench.kiosk_visitor`: a visitor at the supervisor's line who comes, asks for a ticket, and is gone."""

import asyncio
import os
import sys

from pfclient.errors import PortalError
from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk.line import Say
from pfclient.kiosk.visitor_line import VisitorLine


async def main() -> None:
    """One visit, without a screen."""
    wanted = asyncio.Event()
    line = VisitorLine(sys.stdin.buffer, sys.stdout.buffer, {Say.SHOW: lambda _: wanted.set()})
    line.listen()
    line.say(Say.READY)
    await wanted.wait()
    for said in (Say.SHOWN, Say.BEGUN):
        line.say(said)
    try:
        await line.ticket()
    except PortalError:
        line.ending(Ending.DONE)
    # As a visitor's process ends: nothing is tidied up, and the memory goes with it.
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main())
