"""One visitor's process: warm behind the screen that is shown, then one visit, then gone.

It speaks with its supervisor over standard input and output, and keeps nothing: no settings, no keyring, no file.
"""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from pfclient.errors import PortalError
from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk import clock
from pfclient.kiosk.line import Say
from pfclient.kiosk.policy import Limits, Watch
from pfclient.kiosk.rehearsing import LIMITS
from pfclient.kiosk.visitor_line import BEAT_SECONDS, VisitorLine
from pfclient.settings import Settings
from pfclient.visitor import Visitor
from ui.base import loop
from ui.kiosk.gate import Gate
from ui.kiosk.idle_guard import IdleGuard
from ui.kiosk.lockdown import Lockdown
from ui.kiosk.looks import looks
from ui.kiosk.screens.staff import not_unlocked
from ui.kiosk.staff_gesture import StaffGesture
from ui.kiosk.visitor_window import VisitorWindow
from ui.shell import program
from ui.shell.kiosk_homes import Homes
from ui.text.language import language
from ui.text.message import Message
from ui.text.tongues import Spoken
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.viewmodels.start import local_now

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from pfclient.kiosk.visitor_line import Listener
    from ui.shell.kiosk_rehearsal import Rehearsal

_GOODBYE = 0.8
"""Seconds the portal has to hear that the visit is over; without that its token dies at the hard cap."""


def run(portal: str, birds: str = "") -> int:
    """Be one visitor's process.

    Args:
        portal: Address of the portal.
        birds: The mark of a rehearsal's canaries (`pfclient.kiosk.canaries`); "" for a visitor.

    Returns:
        Exit status; only where the process ends in its own time.
    """
    app = program.application()
    looks().reset()
    outgoing, incoming = sys.stdout.buffer, sys.stdin.buffer

    async def live(_stop: asyncio.Event) -> int:
        visit = VisitOnScreen(app, portal, birds)
        line = VisitorLine(incoming, outgoing, visit.listeners)
        ending = await visit.live(line)
        line.ending(ending)
        # Nothing is tidied up on purpose: the memory goes with the process, all of it and now.
        os._exit(0)

    return loop.run(app, live, _unexpected)


def _unexpected(_error: BaseException) -> None:
    """What nobody expected ends the visit; what it says could hold what was typed, so it is told to nobody."""
    os._exit(70)


class VisitOnScreen:
    """Window, core and watch of one visit.

    Args:
        app: The application.
        portal: Address of the portal.
        birds: The mark of a rehearsal's canaries, "" for a visitor.

    Attributes:
        asked_for: The supervisor wants it on the display.
        window: The one window.
    """

    def __init__(self, app: QApplication, portal: str, birds: str = "") -> None:
        self._app, self._portal, self._birds = app, portal, birds
        self._rehearsal: Rehearsal | None = None
        self.asked_for = asyncio.Event()
        self._ended: asyncio.Future[Ending] = asyncio.get_running_loop().create_future()
        self.window: VisitorWindow | None = None

    @property
    def listeners(self) -> dict[Say, Listener]:
        """Who hears what the supervisor says."""
        heard: dict[Say, Listener] = {Say.SHOW: lambda _: self.asked_for.set()}
        if self._birds:
            heard |= {Say.REHEARSE: self._rehearse, Say.SCAN: self._scan}
        return heard

    def _rehearse(self, message: dict[str, Any]) -> None:
        if self._rehearsal is not None:
            self._rehearsal.rehearse(message)

    def _scan(self, message: dict[str, Any]) -> None:
        if self._rehearsal is not None:
            self._rehearsal.scan(message)

    def _prepare_rehearsal(self, window: VisitorWindow, line: VisitorLine) -> None:
        from pfclient.kiosk.canaries import Canaries  # noqa: PLC0415 - no visitor's process needs it
        from ui.shell.kiosk_rehearsal import Rehearsal  # noqa: PLC0415 - no visitor's process needs it

        self._rehearsal = Rehearsal(window, line, Canaries(self._birds), _unexpected)

    async def live(self, line: VisitorLine) -> Ending:
        """Wait to be shown, be one visit, and give how it ended."""
        line.listen()
        core = Visitor(Settings(Path(), self._portal, locale=language().spoken, tongues=Spoken()), line.ticket)
        language().changed.connect(lambda: core.speak(language().spoken))
        model = KioskVisitViewModel(core.kiosk, Watch(self._limits), seconds=clock.seconds, reporter=_unexpected)
        model.ended.connect(self._over)
        homes = Homes(core, model, _unexpected)
        self.window = VisitorWindow(
            model, now=_now, unlock=lambda pin: _unlocked(line, pin), homes=homes.by_step, reporter=_unexpected
        )
        if self._birds:
            self._prepare_rehearsal(self.window, line)
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            looks().fit(screen.size())
            self.window.resize(screen.size())
        self.window.warm_up()
        line.say(Say.READY)
        self._tell_that_it_lives(line, self.window)
        homes.warm_up()
        await self.asked_for.wait()
        gate = self._guard(model, line)
        shown = _FirstPaint(self.window, lambda: self._shown(model, line))
        self._app.installEventFilter(shown)
        self.window.open_full_screen()
        ending = await self._ended
        self._app.removeEventFilter(gate)
        with suppress(PortalError, TimeoutError):
            await asyncio.wait_for(core.kiosk.end(), _GOODBYE)
        self.window.go_away()
        return ending

    @property
    def _limits(self) -> Limits:
        return LIMITS if self._birds else Limits()

    def _over(self, ending: Ending) -> None:
        if not self._ended.done():
            self._ended.set_result(ending)

    def _shown(self, model: KioskVisitViewModel, line: VisitorLine) -> None:
        line.say(Say.SHOWN)
        # Not before: who is not on the display gets no ticket.
        model.begin()

    @staticmethod
    def _tell_that_it_lives(line: VisitorLine, window: VisitorWindow) -> None:
        """From now on, waiting and on the display: whoever says nothing hangs."""
        beat = QTimer(window)
        beat.setInterval(round(BEAT_SECONDS * 1000))
        beat.timeout.connect(lambda: line.say(Say.BEAT))
        beat.start()

    def _guard(self, model: KioskVisitViewModel, line: VisitorLine) -> Gate:
        """From now on only taps and plain typing reach anything, and each of them is heard."""
        begun: list[bool] = []

        def touched() -> None:
            if not begun:
                begun.append(True)
                line.say(Say.BEGUN)
            model.time.touched()

        window = self.window
        gesture = StaffGesture(self._app)
        if window is not None:
            gesture.made.connect(window.ask_staff)
        gate = Gate((IdleGuard(touched, self._app), Lockdown(self._app), gesture), self._app)
        self._app.installEventFilter(gate)
        return gate


class _FirstPaint(QObject):
    """Tells once that the window has been painted."""

    def __init__(self, window: VisitorWindow, painted: Callable[[], None]) -> None:
        super().__init__(window)
        self._painted: Callable[[], None] | None = painted

    def eventFilter(self, watched: QObject, event: QEvent | QPaintEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._painted is not None and watched is not self:
            painted, self._painted = self._painted, None
            app = QGuiApplication.instance()
            if app is not None:
                app.removeEventFilter(self)
            # Once this paint has reached the display.
            QTimer.singleShot(0, self, painted)
        return False


async def _unlocked(line: VisitorLine, pin: str) -> Message | None:
    try:
        await line.staff(pin)
    except PortalError as error:
        return not_unlocked(error)
    return None


def _now() -> datetime:
    return local_now()
