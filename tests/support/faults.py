"""Switches that make a portal misbehave, as ASGI middleware round the real application."""

import asyncio
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import parse_qsl

import httpx

LOGIN_PAGE = b"<!DOCTYPE html><html><title>Sign in to the network</title><form><input name=user></form></html>"

_BREATH = 0.02


class Switches:
    """What the portal is told to do wrong; `requests` remembers what was asked of it."""

    def __init__(self):
        self.offline = False
        self.delay = 0.0
        self.held = False
        self.failures = []
        self.cut = None
        self.lost = []
        self.refused = {}
        self.date = None
        self.requests = []


class Faults:
    """Wraps the application; in process it raises what httpx would see, over a socket it breaks the connection.

    Args:
        dated: Every answer bears a Date header, as a server's does.
    """

    def __init__(self, app, switches, *, dated=False):
        self._app = app
        self._switches = switches
        self._dated = dated

    async def __call__(self, scope, receive, send):
        switches = self._switches
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if switches.offline:
            raise httpx.ConnectError("the portal is offline")
        switches.requests.append((scope["method"], scope["path"]))
        if self._dated or switches.date:
            send = _dating(send, switches.date)
        if switches.delay:
            await asyncio.sleep(switches.delay)
        while switches.held:  # noqa: ASYNC110 - a live portal hears of it in another thread
            await asyncio.sleep(_BREATH)
        if switches.failures:
            refusal = switches.failures.pop(0)
        else:
            refusal = switches.refused and switches.refused.get(_patient(scope))
        if refusal:
            await _fail(send, *refusal)
        elif scope["path"] in switches.lost:
            switches.lost.remove(scope["path"])
            await self._app(scope, receive, _nowhere)
            raise httpx.ReadError("connection reset")
        elif switches.cut is None:
            await self._app(scope, receive, send)
        else:
            await self._cut(scope, receive, send)

    async def _cut(self, scope, receive, send):
        cutter = _Cutter(send, self._switches.cut)
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


def _patient(scope):
    """Whom a request names, in its query or as the Patient it reads; "" for nobody."""
    named = dict(parse_qsl(scope["query_string"].decode()))
    reference = named.get("patient") or named.get("subject") or scope["path"].partition("/fhir/Patient/")[2]
    return reference.removeprefix("Patient/")


def _dating(send, date):
    async def dated(message):
        if message["type"] == "http.response.start":
            moment = format_datetime(date or datetime.now(UTC), usegmt=True)
            others = [(name, value) for name, value in message["headers"] if name != b"date"]
            message = {**message, "headers": [*others, (b"date", moment.encode())]}
        await send(message)

    return dated


async def _nowhere(_message):
    """Where a lost answer goes."""


async def _fail(send, status, headers, body):
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": body})
