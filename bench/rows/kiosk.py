"""The waiting-room screen: how soon a clean welcome follows a visit, and what its supervisor keeps of its visitors."""

import asyncio
import gc
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.row import Row
from bench.start.child import ROOT
from pfclient.errors import Offline
from pfclient.kiosk.supervisor import Ended, Supervisor
from pfclient.kiosk.visitor_process import Start

NAMES = ("kiosk-welcome", "kiosk-memory")

_WAYS, _EACH = 8, 2
_SECONDS = 600
_WELCOME = re.compile(r"^\S+ +(?:\d+ +){6}([\d.]+) s$", re.MULTILINE)
_SETTLED, _VISITS = 10, 60
_AN_HOUR = 180
"""Visits: no screen has more, at 20 s each."""
_ONE_MB = 1024.0


def measure() -> Iterator[Row]:
    """Both rows."""
    yield _welcome()
    yield _memory()


def _welcome() -> Row:
    """The self-test's own visits, of each way to end; the slowest counts, as it does for its certificate."""
    visits = _WAYS * _EACH
    words = [sys.executable, "-m", "ui.main", "kiosk", "--self-test", "--visits", str(visits)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=_SECONDS)
    seen = [float(seconds) for seconds in _WELCOME.findall(done.stdout)]
    if len(seen) != _WAYS:
        raise RuntimeError(f"the self-test was not finished: {done.stdout[-500:]}{done.stderr[-500:]}")
    note = f"slowest of {visits} visits that ended in {_WAYS} ways, real processes and windows"
    return Row("kiosk-welcome", max(seen), "s", None, max(seen), 2.0, note=note)


def _memory() -> Row:
    held = asyncio.run(_supervised())
    grown = (min(held[-_SETTLED:]) - min(held[_SETTLED : 2 * _SETTLED])) / _ONE_MB
    # From the middle of the one stretch to the middle of the other.
    an_hour = max(0.0, grown) * _AN_HOUR / (_VISITS - 2 * _SETTLED)
    note = f"of the supervisor's own memory, {_VISITS} visits at its line, told for {_AN_HOUR} an hour"
    return Row("kiosk-memory", an_hour, "MB an hour", None, an_hour, 1.0, note=note)


class _NoPortal:
    """A portal that is away: nothing but the supervisor is measured."""

    async def ticket(self) -> str:
        raise Offline

    async def staff(self, _pin: str) -> bool:
        raise Offline


async def _supervised() -> list[float]:
    """KiB this process alone holds after each of the visits."""
    held: list[float] = []

    async def journal(_ended: Ended) -> None:
        gc.collect()
        held.append(_private())
        if len(held) == _VISITS:
            supervisor.close()

    start = Start([sys.executable, "-m", "bench.kiosk_visitor"], {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]})
    supervisor = Supervisor(start, _NoPortal(), journal=journal)
    await supervisor.run()
    return held


def _private() -> float:
    rollup = Path("/proc/self/smaps_rollup").read_text("ascii")
    return float(next(line.split()[1] for line in rollup.splitlines() if line.startswith("Private_Dirty")))
