"""Who is calling and which charts that account may open: by token and chart relation, never by what is asked."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from starlette.requests import Request

from portal.errors import FhirError, OAuthError, Problem
from portal.rules.clients import ACCOUNT, RECORDS
from portal.state import Portal
from portal.store import accounts, tokens
from portal.store.charts import OpenChart, charts_of
from portal.store.reading import Reading
from portal.wire import every_header, surface_of

__all__ = ["Caller", "OpenChart", "acting", "authenticate", "authenticated", "charts_of", "require_patient"]

ASK_YOUR_DOCTOR = "Ask your doctor to provide access to your health records."

_BEARER = re.compile(r"Bearer +([A-Za-z0-9._~+/-]+=*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caller:
    """The account behind a live access token, what the token may be used for, and the kind of device it is on."""

    account_id: str
    client_id: str
    scopes: frozenset[str]
    family_id: str
    device: str = ""


def authenticate(portal: Portal, request: Request) -> Caller:
    """The caller behind the request's bearer token, allowed to use the request's surface. Synchronous: opens a read.

    Raises:
        FhirError: Under /fhir, 401 `login` without a live token, 403 `forbidden` without the scope `user/*.rs`.
        OAuthError: Under /oauth, 401 `invalid_token` without a live token.
        Problem: Elsewhere, 401 `unauthorized` without a live token, 403 `insufficient-scope` without `__account`.
    """
    with portal.database.read() as connection:
        return authenticated(Reading(connection), request, portal.clock.now())


def authenticated(reading: Reading, request: Request, now: datetime) -> Caller:
    """The same within a read that is under way.

    Raises:
        FhirError, OAuthError, Problem: As `authenticate`.
    """
    path: str = request.scope["path"]
    caller = _caller(reading, every_header(request.scope, b"authorization"), now)
    if caller is None:
        raise _unauthorized(path)
    needed = {"fhir": RECORDS, "problem": ACCOUNT}.get(surface_of(path))
    if needed is not None and needed not in caller.scopes:
        raise _insufficient(path, needed)
    return caller


def acting(connection: Connection, request: Request, now: datetime) -> Caller:
    """The caller of a write: nobody ends that sign-in, nor changes the password, before the transaction is over.

    Whoever ended it already has the last word, also over what was asked for before and waits for its turn.

    Args:
        connection: A write that holds nothing of the caller's yet but their account.
        request: With the bearer token.
        now: The present moment.

    Raises:
        FhirError, OAuthError, Problem: As `authenticate`.
    """
    caller = authenticated(Reading(connection), request, now)
    # First the account, as everything does that ends several sign-ins: two that end each other do not wait in a ring.
    accounts.hold(connection, caller.account_id)
    if not tokens.hold_family(connection, caller.family_id):
        raise _unauthorized(request.scope["path"])
    return caller


def require_patient(connection: Connection, caller: Caller, patient_id: str, now: datetime) -> OpenChart:
    """The caller's open chart of this patient.

    Raises:
        FhirError: 403 `forbidden`; the same for a patient who does not exist as for one who is not the caller's.
    """
    mine = [chart for chart in charts_of(connection, caller.account_id, now) if chart.patient_id == patient_id]
    if not mine:
        raise FhirError(403, "forbidden", "This sign-in does not give access to that chart.")
    if mine[0].status != "active":
        raise FhirError(403, "forbidden", ASK_YOUR_DOCTOR)
    return mine[0]


def _caller(reading: Reading, headers: list[str], now: datetime) -> Caller | None:
    found = _BEARER.fullmatch(headers[0]) if len(headers) == 1 else None
    if found is None:
        return None
    caller, ends = reading.once(("caller", found[1]), lambda: _behind(reading.connection, found[1], now))
    # The end is looked at each time: a transaction may take a while.
    return caller if now < ends else None


def _behind(connection: Connection, token: str, now: datetime) -> tuple[Caller | None, datetime]:
    grant = tokens.live_access(connection, token, now)
    if grant is None:
        return None, now
    caller = Caller(grant.account_id, grant.client_id, frozenset(grant.scope.split()), grant.family_id, grant.device)
    return caller, grant.expires


def _unauthorized(path: str) -> Exception:
    text = "Sign in first."
    match surface_of(path):
        case "fhir":
            return FhirError(401, "login", text)
        case "oauth":
            return OAuthError("invalid_token", text, status=401)
        case _:
            return Problem(401, "unauthorized", text)


def _insufficient(path: str, scope: str) -> Exception:
    text = f"This sign-in was not granted {scope}."
    if surface_of(path) == "fhir":
        return FhirError(403, "forbidden", text)
    return Problem(403, "insufficient-scope", text)
