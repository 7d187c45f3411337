"""Collects cyclic garbage on Qt's own thread: a Qt object that a worker thread frees takes the program down with it."""

import gc

from PySide6.QtCore import QTimer

_EVERY_MS = 500
_FEW, _MANY = 1_000, 15_000
_QUIET_MS = 60_000
_SET_ASIDE_BY_PYTHON = 5_000
"""At most: from 3.12 on it begins with a few hundred objects that live for ever."""


class _Aside:
    """What collectors of this process have set aside since it was last looked through.

    Where whoever started the loop has set aside what stays until the end anyway, as the tests do, there is no more to
    be gained: Python takes back all or nothing, and walks all of it.
    """

    def __init__(self) -> None:
        self._holds = False
        self._was_used: bool | None = None  # told at the first use: Python counts one by one

    def put(self) -> None:
        """Set aside everything there is."""
        if self._was_used is None:
            self._was_used = gc.get_freeze_count() > _SET_ASIDE_BY_PYTHON
        if not self._was_used:
            gc.freeze()
            self._holds = True

    def look_through(self) -> int:
        """Free what nobody reaches any more, here and elsewhere; how many objects that were."""
        if self._holds:
            gc.unfreeze()
            self._holds = False
        return gc.collect()


_ASIDE = _Aside()


def collect_everything() -> int:
    """Free all that nobody reaches any more, what was set aside included: charts were closed, nothing of them stays.

    On Qt's own thread; a third of a second after 100,000 records.

    Returns:
        How many objects could not be reached.
    """
    return _ASIDE.look_through()


class Collector:
    """Stands in for Python's automatic collection while the loop runs; the thresholds stay Python's own.

    Automatic collection happens in whichever thread allocates. A page in a reference cycle, left by its window a
    moment ago, would then be destroyed in the thread that hashes or decodes, under the feet of Qt's event loop.

    Tens of thousands of new objects on end are records, and no garbage, whether they come at once or page by page.
    Walking 100,000 of them stops the screen for a third of a second, again and again. They are set aside at once
    (`gc.freeze`), and looked through when a minute has passed without more of them.
    """

    def __init__(self) -> None:
        self._was_on = gc.isenabled()
        self._on_end = 0
        gc.disable()
        self._timer = QTimer()
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()
        self._quiet = QTimer()
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self.collect_all)

    def collect_due(self) -> int:
        """Collect every generation that is over its threshold; how many objects could not be reached."""
        new = gc.get_count()[0]
        self._on_end = self._on_end + new if new > _FEW else 0
        if self._on_end > _MANY:
            _ASIDE.put()
            self._on_end = 0
            self._quiet.start()
            return 0
        due = [at >= limit for at, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        oldest = next((generation for generation in (2, 1, 0) if due[generation]), None)
        return 0 if oldest is None else gc.collect(oldest)

    def collect_all(self) -> int:
        """Look through everything, what was set aside included, and set aside what is left."""
        found = collect_everything()
        _ASIDE.put()
        return found

    def stop(self) -> None:
        """Collect what is left, what was set aside here included, and give collection back to Python."""
        self._timer.stop()
        self._quiet.stop()
        collect_everything()
        if self._was_on:
            gc.enable()
