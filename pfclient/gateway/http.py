"""The one gateway to a portal: origin rule, deadline, repeats, and what counts as an answer."""

import asyncio
import json
import random
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from pfclient.errors import Incompatible, Offline, PortalError, TimedOut
from pfclient.gateway.budgets import Budgets, CutShort, Unanswered
from pfclient.gateway.origin import Origin
from pfclient.gateway.refusals import refusal
from pfclient.gateway.reply import FHIR, JSON, Call, Outgoing, Reply
from pfclient.gateway.retry import Retry
from pfclient.log import Event, note

if TYPE_CHECKING:
    import httpx

    from pfclient.gateway.wire import Wire

# So much the list of sign-ins tells of a device, and no more.
_SYSTEM = {"win32": "Windows", "darwin": "Macintosh"}.get(sys.platform, "Linux")


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Gateway:
    """Speaks HTTP with one portal and nobody else.

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
        transport: "httpx.AsyncBaseTransport | None" = None,
        budgets: Budgets | None = None,
        retry: Retry | None = None,
        extra_roots: str = "",
        language: str = "en",
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.origin = Origin.parse(base)
        self._transport = transport
        self._extra_roots = extra_roots
        self._wire: Wire | None = None
        self._opening = asyncio.Lock()
        self._budgets = budgets or Budgets()
        self._retry = retry or Retry(random.SystemRandom().uniform)
        self.language = language
        self._sleep = sleep
        self._now = now

    async def aclose(self) -> None:
        """Close every connection."""
        if self._wire is not None:
            await self._wire.aclose()

    async def send(self, call: Call) -> Reply:
        """Make one call and give back its whole answer (2xx, or 304 where a condition was sent).

        Raises:
            PortalError: Everything else, as the member of the tree that says what happened.
        """
        out = self._outgoing(call)
        wire = await self._opened()  # not on the portal's time
        try:
            async with asyncio.timeout(self._budgets.deadline):
                return await self._repeated(call, out, wire)
        except TimeoutError as exc:
            note(Event.CALL_FAILED, error=TimedOut)
            raise TimedOut("deadline") from exc

    async def _repeated(self, call: Call, out: Outgoing, wire: "Wire") -> Reply:
        made = 0
        while True:
            made += 1
            try:
                return await self._once(call, out, wire)
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

    def _outgoing(self, call: Call) -> Outgoing:
        reference = call.reference
        absolute = "://" in reference or reference.startswith("/")
        url = self.origin.resolve(reference) if absolute else self.origin.url(reference)
        if call.query:
            url = f"{url}?{urlencode(call.query)}"
        headers = {
            "Accept": ", ".join(call.accept) or "*/*",
            "Accept-Encoding": "gzip",
            "Accept-Language": self.language,
            "User-Agent": f"FamilyChart ({_SYSTEM})",
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
        return Outgoing(call.method, url, headers, body)

    async def _once(self, call: Call, out: Outgoing, wire: "Wire") -> Reply:
        started = asyncio.get_running_loop().time()
        reply = await wire.exchange(out, lambda status, location: self._refuse_redirect(out.url, status, location))
        self._judge(call, reply)
        elapsed = asyncio.get_running_loop().time() - started
        note(Event.REPLY, status=reply.status, bytes=len(reply.body), seconds=elapsed)
        return reply

    async def _opened(self) -> "Wire":
        async with self._opening:
            if self._wire is None:
                # In a thread: importing httpx and reading the system's certificates would stop the screen.
                self._wire = await asyncio.to_thread(_wire, self._transport, self._extra_roots, self._budgets)
            return self._wire

    def _refuse_redirect(self, url: str, status: int, location: str) -> None:
        if not 300 <= status < 400 or status == 304:
            return
        self.origin.resolve(location, against=url)
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


def _wire(transport: Any, extra_roots: str, budgets: Budgets) -> "Wire":
    from pfclient.gateway.wire import Wire  # noqa: PLC0415 - httpx comes in with the first call

    return Wire(transport, extra_roots, budgets)
