"""GET /fhir/{Type}, POST /fhir/{Type}/_search, GET /fhir/{Type}/{id}: reading records, every view audited."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from portal.errors import FhirError
from portal.routes.fhir_bundles import MEDIA_TYPE, etag_of, resource_bytes
from portal.routes.fhir_read import read
from portal.routes.fhir_search import Asked, search
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
    asked = Asked(resource_type, parameters, _is_strict(request), base_url(request))
    found = search(portal, caller, asked)
    _audit(request, caller.account_id, found.patient_id, resource_type)
    return _answer(request, found.body, found.etag)


def _was_read(request: Request, resource_type: str, resource_id: str) -> Response:
    portal: Portal = request.app.state.portal
    caller = authenticate(portal, request)
    row = read(portal, caller, resource_type, resource_id)
    _audit(request, caller.account_id, row.patient_id, f"{resource_type}/{resource_id}")
    return _answer(request, resource_bytes(row), etag_of(row))


def _answer(request: Request, body: bytes, etag: str) -> Response:
    headers = {"ETag": etag} if etag else {}
    known = [each.strip() for each in request.headers.get("if-none-match", "").split(",")]
    # Weak comparison, as RFC 9110 §13.1.2 asks for.
    if etag and any(each.removeprefix("W/") == etag.removeprefix("W/") for each in known):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=MEDIA_TYPE)


def _audit(request: Request, account_id: str, patient_id: str, target: str) -> None:
    portal: Portal = request.app.state.portal
    with portal.database.write() as connection:
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
    *(Route(f"/fhir/{name}", _search_of(name), methods=["GET"]) for name in _SEARCHED),
    *(Route(f"/fhir/{name}/_search", _search_of(name), methods=["POST"]) for name in _SEARCHED),
    *(Route(f"/fhir/{name}/{{id}}", _read_of(name), methods=["GET"]) for name in sorted(READABLE)),
]
