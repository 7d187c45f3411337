"""Who has seen what: of one chart by everybody, or of every chart by this account; and what the program tells of."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.routes.enroll_session import repeatable
from portal.rules import proxies
from portal.rules.access import ASK_YOUR_DOCTOR, Caller, OpenChart, acting, authenticate, charts_of
from portal.rules.activity import ACTIONS, LONGEST, REPORTED, Sitting, sees_everybody, sittings
from portal.rules.repeats import once
from portal.state import Portal
from portal.store import audit, charts
from portal.store.times import text
from portal.wire import field_problem, json_answer, json_object, text_field

_SHOWN = 200
_USUAL = timedelta(days=30)
_KEPT = timedelta(days=7)
_MOST_SECTIONS, _LONGEST_SECTION = 40, 32
_YEARS = range(1900, 9999)


async def listed(request: Request) -> Response:
    """What was done with the chart named by `patient`, else what this account did; the newest first."""
    of_chart = "patient" in request.query_params
    return await run_in_threadpool(_of_chart if of_chart else _of_account, request)


async def told(request: Request) -> Response:
    """The program says that it printed or saved a copy of a chart: only it knows."""
    body = await json_object(request)
    return await run_in_threadpool(_told, request, body, await request.body())


def _of_account(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller = authenticate(portal, request)
    with portal.database.read() as connection:
        entries = audit.of_account(connection, caller.account_id, _SHOWN)
    items = [
        {
            "at": entry.at,
            "action": entry.action,
            "patient": f"Patient/{entry.patient_id}" if entry.patient_id else None,
            "target": entry.target,
        }
        for entry in entries
    ]
    return json_answer({"items": items})


def _of_chart(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller, asked, now = authenticate(portal, request), request.query_params, portal.clock.now()
    before = _moment(request, "to", now + timedelta(seconds=1))
    since = max(_moment(request, "from", before - _USUAL), before - LONGEST)
    action = asked.get("action", "")
    if action and action not in set(ACTIONS.values()):
        raise field_problem("invalid-request", "action", "There is no such action.")
    with portal.database.read() as connection:
        chart = _chart(connection, caller, asked["patient"], now)
        found, more = sittings(connection, chart, caller.account_id, since=since, before=before, action=action)
        who = {each.account_id: _who(connection, each.account_id, chart, caller, now) for each in found}
    items = [_item(each, who[each.account_id]) for each in found]
    return json_answer({"items": items, "more": more, "everybody": sees_everybody(chart)})


def _item(sitting: Sitting, who: dict[str, Any]) -> dict[str, Any]:
    return {
        "from": text(sitting.first),
        "to": text(sitting.last),
        "action": sitting.action,
        "what": sorted(sitting.what),
        "device": sitting.device,
        "by": who,
    }


def _who(connection: Connection, account_id: str, chart: OpenChart, caller: Caller, now: datetime) -> dict[str, Any]:
    """An account by the name in its own chart and by what the patient is to it; never by what it signs in with."""
    if not account_id:
        return {"kind": "clinic"}
    return {
        "kind": "you" if account_id == caller.account_id else "account",
        "display": proxies.name_of(connection, account_id, now),
        "relationship": charts.relationship_of(connection, account_id, chart.patient_id),
    }


def _told(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal: Portal = request.app.state.portal
    caller, now = authenticate(portal, request), portal.clock.now()
    patient, action = text_field(body, "patient"), text_field(body, "action")
    if action not in REPORTED:
        raise field_problem("invalid-request", "action", f"One of {', '.join(REPORTED)}.")
    what = _sections(body.get("what", []))
    device, mark = caller.device, request.state.request_id

    def act(connection: Connection) -> dict[str, Any]:
        acting(connection, request, now)
        patient_id = _chart(connection, caller, patient, now).patient_id
        who = {"account_id": caller.account_id, "patient_id": patient_id}
        audit.record(connection, at=now, action=action, what=what, device=device, request_id=mark, **who)
        return {"action": action}

    asked = repeatable(request, raw, caller.account_id)
    status, answer = once(portal.database, asked, act, status=201, now=now, kept=_KEPT)
    return Response(answer, status, media_type="application/json")


def _sections(what: object) -> str:
    """Names of sections, which are the client's words for them."""
    names = what if isinstance(what, list) and len(what) <= _MOST_SECTIONS else None
    if names is None or not all(isinstance(each, str) and _is_section(each) for each in names):
        raise field_problem("invalid-request", "what", "A list of names of sections.")
    return " ".join(names)


def _is_section(name: str) -> bool:
    return 0 < len(name) <= _LONGEST_SECTION and name.isascii() and name.replace("_", "").isalnum()


def _chart(connection: Connection, caller: Caller, reference: str, now: datetime) -> OpenChart:
    wanted = reference.removeprefix("Patient/")
    mine = [chart for chart in charts_of(connection, caller.account_id, now) if chart.patient_id == wanted]
    if not mine or mine[0].status != "active":
        raise Problem(403, "forbidden", ASK_YOUR_DOCTOR)
    return mine[0]


def _moment(request: Request, name: str, usual: datetime) -> datetime:
    said = request.query_params.get(name, "")
    if not said:
        return usual
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        raise _no_moment(name) from None
    # Not further away than a zone may move it.
    if found.tzinfo is None or found.year not in _YEARS:
        raise _no_moment(name)
    return found


def _no_moment(name: str) -> Problem:
    return field_problem("invalid-request", name, "A moment with its zone (RFC 3339).")


ROUTES = [
    Route("/account/v1/activity", listed, methods=["GET"]),
    Route("/account/v1/activity", told, methods=["POST"]),
]
