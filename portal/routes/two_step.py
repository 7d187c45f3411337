"""Two-step verification of the signed-in account: set it up, renew its recovery codes, switch it off."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.routes.config import portal_name
from portal.routes.enroll_session import repeatable
from portal.rules import totp
from portal.rules.access import Caller, acting, authenticate
from portal.rules.repeats import answered, once
from portal.rules.second_step import FRESH, new_recovery_codes, spend_try, switch_on
from portal.rules.sign_in import TooManyTries
from portal.state import Portal
from portal.store import accounts, audit, deliveries, sessions, two_step
from portal.store.accounts import Account
from portal.store.idempotency import Repeatable
from portal.store.schema import practices
from portal.store.sealed import seal
from portal.store.times import text
from portal.wire import field_problem, json_answer, json_object, text_field
from portal.words.two_step_mail import NOTICE_LIFETIME, changed_mail

_REPEATABLE = timedelta(minutes=10)


async def state(request: Request) -> Response:
    """Whether it is on, since when, and how many recovery codes are left."""
    return await run_in_threadpool(_state, request)


async def begin(request: Request) -> Response:
    """A new secret, not in use before `activate`; what was begun before and not finished is forgotten. Fresh sign-in.

    Whoever found a computer open, or took its tokens, would lock the account's holder out with an app of their own.
    """
    return await run_in_threadpool(_begin, request)


async def activate(request: Request) -> Response:
    """The first code of the new secret: from now on sign-in asks for one. Gives the recovery codes, this once."""
    code, raw = text_field(await json_object(request), "code"), await request.body()
    return await run_in_threadpool(_activate, request, code, raw)


async def switch_off(request: Request) -> Response:
    """Sign-in asks for no code any more; wants a fresh sign-in."""
    await run_in_threadpool(_switch_off, request)
    return Response(status_code=204)


async def recovery_codes(request: Request) -> Response:
    """Ten new recovery codes, shown this once; the old ones are void. Wants a fresh sign-in."""
    return await run_in_threadpool(_recovery_codes, request, await request.body())


def _state(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller = authenticate(portal, request)
    with portal.database.read() as connection:
        known = two_step.find(connection, caller.account_id)
        left = two_step.recovery_codes_left(connection, caller.account_id)
    active = known is not None and known.active
    since = text(known.since) if known is not None and active else None
    return json_answer({"active": active, "since": since, "recovery_codes_left": left})


def _begin(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller, secret, now = authenticate(portal, request), totp.new_secret(), portal.clock.now()
    sealed = seal(portal.settings.data).close(secret, caller.account_id)
    with portal.database.write() as connection:
        _require_fresh(connection, acting(connection, request, now), now)
        holder = _holder(connection, caller)
        try:
            two_step.begin(connection, holder.id, sealed, now)
        except two_step.AlreadyOn:
            raise _already_on() from None
        names = connection.scalars(select(practices.c.name).limit(2)).all()
    uri = totp.otpauth_uri(secret, issuer=portal_name(names), holder=holder.username)
    return json_answer({"secret": totp.shown_secret(secret), "otpauth_uri": uri}, 201)


def _activate(request: Request, code: str, raw: bytes) -> Response:
    portal: Portal = request.app.state.portal
    caller, now = authenticate(portal, request), portal.clock.now()
    asked = repeatable(request, raw, caller.account_id)
    before = answered(portal.database, asked, now)
    if before is not None:
        return _given(before)
    with portal.database.read() as connection:
        known = two_step.find(connection, caller.account_id)
    if known is None:
        raise Problem(404, "not-set-up", "Begin with a new secret.")
    if known.active:
        raise _already_on()
    try:
        spend_try(portal.database, caller.account_id, now)
    except TooManyTries as exc:
        raise Problem(429, "rate-limited", "Too many tries.", retry_after=exc.retry_after) from None

    def act(connection: Connection) -> dict[str, Any]:
        acting(connection, request, now)
        codes = switch_on(connection, seal(portal.settings.data), caller.account_id, code, now)
        if codes is None:
            raise field_problem("wrong-code", "code", "That code is not the one of now.")
        _changed(request, connection, _holder(connection, caller), "two-step-on", now)
        return {"recovery_codes": codes}

    return _once(portal, asked, act, 200)


def _switch_off(request: Request) -> None:
    portal: Portal = request.app.state.portal
    now = portal.clock.now()
    authenticate(portal, request)
    with portal.database.write() as connection:
        caller = acting(connection, request, now)
        _require_fresh(connection, caller, now)
        if not two_step.remove(connection, caller.account_id):
            raise Problem(404, "not-set-up", "It is not on.")
        _changed(request, connection, _holder(connection, caller), "two-step-off", now)
    portal.mail_waits()


def _recovery_codes(request: Request, raw: bytes) -> Response:
    portal: Portal = request.app.state.portal
    caller, now = authenticate(portal, request), portal.clock.now()

    def act(connection: Connection) -> dict[str, Any]:
        acting(connection, request, now)
        _require_fresh(connection, caller, now)
        codes = new_recovery_codes(connection, caller.account_id)
        _changed(request, connection, _holder(connection, caller), "recovery-codes", now)
        return {"recovery_codes": codes}

    return _once(portal, repeatable(request, raw, caller.account_id), act, 201)


def _once(portal: Portal, asked: Repeatable, act: Callable[[Connection], Any], status: int) -> Response:
    """Codes that are shown once must not be lost with a reply: under its Idempotency-Key it can be asked for again."""
    given = once(portal.database, asked, act, status=status, now=portal.clock.now(), kept=_REPEATABLE)
    portal.mail_waits()
    return _given(given)


def _given(answer: tuple[int, bytes]) -> Response:
    return Response(answer[1], answer[0], media_type="application/json")


def _require_fresh(connection: Connection, caller: Caller, now: datetime) -> None:
    since = sessions.signed_in_at(connection, caller.family_id)
    if since is None or now - since > FRESH:
        raise Problem(403, "fresh-sign-in-required", "Sign in again for this.", max_age=int(FRESH.total_seconds()))


def _changed(request: Request, connection: Connection, holder: Account, action: str, now: datetime) -> None:
    """Record it, and tell the account's holder: it may not have been them."""
    mark = request.state.request_id
    audit.record(connection, at=now, action=action, account_id=holder.id, request_id=mark)
    mail = changed_mail(action, holder.email, holder.locale)
    deliveries.enqueue(connection, mail, now=now, lapses=now + NOTICE_LIFETIME)


def _holder(connection: Connection, caller: Caller) -> Account:
    account = accounts.get(connection, caller.account_id)
    if account is None:
        raise Problem(404, "not-found", "This account is gone.")
    return account


def _already_on() -> Problem:
    return Problem(409, "already-on", "Two-step verification is on already.")


ROUTES = [
    Route("/account/v1/mfa/totp", state, methods=["GET"]),
    Route("/account/v1/mfa/totp", begin, methods=["POST"]),
    Route("/account/v1/mfa/totp/activate", activate, methods=["POST"]),
    Route("/account/v1/mfa/totp", switch_off, methods=["DELETE"]),
    Route("/account/v1/mfa/recovery-codes", recovery_codes, methods=["POST"]),
]
