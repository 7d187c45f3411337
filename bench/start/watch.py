"""Runs in the child: the program as its console script starts it, or a bare window; tells when it was painted.

`python watch.py bare` or `python watch.py PAGE ARGUMENT...`, PAGE being `sign-in`, `home` or `family`. Prints one JSON
line at the first frame that shows the page (`family`: when everybody's chart is read and has been open), and lives
until its standard input ends. Imports nothing the program would not.
"""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from ui.shell.app_window import AppWindow
    from ui.viewmodels.family import FamilyViewModel

FORBIDDEN = (
    "asyncio.base_events",
    "tokenize",  # comes with inspect and traceback
    "ssl",
    "httpx",
    "httpcore",
    "anyio",
    "keyring.backends",
    "segno",
    "zxcvbn",
    "phonenumbers",
    "uvicorn",
)


def main() -> int:
    """Start what is asked for."""
    page, *arguments = sys.argv[1:]
    return bare() if page == "bare" else program(page, arguments)


def bare() -> int:
    """The floor: QApplication and QMainWindow."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1280, 800)
    _watch(window, lambda: True)
    window.show()
    return app.exec()


def program(page: str, arguments: list[str]) -> int:
    """The whole program; only the showing of its window is looked at."""
    from ui import main as entry

    entry.import_qt()
    from ui.shell.app_window import AppWindow

    def show(window: AppWindow) -> None:
        if page == "family":
            _visit(window)
        else:
            _watch(window, lambda: _SHOWN[page](window))
        super(AppWindow, window).show()

    AppWindow.show = show  # type: ignore[method-assign, assignment]
    return entry.main(arguments)


def _on_sign_in(window: "AppWindow") -> bool:
    # The way in of a computer that keeps no account; while one is being opened, another page stands there.
    return type(window.entrance._page).__name__ == "FirstRunPage"


def _on_home(window: "AppWindow") -> bool:
    """Whether there is something of the records to read: rows of a list, or what matters now of everybody."""
    page: Any = window.main_view.page if window.main_view is not None else None
    match type(page).__name__:
        case "SectionPage":
            return bool(page.list.model.rowCount())
        case "EveryonePage":
            return all(look.glance is not None for look in page.model.looks if look.readable)
        case kind:
            return kind == "OverviewPage"


def _visit(window: "AppWindow") -> None:
    """Open one chart after the other once all are read."""
    from PySide6.QtCore import QTimer

    timer = QTimer(window)
    left: list[Any] = []

    def step() -> None:
        family = window.family
        if family is None or not _on_home(window) or not _is_read(family):
            return
        if not left:
            left.extend([*family.people, None])
        person = left.pop(0)
        if person is not None:
            family.open_person(person.id)
            return
        timer.stop()
        _tell()

    timer.timeout.connect(step)
    timer.start(200)


def _is_read(family: "FamilyViewModel") -> bool:
    return all(family.session.sync_state(one.id).phase == "done" for one in family.people)


_SHOWN = {"sign-in": _on_sign_in, "home": _on_home}


def _watch(window: "QMainWindow", shown: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        """Hears the window's own events: a filter on everything would make PySide look for the type of every object."""

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint and shown():
                window.removeEventFilter(self)
                # The page is painted after its window; the frame is out when the loop turns next.
                QTimer.singleShot(0, _tell)
            return False

    window.installEventFilter(Watch(window))


def _tell() -> None:
    at, worked = time.monotonic(), time.process_time()
    names = list(sys.modules)
    import gc
    import json
    import threading

    early = [name for name in names if name.startswith(FORBIDDEN)]
    early += sorted({"ssl.SSLContext" for thing in gc.get_objects() if type(thing).__name__ == "SSLContext"})
    print(json.dumps({"at": at, "worked": worked, "modules": len(names), "early": early}), flush=True)
    threading.Thread(target=_live, daemon=True).start()


def _live() -> None:
    import os

    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
