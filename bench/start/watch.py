"""Runs in the child: the program as its console script starts it, or a bare window; tells when it was painted.

`python watch.py bare` or `python watch.py PAGE ARGUMENT...`, PAGE being `sign-in` or `home`. Prints one JSON line at
the first frame that shows the page, and lives until its standard input ends. Imports nothing the program would not.
"""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FORBIDDEN = ("httpx", "httpcore", "anyio", "keyring.backends", "segno", "phonenumbers", "uvicorn")


def main() -> int:
    """Start what is asked for."""
    page, *arguments = sys.argv[1:]
    return bare() if page == "bare" else program(page, arguments)


def bare() -> int:
    """The floor: QApplication and QMainWindow."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(["bare"])
    _watch(app, lambda thing: isinstance(thing, QMainWindow))
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    return app.exec()


def program(page: str, arguments: list[str]) -> int:
    """The whole program; only the making of its application is looked at."""
    from ui import main as entry
    from ui.shell import program as root

    make = root.application

    def application() -> "QApplication":
        app = make()
        _watch(app, _SHOWN[page])
        return app

    root.application = application
    return entry.main(arguments)


def _on_sign_in(thing: object) -> bool:
    # The way in of a computer that keeps no account; while one is being opened, another page stands there.
    return type(thing).__name__ == "ChoiceCard"


def _on_home(thing: object) -> bool:
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    view = thing.parent() if isinstance(thing, QWidget) else None
    return isinstance(view, QAbstractItemView) and view.model() is not None and view.model().rowCount() > 0


_SHOWN = {"sign-in": _on_sign_in, "home": _on_home}


def _watch(app: "QApplication", shown: Callable[[object], bool]) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        """Hears every event until the page's first paint; the frame is out when the loop turns next."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint and shown(watched):
                app.removeEventFilter(self)
                QTimer.singleShot(0, _tell)
            return False

    watch = Watch(app)
    app.installEventFilter(watch)


def _tell() -> None:
    at = time.monotonic()
    names = list(sys.modules)
    import gc
    import json
    import threading

    early = [name for name in names if name.startswith(FORBIDDEN)]
    early += sorted({"ssl.SSLContext" for thing in gc.get_objects() if type(thing).__name__ == "SSLContext"})
    print(json.dumps({"at": at, "modules": len(names), "early": early}), flush=True)
    threading.Thread(target=_live, daemon=True).start()


def _live() -> None:
    import os

    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
