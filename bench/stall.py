"""A window's thread while records come in: a timer of 5 ms on the app's own loop, and the gaps between its ticks.

Started as a program with the address of a page server it prints the gaps in milliseconds, one line of JSON. The
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


def gaps(address: str) -> list[float]:
    """The gaps of one first reading, in a process of its own."""
    command = [sys.executable, "-m", "bench.stall", address]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    found: list[float] = json.loads(done.stdout)
    return found


def _measured(address: str) -> list[float]:
    import time

    from PySide6.QtCore import Qt, QTimer

    from bench.screen import on_screen
    from bench.syncing_window import SyncingWindow

    ticks: list[float] = []

    async def read() -> None:
        window = await SyncingWindow.opened(address, SECTION)
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(TICK_MS)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start()
        await window.session.refresh()
        await window.caught_up()
        timer.stop()
        await window.close()

    on_screen(read)
    return [(later - earlier) * 1000 for earlier, later in pairwise(ticks)]


if __name__ == "__main__":
    print(json.dumps(_measured(sys.argv[1])))
