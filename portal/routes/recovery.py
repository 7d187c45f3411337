"""A forgotten user name or password: letters by e-mail, a second proof beside the link, and the new password."""

from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.answers import problem_response
from portal.errors import Problem
from portal.routes import security_codes
from portal.routes.config import published_policy
from portal.routes.enroll_session import portal_of, repeatable
from portal.rules import handles, lifetimes, new_password, phones, proofs, recovery
from portal.rules.birth_dates import checked_birth_date
from portal.rules.brakes import RECOVERY
from portal.rules.new_password import Holder
from portal.rules.passwords import hash_secret
from portal.rules.questions import folded_answer, questions
from portal.rules.recovery import Proof, Recovering
from portal.rules.repeats import answered, once, remember
from portal.rules.sign_in import forgive
from portal.store import recovery as kept
from portal.wire import base_url, client_of, field_problem, json_answer, json_object, text_field
from portal.words.language import preferred


async def send_names(request: Request) -> Response:
    """Send an address its user names; always the same answer."""
    body, raw = await json_object(request), await request.body()
    email = text_field(body, "email")
    return await run_in_threadpool(_sent, request, raw, lambda connection: _names(request, connection, email))


async def send_link(request: Request) -> Response:
    """Send the link to a new password to the account's address; always the same answer."""
    body, raw = await json_object(request), await request.body()
    name = text_field(body, "username")
    return await run_in_threadpool(_sent, request, raw, lambda connection: _link(request, connection, name))


async def show(request: Request) -> Response:
    """How the holder of a link can prove who they are, or that they did."""
    return await run_in_threadpool(_shown, request)


async def send_code(request: Request) -> Response:
    """Send a security code to the phone number on record."""
    body, raw = await json_object(request), await request.body()
    return await run_in_threadpool(_coded, request, body, raw)


async def verify(request: Request) -> Response:
    """Check the answer and the date of birth, or the security code."""
    body, raw = await json_object(request), await request.body()
    return await run_in_threadpool(_verified, request, body, raw)


async def choose(request: Request) -> Response:
    """The new password: every sign-in ends, nobody is signed in, and the account's holder is told."""
    password, raw = text_field(await json_object(request), "password"), await request.body()
    await run_in_threadpool(_chosen, request, raw, password)
    return Response(status_code=204)


def _sent(request: Request, raw: bytes, act: Any) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    asked = repeatable(request, raw, "")
    before = answered(portal.database, asked, now)
    if before is None:

        def counted(connection: Connection) -> Any:
            RECOVERY.take(connection, client_of(request), now)
            return act(connection)

        before = once(portal.database, asked, counted, status=202, now=now, kept=lifetimes.RECOVERY)
        portal.mail_waits()
    return Response(before[1], before[0], media_type="application/json")


def _names(request: Request, connection: Connection, email: str) -> dict[str, Any]:
    recovery.send_names(connection, email, now=portal_of(request).clock.now())
    return {}


def _link(request: Request, connection: Connection, name: str) -> dict[str, Any]:
    recovery.send_link(connection, name, base_url=base_url(request), now=portal_of(request).clock.now())
    return {"expires_in": int(lifetimes.RECOVERY.total_seconds())}


def _recovering(request: Request) -> Recovering:
    portal = portal_of(request)
    with portal.database.read() as connection:
        return recovery.find(connection, request.headers.get("recovery-token", ""), portal.clock.now())


def _shown(request: Request) -> Response:
    portal, recovering = portal_of(request), _recovering(request)
    left = int((recovering.recovery.expires - portal.clock.now()).total_seconds())
    answer: dict[str, Any] = {"expires_in": left, "methods": _methods(recovering)}
    if recovering.patient and recovering.question_id:
        texts = {each["id"]: each["text"] for each in questions(preferred(request.headers.get("accept-language", "")))}
        answer["question"] = {"id": recovering.question_id, "text": texts.get(recovering.question_id, "")}
        answer["patient"] = {"given": recovering.patient.given}
    if not recovering.recovery.proved:
        return json_answer({"step": "verify", **answer})
    return json_answer({"step": "password", **answer, **_after_proof(request, recovering)})


def _methods(recovering: Recovering) -> list[dict[str, str]]:
    hint = phones.hint(recovering.phone)
    return [{"id": each} if each == "question" else {"id": each, "hint": hint} for each in recovering.methods]


def _after_proof(request: Request, recovering: Recovering) -> dict[str, Any]:
    whose = _holder(request, recovering)
    policy = published_policy(portal_of(request).settings.password_policy, whose.policy)
    return {"username": whose.account.username, "password_policy": policy}


def _coded(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    recovering, now = _recovering(request), portal_of(request).clock.now()
    method, fresh = security_codes.phone_method(body), proofs.fresh_code()

    def send(connection: Connection) -> tuple[str, int]:
        return recovery.send_code(connection, recovering, fresh, method=method, now=now)

    return security_codes.sent(request, raw, recovering.recovery.token_hash, send)


def _verified(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal, recovering = portal_of(request), _recovering(request)
    now = portal.clock.now()
    asked = repeatable(request, raw, recovering.recovery.token_hash)
    before = answered(portal.database, asked, now)
    if before is not None:
        return security_codes.judged_before(before)
    try:
        recovery.verify(portal.database, recovering, _proof(request, body), now)
    except Problem as refusal:
        if refusal.code not in {"verification-failed", "recovery-locked"}:
            raise
        answer = problem_response(request, refusal)
    else:
        answer = json_answer(_after_proof(request, recovering))
    # A reply can be lost: who asks again with the same key has spent one try, not two, and used one code, not none.
    remember(portal.database, asked, answer.status_code, bytes(answer.body), now=now, kept=lifetimes.RECOVERY)
    return answer


def _proof(request: Request, body: dict[str, Any]) -> Proof:
    method = text_field(body, "method")
    if method == "question":
        birth_date = checked_birth_date(text_field(body, "birth_date"), portal_of(request).clock.now())
        return Proof(method, folded_answer(text_field(body, "answer")), birth_date)
    if method not in security_codes.PHONE_METHODS:
        raise field_problem("invalid-request", "method", "method is question, sms or voice.")
    digits = handles.typed_digits(text_field(body, "code"), method)
    if digits is None:
        raise field_problem("invalid-code", "code", "A security code has 6 digits.")
    return Proof(method, digits, challenge_id=text_field(body, "challenge_id"))


def _chosen(request: Request, raw: bytes, password: str) -> None:
    portal = portal_of(request)
    # The link is spent by it: who lost the reply and asks again is told what they were, not that the link is over.
    asked = repeatable(request, raw, handles.fingerprint(request.headers.get("recovery-token", "")))
    if answered(portal.database, asked, portal.clock.now()) is not None:
        return
    recovering = _recovering(request)
    if not recovering.recovery.proved:
        raise Problem(403, "not-verified", "Prove who you are first.")
    whose = _holder(request, recovering)
    new_password.require_good(whose, password)
    hashed, now = hash_secret(password), portal.clock.now()
    change = {"action": "password-recovered", "now": now, "request_id": request.state.request_id}

    def act(connection: Connection) -> None:
        # Used first: of two requests at once one finds it gone.
        used = kept.use(connection, recovering.recovery)
        if not used or not new_password.change(connection, whose.account, hashed, **change):
            raise Problem(410, "recovery-ended", "This link was used already.")
        forgive(connection, {whose.account.username, whose.account.email}, client_of(request))

    once(portal.database, asked, act, status=204, now=now, kept=lifetimes.RECOVERY)
    portal.mail_waits()


def _holder(request: Request, recovering: Recovering) -> Holder:
    portal = portal_of(request)
    with portal.database.read() as connection:
        rules, now = portal.settings.password_policy, portal.clock.now()
        whose = new_password.holder(connection, recovering.account.id, rules, now)
    if whose is None:
        raise Problem(410, "recovery-ended", "This link is no longer valid.")
    return whose


ROUTES = [
    Route("/recovery/v1/username", send_names, methods=["POST"]),
    Route("/recovery/v1/sessions", send_link, methods=["POST"]),
    Route("/recovery/v1/session", show, methods=["GET"]),
    Route("/recovery/v1/challenges", send_code, methods=["POST"]),
    Route("/recovery/v1/verify", verify, methods=["POST"]),
    Route("/recovery/v1/password", choose, methods=["PUT"]),
]
