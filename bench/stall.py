"""A window's thread while records come in: a timer of 5 ms on the app's own loop, and the gaps between its ticks.

Started as a program with the address of a page server it prints the gaps in milliseconds, one line of JSON: how long
each was, and how much of it the window's own thread worked, which other work on the machine hardly blurs. The
signed-in window stands open at the list that fills, and is measured until every row of it has been shown.
"""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TICK_MS = 5
SECTION = "lab_results"


def gaps(address: str) -> tuple[list[float], list[float]]:
    """The gaps of one first reading, in a process of its own: their length, and the processor time of the thread."""
    command = [sys.executable, "-m", "bench.stall", address]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    whole, worked = json.loads(done.stdout)
    return whole, worked


def _measured(address: str) -> list[list[float]]:
    import time

    from PySide6.QtCore import Qt, QTimer

    from bench.screen import on_screen
    from bench.syncing_window import SyncingWindow

    ticks: list[tuple[float, float]] = []

    async def read() -> None:
        window = await SyncingWindow.opened(address, SECTION)
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(TICK_MS)
        timer.timeout.connect(lambda: ticks.append((time.perf_counter(), time.thread_time())))
        timer.start()
        await window.session.refresh()
        await window.caught_up()
        timer.stop()
        await window.close()

    on_screen(read)
    return [[(later[kind] - earlier[kind]) * 1000 for earlier, later in pairwise(ticks)] for kind in (0, 1)]


if __name__ == "__main__":
    print(json.dumps(_measured(sys.argv[1])))
