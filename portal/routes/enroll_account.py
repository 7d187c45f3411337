"""The end of registration: is the user name free, and the account that gets the chart."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.routes.enroll_session import enrolling_of, open_enrolling_of, portal_of, repeatable
from portal.routes.kiosk_session import visit_named
from portal.routes.linked_charts import entry
from portal.rules import lifetimes, redemption
from portal.rules.access import Caller, acting, authenticate
from portal.rules.brakes import USERNAMES
from portal.rules.codes import is_code_challenge
from portal.rules.devices import device_of
from portal.rules.passwords import POLICIES
from portal.rules.proofs import require_open, require_verified
from portal.rules.redemption import NewAccount, SignIn
from portal.rules.repeats import answered, once
from portal.rules.usernames import checked_username, suggestions
from portal.store import accounts, kiosk_visits
from portal.store.idempotency import Repeatable
from portal.wire import field_problem, json_answer, json_object, text_field


async def username(request: Request) -> Response:
    """Whether a user name is free, with others to offer; for a verified session only, 20 a minute."""
    return await run_in_threadpool(_asked_name, request)


async def account(request: Request) -> Response:
    """Make an account, or use one that exists, and put the chart on it; the invitation is used up."""
    body = await json_object(request)
    raw = await request.body()
    match body.get("mode"):
        case "create":
            return await run_in_threadpool(_created, request, body, raw)
        case "link":
            return await run_in_threadpool(_linked, request, body, raw)
    raise field_problem("invalid-request", "mode", "mode is create or link.")


def _asked_name(request: Request) -> Response:
    portal = portal_of(request)
    enrolling = open_enrolling_of(request)
    require_verified(enrolling)
    with portal.database.write() as connection:
        USERNAMES.take(connection, enrolling.invitation.id, portal.clock.now())
    name = checked_username(request.path_params["name"])
    with portal.database.read() as connection:
        available = not accounts.username_taken(connection, name)
        others = [] if available else suggestions(name, lambda other: not accounts.username_taken(connection, other))
    return json_answer({"available": available, "suggestions": others})


def _created(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    enrolling = enrolling_of(request)
    require_verified(enrolling)
    asked = repeatable(request, raw, enrolling.session.token_hash)
    known = answered(portal.database, asked, now)
    if known is not None:
        return Response(known[1], known[0], media_type="application/json")
    require_open(enrolling.invitation, now)
    visit = visit_named(request)
    challenge = _code_challenge(body)
    ready = redemption.ready(_wanted(body), enrolling, POLICIES[portal.settings.password_policy])
    terms = {"relationship": text_field(body, "relationship", required=False), "device": _device(request)}

    def act(connection: Connection) -> dict[str, Any]:
        account_id = redemption.create(connection, ready, now)
        chart = redemption.redeem(connection, enrolling, account_id, **terms, now=now)
        answer = {"linked_chart": entry(chart, enrolling.patient), "recovery_codes": list(ready.recovery_codes)}
        who = replace(redemption.first_sign_in(account_id), visit_id=visit.id if visit else "")
        return answer | _signed_in(connection, who, challenge, request)

    return _once(request, asked, act, 201)


def _linked(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    enrolling = enrolling_of(request)
    require_verified(enrolling)
    code = text_field(body, "authorization_code", required=False)
    caller = None if code else authenticate(portal, request)
    visit = visit_named(request)
    bearer = _bearer(request, caller) if caller else None
    verifier = text_field(body, "code_verifier", required=bool(code))
    terms = {"relationship": text_field(body, "relationship", required=False), "device": _device(request)}
    challenge = _code_challenge(body)

    def act(connection: Connection) -> dict[str, Any]:
        if bearer:
            acting(connection, request, now)
        who = bearer or redemption.sign_in_behind_code(connection, code, verifier, now)
        who = replace(who, visit_id=visit.id) if visit else who
        chart = redemption.redeem(connection, enrolling, who.account_id, **terms, now=now)
        return {"linked_chart": entry(chart, enrolling.patient)} | _signed_in(connection, who, challenge, request)

    asked = repeatable(request, raw, f"{enrolling.session.token_hash} {bearer.account_id if bearer else ''}")
    return _once(request, asked, act, 200)


def _device(request: Request) -> str:
    return device_of(request.headers.get("user-agent", "")).kind


def _bearer(request: Request, caller: Caller) -> SignIn:
    with portal_of(request).database.read() as connection:
        bound = kiosk_visits.visit_of_family(connection, caller.family_id)
    return SignIn(caller.account_id, " ".join(sorted(caller.scopes)), visit_id=bound.id if bound else "")


def _once(request: Request, asked: Repeatable, act: Any, status: int) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    status, answer = once(portal.database, asked, act, status=status, now=now, kept=lifetimes.IDEMPOTENCY)
    return Response(answer, status, media_type="application/json")


def _wanted(body: dict[str, Any]) -> NewAccount:
    question = body.get("security_question")
    if not isinstance(question, dict):
        raise field_problem("invalid-question", "security_question", "Choose a question and answer it.")
    return NewAccount(
        username=text_field(body, "username"),
        password=text_field(body, "password"),
        question_id=text_field(question, "id"),
        answer=text_field(question, "answer"),
        email=text_field(body, "email"),
        locale=text_field(body, "locale", required=False)[:16] or "en",
        terms_version=text_field(body, "terms_version", required=False),
    )


def _code_challenge(body: dict[str, Any]) -> str:
    challenge = text_field(body, "code_challenge", required=False)
    if challenge and not is_code_challenge(challenge):
        raise field_problem("invalid-request", "code_challenge", "code_challenge is a PKCE S256 challenge.")
    return challenge


def _signed_in(connection: Connection, who: SignIn, challenge: str, request: Request) -> dict[str, str]:
    if not challenge:
        return {}
    now = portal_of(request).clock.now()
    return {"authorization_code": redemption.signed_in_code(connection, who, challenge, now)}


ROUTES = [
    Route("/enroll/v1/usernames/{name:path}", username, methods=["GET"]),
    Route("/enroll/v1/account", account, methods=["POST"]),
]
