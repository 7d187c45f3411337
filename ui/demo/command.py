"""`pfclient demo`: the portal with its demo family, the app at first run, and the mail & phone window or the tour."""

import asyncio
import json
import os
import shutil
import sys
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ui.base import loop
from ui.demo.camera import Camera
from ui.demo.demo import Demo
from ui.demo.family import MARIA
from ui.demo.mail_window import MailWindow
from ui.demo.portal_process import PortalFailed
from ui.demo.robot import Lost
from ui.demo.tour import walk

Reporter = Callable[[BaseException], None]
_NO_DISPLAY = """There is no display here. `demo --tour DIR` does the whole journey without one
and leaves a picture of every screen in DIR."""


@dataclass(frozen=True)
class Shell:
    """The real app, handed in: the demo does not know how it is put together.

    Attributes:
        application: Makes the QApplication.
        begin: Puts language, theme and text size in place, for the application, a profile and a wanted language.
        opened: Opens the window on a profile and a portal; it has `take_link` and `closed`.
        forget: Deletes what an earlier demo kept; False where a running one has it open.
        home: Gives the place of everything the user keeps here.
        register: Makes `pfclient://` links open this program, on desktops that can.
        reporter: Told of what nobody expected.
    """

    application: Callable[[], QApplication]
    begin: Callable[[QApplication, Path, str], None]
    opened: Callable[..., AbstractAsyncContextManager[Any]]
    forget: Callable[[Path], Awaitable[bool]]
    home: Callable[[], Path]
    register: Callable[[Path], object]
    reporter: Reporter


def run(tour: Camera | None, profile: Path | None, language: str, shell: Shell) -> int:
    """Run the demo.

    Args:
        tour: What takes pictures: the journey is walked unattended; None to try it oneself.
        profile: Everything the demo writes lies under its `demo` folder; the user's own place unless given.
        language: Code of the language to start in, "" for the system's, and for English on the tour.
        shell: The real app.

    Returns:
        Exit status; 2 where there is no display to try it on, `loop.STOPPED` where it was stopped, 1 where the
        demo is open already, the portal did not start, the tour did not find its way, or a picture could not be
        written.
    """
    home = (profile or shell.home()) / "demo"
    if tour is not None and sys.platform == "linux":
        # The tour needs nobody's screen, and must not lose the keyboard to whoever works on one.
        if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
            os.environ["QT_QPA_PLATFORM"] = offscreen(home)
    elif not _has_display():
        _tell(_NO_DISPLAY)
        return 2
    qInstallMessageHandler(only_what_matters)
    app = shell.application()
    shell.begin(app, home, language or ("en" if tour else ""))

    async def live(stop: asyncio.Event) -> int:
        if not await _cleared(home, shell):
            return 1
        demo = Demo(home / "portal", shell.reporter)
        try:
            where = (demo, home, await demo.start())
            return await (_tour(*where, tour, shell) if tour else _try(*where, shell, stop))
        except (PortalFailed, Lost, OSError) as error:
            await demo.stop()
            return _told(error, stop)
        finally:
            await demo.stop()

    return loop.run(app, live, shell.reporter, at_once=True)


def _told(error: Exception, stop: asyncio.Event) -> int:
    if stop.is_set():  # what stops this program stops its children, too, and they may be first
        return loop.STOPPED
    _tell(f"The demo stopped: {error}.")
    return 1


async def _cleared(home: Path, shell: Shell) -> bool:
    """Take away what an earlier demo left; False where a running one needs it."""
    if not await shell.forget(home):
        _tell("The demo is open already. Go on in its window, or close it and try again.")
        return False
    await asyncio.to_thread(shutil.rmtree, home, ignore_errors=True)
    return True


def offscreen(home: Path) -> str:
    """Describe a screen the window fits on: Qt's own without a display is 800 px wide, and moves menus off their place.

    Args:
        home: Where the description lies until Qt has read it.

    Returns:
        The name of Qt's platform with it.
    """
    screen = {"name": "tour", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1}
    file = home / "screen.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96}]}), encoding="utf-8")
    return f"offscreen:configfile={file.resolve()}"


async def _try(demo: Demo, home: Path, address: str, shell: Shell, stop: asyncio.Event) -> int:
    shell.register(home)
    async with shell.opened(home, portal=address) as window:
        mail = MailWindow(demo)
        mail.link_opened.connect(window.take_link)
        mail.link_opened.connect(lambda _link: window.come_forward())
        window.closed.connect(stop.set)
        mail.show_beside(window)
        try:
            await demo.invite(MARIA)
            await stop.wait()
        finally:
            mail.close()
            mail.deleteLater()
    return 0


async def _tour(demo: Demo, home: Path, address: str, camera: Camera, shell: Shell) -> int:
    async with shell.opened(home, portal=address) as window:
        pictures = await walk(window, window.take_link, demo, camera)
    _tell(f"{len(pictures)} pictures")
    return 0


def only_what_matters(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Take Qt's messages in place of its own handler, and leave out what means nothing without a display."""
    # Without a display Qt says for every window what its platform cannot do; nothing follows from it.
    if not text.startswith("This plugin does not support"):
        _tell(text)


def _has_display() -> bool:
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tell(words: str) -> None:
    sys.stderr.write(words + "\n")
