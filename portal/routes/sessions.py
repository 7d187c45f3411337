"""Where the account is signed in, and which computers are not asked for a code; each can be ended."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.rules import proxies
from portal.rules.access import Caller, acting, authenticate
from portal.state import Portal
from portal.store import audit, sessions, two_step
from portal.store.times import text
from portal.wire import json_answer


async def listed(request: Request) -> Response:
    """Live sign-ins and trusted computers, the newest of each first."""
    return await run_in_threadpool(_listed, request)


async def end(request: Request) -> Response:
    """End a sign-in at once, with the invitations sent in it, or ask a trusted computer for a code again."""
    await run_in_threadpool(_end, request)
    return Response(status_code=204)


async def end_others(request: Request) -> Response:
    """End every sign-in but the one that asks, with invitations sent elsewhere; computers are asked for a code."""
    await run_in_threadpool(_end_others, request)
    return Response(status_code=204)


def _listed(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller, now = authenticate(portal, request), portal.clock.now()
    with portal.database.read() as connection:
        found = sessions.sign_ins(connection, caller.account_id, now)
        devices = two_step.devices(connection, caller.account_id, now)
    items: list[dict[str, Any]] = [
        {
            "id": each.id,
            "kind": "sign-in",
            "client_id": each.client_id,
            "device": each.device,
            "created": text(each.created),
            "last_used": text(each.last_used),
            "expires": text(each.expires),
            "current": each.id == caller.family_id,
        }
        for each in found
    ]
    items += [
        {
            "id": each.id,
            "kind": "device",
            "device": each.kind,
            "created": text(each.created),
            "expires": text(each.expires),
        }
        for each in devices
    ]
    return json_answer({"items": items})


def _end(request: Request) -> None:
    portal: Portal = request.app.state.portal
    now = portal.clock.now()
    authenticate(portal, request)
    # NUL is nothing a database takes for text.
    wanted, mark = request.path_params["session_id"].replace("\0", " "), request.state.request_id
    with portal.database.write() as connection:
        caller = acting(connection, request, now)
        if two_step.forget_device(connection, caller.account_id, wanted):
            action = "distrust-device"
        elif sessions.end_sign_in(connection, caller.account_id, wanted, now):
            action = "sign-out"
            _withdraw(connection, request, caller, now, lambda sign_in: sign_in == wanted != caller.family_id)
        else:
            raise Problem(404, "not-found", "There is no such sign-in or computer.")
        audit.record(connection, at=now, action=action, account_id=caller.account_id, request_id=mark)


def _end_others(request: Request) -> None:
    portal: Portal = request.app.state.portal
    now = portal.clock.now()
    authenticate(portal, request)
    with portal.database.write() as connection:
        caller = acting(connection, request, now)
        two_step.forget_devices(connection, caller.account_id)
        two_step.close_sessions(connection, caller.account_id)
        # After those that wait for a second step: one that is given a code at this moment is found as that.
        ended = sessions.end_others(connection, caller.account_id, caller.family_id, now)
        # Also what was sent in a sign-in that is over by now: whoever it was may have invited themselves.
        _withdraw(connection, request, caller, now, lambda sign_in: sign_in != caller.family_id)
        audit.record(
            connection, at=now, action="sign-out-others", account_id=caller.account_id, target=f"{ended} sign-ins",
            request_id=request.state.request_id,
        )  # fmt: skip


def _withdraw(
    connection: Connection, request: Request, caller: Caller, now: datetime, sent_in: Callable[[str], bool]
) -> None:
    proxies.withdraw_sent(
        connection,
        caller.account_id,
        now=now,
        request_id=request.state.request_id,
        device=caller.device,
        sent_in=sent_in,
    )


ROUTES = [
    Route("/account/v1/sessions", listed, methods=["GET"]),
    Route("/account/v1/sessions", end_others, methods=["DELETE"]),
    Route("/account/v1/sessions/{session_id}", end, methods=["DELETE"]),
]
