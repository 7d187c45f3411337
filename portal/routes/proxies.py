"""Who else can open the account holder's own chart: all of them, narrowing what one may see, and ending it."""

from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.routes import proxy_invitations
from portal.routes.linked_charts import access
from portal.rules import proxies
from portal.rules.access import Caller, OpenChart, acting, authenticate
from portal.rules.brakes import PROXY_CHANGES
from portal.rules.proxies import Limits
from portal.state import Portal
from portal.store import audit, charts, invitations, patients
from portal.store.patients import Patient
from portal.wire import json_answer, json_object


async def listed(request: Request) -> Response:
    """Everybody whose account can open a chart that the practice says is the caller's own, and who is invited."""
    return await run_in_threadpool(_listed, request)


async def narrow(request: Request) -> Response:
    """Say what one of them may see from now on, and until when; at once."""
    body = await json_object(request)
    return await run_in_threadpool(_narrow, request, body)


async def end(request: Request) -> Response:
    """End one of them at once; it takes another invitation to give access again."""
    await run_in_threadpool(_end, request)
    return Response(status_code=204)


def _listed(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller, now = authenticate(portal, request), portal.clock.now()
    with portal.database.read() as connection:
        own = [(each, _patient(connection, each)) for each in proxies.own_charts(connection, caller.account_id, now)]
        answer = {
            "own": bool(own),
            "charts": [
                {
                    "patient": f"Patient/{patient.id}",
                    "practice": patient.practice,
                    "may_invite": proxies.may_invite(chart, patient, now),
                    "limits": limits(proxies.limits_for_another(chart, patient)),
                }
                for chart, patient in own
            ],
            "items": [_item(connection, request, *each) for each in proxies.others(connection, caller.account_id, now)],
            "invitations": [
                proxy_invitations.shown(each, chart, patient, now)
                for chart, patient in own
                for each in proxies.unused(connection, caller.account_id, patient.id)
            ],
        }
    return json_answer(answer)


def limits(most: Limits) -> dict[str, Any]:
    """How the wire says the most somebody may have."""
    return {"categories": most.categories, "until": most.until or None}


def _item(connection: Connection, request: Request, account_id: str, chart: OpenChart) -> dict[str, Any]:
    portal: Portal = request.app.state.portal
    patient = _patient(connection, chart)
    invitation = invitations.get(connection, chart.invitation_id) if chart.invitation_id else None
    by_patient = invitation is not None and bool(invitation.invited_by)
    return {
        "id": chart.chart_id,
        "patient": f"Patient/{patient.id}",
        "practice": patient.practice,
        "display": proxies.name_of(connection, account_id, portal.clock.now()),
        "email": invitation.email if invitation and by_patient else "",
        "relationship": chart.relationship,
        "given_by": "patient" if by_patient else "practice",
        "linked": chart.linked,
        "access": access(chart.categories, chart.until, of_age=chart.of_age),
        "limits": limits(proxies.limits_of(chart, patient)),
    }


def _narrow(request: Request, body: dict[str, Any]) -> Response:
    portal: Portal = request.app.state.portal
    now = portal.clock.now()
    authenticate(portal, request)
    with portal.database.write() as connection:
        caller = acting(connection, request, now)
        account_id, chart, patient = _found(connection, request, caller)
        most = proxies.limits_of(chart, patient)
        categories, until = chart.kept_to, chart.kept_until
        if "categories" in body:
            categories = proxies.checked_categories(body["categories"], most)
        if "until" in body:
            until = proxies.checked_until(body["until"], most, now)
        PROXY_CHANGES.take(connection, caller.account_id, now)
        if proxies.narrow(connection, chart, most, categories, until):
            _record(connection, request, caller, chart, action="narrow-proxy", what=" ".join(categories))
            proxies.tell_that_it_was_narrowed(connection, account_id, patient, now)
        item = _item(connection, request, account_id, _found(connection, request, caller)[1])
    portal.mail_waits()
    return json_answer(item)


def _end(request: Request) -> None:
    portal: Portal = request.app.state.portal
    now = portal.clock.now()
    authenticate(portal, request)
    with portal.database.write() as connection:
        caller = acting(connection, request, now)
        account_id, chart, patient = _found(connection, request, caller)
        charts.revoke_chart(connection, chart.chart_id)
        _record(connection, request, caller, chart, action="end-proxy")
        proxies.tell_that_it_has_ended(connection, account_id, patient, now)
    portal.mail_waits()


def _found(connection: Connection, request: Request, caller: Caller) -> tuple[str, OpenChart, Patient]:
    """The account, the chart and the patient of the access that is named."""
    portal: Portal = request.app.state.portal
    wanted = request.path_params["proxy_id"]
    for account_id, chart in proxies.others(connection, caller.account_id, portal.clock.now()):
        if chart.chart_id == wanted:
            return account_id, chart, _patient(connection, chart)
    raise Problem(404, "not-found", "Nobody has that access to your chart.")


def _patient(connection: Connection, chart: OpenChart) -> Patient:
    patient = patients.get(connection, chart.patient_id)
    if patient is None:
        raise Problem(404, "not-found", "That chart is gone.")
    return patient


def _record(
    connection: Connection, request: Request, caller: Caller, chart: OpenChart, *, action: str, what: str = ""
) -> None:
    portal: Portal = request.app.state.portal
    audit.record(
        connection,
        at=portal.clock.now(),
        action=action,
        account_id=caller.account_id,
        patient_id=chart.patient_id,
        target=chart.chart_id,
        request_id=request.state.request_id,
        device=caller.device,
        what=what,
    )


ROUTES = [
    Route("/account/v1/proxies", listed, methods=["GET"]),
    Route("/account/v1/proxies/{proxy_id}", narrow, methods=["PATCH"]),
    Route("/account/v1/proxies/{proxy_id}", end, methods=["DELETE"]),
    *proxy_invitations.ROUTES,
]
