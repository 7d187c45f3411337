"""A visitor's process without a screen: the real line to the supervisor, driven by what the test wrote on its line.

`python -m tests.support.scripted_visitor PLAN`: a comma-separated plan of what this visitor does once it is shown.
The plan of the n-th visitor stands in the file PLAN at line n; how many have started is counted in PLAN.count.
"""

import asyncio
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from pfclient.errors import PortalError, Rejected
from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk.line import Say
from pfclient.kiosk.visitor_line import BEAT_SECONDS, VisitorLine


def my_plan(path):
    """The line of this visitor; the last one for whoever comes later."""
    counter = path.with_suffix(".count")
    handle = os.open(counter, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.write(handle, b".")
    os.close(handle)
    plans = path.read_text().splitlines()
    return plans[min(counter.stat().st_size, len(plans)) - 1].split(",")


async def main(path):
    plan = my_plan(path)
    if "never-ready" in plan:
        await asyncio.Event().wait()
    if "dead-at-once" in plan:
        sys.exit(7)
    show = asyncio.Event()
    line = VisitorLine(sys.stdin.buffer, sys.stdout.buffer, {Say.SHOW: lambda _: show.set()})
    line.listen()
    line.say(Say.READY)
    waiting = asyncio.ensure_future(beats(line))
    if "asks-early" in plan:
        try:
            answer = await line.ticket()
        except PortalError as error:
            answer = type(error).__name__
        with path.with_suffix(".early").open("a") as file:
            file.write(answer)
    if "stops-behind" in plan:
        os.kill(os.getpid(), signal.SIGSTOP)
    await show.wait()
    waiting.cancel()
    if "never-shown" in plan:
        await asyncio.Event().wait()
    await is_late(plan)
    line.say(Say.SHOWN)
    for act in plan:
        if act == "once-another-asked":
            wait_for(path.with_suffix(".early").exists)
        if act == "once-a-third-started":
            wait_for(lambda: path.with_suffix(".count").stat().st_size > 2)
        await do(act, line)
    await beats(line)


async def is_late(plan):
    """As a slow computer makes it, by so many seconds."""
    for act in plan:
        if act.startswith("late="):
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.Event().wait(), float(act.partition("=")[2]))


async def beats(line):
    while True:
        line.say(Say.BEAT)
        await asyncio.sleep(BEAT_SECONDS)


def wait_for(come):
    while not come():
        time.sleep(0.02)


def starves(seconds):
    """Works for so long without a word, on the one processor that somebody else needs, too, and more."""
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as other:
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        work(seconds)
        other.kill()


def work(seconds):
    begun = time.process_time()
    while time.process_time() - begun < seconds:
        pass


async def do(act, line):
    name, _, value = act.partition("=")
    match name:
        case "begin":
            line.say(Say.BEGUN)
        case "ticket":
            await line.ticket()
        case "staff":
            try:
                await line.staff(value)
            except Rejected as error:
                line.say(Say.PLANTED, code=error.code, left=error.attempts_remaining)
        case "end":
            line.ending(Ending(value))
            os._exit(0)
        case "exit":
            os._exit(int(value))
        case "signal":
            os.kill(os.getpid(), getattr(signal, f"SIG{value}"))
        case "works" | "starves":
            {"works": work, "starves": starves}[name](float(value))
        case "noise":
            sys.stdout.buffer.write(b"no message\n{}\n\xff\n" + b"x" * 200_000 + b"\n")
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
