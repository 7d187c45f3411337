"""Clients that take their time on purpose are hung up on, and keep nobody else out."""

import asyncio
import contextlib
import socket

import httpx
import uvicorn

from portal.server import Patience, Server, _SlowClients
from tests.support.certificates import Authority

IMPATIENT = Patience(head=0.4, body=0.5, answer=0.3)
ENDLESS = Patience(head=3600, body=3600, answer=3600)
"""Of a server somebody else hangs up for."""
LARGE = [b"x" * 1024 * 1024] * 64
"""More than the buffers between server and client hold."""


class Served:
    """A portal that is served, and somebody who looks for slow clients as the server does, with the patience it has.

    Attributes:
        address: Its host and port.
    """

    def __init__(self, server, address):
        self.address, self._server, self._watch = address, server, _SlowClients(Patience())

    async def looks(self, seconds, *, of=1):
        """Look at those who are connected, at least so many, so many seconds after the first time."""
        connections = self._server.server_state.connections
        while len(connections) < of:  # noqa: ASYNC110 - uvicorn tells nobody whom it lets in
            await asyncio.sleep(0)
        self._watch.hang_up(connections, seconds)


@contextlib.asynccontextmanager
async def served(portal, patience, **options):
    """The portal on a socket, with `/large` beside it."""

    async def app(scope, receive, send):
        if scope.get("path") != "/large":
            await portal.app(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for part in LARGE:
            await send({"type": "http.response.body", "body": part, "more_body": True})
        await send({"type": "http.response.body"})

    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_config=None, access_log=False, ws="none", lifespan="off", **options)
    ready = asyncio.Event()
    server = Server(config, ready=ready.set, patience=patience)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    await ready.wait()
    yield Served(server, listener.getsockname())
    server.should_exit = True
    await task


class Client:
    """A connection of its own."""

    def __init__(self, address, *, reads=True):
        self._address, self._reads, self.ended = address, reads, None

    async def __aenter__(self):
        self._reader, self.writer = await asyncio.open_connection(*self._address, limit=1024)
        if self._reads:
            self.read()
        return self

    def read(self):
        """From now on; `ended` is done when the other side has hung up, with what it said before."""
        self.ended = asyncio.create_task(self._until_the_end())

    async def __aexit__(self, *_error):
        if self.ended is not None:
            self.ended.cancel()
        self.writer.transport.abort()

    async def _until_the_end(self):
        said = b""
        with contextlib.suppress(ConnectionError):
            while part := await self._reader.read(1 << 20):
                said += part
        return said

    async def drips(self, *parts, every=0.05, then=b"a"):
        """Send the parts, then a byte now and then, until the other side has hung up."""
        for part in parts:
            self.writer.write(part)
        while not self.ended.done():
            self.writer.write(then)
            await asyncio.wait({self.ended}, timeout=every)
        return self.ended.result()


def post(length):
    return f"POST /enroll/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {length}\r\n\r\n".encode()


HELLO = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"
"""How a handshake begins: half a kilobyte is to follow."""
GET = b"GET /portal/v1/config HTTP/1.1\r\nHost: 127.0.0.1\r\n"


async def test_whoever_drips_headers_or_a_body_or_says_nothing_is_hung_up_on(portal):
    async with asyncio.timeout(60), served(portal, IMPATIENT) as there, contextlib.AsyncExitStack() as stack:
        silent, headers, again, body, large = [
            await stack.enter_async_context(Client(there.address, reads=number < 4)) for number in range(5)
        ]
        large.writer.write(b"GET /large HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        said = await asyncio.gather(
            silent.ended,
            headers.drips(GET, b"X-Slow: "),
            again.drips(GET, b"\r\n", GET, b"X-Slow: "),
            body.drips(post(60_000), b"{"),
        )
        assert [each.partition(b"\r\n")[0] for each in said] == [b"", b"", b"HTTP/1.1 200 OK", b""]
        large.read()
        assert len(await large.ended) < len(b"".join(LARGE))


async def test_whoever_drips_a_handshake_is_hung_up_on(portal, tmp_path):
    """Long before asyncio would do it by itself."""
    Authority().server(tmp_path)
    files = {"ssl_certfile": tmp_path / "chain.pem", "ssl_keyfile": tmp_path / "key.pem"}
    async with asyncio.timeout(40), served(portal, IMPATIENT, **files) as there, contextlib.AsyncExitStack() as stack:
        silent, hello = [await stack.enter_async_context(Client(there.address)) for _ in range(2)]
        assert await asyncio.gather(silent.ended, hello.drips(HELLO)) == [b"", b""]


async def test_a_thousand_that_do_nothing_keep_nobody_out_for_long(portal):
    """As many as may be at once, here three: whoever comes then is answered as soon as they are hung up on."""
    async with asyncio.timeout(60), contextlib.AsyncExitStack() as idle:
        there = await idle.enter_async_context(served(portal, ENDLESS, limit_concurrency=3))
        url = "http://{}:{}/portal/v1/config".format(*there.address)
        clients = [await idle.enter_async_context(Client(there.address)) for _ in range(3)]
        async with httpx.AsyncClient() as client:
            await there.looks(0, of=3)
            assert (await client.get(url)).status_code == 503
            await there.looks(11)
            await asyncio.gather(*(each.ended for each in clients))
            assert (await client.get(url)).status_code == 200


async def test_a_client_that_is_merely_slow_is_answered(portal):
    async with asyncio.timeout(60), served(portal, ENDLESS) as there, Client(there.address) as client:
        for number, part in enumerate((GET, b"X-Slow: yes\r\n", b"Connection: close\r\n\r\n")):
            client.writer.write(part)
            await there.looks(4.5 * number)
        assert (await client.ended).startswith(b"HTTP/1.1 200 OK")
