"""Imports what the next click needs while the person looks at the first page."""

import importlib
import linecache
import threading

_NEXT = ("pfclient.door", "pfclient.portals", "pfclient.sync.engine", "pfclient.gateway.wire")
"""The core alone: what has to do with Qt stays on Qt's thread."""


def begin() -> threading.Thread:
    """Start the imports in a thread; a click in between finds a module there, or waits for just that one."""
    thread = threading.Thread(target=_import_all, name="warm-up", daemon=True)
    thread.start()
    return thread


def _import_all() -> None:
    for name in _NEXT:
        importlib.import_module(name)
    # PySide reads the source of every imported module to look for its own name in it, and leaves the text here.
    linecache.clearcache()
