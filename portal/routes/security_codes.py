"""Security codes by text or call, as registration and a recovery send and judge them."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from portal.routes.enroll_session import portal_of, repeatable
from portal.rules import lifetimes
from portal.rules.repeats import once
from portal.wire import field_problem, text_field

PHONE_METHODS = ("sms", "voice")


def phone_method(body: dict[str, Any]) -> str:
    """How the code is to come.

    Raises:
        Problem: 422 `invalid-request`.
    """
    method = text_field(body, "method")
    if method not in PHONE_METHODS:
        raise field_problem("invalid-request", "method", "method is sms or voice.")
    return method


def sent(request: Request, raw: bytes, scope: str, send: Callable[[Connection], tuple[str, int]]) -> Response:
    """Send a code, once for an `Idempotency-Key`, and say what names it and when the next may be had. Synchronous.

    Args:
        request: The call.
        raw: Its body.
        scope: What its key is good for.
        send: Queues the code in a write transaction; gives what names it, and how many more may be asked for.
    """
    portal = portal_of(request)

    def act(connection: Connection) -> dict[str, Any]:
        challenge_id, left = send(connection)
        return {
            "challenge_id": challenge_id,
            "expires_in": int(lifetimes.SECURITY_CODE.total_seconds()),
            "resend_after": int(lifetimes.RESEND_AFTER.total_seconds()),
            "sends_remaining": left,
        }

    asked, now = repeatable(request, raw, scope), portal.clock.now()
    status, answer = once(portal.database, asked, act, status=202, now=now, kept=lifetimes.SECURITY_CODE)
    portal.mail_waits()
    return Response(answer, status, media_type="application/json")


def judged_before(before: tuple[int, bytes]) -> Response:
    """The answer a proof was given before, to whoever asks again after a lost reply."""
    media_type = "application/json" if before[0] == 200 else "application/problem+json"
    return Response(before[1], before[0], media_type=media_type)
