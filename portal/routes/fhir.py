"""GET /fhir/{Type}, GET /fhir?_type=…, both by POST to _search, GET /fhir/{Type}/{id}: every view audited."""

from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from portal.errors import FhirError
from portal.routes.fhir_bundles import MEDIA_TYPE, etag_of, resource_bytes
from portal.routes.fhir_read import read
from portal.routes.fhir_search import Asked, search, weak
from portal.rules.access import authenticate
from portal.rules.record_types import READABLE, SEARCHABLE
from portal.state import Portal
from portal.store import audit
from portal.wire import base_url

Handler = Callable[[Request], Awaitable[Response]]

_FORM = "application/x-www-form-urlencoded"


def _search_of(resource_type: str) -> Handler:
    async def handle(request: Request) -> Response:
        parameters = list(request.query_params.multi_items())
        if request.method == "POST":
            if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
                raise FhirError(415, "not-supported", f"A search is posted as {_FORM}.")
            body = (await request.body()).decode("utf-8", "replace")
            parameters += parse_qsl(body, keep_blank_values=True)
        return await run_in_threadpool(_searched, request, resource_type, parameters)

    return handle


def _read_of(resource_type: str) -> Handler:
    async def handle(request: Request) -> Response:
        return await run_in_threadpool(_was_read, request, resource_type, request.path_params["id"])

    return handle


def _searched(request: Request, resource_type: str, parameters: list[tuple[str, str]]) -> Response:
    portal: Portal = request.app.state.portal
    caller = authenticate(portal, request)
    asked = Asked(resource_type, parameters, _is_strict(request), base_url(request), _known(request))
    found = search(portal, caller, asked)
    _audit(request, caller.account_id, found.patient_id, found.types)
    return _answer(found.body, found.etag)


def _was_read(request: Request, resource_type: str, resource_id: str) -> Response:
    portal: Portal = request.app.state.portal
    caller = authenticate(portal, request)
    row = read(portal, caller, resource_type, resource_id)
    _audit(request, caller.account_id, row.patient_id, (f"{resource_type}/{resource_id}",))
    etag = etag_of(row)
    return _answer(None if weak(etag) in _known(request) else resource_bytes(row), etag)


def _answer(body: bytes | None, etag: str) -> Response:
    headers = {"ETag": etag} if etag else {}
    if body is None:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=MEDIA_TYPE)


def _known(request: Request) -> frozenset[str]:
    return frozenset(weak(each.strip()) for each in request.headers.get("if-none-match", "").split(","))


def _audit(request: Request, account_id: str, patient_id: str, targets: Sequence[str]) -> None:
    portal: Portal = request.app.state.portal
    with portal.database.write() as connection:
        for target in targets:
            audit.record(
                connection,
                at=portal.clock.now(),
                action="view",
                account_id=account_id,
                patient_id=patient_id,
                target=target,
                request_id=request.state.request_id,
            )


def _is_strict(request: Request) -> bool:
    wishes = ",".join(request.headers.getlist("prefer")).split(",")
    return "handling=strict" in (wish.replace(" ", "").lower() for wish in wishes)


_SEARCHED = ("Patient", *SEARCHABLE)

ROUTES: list[BaseRoute] = [
    Route("/fhir", _search_of(""), methods=["GET"]),
    Route("/fhir/_search", _search_of(""), methods=["POST"]),
    *(Route(f"/fhir/{name}", _search_of(name), methods=["GET"]) for name in _SEARCHED),
    *(Route(f"/fhir/{name}/_search", _search_of(name), methods=["POST"]) for name in _SEARCHED),
    *(Route(f"/fhir/{name}/{{id}}", _read_of(name), methods=["GET"]) for name in sorted(READABLE)),
]
