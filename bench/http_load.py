"""Asks one server the same few addresses over keep-alive connections, as lean as asyncio allows, and times it.

A process of its own, so that the asking never takes the server's turn: `python -m bench.http_load` reads a `Load` as
JSON from standard input and prints `Loaded` as JSON.
"""

import asyncio
import subprocess
import sys
from time import perf_counter
from urllib.parse import urlsplit

import msgspec

_DEADLINE_S = 120


class Load(msgspec.Struct, frozen=True):
    """What to ask; every connection begins at another of the addresses.

    Attributes:
        urls: Absolute addresses of one server.
        requests: How many in all; the first one of each connection is not timed.
    """

    urls: list[str]
    headers: dict[str, str]
    connections: int
    requests: int


class Loaded(msgspec.Struct, frozen=True):
    """What came of it: seconds in all, seconds of each request, bytes of all bodies."""

    seconds: float
    latencies: list[float]
    size: int


class LoadFailed(Exception):
    """A server answered with something else than 200, or not in time."""


def run(load: Load) -> Loaded:
    """Do it in a process of its own.

    Raises:
        LoadFailed: An answer was not 200, a connection broke, or two minutes were not enough.
    """
    asked = msgspec.json.encode(load)
    command = [sys.executable, "-m", "bench.http_load"]
    done = subprocess.run(command, input=asked, capture_output=True, timeout=2 * _DEADLINE_S, check=False)
    if done.returncode:
        raise LoadFailed(done.stderr.decode(errors="replace").strip().rpartition("\n")[2])
    return msgspec.json.decode(done.stdout, type=Loaded)


class _Connection(asyncio.Protocol):
    """One connection: asks, reads the whole answer, asks again."""

    def __init__(self, asked: list[bytes], left: list[int]) -> None:
        self._asked = asked
        self._left = left
        self._next = 0
        self._started = 0.0
        self._head = b""
        self._body = -1
        self._transport: asyncio.WriteTransport | None = None
        self.size = 0
        self.latencies: list[float] = []
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._fail(f"the connection broke: {exc}")

    def ask(self) -> None:
        """Send the next request, or be done when none are left."""
        if self._left[0] <= 0:
            if not self.done.done():
                self.done.set_result(None)
            return
        self._left[0] -= 1
        self._started = perf_counter()
        if self._transport is not None:
            self._transport.write(self._asked[self._next % len(self._asked)])
        self._next += 1

    def data_received(self, data: bytes) -> None:
        if self._body < 0:
            self._head += data
            head, blank, data = self._head.partition(b"\r\n\r\n")
            if not blank:
                return
            self._head = b""
            if not head.startswith(b"HTTP/1.1 200 "):
                self._fail(head.partition(b"\r\n")[0].decode())
                return
            self._body = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            self.size += self._body
        self._body -= len(data)
        if self._body == 0:
            self._body = -1
            self.latencies.append(perf_counter() - self._started)
            self.ask()

    def _fail(self, why: str) -> None:
        if not self.done.done():
            self.done.set_exception(LoadFailed(why))


async def _loaded(load: Load) -> Loaded:
    split = urlsplit(load.urls[0])
    place = split.hostname or "", split.port or 0
    lines = "".join(f"{name}: {value}\r\n" for name, value in load.headers.items())
    asked = [f"GET {_target(url)} HTTP/1.1\r\nhost: {split.netloc}\r\n{lines}\r\n".encode() for url in load.urls]
    loop, left = asyncio.get_running_loop(), [load.requests + load.connections]
    found = []
    for number in range(load.connections):
        start = number * len(asked) // load.connections
        turned = asked[start:] + asked[:start]

        def connection(turned: list[bytes] = turned) -> _Connection:
            return _Connection(turned, left)

        found.append((await loop.create_connection(connection, *place))[1])
    begun = perf_counter()
    for each in found:
        each.ask()
    await asyncio.gather(*(each.done for each in found))
    seconds = perf_counter() - begun
    latencies = [each for one in found for each in one.latencies[1:]]
    return Loaded(seconds * len(latencies) / (len(latencies) + len(found)), latencies, sum(one.size for one in found))


def _target(url: str) -> str:
    split = urlsplit(url)
    return f"{split.path or '/'}?{split.query}" if split.query else split.path or "/"


def main() -> None:
    """Read, ask, print."""
    load = msgspec.json.decode(sys.stdin.buffer.read(), type=Load)
    loaded = asyncio.run(asyncio.wait_for(_loaded(load), _DEADLINE_S))
    sys.stdout.buffer.write(msgspec.json.encode(loaded))


if __name__ == "__main__":
    main()
