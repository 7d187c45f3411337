"""Finding the enrolment session a request belongs to, and what it may be told."""

from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request

from portal.errors import Problem
from portal.rules import phones
from portal.rules.proofs import Enrolling, require_open, sender
from portal.state import Portal
from portal.store import accounts, enrollments, invitations, patients
from portal.store.idempotency import Repeatable

_LONGEST_KEY = 255


def portal_of(request: Request) -> Portal:
    """The portal that answers."""
    portal: Portal = request.app.state.portal
    return portal


def enrolling_of(request: Request) -> Enrolling:
    """The session named by the header `Enrollment-Session`, whatever became of its invitation. Synchronous.

    Raises:
        Problem: 410 `gone`.
    """
    portal = portal_of(request)
    token = request.headers.get("enrollment-session", "")
    with portal.database.read() as connection:
        session = enrollments.find(connection, token, portal.clock.now()) if token else None
        invitation = invitations.get(connection, session.invitation_id) if session else None
        patient = patients.get(connection, invitation.patient_id) if invitation else None
    if session is None or invitation is None or patient is None:
        raise Problem(410, "gone", "This registration took too long. Open the invitation again.")
    return Enrolling(session, invitation, patient)


def open_enrolling_of(request: Request) -> Enrolling:
    """The same, while its invitation can still be used.

    Raises:
        Problem: 410 or 423.
    """
    enrolling = enrolling_of(request)
    require_open(enrolling.invitation, portal_of(request).clock.now())
    return enrolling


def repeatable(request: Request, body: bytes, scope: str) -> Repeatable:
    """The request as something that may come twice.

    Raises:
        Problem: 400 `invalid-request` for a key that is too long to keep.
    """
    key = request.headers.get("idempotency-key", "")
    if len(key) > _LONGEST_KEY:
        raise Problem(400, "invalid-request", "The Idempotency-Key is too long.")
    return Repeatable(key, f"{request.method} {request.url.path} {scope}", body)


def before_proof(enrolling: Enrolling) -> dict[str, Any]:
    """What anybody with the invitation may know: whose office, who invites, and how to prove who one is."""
    methods: list[dict[str, str]] = [{"id": "pin"}]
    if enrolling.phone:
        hint = phones.hint(enrolling.phone)
        methods += [{"id": "sms", "hint": hint}, {"id": "voice", "hint": hint}]
    return {
        "practice": {"name": enrolling.patient.practice, "phone": enrolling.patient.practice_phone},
        "by": sender(enrolling.invitation),
        "methods": methods,
    }


def after_proof(connection: Connection, enrolling: Enrolling) -> dict[str, Any]:
    """What somebody may know who proved who they are."""
    email = enrolling.invitation.email
    known = accounts.find_by_sign_in_name(connection, email)
    return {
        "patient": {"given": enrolling.patient.given, "family_initial": enrolling.patient.family[:1]},
        "username_suggestion": known.username if known else email,
        "relationship_required": not enrolling.invitation.relationship,
        "existing_account_hint": accounts.username_taken(connection, email),
    }
