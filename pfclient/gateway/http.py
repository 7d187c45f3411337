"""The one gateway to a portal: origin rule, deadlines, size budgets, repeats; the only user of httpx."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

import httpx

from pfclient.errors import Incompatible, Offline, PortalError, TimedOut, UnsafeAddress
from pfclient.gateway.budgets import BoundedBody, Budgets, CutShort, Pace, Unanswered, check_headers, encoding_of
from pfclient.gateway.origin import Origin
from pfclient.gateway.refusals import refusal
from pfclient.gateway.reply import FHIR, JSON, PROBLEM, Call, Reply
from pfclient.gateway.retry import Retry
from pfclient.gateway.tls import client_context
from pfclient.gateway.tls_faults import is_tls_fault
from pfclient.log import Event, note

_ERROR_MEDIA = (PROBLEM, FHIR, JSON)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Gateway:
    """Speaks HTTP with one portal and nobody else.

    It stands on httpx's transport rather than its client: no cookie jar, no redirects, no netrc, no proxy and no
    environment exist at that level, so none can be switched on by accident.

    Args:
        base: The portal's base address.
        transport: Another way to carry requests (tests); None for the network.
        language: BCP 47 tag of the language answers should be in.
        sleep: Waits between repeats.
        now: The wall clock, for dates in `Retry-After`.
    """

    def __init__(
        self,
        base: str,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        budgets: Budgets | None = None,
        retry: Retry | None = None,
        extra_roots: str = "",
        language: str = "en",
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.origin = Origin.parse(base)
        self._transport = transport or httpx.AsyncHTTPTransport(verify=client_context(extra_roots), trust_env=False)
        self._budgets = budgets or Budgets()
        self._retry = retry or Retry(random.SystemRandom().uniform)
        self._language = language
        self._sleep = sleep
        self._now = now

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    async def send(self, call: Call) -> Reply:
        """Make one call and give back its whole answer (2xx, or 304 where a condition was sent).

        Raises:
            PortalError: Everything else, as the member of the tree that says what happened.
        """
        request = self._request(call)
        try:
            async with asyncio.timeout(self._budgets.deadline):
                return await self._repeated(call, request)
        except TimeoutError as exc:
            note(Event.CALL_FAILED, error=TimedOut)
            raise TimedOut("deadline") from exc

    async def _repeated(self, call: Call, request: httpx.Request) -> Reply:
        made = 0
        while True:
            made += 1
            try:
                return await self._once(call, request)
            except PortalError as error:
                wait = self._retry.wait(error, made) if call.may_repeat else None
                if wait is None:
                    note(Event.CALL_FAILED, error=type(error), attempts=made)
                    if isinstance(error, CutShort):
                        raise Incompatible("cut short") from error
                    if isinstance(error, Unanswered):
                        raise Offline("no answer") from error
                    raise
                note(Event.CALL_REPEATED, error=type(error), attempts=made, wait=wait)
            await self._sleep(wait)

    def _request(self, call: Call) -> httpx.Request:
        reference = call.reference
        absolute = "://" in reference or reference.startswith("/")
        url = self.origin.resolve(reference) if absolute else self.origin.url(reference)
        if call.query:
            url = f"{url}?{urlencode(call.query)}"
        headers = {
            "Accept": ", ".join(call.accept) or "*/*",
            "Accept-Encoding": "gzip",
            "Accept-Language": self._language,
            "User-Agent": "FamilyChart",
            **call.headers,
        }
        if call.key:
            headers["Idempotency-Key"] = call.key
        body: bytes | None = None
        if call.json is not None:
            body, headers["Content-Type"] = json.dumps(call.json).encode(), JSON
        elif call.form is not None:
            body, headers["Content-Type"] = urlencode(call.form).encode(), "application/x-www-form-urlencoded"
        elif call.method not in ("GET", "HEAD"):
            body = b""
        stall = self._budgets.window
        limits = {"connect": stall, "read": stall, "write": stall, "pool": self._budgets.deadline}
        return httpx.Request(call.method, url, headers=headers, content=body, extensions={"timeout": limits})

    async def _once(self, call: Call, request: httpx.Request) -> Reply:
        started = asyncio.get_running_loop().time()
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
            reply = await self._read(call, request, response)
        elapsed = asyncio.get_running_loop().time() - started
        note(Event.REPLY, status=reply.status, bytes=len(reply.body), seconds=elapsed)
        return reply

    async def _read(self, call: Call, request: httpx.Request, response: httpx.Response) -> Reply:
        check_headers(response.headers.raw, self._budgets)
        self._refuse_redirect(request, response)
        try:
            body = await self._body(response)
        except httpx.TimeoutException as exc:
            raise TimedOut("stopped answering") from exc
        except httpx.TransportError as exc:
            raise CutShort("cut short") from exc
        reply = Reply(
            url=str(request.url),
            status=response.status_code,
            media=response.headers.get("content-type", "").partition(";")[0].strip().lower(),
            headers={name.lower(): value for name, value in response.headers.items()},
            body=body,
        )
        self._judge(call, reply)
        return reply

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

    def _refuse_redirect(self, request: httpx.Request, response: httpx.Response) -> None:
        if not 300 <= response.status_code < 400 or response.status_code == 304:
            return
        self.origin.resolve(response.headers.get("location", "/"), against=str(request.url))
        raise Incompatible("redirect")

    def _judge(self, call: Call, reply: Reply) -> None:
        if reply.status == 304:
            if "If-None-Match" not in call.headers:
                raise Incompatible("304 nobody asked for")
            return
        if not 200 <= reply.status < 300:
            raise refusal(reply, self._now())
        if reply.status == 204 and not reply.body:
            return
        if call.accept and reply.media not in call.accept:
            raise Incompatible("content type")
        # Where the body ends with the connection only its own grammar can say that it is whole.
        framed = "content-length" in reply.headers or "transfer-encoding" in reply.headers
        if reply.body and not framed and reply.media not in (JSON, FHIR):
            raise CutShort("no length")


def _closed_early(exc: httpx.ProtocolError) -> bool:
    return "disconnected" in str(exc)
