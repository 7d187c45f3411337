"""A visitor's process in a rehearsal: walks a real visit on the real screens, plants canaries, and ends as it is told.

Only a supervisor that rehearses starts one (`kiosk-visitor --rehearsal`); it looks through its own memory, which nobody
else may.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLineEdit

from pfclient.flows.kiosk_ports import Correction, Purpose
from pfclient.flows.kiosk_visit import Step
from pfclient.kiosk.canaries import Canaries, Found
from pfclient.kiosk.line import Message, Say
from pfclient.kiosk.rehearsing import PLANTED, Way
from ui.base.tasks import TaskScope

if TYPE_CHECKING:
    from pfclient.kiosk.visitor_line import VisitorLine
    from ui.base.tasks import Reporter
    from ui.kiosk.visitor_window import VisitorWindow

_CLIPBOARDS = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
_PATIENCE = 20.0
_TOUCH_MS = 300


class Rehearsal:
    """Does what the supervisor asks: `rehearse` (walk and plant, then `go` on and end), `scan`.

    Args:
        window: The visitor's window, shown.
        line: To the supervisor.
        birds: The words to plant and to look for.
        reporter: Told of what nobody expected: it ends the process.
    """

    def __init__(self, window: VisitorWindow, line: VisitorLine, birds: Canaries, reporter: Reporter) -> None:
        self._window, self._line, self._birds = window, line, birds
        self._model = window.vm
        self._tasks = TaskScope(window, reporter)
        self._held: list[object] = []

    def rehearse(self, message: Message) -> None:
        """Walk to the review and plant, or, told to `go`, end in that way."""
        way = Way(message["way"])
        work = self._end(way) if message.get("go") else self._walk(message["born"], message["last4"])
        self._tasks.start(f"{way} {bool(message.get('go'))}", work, "drop")

    def scan(self, _message: Message) -> None:
        """Tell what is left in this process of those before it."""
        board = QGuiApplication.clipboard()
        copied = sum(len(self._birds.in_text(board.text(mode))) for mode in _CLIPBOARDS)
        found = self._look()
        self._line.say(Say.RESIDUE, memory=len(found), clipboards=copied, looked_through=found.looked_through)

    def _look(self) -> Found:
        # It takes a moment, in which the loop says nothing: this process lives all the same.
        return self._birds.in_own_memory(lambda: self._line.say(Say.BEAT))

    async def _walk(self, born: str, last4: str) -> None:
        model, (year, month, day) = self._model, born.split("-")
        if model.step is Step.OFFLINE:  # the visitor before was left alone by the portal
            model.try_again()
        await self._until(lambda: model.step is Step.START and model.place.state.info is not None)
        model.time.touched()
        self._line.say(Say.BEGUN)
        model.start("en")
        if model.choosing:
            model.come_for(Purpose.CHECK_IN)
        await self._until(lambda: model.step is Step.BIRTH_DATE)
        for box in (month, day, year):
            self._type(box)
        if model.step is Step.BIRTH_DATE:
            model.go_on()
        await self._until(lambda: model.step is Step.PHONE)
        self._type(last4)
        model.go_on()
        await self._until(lambda: model.step is Step.REVIEW)
        model.fix(Correction.PHONE)
        await self._until(lambda: model.step is Step.CORRECTION)
        model.back()
        model.time.touched()
        self._plant()
        found = self._look()
        model.time.touched()
        self._line.say(Say.PLANTED, canaries=len(found))

    def _type(self, digits: str) -> None:
        self._model.time.touched()
        for digit in digits:
            self._model.typing.press(digit)

    def _plant(self) -> None:
        """Leave words wherever a program could: objects, undo stacks, clipboards, the window's own properties."""
        words = [self._birds.fresh() for _ in range(PLANTED)]
        typed, document = QLineEdit(self._window), QTextDocument(self._window)
        cursor = QTextCursor(document)
        for word in words[: PLANTED // 3]:
            typed.insert(f"{word} ")
            cursor.insertText(f"{word} ")
        # Emptied fields keep what stood in them, to undo it.
        typed.clear()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        board = QGuiApplication.clipboard()
        for mode in _CLIPBOARDS:
            board.setText(" ".join(words[PLANTED // 3 : PLANTED // 2]), mode)
        self._window.setWindowTitle(words[-1])
        self._window.setProperty("visitor", words[-2])
        os.environ["VISITOR"] = words[-3]
        self._held += [words, typed, document]

    async def _end(self, way: Way) -> None:
        model = self._model
        match way:
            case Way.DONE:
                model.submit()
                await self._until(lambda: model.step is Step.DONE)
                model.leave()
            case Way.START_OVER:
                model.start_over()
            case Way.HARD_CAP:
                self._keep_touching()
            case Way.PORTAL_GONE:
                model.submit()
                await self._until(lambda: model.step is Step.OFFLINE)
                model.leave()
            case Way.CRASH:
                os.kill(os.getpid(), signal.SIGSEGV)
            case Way.HANG:
                os.kill(os.getpid(), signal.SIGSTOP)
            case Way.IDLE | Way.KILL:
                pass  # time, or the supervisor, ends it

    def _keep_touching(self) -> None:
        touching = QTimer(self._window)
        touching.timeout.connect(self._touch)
        touching.start(_TOUCH_MS)

    def _touch(self) -> None:
        self._model.time.touched()
        self._model.time.extend()

    async def _until(self, reached: Callable[[], bool]) -> None:
        """Wait for the screen; raises TimeoutError where it does not come."""
        changed = asyncio.Event()
        heard = self._model.changed.connect(changed.set)
        async with asyncio.timeout(_PATIENCE):
            while not reached():
                changed.clear()
                await changed.wait()
        self._model.changed.disconnect(heard)
