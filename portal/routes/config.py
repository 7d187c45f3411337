"""What a portal says about itself before anybody signs in: settings, security questions, terms."""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from portal.rules import lifetimes, tokens
from portal.rules.passwords import POLICIES, PasswordPolicy
from portal.rules.questions import questions
from portal.state import Portal
from portal.store.schema import practices
from portal.wire import base_url
from portal.words.language import preferred
from portal.words.terms import VERSION, terms

EMERGENCY = "If this is an emergency, call 911 or your local emergency number."


async def config(request: Request) -> Response:
    """Name, practices, features, password policy, session limits, terms."""
    portal: Portal = request.app.state.portal
    found = await run_in_threadpool(_practices, portal)
    return _revalidated(request, _config(found, base_url(request), portal.settings.password_policy))


async def security_questions(request: Request) -> Response:
    """The questions to choose from, in the caller's language."""
    return _revalidated(request, {"items": questions(_language(request))})


async def terms_text(request: Request) -> Response:
    """The terms of use as plain text, in the caller's language."""
    lang = _language(request)
    headers = {"Content-Language": lang, "Cache-Control": "no-cache", "Vary": "Accept-Language"}
    return PlainTextResponse(terms(lang), headers=headers)


def portal_name(practice_names: Sequence[str]) -> str:
    """What this portal is called: as its practice where it has only one."""
    return practice_names[0] if len(practice_names) == 1 else "Patient portal"


def _config(found: list[dict[str, str]], base: str, policy: str) -> dict[str, Any]:
    return {
        "name": portal_name([each["name"] for each in found]),
        "practices": found,
        "locales": ["en", "es"],
        "features": {
            "messages": False,
            "booking": False,
            "forms": False,
            "kiosk": True,
            "sms": True,
            "voice": True,
            "security_question": True,
            "recovery": True,
            "totp": True,
        },
        "password_policy": published_policy(policy, POLICIES[policy]),
        "session": {
            "access_token_s": int(tokens.ACCESS_LIFETIME.total_seconds()),
            "signed_in_s": int(tokens.SIGNED_IN.total_seconds()),
            "kept_signed_in_s": int(tokens.KEPT_SIGNED_IN.total_seconds()),
            "enrollment_s": int(lifetimes.ENROLLMENT_SESSION.total_seconds()),
        },
        "terms": {"version": VERSION, "url": f"{base}/portal/v1/terms"},
        "emergency_notice": EMERGENCY,
    }


def published_policy(name: str, rules: PasswordPolicy) -> dict[str, Any]:
    """Password rules as the client shows them: a live checklist."""
    return {
        "name": name,
        "min_length": rules.min_length,
        "max_length": rules.max_length,
        "uppercase": rules.uppercase,
        "number_or_symbol": rules.number_or_symbol,
        "refuses_common": True,
        "refuses_names": True,
    }


def _practices(portal: Portal) -> list[dict[str, str]]:
    with portal.database.read() as connection:
        rows = connection.execute(select(practices.c.name, practices.c.phone).order_by(practices.c.name)).all()
    return [{"name": row.name, "phone": row.phone} for row in rows]


def _language(request: Request) -> str:
    return preferred(request.headers.get("accept-language", ""))


def _revalidated(request: Request, payload: dict[str, Any]) -> Response:
    body = msgspec.json.encode(payload)
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept-Language"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type="application/json")


ROUTES = [
    Route("/portal/v1/config", config, methods=["GET"]),
    Route("/portal/v1/security-questions", security_questions, methods=["GET"]),
    Route("/portal/v1/terms", terms_text, methods=["GET"]),
]
