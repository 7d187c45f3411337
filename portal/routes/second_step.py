"""The second step of a sign-in at the authorization challenge endpoint (portal-api, Sign-in and tokens)."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request

from portal.errors import OAuthError
from portal.forms import flag, required
from portal.routes.kiosk_session import visit_in
from portal.rules.clients import Client
from portal.rules.codes import issue_authorization_code
from portal.rules.devices import device_of
from portal.rules.second_step import DEVICE_LIFETIME, SESSION_LIFETIME, Answer, is_right, spend_try
from portal.rules.sign_in import TooManyTries
from portal.state import Portal
from portal.store import audit, kiosk_visits, two_step
from portal.store.sealed import seal
from portal.store.two_step import AuthSession

_METHODS = ("totp", "recovery_code")


def too_many_tries(retry_after: int | None) -> OAuthError:
    """The refusal of whoever has to wait."""
    text = "Too many tries. Please wait before the next one."
    return OAuthError("temporarily_unavailable", text, status=429, retry_after=retry_after)


def asked(portal: Portal, connection: Connection, session: AuthSession) -> OAuthError:
    """Remember the first step; the refusal that says how to go on (draft-ietf-oauth-first-party-apps §5.2.2)."""
    now = portal.clock.now()
    token = two_step.open_session(connection, session, now=now, expires=now + SESSION_LIFETIME)
    return _unfinished(token, "A code is needed too.")


def code_for(request: Request, connection: Connection, session: AuthSession) -> str:
    """The authorization code a finished sign-in is given; recorded. Synchronous, in a write transaction."""
    portal: Portal = request.app.state.portal
    now, mark = portal.clock.now(), request.state.request_id
    audit.record(connection, at=now, action="sign-in", account_id=session.account_id, request_id=mark)
    code = issue_authorization_code(
        connection,
        account_id=session.account_id,
        client_id=session.client_id,
        scope=session.scope,
        code_challenge=session.code_challenge,
        keep=session.keep,
        now=now,
    )
    if session.visit_id:
        kiosk_visits.bind_code(connection, code, session.visit_id)
    return code


def answered(request: Request, form: dict[str, str], client: Client) -> dict[str, Any]:
    """What the answer to the second step is given. Synchronous.

    Raises:
        OAuthError: 400 `insufficient_authorization` for a wrong code (or one that was used), `invalid_session` when the
            first step is too long ago; 429 `temporarily_unavailable` after five wrong ones.
    """
    portal: Portal = request.app.state.portal
    token, now = required(form, "auth_session"), portal.clock.now()
    answer = Answer(form.get("otp", ""), form.get("recovery_code", ""))
    if not (answer.otp or answer.recovery_code):
        raise OAuthError("invalid_request", "otp or recovery_code is needed.")
    session = _session(request, form, client, token)
    try:
        spend_try(portal.database, session.account_id, now)
    except TooManyTries as exc:
        raise too_many_tries(exc.retry_after) from None
    with portal.database.write() as connection:
        # Who comes second with one session, or after it was switched off, finds it gone, before a code is used up.
        if not two_step.close_session(connection, token):
            raise _over()
        if not is_right(connection, seal(portal.settings.data), session.account_id, answer, now):
            # Raised in here: the transaction is undone, so the session waits for the right one.
            raise _unfinished(token, "That code is not, or no longer, right.", error="wrong-code")
        given: dict[str, Any] = {"authorization_code": code_for(request, connection, session)}
        if flag(form, "trust_device") and not session.visit_id:
            given |= _trusted(request, connection, session.account_id)
        return given


def _session(request: Request, form: dict[str, str], client: Client, token: str) -> AuthSession:
    portal: Portal = request.app.state.portal
    visit = visit_in(request, form)
    with portal.database.read() as connection:
        session = two_step.find_session(connection, token, portal.clock.now())
    place = replace(session, client_id=client.id, visit_id=visit.id if visit else "") if session else None
    if session is None or session != place:
        raise _over()
    return session


def _trusted(request: Request, connection: Connection, account_id: str) -> dict[str, Any]:
    portal: Portal = request.app.state.portal
    now, mark = portal.clock.now(), request.state.request_id
    audit.record(connection, at=now, action="trust-device", account_id=account_id, request_id=mark)
    kind = device_of(request.headers.get("user-agent", "")).kind
    device = two_step.trust(connection, account_id, now=now, expires=now + DEVICE_LIFETIME, kind=kind)
    return {"device_token": device, "device_expires_in": int(DEVICE_LIFETIME.total_seconds())}


def _unfinished(token: str, text: str, **more: str) -> OAuthError:
    challenge = {
        "type": "totp",
        "methods": _METHODS,
        "expires_in": int(SESSION_LIFETIME.total_seconds()),
        **more,
    }
    return OAuthError("insufficient_authorization", text, auth_session=token, challenge=challenge)


def _over() -> OAuthError:
    return OAuthError("invalid_session", "Sign in again from the start.")
