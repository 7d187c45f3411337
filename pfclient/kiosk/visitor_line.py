"""The visitor's end of the line to its supervisor: asks for a ticket, has the staff PIN checked, tells that it lives.

Everything here runs on the visitor's loop but the reading of standard input, which a thread does.
"""

import asyncio
import os
import threading
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from pfclient.errors import Offline, PortalError, RateLimited, Rejected, SessionExpired
from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk import line
from pfclient.kiosk.line import Message, Say

Listener = Callable[[Message], None]

BEAT_SECONDS = 1.0
"""How often a living visitor says so."""


def _gone() -> None:
    # Without a supervisor nobody would clear this screen: it must not stay, whatever else is under way.
    os._exit(0)


class VisitorLine:
    """Speaks with the supervisor.

    Args:
        incoming: The process's standard input.
        outgoing: Its standard output.
        listeners: Told of `show`, and of what a rehearsal asks.
        gone: Called, in the reading thread, when the supervisor is gone.
    """

    def __init__(
        self,
        incoming: BinaryIO,
        outgoing: BinaryIO,
        listeners: Mapping[Say, Listener],
        gone: Callable[[], None] = _gone,
    ) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self._listeners, self._gone = listeners, gone
        self._loop: asyncio.AbstractEventLoop | None = None
        self._asked: dict[int, asyncio.Future[Message]] = {}

    def listen(self) -> None:
        """Begin; called on the loop that is to hear what the supervisor says."""
        self._loop = asyncio.get_running_loop()
        threading.Thread(target=self._read, name="supervisor", daemon=True).start()

    def say(self, kind: Say, **fields: Any) -> None:
        """Tell the supervisor something: `ready`, `shown`, `beat`, `begun`."""
        try:
            self._outgoing.write(line.written(kind, **fields))
            self._outgoing.flush()
        except (OSError, ValueError):
            self._gone()

    def ending(self, how: Ending) -> None:
        """Tell how the visit ended; the process must end right after."""
        self.say(Say.ENDING, how=how.value)

    async def ticket(self) -> str:
        """A ticket for this visitor.

        Raises:
            Offline: The portal could not be asked.
            SessionExpired: It no longer knows this kiosk.
        """
        answer = await self._ask(Say.TICKET)
        if "ticket" not in answer:
            raise _error(answer)
        return str(answer["ticket"])

    async def staff(self, pin: str) -> None:
        """Have the supervisor check the staff PIN; returns if it is right: then the visit may end with `Ending.STAFF`.

        Raises:
            Rejected: `wrong-pin` with `attempts_remaining`, `pin-locked`.
            PortalError: The portal could not be asked.
        """
        answer = await self._ask(Say.STAFF, pin=pin)
        if answer.get("ok") is not True:
            raise _error(answer)

    async def _ask(self, kind: Say, **fields: Any) -> Message:
        number = len(self._asked) + 1
        answer: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self._asked[number] = answer
        self.say(kind, n=number, **fields)
        return await answer

    def _read(self) -> None:
        while said := self._incoming.readline(line.LONGEST):
            message = line.read(said)
            if message is not None and self._loop is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(self._heard, *message)
        self._gone()

    def _heard(self, kind: Say, message: Message) -> None:
        asked = self._asked.get(message.get("n", 0))
        if asked is not None and not asked.done():
            asked.set_result(message)
        elif kind in self._listeners:
            self._listeners[kind](message)


def told(error: PortalError) -> Message:
    """An error as it goes over the line; what a person may do next depends on nothing else."""
    said: Message = {"error": type(error).__name__}
    if isinstance(error, Rejected):
        said |= {"code": error.code, "left": error.attempts_remaining}
    if isinstance(error, RateLimited):
        said |= {"code": error.code, "wait": error.retry_after}
    return said


def _error(answer: Message) -> PortalError:
    left, wait, code = answer.get("left"), answer.get("wait"), str(answer.get("code", ""))
    match answer.get("error"):
        case "Rejected":
            return Rejected(code, attempts_remaining=left if isinstance(left, int) else None)
        case "RateLimited":
            return RateLimited(code, retry_after=float(wait)) if isinstance(wait, int | float) else RateLimited(code)
        case "SessionExpired":
            return SessionExpired()
    return Offline()
