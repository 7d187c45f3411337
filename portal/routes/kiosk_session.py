"""Who speaks at a kiosk: the kiosk by its key or ticket, a visitor by the visit's token."""

import re
from datetime import datetime

from sqlalchemy import Connection
from starlette.requests import Request

from portal.errors import FhirError, OAuthError, Problem
from portal.forms import required
from portal.rules import kiosk_brakes
from portal.rules.devices import SCREEN
from portal.rules.kiosk_keys import ASSERTION_TYPE, SCOPE, TICKET_LIFETIME, issue_ticket, kiosk_behind
from portal.state import Portal
from portal.store import audit, kiosk_visits, kiosks
from portal.store.kiosk_visits import Visit
from portal.store.kiosks import Kiosk
from portal.wire import base_url, surface_of

_BEARER = re.compile(r"Bearer +([A-Za-z0-9_-]{20,200})", re.IGNORECASE)


def ticket(request: Request, form: dict[str, str]) -> dict[str, object]:
    """A ticket for a kiosk that signed with its key (RFC 7523 §2.2): the answer of the token endpoint. Synchronous.

    Raises:
        OAuthError: 401 `invalid_client` whatever is wrong with the assertion, 400 `invalid_scope`, `invalid_request`.
    """
    portal: Portal = request.app.state.portal
    now, base = portal.clock.now(), base_url(request)
    if form.get("scope", SCOPE) != SCOPE:
        raise OAuthError("invalid_scope", f"A kiosk is granted {SCOPE} and nothing else.")
    if required(form, "client_assertion_type") != ASSERTION_TYPE:
        raise OAuthError("invalid_request", "A kiosk signs a JWT.")
    assertion = required(form, "client_assertion")
    with portal.database.write() as connection:
        kiosk = kiosk_behind(connection, assertion, frozenset({base, f"{base}/oauth/token"}), now)
        if kiosk is None:
            raise OAuthError("invalid_client", "This kiosk is not registered here.", status=401)
        made = issue_ticket(connection, kiosk, now)
    seconds = int(TICKET_LIFETIME.total_seconds())
    return {"access_token": made, "token_type": "Bearer", "expires_in": seconds, "scope": SCOPE}


def bearer_of(request: Request) -> str:
    """The bearer token of the request, "" without one."""
    headers = request.headers.getlist("authorization")
    found = _BEARER.fullmatch(headers[0]) if len(headers) == 1 else None
    return found[1] if found else ""


def kiosk_of(request: Request, ticket_: str, *, unused: bool = False) -> Kiosk:
    """The kiosk whose ticket it is. Synchronous.

    Raises:
        Problem: 401 `ticket-invalid`; with `unused` also for a ticket a visit was opened with.
    """
    portal: Portal = request.app.state.portal
    with portal.database.read() as connection:
        known = kiosks.kiosk_of_ticket(connection, ticket_, portal.clock.now()) if ticket_ else None
    if known is None or (unused and known[1]):
        raise invalid_ticket()
    return known[0]


def invalid_ticket() -> Problem:
    """The ticket is unknown, over, or used up."""
    return Problem(401, "ticket-invalid", "This ticket is not, or no longer, valid.")


def visit_of(request: Request, token: str) -> tuple[Visit, Kiosk]:
    """The live visit behind a token, and its kiosk. Synchronous.

    Raises:
        FhirError: Under /fhir, 401 `login`.
        Problem: Elsewhere, 401 `visit-over`.
    """
    portal: Portal = request.app.state.portal
    with portal.database.read() as connection:
        visit = kiosk_visits.live(connection, token, portal.clock.now()) if token else None
        kiosk = kiosks.get(connection, visit.kiosk_id) if visit else None
    if visit is None or kiosk is None:
        raise _visit_over(request)
    return visit, kiosk


def hold_visit(connection: Connection, request: Request, visit: Visit, now: datetime) -> None:
    """Once more in the write of what is asked for: the visit goes on, and nobody ends it before that is done.

    Raises:
        FhirError, Problem: As `visit_of`.
    """
    if not kiosk_visits.hold(connection, visit.id, now):
        raise _visit_over(request)


def _visit_over(request: Request) -> Exception:
    if surface_of(request.scope["path"]) == "fhir":
        return FhirError(401, "login", "This visit is over.")
    return Problem(401, "visit-over", "This visit is over.")


def visit_named(request: Request) -> Visit | None:
    """The visit a registration is part of (header `Kiosk-Visit`); None away from a kiosk. Synchronous.

    Raises:
        Problem: 401 `visit-over`, 423 `staff-needed`.
    """
    token = request.headers.get("kiosk-visit", "")
    if not token:
        return None
    visit, kiosk = visit_of(request, token)
    if kiosk.staff_needed:
        raise kiosk_brakes.staff_needed()
    return visit


def visit_in(request: Request, form: dict[str, str]) -> Visit | None:
    """The visit a sign-in is part of (`visit_token`); None away from a kiosk. Synchronous.

    Raises:
        OAuthError: 400 `access_denied` when the visit is over, or was opened for an appointment alone.
    """
    if "visit_token" not in form:
        return None
    portal: Portal = request.app.state.portal
    with portal.database.read() as connection:
        visit = kiosk_visits.live(connection, form["visit_token"], portal.clock.now())
    if visit is None or visit.purpose not in {"account", "invitation"}:
        raise OAuthError("access_denied", "This visit is over.")
    return visit


def note(
    connection: Connection,
    request: Request,
    action: str,
    kiosk: Kiosk,
    now: datetime,
    *,
    patient_id: str = "",
    about: str = "",
) -> None:
    """Write one line of the audit trail about a kiosk, in the write transaction of what it tells of."""
    audit.record(
        connection,
        at=now,
        action=action,
        patient_id=patient_id,
        target=" ".join(filter(None, [f"Kiosk/{kiosk.id}", about])),
        request_id=request.state.request_id,
        device=SCREEN,
    )


def note_refused(request: Request, action: str, kiosk: Kiosk, now: datetime) -> None:
    """Write that nothing was done. Synchronous."""
    portal: Portal = request.app.state.portal
    with portal.database.write() as connection:
        note(connection, request, action, kiosk, now)
