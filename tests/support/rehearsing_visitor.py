"""`python -m tests.support.rehearsing_visitor MEMORY CLIPBOARDS`: a rehearsed visitor without a screen.

It ends its visits as it is told, and afterwards says that it found so many canaries of those before it.
"""

import asyncio
import os
import signal
import sys

from pfclient.kiosk.line import Say
from pfclient.kiosk.rehearsing import ENDS_AS, PLANTED, Way
from pfclient.kiosk.visitor_line import BEAT_SECONDS, VisitorLine

SIGNALS = {Way.CRASH: signal.SIGSEGV, Way.HANG: signal.SIGSTOP}


async def main(memory, clipboards):
    show = asyncio.Event()

    def rehearse(message):
        way = Way(message["way"])
        if not message.get("go"):
            line.say(Say.BEGUN)
            line.say(Say.PLANTED, canaries=PLANTED)
        elif way in SIGNALS:
            os.kill(os.getpid(), SIGNALS[way])
        elif way is not Way.KILL:
            line.ending(ENDS_AS[way])
            os._exit(0)

    def scan(_message):
        line.say(Say.RESIDUE, memory=memory, clipboards=clipboards, looked_through=2**20)

    heard = {Say.SHOW: lambda _: show.set(), Say.REHEARSE: rehearse, Say.SCAN: scan}
    line = VisitorLine(sys.stdin.buffer, sys.stdout.buffer, heard)
    line.listen()
    line.say(Say.READY)
    await show.wait()
    line.say(Say.SHOWN)
    while True:
        line.say(Say.BEAT)
        await asyncio.sleep(BEAT_SECONDS)


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))
