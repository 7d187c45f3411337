"""GET /fhir/{Type}, GET /fhir?_type=…, both by POST to _search, GET /fhir/{Type}/{id}: every view audited."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from portal.errors import FhirError
from portal.routes.fhir_bundles import MEDIA_TYPE, etag_of, resource_bytes
from portal.routes.fhir_read import read
from portal.routes.fhir_search import Asked, search, weak
from portal.rules.access import Caller, authenticated
from portal.rules.record_types import READABLE, SEARCHABLE
from portal.state import Portal
from portal.store import audit
from portal.store.reading import Reading
from portal.store.secret_keys import secret_key
from portal.store.times import text
from portal.views import Seen
from portal.wire import address, every_header, header

Handler = Callable[[Request], Awaitable[Response]]

_SAFE = frozenset({"GET", "HEAD"})
_FORM = "application/x-www-form-urlencoded"


class _Search:
    """Searches of one type ("" for several), by GET or by POST; an ASGI application, so it is wrapped in nothing."""

    def __init__(self, resource_type: str) -> None:
        self._type = resource_type

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        parameters = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if scope["method"] == "POST":
            parameters += await _posted(request)
        portal: Portal = scope["app"].state.portal
        answer = await portal.views.see(partial(_searched, portal, request, self._type, parameters))
        await answer(scope, receive, send)


async def _posted(request: Request) -> list[tuple[str, str]]:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise FhirError(415, "not-supported", f"A search is posted as {_FORM}.")
    return parse_qsl((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)


def _read_of(resource_type: str) -> Handler:
    async def handle(request: Request) -> Response:
        portal: Portal = request.app.state.portal
        return await portal.views.see(partial(_was_read, portal, request, resource_type, request.path_params["id"]))

    return handle


def _searched(
    portal: Portal, request: Request, resource_type: str, parameters: list[tuple[str, str]], reading: Reading
) -> Seen:
    now = portal.clock.now()
    caller = authenticated(reading, request, now)
    base = address(portal.settings, request.scope)
    asked = Asked(resource_type, parameters, _is_strict(request), base, _known(request))
    found = search(reading, secret_key(portal.database, "page-links"), caller, asked, now)
    lines = [_line(request, now, caller, found.patient_id, seen) for seen in found.seen]
    return Seen(_answer(found.body, found.etag), lines)


def _was_read(portal: Portal, request: Request, resource_type: str, resource_id: str, reading: Reading) -> Seen:
    now = portal.clock.now()
    caller = authenticated(reading, request, now)
    row = read(reading, caller, resource_type, resource_id, now)
    etag = etag_of(row)
    answer = _answer(None if weak(etag) in _known(request) else resource_bytes(row), etag)
    seen = f"{resource_type}/{resource_id}", (row.section,)
    return Seen(answer, [_line(request, now, caller, row.patient_id, seen)])


def _answer(body: bytes | None, etag: str) -> Response:
    headers = {"ETag": etag} if etag else {}
    if body is None:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=MEDIA_TYPE)


def _known(request: Request) -> frozenset[str]:
    if request.method not in _SAFE:
        # RFC 9110 §13.1.2: only what was asked for with GET or HEAD can be "not modified"; a POST is answered.
        return frozenset()
    said = header(request.scope, b"if-none-match")
    return frozenset(weak(each.strip()) for each in said.split(",")) if said else frozenset()


def _line(
    request: Request, now: datetime, caller: Caller, patient_id: str, seen: tuple[str, Sequence[str]]
) -> audit.Line:
    target, sections = seen
    mark, action = request.scope["state"]["request_id"], "view" if sections else "view-withheld"
    return audit.Line(text(now), action, caller.account_id, patient_id, target, mark, caller.device, " ".join(sections))


def _is_strict(request: Request) -> bool:
    said = every_header(request.scope, b"prefer")
    return "handling=strict" in (wish.replace(" ", "").lower() for wish in ",".join(said).split(",")) if said else False


_SEARCHED = ("Patient", *SEARCHABLE)

ROUTES: list[BaseRoute] = [
    Route("/fhir", _Search(""), methods=["GET"]),
    Route("/fhir/_search", _Search(""), methods=["POST"]),
    *(Route(f"/fhir/{name}", _Search(name), methods=["GET"]) for name in _SEARCHED),
    *(Route(f"/fhir/{name}/_search", _Search(name), methods=["POST"]) for name in _SEARCHED),
    *(Route(f"/fhir/{name}/{{id}}", _read_of(name), methods=["GET"]) for name in sorted(READABLE)),
]
