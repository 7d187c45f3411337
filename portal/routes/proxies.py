"""Who else can open the account holder's own chart, and ending that."""

from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.rules.access import Caller, OpenChart, authenticate, charts_of
from portal.rules.id_tokens import own_patient
from portal.state import Portal
from portal.store import accounts, audit, charts, deliveries, patients
from portal.wire import json_answer
from portal.words.proxy_mail import NOTICE_LIFETIME, ended_mail


async def listed(request: Request) -> Response:
    """Everybody whose account can open a chart that the practice says is the caller's own."""
    return await run_in_threadpool(_listed, request)


async def end(request: Request) -> Response:
    """End one of them at once; only the practice can give access again."""
    await run_in_threadpool(_end, request)
    return Response(status_code=204)


def _listed(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller = authenticate(portal, request)
    with portal.database.read() as connection:
        items = [_item(connection, request, *each) for each in _others(connection, request, caller)]
        own = bool(_own(connection, request, caller))
    return json_answer({"items": items, "own": own})


def _item(connection: Connection, request: Request, account_id: str, chart: OpenChart) -> dict[str, Any]:
    portal: Portal = request.app.state.portal
    own = own_patient(connection, account_id, portal.clock.now())
    holder, patient = patients.get(connection, own) if own else None, patients.get(connection, chart.patient_id)
    return {
        "id": chart.chart_id,
        "patient": f"Patient/{chart.patient_id}",
        "practice": patient.practice if patient else "",
        "display": holder.name if holder else "",
        "relationship": chart.relationship,
        "linked": chart.linked,
        "access": {"categories": chart.categories, "until": chart.until or None},
    }


def _end(request: Request) -> None:
    portal: Portal = request.app.state.portal
    caller, now = authenticate(portal, request), portal.clock.now()
    wanted = request.path_params["proxy_id"]
    with portal.database.write() as connection:
        found = [each for each in _others(connection, request, caller) if each[1].chart_id == wanted]
        if not found:
            raise Problem(404, "not-found", "Nobody has that access to your chart.")
        account_id, chart = found[0]
        charts.revoke_chart(connection, chart.chart_id)
        audit.record(
            connection,
            at=now,
            action="end-proxy",
            account_id=caller.account_id,
            patient_id=chart.patient_id,
            target=chart.chart_id,
            request_id=request.state.request_id,
            device=caller.device,
        )
        holder, patient = accounts.get(connection, account_id), patients.get(connection, chart.patient_id)
        if holder is not None and patient is not None:
            letter = ended_mail(patient.given or patient.name, holder.email, holder.locale)
            deliveries.enqueue(connection, letter, now=now, lapses=now + NOTICE_LIFETIME)
    portal.mail_waits()


def _others(connection: Connection, request: Request, caller: Caller) -> list[tuple[str, OpenChart]]:
    """Account and chart of everybody else, for each chart of the caller's own."""
    portal: Portal = request.app.state.portal
    now, own = portal.clock.now(), _own(connection, request, caller)
    return [each for chart in own for each in charts.others_of(connection, chart.patient_id, caller.account_id, now)]


def _own(connection: Connection, request: Request, caller: Caller) -> list[OpenChart]:
    portal: Portal = request.app.state.portal
    linked = charts_of(connection, caller.account_id, portal.clock.now())
    return [chart for chart in linked if chart.own and chart.status == "active"]


ROUTES = [
    Route("/account/v1/proxies", listed, methods=["GET"]),
    Route("/account/v1/proxies/{proxy_id}", end, methods=["DELETE"]),
]
