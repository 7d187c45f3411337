"""Collects cyclic garbage on Qt's own thread: a Qt object that a worker thread frees takes the program down with it."""

import gc

from PySide6.QtCore import QTimer

_EVERY_MS = 500


class Collector:
    """Stands in for Python's automatic collection while the loop runs; the thresholds stay Python's own.

    Automatic collection happens in whichever thread allocates. A page in a reference cycle, left by its window a
    moment ago, would then be destroyed in the thread that hashes or decodes, under the feet of Qt's event loop.
    """

    def __init__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer()
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def collect_due(self) -> int:
        """Collect every generation that is over its threshold; how many objects could not be reached."""
        due = [at >= limit for at, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        oldest = next((generation for generation in (2, 1, 0) if due[generation]), None)
        return 0 if oldest is None else gc.collect(oldest)

    def stop(self) -> None:
        """Collect what is left, and give collection back to Python."""
        self._timer.stop()
        gc.collect()
        if self._was_on:
            gc.enable()
