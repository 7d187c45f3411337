"""Sees to it that a clean welcome is always on the display: one process a visitor, the next one warm behind it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

from pfclient.errors import PortalError
from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk.clock import seconds
from pfclient.kiosk.line import Message, Say
from pfclient.kiosk.policy import Limits
from pfclient.kiosk.visitor_line import told
from pfclient.kiosk.visitor_process import Start, VisitorProcess
from pfclient.log import Event, note
from pfclient.tasks import Tasks
from pfclient.values import dataclass

_SIGNALS = {-11: Ending.CRASHED, -6: Ending.CRASHED, -7: Ending.CRASHED, -9: Ending.KILLED, -15: Ending.KILLED}


class Desk(Protocol):
    """What the supervisor asks of the portal, with the kiosk's key."""

    async def ticket(self) -> str:
        """A ticket for one visitor."""
        ...

    async def staff(self, pin: str) -> bool:
        """Returns if this is the staff PIN: whether it unlocked a screen the portal had locked."""
        ...


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the supervisor waits, in seconds.

    Attributes:
        silence: A visitor on the display that says nothing for so long hangs; what it waited for a processor does not
            count.
        starved: So does one that says nothing for so long, however little of a processor it was given.
        warm: So does one that waits behind it: it is replaced before anybody needs it.
        showing: One that was told to come to the display must be there after so long; the next one is given twice the
            time, up to `starting`, or on a slow computer none would ever come.
        starting: A new process may take so long until it is ready.
        beyond_cap: How far a visit may pass the hard cap, which the visitor's process sees to itself.
        look: How often all that is looked at.
        again: How long to wait before the next start after one that came to nothing.
    """

    silence: float = 3.0
    starved: float = 30.0
    warm: float = 10.0
    showing: float = 5.0
    starting: float = 30.0
    beyond_cap: float = 5.0
    look: float = 0.25
    again: float = 1.0


@dataclass(frozen=True, slots=True)
class Ended:
    """How one visitor's process ended.

    Attributes:
        ending: How the visit ended.
        pid: The process that is gone.
        welcome_after: Seconds from its end until the next one's clean welcome was on the display, None where the
            screen was closed.
    """

    ending: Ending
    pid: int
    welcome_after: float | None


class Supervisor:
    """Runs visitors, one after the other, until staff close the screen.

    Args:
        start: How a visitor's process is started.
        desk: The portal, with this kiosk's key.
        limits: Of a visit.
        patience: Of the supervisor.
        journal: Told of each end once the next welcome is on the display (a rehearsal counts and measures).
        heard: Told of every message that is none of the supervisor's own.
    """

    def __init__(
        self,
        start: Start,
        desk: Desk,
        *,
        limits: Limits | None = None,
        patience: Patience | None = None,
        journal: Callable[[Ended], Awaitable[None]] | None = None,
        heard: Callable[[VisitorProcess, Say, Message], Awaitable[None]] | None = None,
    ) -> None:
        self._start, self._desk = start, desk
        self._limits, self._patience = limits or Limits(), patience or Patience()
        self._journal, self._told_others = journal, heard
        self._unlocked: dict[int, bool] = {}
        self._listening: dict[int, asyncio.Task[int]] = {}
        self._errands: Tasks[tuple[int, int]] = Tasks()
        self._closing = False
        self._warmed = float("-inf")
        self.current: VisitorProcess | None = None
        self.next: VisitorProcess | None = None

    async def run(self) -> None:
        """Show a welcome, and a new one after each visit; returns when staff closed the screen.

        Raises:
            OSError: No visitor's process can be started at all.
        """
        try:
            self.current = await self._warm()
            gone_at: float | None = None
            last: tuple[Ending, int] | None = None
            while not self._closing:
                await self._show(self.current)
                await self._keep_one_warm()
                if last is not None and gone_at is not None:
                    await self._tell(Ended(*last, seconds() - gone_at))
                ending, pid = await self._watched(self.current)
                gone_at, last = seconds(), (ending, pid)
                goes_on = self._unlocked.pop(pid, False)
                if ending is Ending.STAFF and not goes_on:
                    await self._tell(Ended(ending, pid, None))
                    return
                self.current, self.next = self.next or await self._warm(), None
        finally:
            await self._clear()

    def close(self) -> None:
        """End as soon as the visitor on the display does."""
        self._closing = True
        if self.current is not None:
            self.current.kill()

    # ---- one visitor

    async def _warm(self) -> VisitorProcess:
        visitor = await VisitorProcess.begin(self._start, self._heard)
        self._listening[visitor.pid] = asyncio.ensure_future(visitor.listen())
        return visitor

    async def _show(self, visitor: VisitorProcess) -> None:
        """Bring a warm process to the display; one that does not come is replaced, until one does."""
        showing = self._patience.showing
        while not self._closing:
            if await self._comes(visitor, visitor.ready, self._patience.starting):
                visitor.say(Say.SHOW)
                if await self._comes(visitor, visitor.shown, showing):
                    visitor.is_heard()
                    note(Event.KIOSK_SHOWN)
                    return
                showing = min(2 * showing, self._patience.starting)
            await self._lost(visitor)
            note(Event.KIOSK_LOST)
            await asyncio.sleep(self._patience.again)
            visitor = self.current = await self._warm()

    async def _keep_one_warm(self) -> None:
        """See to it that another process waits behind the one on the display.

        Where none can be started just now, the visit goes on, and it is tried once more.
        """
        if self.next is not None and not self._listening[self.next.pid].done():
            return
        if seconds() - self._warmed >= self._patience.again:
            if self.next is not None:
                await self._lost(self.next)
            self._warmed, self.next = seconds(), None
            with suppress(OSError):
                self.next = await self._warm()

    async def _comes(self, visitor: VisitorProcess, event: asyncio.Event, within: float) -> bool:
        """Wait for an event of a visitor, as long as it lives."""
        waiting = asyncio.ensure_future(event.wait())
        listening = self._listening[visitor.pid]
        await asyncio.wait({waiting, listening}, timeout=within, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        return event.is_set()

    async def _watched(self, visitor: VisitorProcess) -> tuple[Ending, int]:
        """Wait until the visitor's process is gone, and see to it that it goes; how the visit ended."""
        listening = self._listening[visitor.pid]
        forced: Ending | None = None
        before = seconds()
        while not listening.done():
            await asyncio.wait({listening}, timeout=self._patience.look)
            # What this process itself slept, or waited for the machine, is nobody's silence.
            passed = min(seconds() - before, 3 * self._patience.look)
            before = seconds()
            self._see_the_warm_one(passed)
            await self._keep_one_warm()
            forced = forced or self._overdue(visitor, passed)
            if forced is not None:
                visitor.kill()
        self._listening.pop(visitor.pid)
        ending = forced or self._ending_of(visitor, listening.result())
        await self._errands.stop(lambda key: key[0] == visitor.pid)
        note(Event.KIOSK_ENDED, ending=ending)
        return ending, visitor.pid

    def _see_the_warm_one(self, passed: float) -> None:
        """End the process behind the visitor where it hangs, so that another is ready when this visit ends."""
        warm = self.next
        if warm is not None and warm.ready.is_set():
            warm.is_silent(passed)
            if max(warm.silence, warm.starved - self._patience.starved) > self._patience.warm:
                note(Event.KIOSK_LOST)
                warm.kill()

    def _overdue(self, visitor: VisitorProcess, passed: float) -> Ending | None:
        visitor.is_silent(passed)
        if visitor.since_begun is not None:
            visitor.since_begun += passed
            if visitor.since_begun > self._limits.cap + self._patience.beyond_cap:
                return Ending.HARD_CAP
        hangs = visitor.silence > self._patience.silence or visitor.starved > self._patience.starved
        return Ending.HUNG if hangs else None

    def _ending_of(self, visitor: VisitorProcess, status: int) -> Ending:
        if status < 0 and visitor.told is None:
            return _SIGNALS.get(status, Ending.KILLED)
        if visitor.told is Ending.STAFF and visitor.pid not in self._unlocked:
            # Only who had the PIN checked by the supervisor itself may close the screen.
            return Ending.CRASHED
        if visitor.told is not None:
            return visitor.told
        return Ending.CRASHED if status else Ending.DISPLAY_LOST

    async def _lost(self, visitor: VisitorProcess) -> None:
        await visitor.gone()
        listening = self._listening.pop(visitor.pid, None)
        if listening is not None:
            await asyncio.wait({listening})

    async def _clear(self) -> None:
        for visitor in (self.current, self.next):
            if visitor is not None:
                await self._lost(visitor)
        await self._errands.stop()
        self.current = self.next = None

    async def _tell(self, ended: Ended) -> None:
        if self._journal is not None:
            await self._journal(ended)

    # ---- what visitors ask

    async def _heard(self, visitor: VisitorProcess, kind: Say, message: Message) -> None:
        number = message.get("n")
        if kind in {Say.TICKET, Say.STAFF} and isinstance(number, int):
            # Beside the listening: a portal that takes its time must not keep us from hearing that the visitor lives.
            self._errands.start((visitor.pid, number), lambda: self._answer(visitor, kind, message))
        elif self._told_others is not None:
            await self._told_others(visitor, kind, message)

    async def _answer(self, visitor: VisitorProcess, kind: Say, message: Message) -> None:
        if not visitor.called:
            # Nobody is there yet: nothing is given out ahead of time.
            visitor.say(kind, n=message["n"], error="Offline")
            return
        try:
            if kind is Say.TICKET:
                answer: Message = {"ticket": await self._desk.ticket()}
            else:
                # Who unlocks a locked screen wants it to go on; on any other screen the PIN closes it.
                self._unlocked[visitor.pid] = await self._desk.staff(str(message.get("pin", "")))
                answer = {"ok": True}
        except PortalError as error:
            answer = told(error)
        visitor.say(kind, n=message["n"], **answer)
