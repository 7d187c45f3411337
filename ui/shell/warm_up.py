"""Imports what the next click needs while the person looks at the first page."""

import importlib
import linecache
import threading

from PySide6.QtCore import QObject, QTimer

from ui import own_bytecode
from ui.shell.topics import PAGES

_SLICE_MS = 40
_CHARTS = (
    "ui.base.rows",
    "ui.widgets.record_table",
    "ui.widgets.detail_pane",
    "ui.pages.section.list_pane",
    "ui.viewmodels.section",
    "ui.pages.section.page",
    "ui.pages.overview.page",
    "ui.pages.lab_results.results_page",
    "ui.shell.switcher",
    "ui.shell.update_list",
    *PAGES.values(),
)
"""What somebody who looks at charts may open next, the parts of a whole before it: each is a slice of its own."""
_NEXT = ("pfclient.door", "pfclient.portals", "pfclient.sync.engine", "pfclient.gateway.wire")
"""The core alone: what has to do with Qt stays on Qt's thread."""


def begin() -> threading.Thread:
    """Start the imports in a thread; a click in between finds a module there, or waits for just that one."""
    thread = threading.Thread(target=_import_all, name="warm-up", daemon=True)
    thread.start()
    return thread


class ChartParts(QObject):
    """Imports what charts are made of on Qt's own thread, a part at a time, with turns of the loop between them.

    Args:
        parent: With it this ends, if not before: once all are imported.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(_CHARTS)
        self._timer = QTimer(self)
        self._timer.setInterval(_SLICE_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        if self._left:
            importlib.import_module(self._left.pop(0))
        else:
            self._timer.stop()
            self.deleteLater()


def _import_all() -> None:
    for name in _NEXT:
        importlib.import_module(name)
    # PySide reads the source of every imported module to look for its own name in it, and leaves the text here.
    linecache.clearcache()
    own_bytecode.keep()
