"""Registration up to the proof: naming the invitation, sending a code, checking PIN or code."""

from typing import Any

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.answers import problem_response
from portal.errors import Problem
from portal.routes import enroll_tries, security_codes
from portal.routes.enroll_session import (
    after_proof,
    before_proof,
    enrolling_of,
    open_enrolling_of,
    portal_of,
    repeatable,
)
from portal.routes.kiosk_session import visit_named
from portal.rules import handles, lifetimes, phones, proofs
from portal.rules.birth_dates import checked_birth_date
from portal.rules.invitations import state_of
from portal.rules.proofs import Enrolling, Proof
from portal.rules.repeats import answered, once, remember
from portal.store import enrollments, invitations, patients
from portal.store.invitations import Invitation
from portal.store.times import moment
from portal.wire import field_problem, json_answer, json_object, text_field


async def open_session(request: Request) -> Response:
    """Name an invitation by link token or typed code; consumes nothing and tells no patient's name."""
    body = await json_object(request)
    raw = await request.body()
    return await run_in_threadpool(_opened, request, body, raw)


async def send_challenge(request: Request) -> Response:
    """Send a security code; the same answer whether or not phone and birth date are those on record."""
    body = await json_object(request)
    raw = await request.body()
    return await run_in_threadpool(_challenged, request, body, raw)


async def verify(request: Request) -> Response:
    """Check PIN or security code together with the birth date."""
    body = await json_object(request)
    raw = await request.body()
    return await run_in_threadpool(_verified, request, body, raw)


async def show_session(request: Request) -> Response:
    """Where a registration stands, to go on after a crash."""
    return await run_in_threadpool(_shown, request)


async def end_session(request: Request) -> Response:
    """Give up; the invitation stays as it is."""
    return await run_in_threadpool(_ended, request)


def _opened(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    locale = text_field(body, "locale", required=False)[:16] or "en"
    invitation = _named(request, body)
    token = handles.new_session_token()

    def act(connection: Any) -> dict[str, Any]:
        end = now + lifetimes.ENROLLMENT_SESSION
        enrollments.start(connection, token, invitation_id=invitation.id, locale=locale, now=now, end=end)
        session = enrollments.find(connection, token, now)
        patient = patients.get(connection, invitation.patient_id)
        if session is None or patient is None:
            raise Problem(404, "invitation-not-found", "This invitation is not known here.")
        facts = before_proof(Enrolling(session, invitation, patient))
        return {"enrollment_session": token, "expires_in": int(lifetimes.ENROLLMENT_SESSION.total_seconds()), **facts}

    asked = repeatable(request, raw, invitation.id)
    status, answer = once(portal.database, asked, act, status=201, now=now, kept=lifetimes.ENROLLMENT_SESSION)
    return Response(answer, status, media_type="application/json")


def _named(request: Request, body: dict[str, Any]) -> Invitation:
    portal = portal_of(request)
    token = text_field(body, "invitation_token", required=False)
    typed = text_field(body, "invitation_code", required=False)
    if bool(token) == bool(typed):
        raise field_problem("invalid-request", "invitation_token", "Send the link's token or the letter's code.")
    with portal.database.read() as connection:
        if token:
            found = invitations.by_token(connection, handles.fingerprint(token))
        else:
            letters = handles.typed_invitation_code(typed) or ""
            found = invitations.by_code(connection, handles.fingerprint(letters))
    now = portal.clock.now()
    if found is not None and state_of(found, now) == "locked":
        raise proofs.locked(found)
    guess = enroll_tries.take(request, visit_named(request))
    if found is None:
        enroll_tries.failed(request, guess)
        raise Problem(404, "invitation-not-found", "This invitation is not known here. Check the link or the code.")
    enroll_tries.give_back(request, guess)
    proofs.require_open(found, now)
    return found


def _challenged(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    enrolling = open_enrolling_of(request)
    method = security_codes.phone_method(body)
    birth_date = checked_birth_date(text_field(body, "birth_date"), now)
    phone = phones.normalised(text_field(body, "phone"))
    if not phone:
        raise field_problem("invalid-phone", "phone", "That is not a telephone number.")
    enroll_tries.check(request)
    fresh = proofs.fresh_code()

    def send(connection: Connection) -> tuple[str, int]:
        return proofs.send_code(
            connection, enrolling, fresh, method=method, phone=phone, birth_date=birth_date, now=now
        )

    return security_codes.sent(request, raw, enrolling.session.token_hash, send)


def _verified(request: Request, body: dict[str, Any], raw: bytes) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    enrolling = open_enrolling_of(request)
    asked = repeatable(request, raw, enrolling.session.token_hash)
    before = answered(portal.database, asked, now)
    if before is not None:
        return security_codes.judged_before(before)
    proof = _proof(body, request)
    visit = visit_named(request)
    try:
        guess = enroll_tries.take(request, visit)
    except Problem:
        # Guesses side by side may have locked it since: a locked invitation says so before any brake does.
        open_enrolling_of(request)
        raise
    try:
        proofs.verify(portal.database, enrolling, proof, now)
    except Problem as refusal:
        if refusal.status not in {422, 423}:
            enroll_tries.give_back(request, guess)
            raise
        enroll_tries.failed(request, guess)
        answer = problem_response(request, refusal)
    else:
        enroll_tries.give_back(request, guess)
        with portal.database.read() as connection:
            answer = json_answer(after_proof(connection, enrolling))
    # A reply can be lost: who asks again with the same key has spent one try, not two, and used one code, not none.
    remember(portal.database, asked, answer.status_code, bytes(answer.body), now=now, kept=lifetimes.ENROLLMENT_SESSION)
    return answer


def _proof(body: dict[str, Any], request: Request) -> Proof:
    method = text_field(body, "method")
    if method not in ("pin", *security_codes.PHONE_METHODS):
        raise field_problem("invalid-request", "method", "method is pin, sms or voice.")
    birth_date = checked_birth_date(text_field(body, "birth_date"), portal_of(request).clock.now())
    digits = handles.typed_digits(text_field(body, "code"), method)
    if digits is None:
        raise field_problem("invalid-code", "code", "A PIN has 8 digits, a security code 6.")
    challenge_id = text_field(body, "challenge_id", required=False)
    return Proof(method, digits, birth_date, challenge_id)


def _shown(request: Request) -> Response:
    portal = portal_of(request)
    now = portal.clock.now()
    enrolling = enrolling_of(request)
    state = state_of(enrolling.invitation, now)
    if state == "locked":
        raise proofs.locked(enrolling.invitation)
    if state != "open":
        raise Problem(410, "gone", "This registration has ended.")
    left = int((moment(enrolling.session.expires) - now).total_seconds())
    answer = {"step": "account" if enrolling.session.verified else "verify", "expires_in": left}
    answer |= before_proof(enrolling)
    if enrolling.session.verified:
        with portal.database.read() as connection:
            answer |= after_proof(connection, enrolling)
    return json_answer(answer)


def _ended(request: Request) -> Response:
    enrolling = enrolling_of(request)
    with portal_of(request).database.write() as connection:
        enrollments.end(connection, enrolling.session)
    return Response(status_code=204)


ROUTES = [
    Route("/enroll/v1/sessions", open_session, methods=["POST"]),
    Route("/enroll/v1/challenges", send_challenge, methods=["POST"]),
    Route("/enroll/v1/verify", verify, methods=["POST"]),
    Route("/enroll/v1/session", show_session, methods=["GET"]),
    Route("/enroll/v1/session", end_session, methods=["DELETE"]),
]
