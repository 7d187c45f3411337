"""The account surface: who is signed in, which charts are linked, linking and unlinking."""

import hashlib
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.routes.enroll import open_session
from portal.routes.linked_charts import entry
from portal.rules.access import acting, authenticate
from portal.rules.id_tokens import own_patient
from portal.state import Portal
from portal.store import accounts, audit, charts, patients


async def me(request: Request) -> Response:
    """The account holder."""
    return await run_in_threadpool(_me, request)


async def my_charts(request: Request) -> Response:
    """Every chart on the account's list, revoked and expired ones too, oldest first."""
    return await run_in_threadpool(_my_charts, request)


async def start_link(request: Request) -> Response:
    """Name the invitation to another chart; goes on as registration does, and ends in `mode: link`."""
    await run_in_threadpool(authenticate, request.app.state.portal, request)
    return await open_session(request)


async def unlink(request: Request) -> Response:
    """Take a chart off the list; a new invitation may bring it back."""
    await run_in_threadpool(_unlink, request)
    return Response(status_code=204)


def _me(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller = authenticate(portal, request)
    with portal.database.read() as connection:
        account = accounts.get(connection, caller.account_id)
        if account is None:
            raise Problem(404, "not-found", "This account is gone.")
        own = own_patient(connection, account.id, portal.clock.now())
        patient = patients.get(connection, own) if own else None
    answer = {
        "username": account.username,
        "email": account.email,
        "locale": account.locale,
        "display": patient.name if patient else "",
    }
    return _readable_again(request, answer)


def _my_charts(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller = authenticate(portal, request)
    with portal.database.read() as connection:
        linked = charts.charts_of(connection, caller.account_id, portal.clock.now())
        answer = [entry(chart, patients.get(connection, chart.patient_id)) for chart in linked]
    return _readable_again(request, answer)


def _unlink(request: Request) -> None:
    portal: Portal = request.app.state.portal
    chart_id, now = request.path_params["chart_id"], portal.clock.now()
    authenticate(portal, request)
    with portal.database.write() as connection:
        caller = acting(connection, request, now)
        patient_id = charts.unlink_chart(connection, account_id=caller.account_id, chart_id=chart_id)
        if patient_id is None:
            raise Problem(404, "not-found", "There is no such chart on this account.")
        audit.record(
            connection,
            at=now,
            action="unlink",
            account_id=caller.account_id,
            patient_id=patient_id,
            request_id=request.state.request_id,
            device=caller.device,
        )


def _readable_again(request: Request, payload: Any) -> Response:
    """The answer with its ETag, or 304 when the caller has it (RFC 9110 §13.1.2)."""
    body = msgspec.json.encode(payload)
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
    if etag in known:
        return Response(status_code=304, headers={"ETag": etag})
    return Response(body, headers={"ETag": etag}, media_type="application/json")


ROUTES = [
    Route("/account/v1/me", me, methods=["GET"]),
    Route("/account/v1/charts", my_charts, methods=["GET"]),
    Route("/account/v1/charts", start_link, methods=["POST"]),
    Route("/account/v1/charts/{chart_id}", unlink, methods=["DELETE"]),
]
