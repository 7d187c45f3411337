"""A window's thread while records come in: a timer of 5 ms on the app's own loop, and the gaps between its ticks.

Started as a program with the address of a page server it prints the gaps in milliseconds, one line of JSON.
"""

import json
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TICK_MS = 5


def gaps(address: str) -> list[float]:
    """The gaps of one first reading, in a process of its own."""
    command = [sys.executable, "-m", "bench.stall", address]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    found: list[float] = json.loads(done.stdout)
    return found


def _measured(address: str) -> list[float]:
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from bench.syncs import opened
    from pfclient.gateway.oauth import Tokens
    from ui.base.loop import runner

    app = QApplication([sys.argv[0]])
    ticks: list[float] = []
    timer = QTimer(app)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))

    async def read() -> None:
        async with opened(address, Tokens("token", "refresh", 3600)) as sync:
            timer.start()
            await sync.engine.refresh()
            timer.stop()

    with runner(app) as loop:
        loop.run(read())
    return [(later - earlier) * 1000 for earlier, later in pairwise(ticks)]


if __name__ == "__main__":
    print(json.dumps(_measured(sys.argv[1])))
