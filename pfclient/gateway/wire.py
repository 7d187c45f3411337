"""What carries one request and brings back its whole answer: the only user of httpx, imported with the first call."""

import asyncio
import importlib.util
import sys
from collections.abc import Callable
from contextlib import aclosing
from typing import Any

import httpx

from pfclient.errors import Incompatible, Offline, TimedOut, UnsafeAddress
from pfclient.gateway.budgets import BoundedBody, Budgets, CutShort, Pace, Unanswered, check_headers, encoding_of
from pfclient.gateway.reply import Outgoing, Reply
from pfclient.gateway.tls import client_context
from pfclient.gateway.tls_faults import is_tls_fault

IDLE_SECONDS = 4.0
"""How long a connection waits to be used again. Many servers close theirs after five: whoever sends into that moment
cannot know whether it was read, so the client lets go first."""
_LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=IDLE_SECONDS)

_ASKED_FOR_AGAIN = "sniffio"
"""httpcore tries to import it for every lock of every request. Python does not remember what it did not find: it would
look through the whole path each time, a twentieth of the screen's thread while records come in."""
if importlib.util.find_spec(_ASKED_FOR_AGAIN) is None:
    sys.modules[_ASKED_FOR_AGAIN] = None  # type: ignore[assignment] # Python's own mark of what is not to be had


class Wire:
    """Carries requests to one portal.

    It stands on httpx's transport rather than its client: no cookie jar, no redirects, no netrc, no proxy and no
    environment exist at that level, so none can be switched on by accident.

    Args:
        transport: Another way to carry requests (tests); None for the network.
        extra_roots: PEM certificates trusted besides the system's.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport | None, extra_roots: str, budgets: Budgets) -> None:
        self._transport = transport or httpx.AsyncHTTPTransport(
            verify=client_context(extra_roots), trust_env=False, limits=_LIMITS
        )
        self._budgets = budgets

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    async def exchange(self, out: Outgoing, head: Callable[[int, str], None]) -> Reply:
        """Send once, and read the answer whole.

        Args:
            out: What is sent.
            head: Called with status and Location before the body is read; may raise.

        Raises:
            PortalError: There is no whole answer.
        """
        stall = self._budgets.window
        limits = {"connect": stall, "read": stall, "write": stall, "pool": self._budgets.deadline}
        request = httpx.Request(
            out.method, out.url, headers=dict(out.headers), content=out.body, extensions={"timeout": limits}
        )
        try:
            response = await self._transport.handle_async_request(request)
        except httpx.TimeoutException as exc:
            raise TimedOut("no answer") from exc
        except httpx.TransportError as exc:
            if is_tls_fault(exc):
                raise UnsafeAddress("certificate") from exc
            if isinstance(exc, httpx.ProtocolError) and not _closed_early(exc):
                raise Incompatible("not HTTP") from exc
            if isinstance(exc, httpx.ConnectError):
                raise Offline("no connection") from exc
            raise Unanswered("no answer") from exc
        async with aclosing(response):
            return await self._read(request, response, head)

    async def _read(self, request: httpx.Request, response: httpx.Response, head: Callable[[int, str], None]) -> Reply:
        check_headers(response.headers.raw, self._budgets)
        head(response.status_code, response.headers.get("location", "/"))
        try:
            body = await self._body(response)
        except httpx.TimeoutException as exc:
            raise TimedOut("stopped answering") from exc
        except httpx.TransportError as exc:
            raise CutShort("cut short") from exc
        return Reply(
            url=str(request.url),
            status=response.status_code,
            media=response.headers.get("content-type", "").partition(";")[0].strip().lower(),
            headers={name.lower(): value for name, value in response.headers.items()},
            body=body,
        )

    async def _body(self, response: httpx.Response) -> bytes:
        clock = asyncio.get_running_loop().time
        body = BoundedBody(self._budgets, encoding_of(response.headers.get("content-encoding", "")))
        pace = Pace(self._budgets, clock())
        chunks: Any = response.aiter_raw()
        async with aclosing(chunks):
            async for chunk in chunks:
                body.feed(chunk)
                pace.tick(len(chunk), clock())
        return body.whole()


def _closed_early(exc: httpx.ProtocolError) -> bool:
    return "disconnected" in str(exc)
