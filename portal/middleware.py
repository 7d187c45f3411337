"""What holds for every request: an id, no caching, a body limit, an expected Host, and a last resort."""

import itertools
import logging
import secrets
import traceback
from functools import lru_cache
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from portal.answers import refusal
from portal.settings import Settings
from portal.wire import header

BODY_LIMIT = 64 * 1024
FHIR_BODY_LIMIT = 1024 * 1024
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

_UNLESS_SAID = (
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)

_log = logging.getLogger("portal")


class RequestMark:
    """Gives every request an id (`request.state.request_id`, `X-Request-Id`) and every answer its safe headers.

    An answer that does not say otherwise is never stored by anybody: almost everything here is about a person.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        # One portal's marks differ from another's; asking for randomness at each request would cost its turn.
        self._start = secrets.token_hex(8)
        self._numbers = itertools.count()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and mark the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = f"{self._start}{next(self._numbers):016x}"
        scope.setdefault("state", {})["request_id"] = request_id

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = message["headers"]
                said = {name for name, _ in headers}
                headers += [header for header in _UNLESS_SAID if header[0] not in said]
                headers.append((b"x-request-id", request_id.encode()))
            await send(message)

        await self._app(scope, receive, marked)


class LastResort:
    """Turns an unforeseen exception into a plain 500 and logs where it happened, never what was in it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer 500 when nothing below could."""
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as exc:
            if scope["type"] != "http":
                raise
            where = traceback.extract_tb(exc.__traceback__)[-1]
            # Its text may hold a person's data (a database error quotes its parameters): its place is enough.
            _log.error(
                "unforeseen %s at %s:%s, request %s",
                type(exc).__name__,
                where.filename.rsplit("/", 1)[-1],
                where.lineno,
                scope.get("state", {}).get("request_id", ""),
            )
            if started:
                raise ConnectionAbortedError("the answer broke off") from None
            await refusal(Request(scope), 500)(scope, receive, send)


class BodyLimit:
    """Refuses bodies beyond 64 KiB (1 MiB under /fhir), by their announced and by their real size."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on while it stays within the limit."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = FHIR_BODY_LIMIT if scope["path"].startswith("/fhir/") else BODY_LIMIT
        announced = header(scope, b"content-length") or "0"
        if not announced.isdecimal() or int(announced) > limit:
            await refusal(Request(scope), 413)(scope, receive, send)
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > limit:
                raise HTTPException(413)
            return message

        await self._app(scope, counted, send)


class ExpectedHost:
    """On a loopback address, answers only to loopback names, so that no web page reaches it by DNS rebinding."""

    def __init__(self, app: ASGIApp, *, settings: Settings) -> None:
        self._app = app
        self._names = LOOPBACK | {settings.host, urlsplit(settings.public_url).hostname or settings.host}
        self._any = settings.host not in LOOPBACK and not settings.public_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on when it was meant for us."""
        if scope["type"] == "http":
            host = _host_name(header(scope, b"host"))
            if not host or not (self._any or host in self._names):
                await refusal(Request(scope), 421)(scope, receive, send)
                return
        await self._app(scope, receive, send)


@lru_cache(maxsize=256)
def _host_name(text: str) -> str:
    try:
        return urlsplit(f"//{text}").hostname or ""
    except ValueError:
        return ""
