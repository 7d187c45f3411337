"""What may be done with a token afterwards: revocation (RFC 7009) and introspection (RFC 7662)."""

from datetime import datetime

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.forms import oauth_form, required
from portal.routes.oauth import client_in
from portal.rules.access import Caller, authenticate
from portal.rules.id_tokens import fhir_user
from portal.state import Portal
from portal.store import audit, tokens
from portal.store.tokens import Grant
from portal.wire import base_url, json_answer


async def revoke(request: Request) -> Response:
    """A refresh token takes its whole sign-in with it, an access token only itself; 200 for an unknown one too."""
    form = await oauth_form(request)
    client_id = client_in(form).id
    await run_in_threadpool(_revoke, request, required(form, "token"), client_id)
    return Response(status_code=200)


async def introspect(request: Request) -> Response:
    """Whether a token lives and what it stands for; told only to a bearer of the same account and client."""
    caller = await run_in_threadpool(authenticate, request.app.state.portal, request)
    form = await oauth_form(request)
    return json_answer(await run_in_threadpool(_introspected, request, required(form, "token"), caller))


def _revoke(request: Request, token: str, client_id: str) -> None:
    portal: Portal = request.app.state.portal
    now = portal.clock.now()
    with portal.database.write() as connection:
        refresh = tokens.find_refresh(connection, token, now)
        access = tokens.live_access(connection, token, now)
        if refresh is not None and refresh.family.client_id == client_id:
            tokens.end_family(connection, refresh.family.family_id)
            audit.record(
                connection,
                at=now,
                action="sign-out",
                account_id=refresh.family.account_id,
                request_id=request.state.request_id,
            )
        elif access is not None and access.client_id == client_id:
            tokens.drop_access(connection, token)


def _introspected(request: Request, token: str, caller: Caller) -> dict[str, object]:
    portal: Portal = request.app.state.portal
    now, base = portal.clock.now(), base_url(request)
    with portal.database.read() as connection:
        grant = tokens.live_access(connection, token, now) or _newest_refresh(connection, token, now)
        if grant is None or (grant.account_id, grant.client_id) != (caller.account_id, caller.client_id):
            return {"active": False}
        user = fhir_user(connection, grant.account_id, base_url=base, now=now)
    answer: dict[str, object] = {
        "active": True,
        "scope": grant.scope,
        "client_id": grant.client_id,
        "sub": grant.account_id,
        "iss": base,
        "exp": int(grant.expires.timestamp()),
    }
    if user:
        answer["fhirUser"] = user
    return answer


def _newest_refresh(connection: Connection, token: str, now: datetime) -> Grant | None:
    """A refresh token that has been exchanged is no longer active, though it may be repeated for a moment."""
    refresh = tokens.find_refresh(connection, token, now)
    return refresh.family if refresh is not None and refresh.rotated is None else None


ROUTES = [
    Route("/oauth/revoke", revoke, methods=["POST"]),
    Route("/oauth/introspect", introspect, methods=["POST"]),
]
