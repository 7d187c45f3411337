"""The demo's portal: a real one, started as a child process and spoken to through its own command line."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ui.base import programs
from ui.demo.holding import Held

READY_SECONDS = 60.0


class PortalFailed(Exception):
    """The portal, or one of its commands, ended where it should not have."""


class PortalProcess:
    """Starts the portal's `serve --demo`, runs its other commands, and ends it again.

    Args:
        data: Directory the portal keeps everything in.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._server: Process | None = None
        self._follower: Process | None = None
        self.base_url = ""

    async def start(self) -> str:
        """Start serving the demo clinic; the address once it is ready.

        Raises:
            PortalFailed: It ended, or was not ready within a minute.
        """
        self._data.mkdir(parents=True, exist_ok=True, mode=0o700)
        await self._serve()
        return self.base_url

    async def command(self, *arguments: str) -> Any:
        """Run one command with `--json`; what it printed, decoded.

        Raises:
            PortalFailed: It ended with an error.
        """
        process = await self._spawn(*arguments, "--json", stderr=PIPE)
        try:
            printed, said = await process.communicate()
        finally:
            await self._end(process)
        if process.returncode != 0:
            why = said.decode(errors="replace").strip() or str(process.returncode)
            raise PortalFailed(f"portal {arguments[0]}: {why}")
        return json.loads(printed)

    async def follow_outbox(self) -> asyncio.StreamReader:
        """The outbox as it fills: one JSON object a line, for as long as the portal runs."""
        self._follower = await self._spawn("outbox", "--follow", "--json")
        return _output(self._follower)

    async def pause(self) -> None:
        """Make the portal unreachable: end the server, keep its data and its port."""
        await self._end(self._server)

    async def resume(self) -> None:
        """Serve again at the same address.

        Raises:
            PortalFailed: It did not start.
        """
        await self._serve("--port", str(urlsplit(self.base_url).port))

    def held(self) -> Held:
        """Make the portal answer nothing for as long as this is entered; where `holding.possible()`.

        Raises:
            PortalFailed: It does not run.
        """
        if self._server is None or self._server.returncode is not None:
            raise PortalFailed("there is none that could be held")
        return Held(self._server.pid)

    async def stop(self) -> None:
        """End the portal and whatever still follows it."""
        for process in (self._follower, self._server):
            await self._end(process)
        self._follower = self._server = None

    async def _serve(self, *arguments: str) -> None:
        self._server = await self._spawn("serve", "--demo", "--until-stdin-ends", *arguments, stdin=PIPE)
        try:
            line = await asyncio.wait_for(_output(self._server).readline(), READY_SECONDS)
            self.base_url = str(json.loads(line)["base_url"])
        except (TimeoutError, ValueError) as exc:
            raise PortalFailed("the demo portal did not start") from exc

    @staticmethod
    async def _end(process: Process | None) -> None:
        if process is None or process.returncode is not None:
            return
        _terminate(process)
        try:
            await asyncio.wait_for(process.wait(), 5)
        except TimeoutError:
            process.kill()
            await process.wait()

    async def _spawn(self, command: str, *arguments: str, stdin: int = DEVNULL, stderr: int = DEVNULL) -> Process:
        line = [*programs.portal(), command, "--data", str(self._data), *arguments]
        return await asyncio.create_subprocess_exec(
            *line, stdin=stdin, stdout=PIPE, stderr=stderr, env=programs.environment(), limit=2**22
        )


def _terminate(process: Process) -> None:
    """Ask a child to end. Popen would reap one that just did, and asyncio, which waits for it, too, would complain."""
    if sys.platform != "linux":
        process.terminate()
        return
    with suppress(ProcessLookupError):
        child = os.pidfd_open(process.pid)
        try:
            signal.pidfd_send_signal(child, signal.SIGTERM)
        finally:
            os.close(child)


def _output(process: Process) -> asyncio.StreamReader:
    if process.stdout is None:
        raise PortalFailed("its output is not a pipe")
    return process.stdout
