"""A TCP proxy that does to a connection what networks do: delay, narrow, cut, reset, swallow, go deaf."""

import asyncio
import contextlib
import socket
import struct
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass
class Weather:
    """What happens to traffic; may be changed while it flows, for connections already open too.

    Attributes:
        latency: Seconds every piece of an answer waits.
        bandwidth: Most bytes of answers a second, on each connection; 0 for no bound.
        piece: Most bytes passed on at once.
        path: Only answers about this path are cut or reset; "" for all.
        cut: Close after so many bytes of the next answers; None for never.
        reset: The same, by RST.
        times: How many connections `cut` and `reset` hit.
        deaf: Connections are taken and nothing is passed on, either way.
        swallowing: Answers are dropped: the portal has acted, the client hears nothing and waits.
        losing: Answers are dropped and the connection closed.
        half_open: The portal's side is gone and the client is not told.
    """

    latency: float = 0.0
    bandwidth: int = 0
    piece: int = 65536
    path: str = ""
    cut: int | None = None
    reset: int | None = None
    times: int = 1_000_000
    deaf: bool = False
    swallowing: bool = False
    losing: bool = False
    half_open: bool = False


class _Asked:
    """What one connection was asked last, and how many bytes of the answer have passed."""

    def __init__(self):
        self.path = ""
        self.passed = 0

    def hear(self, data):
        method, _, rest = data.partition(b" ")
        if method in (b"GET", b"POST", b"PUT", b"DELETE"):
            self.path = rest.split(b" ", 1)[0].split(b"?", 1)[0].decode()
            self.passed = 0


class ChaosProxy:
    """Stands before one server: `async with ChaosProxy(portal.base_url) as proxy`, then talk to `proxy.url`.

    Attributes:
        weather: What happens; all is well at first.
        connections: How many were taken.
        requests: Bytes of every piece that came from the client, in order.
    """

    def __init__(self, base_url, port=0):
        parts = urlsplit(base_url)
        self._upstream = (parts.hostname, parts.port)
        self._port = port
        self._server = None
        self._tasks = set()
        self.weather = Weather()
        self.connections = 0
        self.requests = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self._port}"

    async def __aenter__(self):
        await self.start()
        return self

    async def __aexit__(self, *_error):
        await self.stop()

    async def start(self):
        """Listen; at the same port as before."""
        self._server = await asyncio.start_server(self._taken, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def stop(self):
        """Refuse connections, and end those there are."""
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with contextlib.suppress(OSError):
            await self._server.wait_closed()

    def better(self):
        """All is well again."""
        self.weather = Weather()

    async def _taken(self, reader, writer):
        self.connections += 1
        task = asyncio.current_task()
        self._tasks.add(task)
        try:
            await self._between(reader, writer)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _between(self, reader, writer):
        if self.weather.deaf:
            await asyncio.Event().wait()
        try:
            up_reader, up_writer = await asyncio.open_connection(*self._upstream)
        except OSError:
            return
        asked = _Asked()
        pumps = [
            asyncio.ensure_future(self._requests(reader, up_writer, asked)),
            asyncio.ensure_future(self._answers(up_reader, writer, asked)),
        ]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)
            up_writer.close()

    async def _requests(self, reader, up_writer, asked):
        while data := await reader.read(65536):
            self.requests.append(data)
            asked.hear(data)
            if self.weather.deaf or self.weather.half_open:
                await asyncio.Event().wait()
            up_writer.write(data)
            await up_writer.drain()

    async def _answers(self, up_reader, writer, asked):
        while data := await up_reader.read(65536):
            if self.weather.losing:
                self._spend()
                return
            if self.weather.swallowing:
                await asyncio.Event().wait()
            for start in range(0, len(data), self.weather.piece):
                piece = data[start : start + self.weather.piece]
                limit = self._limit(asked)
                if limit is not None and asked.passed + len(piece) > limit:
                    await self._broken(writer, piece[: max(0, limit - asked.passed)])
                    return
                await self._paced(writer, piece)
                asked.passed += len(piece)

    def _limit(self, asked):
        if self.weather.path and asked.path != self.weather.path:
            return None
        return self.weather.cut if self.weather.reset is None else self.weather.reset

    async def _broken(self, writer, rest):
        hard = self.weather.reset is not None
        self._spend()
        writer.write(rest)
        await writer.drain()
        if hard:
            # Lingering for no time makes the kernel send RST instead of FIN.
            linger = struct.pack("ii", 1, 0)
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            writer.transport.abort()

    def _spend(self):
        self.weather.times -= 1
        if self.weather.times <= 0:
            self.weather.cut = self.weather.reset = None
            self.weather.losing = False

    async def _paced(self, writer, piece):
        weather = self.weather
        wait = weather.latency + (len(piece) / weather.bandwidth if weather.bandwidth else 0.0)
        if wait:
            await asyncio.sleep(wait)
        writer.write(piece)
        await writer.drain()
