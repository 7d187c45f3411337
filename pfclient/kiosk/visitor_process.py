"""One visitor's process as its supervisor sees it: started warm, shown, heard, and ended whatever it does."""

import asyncio
import contextlib
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import field
from typing import Any

from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk import line
from pfclient.kiosk.line import Message, Say
from pfclient.kiosk.processor import Share
from pfclient.values import dataclass

_LAST_BREATH = 0.5
"""Seconds a process may still take to end once it has closed the line."""

Heard = Callable[["VisitorProcess", Say, Message], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Start:
    """How a visitor's process is started.

    Attributes:
        command: Program and arguments.
        environment: All of its environment.
        user: Whom it runs as, None for the supervisor's own user.
        group: With which group.
    """

    command: Sequence[str]
    environment: Mapping[str, str] = field(repr=False)
    user: int | None = None
    group: int | None = None

    def options(self) -> dict[str, Any]:
        """What starting it as somebody else takes."""
        if self.user is None:
            return {}
        return {"user": self.user, "group": self.group, "extra_groups": []}


class VisitorProcess:
    """One process for one visitor.

    Args:
        process: Running, with pipes.
        heard: Told of every message, in turn.

    Attributes:
        ready: It waits, hidden, to be shown.
        called: It was told to come to the display.
        shown: Its welcome screen is there.
        told: How it said the visit ended.
        silence: Seconds since it last said anything, as far as the supervisor was awake and it had a processor.
        starved: The same, whether it had one or not.
        since_begun: Seconds since its first touch, None before.
    """

    def __init__(self, process: Process, heard: Heard) -> None:
        self._process, self._heard = process, heard
        self.ready, self.shown = asyncio.Event(), asyncio.Event()
        self.called = False
        self.told: Ending | None = None
        self.silence = self.starved = 0.0
        self._share = Share(process.pid)
        self.since_begun: float | None = None

    @classmethod
    async def begin(cls, start: Start, heard: Heard) -> "VisitorProcess":
        """Start one.

        Raises:
            OSError: It cannot be started.
        """
        # A group of its own: whatever it might start ends with it. Its words about errors could hold what a visitor
        # typed: nobody keeps them.
        process = await asyncio.create_subprocess_exec(
            *start.command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            env=dict(start.environment),
            limit=line.LONGEST,
            start_new_session=os.name == "posix",
            **start.options(),
        )
        return cls(process, heard)

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether it is gone."""
        return self._process.returncode is not None

    def say(self, kind: Say, **fields: Any) -> None:
        """Tell it something; to one that is gone, nothing."""
        self.called = self.called or kind is Say.SHOW
        pipe = self._process.stdin
        if pipe is not None and not pipe.is_closing():
            with contextlib.suppress(OSError):
                pipe.write(line.written(kind, **fields))

    def is_heard(self) -> None:
        """Begin its silence anew."""
        self.silence = self.starved = 0.0

    def is_silent(self, passed: float) -> None:
        """Add so many seconds to its silence."""
        self.silence += self._share.of(passed)
        self.starved += passed

    async def listen(self) -> int:
        """Hear it until it is gone; its exit status, negative for the signal that ended it."""
        pipe = self._process.stdout
        while pipe is not None and (said := await _line(pipe)):
            self.is_heard()
            message = line.read(said)
            if message is not None:
                await self._note(*message)
        # Whoever closes the line is about to end; who does not is of no use any more.
        with contextlib.suppress(TimeoutError):
            return await asyncio.wait_for(asyncio.shield(self._process.wait()), _LAST_BREATH)
        self.kill()
        return await self._process.wait()

    async def _note(self, kind: Say, message: Message) -> None:
        match kind:
            case Say.READY:
                self.ready.set()
            case Say.SHOWN:
                self.shown.set()
            case Say.BEGUN:
                self.since_begun = self.since_begun or 0.0
            case Say.ENDING:
                with contextlib.suppress(ValueError):
                    self.told = Ending(str(message.get("how")))
        await self._heard(self, kind, message)

    def kill(self) -> None:
        """End it, and whatever it started, at once."""
        if self.ended:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.name == "posix":
                os.killpg(self.pid, signal.SIGKILL)
            else:
                self._process.kill()

    async def gone(self) -> None:
        """End it and wait until nothing is left of it."""
        self.kill()
        await self._process.wait()


async def _line(pipe: asyncio.StreamReader) -> bytes:
    try:
        return await pipe.readline()
    except ValueError:  # longer than any message of ours
        return b""
