"""Composition root of the window: application, theme, core, the one instance, and their orderly end."""

from __future__ import annotations

import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QMessageLogContext,
    QStandardPaths,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from pfclient.build import Core, Settings, build_core
from pfclient.errors import KeyStoreError, VaultBusy, VaultError
from ui import later
from ui.base import first_turns
from ui.shell import appearance
from ui.shell.app_window import AppWindow
from ui.shell.first_page import FirstPage
from ui.shell.single_instance import SingleInstance, hand_over
from ui.text.language import language
from ui.text.tongues import Spoken
from ui.theme.theme import STYLE
from ui.viewmodels.start import unhandled
from ui.widgets.mark import mark_pixmap

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator

    from PySide6.QtWidgets import QStackedWidget

_ICON_SIZE = 128
_LINKS_ARE_EVENTS = ("darwin",)


def application() -> QApplication:
    """Make the application; none of our arguments reach Qt."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    said: list[str] = []

    def hear(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            from ui.shell import cannot_start  # noqa: PLC0415 - only where nothing can be started

            cannot_start.leave(cannot_start.for_platform(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)))
        said.append(text)

    usual = qInstallMessageHandler(hear)
    # Named here the style is never handed to Python: PySide would make all of QStyle's enumerations for it.
    app = _kind()([sys.argv[0] if sys.argv else "pfclient", "-style", STYLE])
    qInstallMessageHandler(usual)
    sys.stderr.writelines(f"{text}\n" for text in said)
    app.setProperty("style", STYLE)
    app.setApplicationName("pfclient")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("pfclient-link")
    return app


def _kind() -> type[QApplication]:
    if sys.platform not in _LINKS_ARE_EVENTS:
        return QApplication
    from ui.shell.link_application import LinkApplication  # noqa: PLC0415 - elsewhere a link is a word of the command

    return LinkApplication


def run(link: str, *, portal: str, profile: Path | None, speak: str = "") -> int:
    """Open the window, unless one is open already: then that one comes to the front and takes the link.

    Args:
        link: An invitation's link, "" for none; its grammar is checked before anything happens with it.
        portal: Address of the portal where it is known beforehand.
        profile: Where settings are kept, the system's place for this user unless given.
        speak: Code of the language to start in, the one last chosen or the system's unless given.

    Returns:
        Exit status.
    """
    home = profile or usual_home()
    app = application()
    if hand_over(home, link):
        return 0
    appearance.begin(app, home, speak)
    app.setWindowIcon(QIcon(mark_pixmap(_ICON_SIZE)))

    core = build_core(Settings(profile=home, portal=portal, locale=language().spoken, tongues=Spoken()))
    if core.keeps_anything:
        later.put_off_what_records_bring()
    core.begin_to_open()
    # Where nobody asked for anything, the first page needs no loop, and is painted before there is one.
    made = None if link else _early(home, core)
    from ui.base import loop  # noqa: PLC0415 - see above

    async def live(stop: asyncio.Event) -> int:
        program = made or _Program(home, core, link)
        async with _standing(program) as window:
            window.closed.connect(stop.set)
            if not program.ended:
                await stop.wait()
        return 0

    return loop.run(app, live, unhandled)


def _early(home: Path, core: Core) -> _Program:
    """The program with its first page on screen, where that can be had without a loop; tasks wait for one."""
    first_turns.begin()
    made = _Program(home, core, "")
    if made.window.entrance.has_page:
        first_turns.turn_until(made.first.shown)
    return made


def usual_home() -> Path:
    """Give where everything is kept for this user: the system's place for data, which no other computer shares."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / "pfclient"


async def forget(home: Path) -> bool:
    """Delete what an earlier start with this profile kept; no keyring, nothing to delete.

    Returns:
        False where a running program has it open: then nothing was changed.
    """
    try:
        await build_core(Settings(profile=home)).forget()
    except VaultBusy:
        return False
    except (KeyStoreError, VaultError):  # what is left opens no more, or goes with the directory
        pass
    return True


def register_links(home: Path) -> bool:
    """Make `pfclient://` links open the program on this profile, for this user; False where desktops differ."""
    # Only the demo registers itself; elsewhere the installer does.
    from ui.base import programs  # noqa: PLC0415
    from ui.shell import link_scheme  # noqa: PLC0415

    return link_scheme.register([*programs.client(), "--profile", str(home)])


def _settle(home: Path, link: str, instance: SingleInstance, window: AppWindow, core: Core) -> None:
    from ui.shell import warm_up  # noqa: PLC0415 - not before the first page is on screen
    from ui.shell.lock_guard import LockGuard  # noqa: PLC0415 - as above
    from ui.shell.menu_bar import Menus  # noqa: PLC0415 - as above
    from ui.shell.on_screen import OnScreen  # noqa: PLC0415 - as above

    if hand_over(home, link):
        # Two starts in the same moment: the other one opened its door first.
        window.close()
        return
    instance.listen()
    Menus(window, lambda: [person.display for person in window.family.people] if window.family is not None else [])
    LockGuard(window, core, unhandled)
    OnScreen(window)
    warm_up.begin()


@asynccontextmanager
async def opened(home: Path, *, portal: str, link: str = "") -> AsyncIterator[AppWindow]:
    """The window, open and reachable by a second start; on leaving everything is forgotten in order.

    Args:
        home: Where settings are kept.
        portal: Address of the portal where it is known beforehand.
        link: An invitation's link, "" for none.
    """
    core = build_core(Settings(profile=home, portal=portal, locale=language().spoken, tongues=Spoken()))
    async with _standing(_Program(home, core, link)) as window:
        yield window


def take_links(app: QCoreApplication | None, window: AppWindow) -> None:
    """Have a window take the links an application hears of, where it is of the kind that does."""
    opened = getattr(app, "link_opened", None)
    if opened is not None:
        opened.connect(window.take_link)


class _Program:
    """The window on screen, reachable by a second start; `first` tells when its first page is out."""

    def __init__(self, home: Path, core: Core, link: str) -> None:
        self.ended = False
        self.window = window = AppWindow(core, unhandled)
        window.closed.connect(self._end)
        appearance.AppearanceKeeper(home, window)
        self.instance = instance = SingleInstance(home, parent=window)
        instance.raised.connect(window.come_forward)
        instance.link_received.connect(window.take_link)
        take_links(QApplication.instance(), window)
        self.first = FirstPage(window, lambda: window.entrance.has_page)
        self.first.shown.connect(lambda: first_turns.with_the_loop(lambda: _settle(home, link, instance, window, core)))
        window.charts_shown.connect(self._fetch_parts)
        # An empty window would be laid out, styled and painted for nothing; opening what is kept takes no longer.
        pages = cast("QStackedWidget", window.centralWidget())
        pages.currentChanged.connect(lambda _page: window.show(), Qt.ConnectionType.SingleShotConnection)
        if core.keeps_anything and not core.asks_pin:
            _fetch_charts()
        window.begin(link)

    def _end(self) -> None:
        self.ended = True

    def _fetch_parts(self) -> None:
        """Whichever way somebody came in, what they may open next is imported while they look at their charts."""
        from ui.shell import warm_up  # noqa: PLC0415 - not before there are charts

        warm_up.ChartParts(self.window)


def _fetch_charts() -> None:
    """While keyring and files are waited for, in threads, import what shows the charts."""
    from ui.shell import main_view  # noqa: F401, PLC0415 - wanted in a moment
    from ui.viewmodels import everyone, family  # noqa: F401, PLC0415 - as above


@asynccontextmanager
async def _standing(program: _Program) -> AsyncIterator[AppWindow]:
    try:
        yield program.window
    finally:
        program.instance.close()
        await program.window.shut_down()
        program.window.hide()
        program.window.deleteLater()
