"""Changing the password while signed in, and the rules for it."""

from datetime import timedelta
from math import ceil

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.errors import Problem
from portal.routes.config import published_policy
from portal.rules import new_password
from portal.rules.access import acting, authenticate
from portal.rules.passwords import hash_secret, verify_secret
from portal.rules.sign_in import FORGOTTEN_AFTER
from portal.state import Portal
from portal.store import sign_in_tries
from portal.store.sign_in_tries import Delays
from portal.wire import field_problem, json_answer, json_object, text_field

WRONG_PASSWORDS = Delays(free=5, first=timedelta(seconds=30), longest=timedelta(hours=1))
"""Of one account: whoever sits at a computer that was left signed in does not guess for long."""


async def rules(request: Request) -> Response:
    """The rules a new password of this account is held against: beside a second step they may ask for less."""
    return await run_in_threadpool(_rules, request)


async def change(request: Request) -> Response:
    """A new password for the present one; every other sign-in ends, and the account's holder is told."""
    body = await json_object(request)
    now_valid, wanted = text_field(body, "current_password"), text_field(body, "new_password")
    await run_in_threadpool(_changed, request, now_valid, wanted)
    return Response(status_code=204)


def _rules(request: Request) -> Response:
    portal: Portal = request.app.state.portal
    caller, policy = authenticate(portal, request), portal.settings.password_policy
    with portal.database.read() as connection:
        whose = new_password.holder(connection, caller.account_id, policy, portal.clock.now())
    if whose is None:
        raise Problem(404, "not-found", "This account is gone.")
    return json_answer({"password_policy": published_policy(policy, whose.policy)})


def _changed(request: Request, now_valid: str, wanted: str) -> None:
    portal: Portal = request.app.state.portal
    caller, now = authenticate(portal, request), portal.clock.now()
    tries = {f"password\n{caller.account_id}": WRONG_PASSWORDS}
    with portal.database.write() as connection:
        wait = sign_in_tries.spend(connection, tries, now=now, forgotten_after=FORGOTTEN_AFTER)
        whose = new_password.holder(connection, caller.account_id, portal.settings.password_policy, now)
    if wait > timedelta(0):
        raise Problem(429, "rate-limited", "Too many tries.", retry_after=ceil(wait.total_seconds()))
    if whose is None:
        raise Problem(404, "not-found", "This account is gone.")
    if not verify_secret(whose.account.password_hash, now_valid):
        raise field_problem("wrong-password", "current_password", "That is not the present password.")
    with portal.database.write() as connection:
        sign_in_tries.clear(connection, tries)
    new_password.require_good(whose, wanted)
    hashed = hash_secret(wanted)
    act = {"action": "password-changed", "now": now, "request_id": request.state.request_id}
    with portal.database.write() as connection:
        acting(connection, request, now)
        if not new_password.change(connection, whose.account, hashed, **act, keep_family=caller.family_id):
            raise field_problem("wrong-password", "current_password", "The password was changed meanwhile.")
    portal.mail_waits()


ROUTES = [
    Route("/account/v1/password", rules, methods=["GET"]),
    Route("/account/v1/password", change, methods=["POST"]),
]
