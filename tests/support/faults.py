"""Switches that make a portal misbehave, as ASGI middleware round the real application."""

import asyncio

import httpx


class Switches:
    """What the portal is told to do wrong; `requests` remembers what was asked of it."""

    def __init__(self):
        self.offline = False
        self.delay = 0.0
        self.failures = []
        self.cut = None
        self.requests = []


class Faults:
    """Wraps the application; in process it raises what httpx would see, over a socket it breaks the connection."""

    def __init__(self, app, switches):
        self._app = app
        self._switches = switches

    async def __call__(self, scope, receive, send):
        switches = self._switches
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if switches.offline:
            raise httpx.ConnectError("the portal is offline")
        switches.requests.append((scope["method"], scope["path"]))
        if switches.delay:
            await asyncio.sleep(switches.delay)
        if switches.failures:
            await _fail(send, *switches.failures.pop(0))
            return
        if switches.cut is None:
            await self._app(scope, receive, send)
            return
        cutter = _Cutter(send, switches.cut)
        await self._app(scope, receive, cutter)
        if cutter.done:
            raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")


class _Cutter:
    """Lets so many bytes of body through and swallows the rest, the end of the answer included."""

    def __init__(self, send, limit):
        self._send = send
        self._left = limit
        self.done = False

    async def __call__(self, message):
        body = message.get("body", b"")
        if self.done:
            return
        if len(body) > self._left:
            self.done = True
            message = {**message, "body": body[: self._left], "more_body": True}
        self._left -= len(body)
        await self._send(message)


async def _fail(send, status, headers, body):
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": body})
