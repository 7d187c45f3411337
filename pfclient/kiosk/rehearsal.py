"""Runs rehearsed visits, one after the other, and judges what is left after each."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Protocol

from pfclient.kiosk.canaries import Canaries
from pfclient.kiosk.certificate import Judged
from pfclient.kiosk.line import Message, Say
from pfclient.kiosk.rehearsing import ENDS_AS, LIMITS, Way
from pfclient.kiosk.supervisor import Desk, Ended, Supervisor
from pfclient.kiosk.visitor_process import Start, VisitorProcess

_PATIENCE = 60.0


class Guest(Protocol):
    """Whom a visit is about."""

    @property
    def born(self) -> str:
        """YYYY-MM-DD."""
        ...

    @property
    def last4(self) -> str:
        """Four digits."""
        ...


class World(Protocol):
    """What lies around the visitors and is the rehearsal's own."""

    async def take_portal_away(self) -> None:
        """Make the portal unreachable."""
        ...

    async def bring_portal_back(self) -> None:
        """Make it reachable again."""
        ...

    def places(self, since: float) -> list[Path]:
        """Where visitors could have written something after a moment."""
        ...

    async def window_properties(self) -> str:
        """What other programs can read of the display's windows; "" where there is no such thing."""
        ...


class Rehearsal:
    """One run.

    Args:
        start: How a visitor's process is started, with `--rehearsal`.
        desk: The portal, with the kiosk's key.
        world: The portal to take away, the display to look at.
        visits: In which way each visit is to end, and whom it is about.
        birds: The words that are planted.
        judged: Told of each visit as soon as it is judged.
    """

    def __init__(
        self,
        start: Start,
        desk: Desk,
        world: World,
        visits: Sequence[tuple[Way, Guest]],
        *,
        birds: Canaries,
        judged: Callable[[Judged], None],
    ) -> None:
        self._world, self._visits, self._birds, self._judged = world, list(visits), birds, judged
        self._at = 0
        self._planted = 0
        self._residue: asyncio.Future[Message] | None = None
        self._stopped = ""
        self._since = time.time() - 1
        self._supervisor = Supervisor(start, desk, limits=LIMITS, journal=self._ended, heard=self._heard)

    async def run(self) -> str:
        """Rehearse all visits; "", or why it could not go on."""
        deadline = _PATIENCE * (len(self._visits) + 2)
        try:
            async with asyncio.timeout(deadline):
                await self._supervisor.run()
        except TimeoutError:
            return "a visit did not end"
        return self._stopped

    async def _heard(self, visitor: VisitorProcess, kind: Say, message: Message) -> None:
        if kind is Say.SHOWN and self._at == 0 and self._planted == 0:
            self._begin(visitor)
        elif kind is Say.PLANTED:
            self._planted = int(message.get("canaries", 0))
            await self._end(visitor)
        elif kind is Say.RESIDUE and self._residue is not None and not self._residue.done():
            self._residue.set_result(message)

    def _begin(self, visitor: VisitorProcess) -> None:
        way, guest = self._visits[self._at]
        self._planted = 0
        visitor.say(Say.REHEARSE, way=way.value, born=guest.born, last4=guest.last4)

    async def _end(self, visitor: VisitorProcess) -> None:
        way, _ = self._visits[self._at]
        if way is Way.PORTAL_GONE:
            await self._world.take_portal_away()
        visitor.say(Say.REHEARSE, way=way.value, go=True)
        if way is Way.KILL:
            visitor.kill()

    async def _ended(self, ended: Ended) -> None:
        way, _ = self._visits[self._at]
        if way is Way.PORTAL_GONE:
            await self._world.bring_portal_back()
        visit = Judged(way, ENDS_AS[way] is ended.ending, self._planted, welcome_after=ended.welcome_after)
        await self._look(visit)
        self._judged(visit)
        self._at += 1
        current = self._supervisor.current
        if self._at == len(self._visits) or current is None:
            self._supervisor.close()
        elif not self._stopped:
            self._begin(current)

    async def _look(self, visit: Judged) -> None:
        """Have the next visitor look at itself, and look at everything else from here."""
        current = self._supervisor.current
        if current is not None:
            self._residue = asyncio.get_running_loop().create_future()
            current.say(Say.SCAN)
            message = await self._answer(self._residue)
            visit.in_memory = int(message.get("memory", -1))
            visit.in_clipboards = int(message.get("clipboards", -1))
            visit.looked_through = int(message.get("looked_through", 0))
        found, _ = await asyncio.to_thread(self._birds.in_files, self._world.places(self._since), self._since)
        visit.in_files = len(found)
        visit.in_properties = len(self._birds.in_text(await self._world.window_properties()))

    async def _answer(self, residue: Awaitable[Message]) -> Message:
        try:
            return await asyncio.wait_for(residue, _PATIENCE)
        except TimeoutError:
            self._stopped = "a visitor did not look through its memory"
            self._supervisor.close()
            return {}
