"""The HTTP server: uvicorn that says when it is ready, ends quietly, and does not wait for clients for ever."""

import asyncio
import contextlib
import signal
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

import uvicorn

_TICKS_A_SECOND = 10
"""Of uvicorn's main loop."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a client may take, in seconds; whoever takes longer is hung up on.

    Attributes:
        head: From the connection, or the end of the last answer, to the whole of the next request's headers; with TLS
            for the handshake, and then again.
        body: For the body, after its headers; bodies are small (`middleware.BodyLimit`).
        answer: For the answer, until the client has read it.
    """

    head: float = 10
    body: float = 30
    answer: float = 120


class Server(uvicorn.Server):
    """uvicorn with an announcement, an end that is no crash, and limits on slow clients.

    uvicorn itself lets a client that sends a byte now and then keep its connection for good, and a thousand of those
    keep everybody else out.
    """

    def __init__(self, config: uvicorn.Config, *, ready: Callable[[], None], patience: Patience | None = None) -> None:
        super().__init__(config)
        self._ready, self._patience = ready, patience or Patience()
        self._slow = _SlowClients(self._patience)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn does; then say so."""
        with self._handshakes_in_time() if self.config.is_ssl else contextlib.nullcontext():
            await super().startup(sockets=sockets)
        if self.started:
            self._ready()

    @contextlib.contextmanager
    def _handshakes_in_time(self) -> Iterator[None]:
        """Have what listens from now on give them less than asyncio's minute: uvicorn sees nobody before its end."""
        loop = asyncio.get_running_loop()
        listens = partial(loop.create_server, ssl_handshake_timeout=self._patience.head)
        loop.create_server = listens  # type: ignore[method-assign] # uvicorn passes on no option for it
        try:
            yield
        finally:
            del loop.create_server

    async def on_tick(self, counter: int) -> bool:
        """As uvicorn does; and once a second look for clients that take too long."""
        if counter % _TICKS_A_SECOND == 0:
            self._slow.hang_up(self.server_state.connections, time.monotonic())
        return await super().on_tick(counter)

    def stop_with_input(self, stream: BinaryIO) -> None:
        """Wait for the end of the input, which comes also when the other side is killed; then stop."""
        while stream.read(1024):
            pass
        self.should_exit = True

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop at SIGINT and SIGTERM.

        uvicorn's own raises the signal again afterwards, and a stop that was asked for would look like a crash.
        """
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


class _SlowClients:
    """What every connection is waiting for, and since when."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._known: dict[Any, tuple[object, float, float]] = {}

    def hang_up(self, connections: set[Any], now: float) -> None:
        """Break off every connection whose client takes longer than allowed for what it has to do next."""
        seen: dict[Any, tuple[object, float, float]] = {}
        for each in list(connections):
            cycle, allowed = each.cycle, self._allowed(each)
            before = self._known.get(each)
            unchanged = before is not None and before[0] is cycle and before[1] == allowed
            since = before[2] if before is not None and unchanged else now
            seen[each] = cycle, allowed, since
            if now - since > allowed:
                # Not `close`: that waits for what was not read yet.
                each.transport.abort()
        self._known = seen

    def _allowed(self, connection: Any) -> float:
        cycle = connection.cycle
        if cycle is not None and not cycle.response_complete:
            return self._patience.body if cycle.more_body else self._patience.answer
        return self._patience.answer if connection.transport.get_write_buffer_size() else self._patience.head
