"""Proving who one is: security codes sent, PINs and codes checked, always with the same work and the same words."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from sqlalchemy import Connection

from portal.errors import Problem
from portal.rules import attempts, handles, lifetimes, phones
from portal.rules.invitations import state_of
from portal.rules.passwords import hash_secret, verify_secret
from portal.store import deliveries, enrollments, invitations
from portal.store.database import Database
from portal.store.enrollments import EnrollmentSession
from portal.store.invitations import Invitation
from portal.store.patients import Patient
from portal.store.times import moment, text
from portal.words.code_message import code_message

_REFUSALS = {
    "used": (410, "invitation-used", "Your registration link has expired. Ask your doctor to enroll you again."),
    "revoked": (410, "invitation-revoked", "This invitation is no longer valid. Ask your doctor for a new one."),
    "expired": (410, "invitation-expired", "This invitation has expired. Ask your doctor for a new one."),
    "locked": (423, "invitation-locked", "Too many wrong tries. Ask your doctor to invite you again."),
}


@dataclass(frozen=True, slots=True)
class Enrolling:
    """One session with its invitation and patient."""

    session: EnrollmentSession
    invitation: Invitation
    patient: Patient

    @property
    def phone(self) -> str:
        """The number on record that codes go to, or "": whoever the patient invites has another than the patient."""
        if self.invitation.invited_by:
            return self.invitation.phone
        return self.invitation.phone or phones.normalised(self.patient.phone)


@dataclass(frozen=True, slots=True)
class Proof:
    """What somebody offers: `method` is pin, sms or voice; `code` the digits."""

    method: str
    code: str
    birth_date: str
    challenge_id: str = ""

    def __repr__(self) -> str:
        return "Proof(…)"


def require_open(invitation: Invitation, now: datetime) -> None:
    """Refuse an invitation that is used, revoked, locked or expired.

    Raises:
        Problem: 410 or 423, with the code that says which.
    """
    state = state_of(invitation, now)
    if state != "open":
        raise _refused(state, invitation)


def require_verified(enrolling: Enrolling) -> None:
    """Refuse who did not prove anything yet.

    Raises:
        Problem: 403 `not-verified`.
    """
    if not enrolling.session.verified:
        raise Problem(403, "not-verified", "Prove who you are first.")


def locked(invitation: Invitation) -> Problem:
    """423: five wrong tries."""
    return _refused("locked", invitation)


def revoked(invitation: Invitation) -> Problem:
    """410: whoever invited has taken it back."""
    return _refused("revoked", invitation)


def expired(invitation: Invitation) -> Problem:
    """410: what was wanted when it was sent is too long ago."""
    return _refused("expired", invitation)


def _refused(state: str, invitation: Invitation) -> Problem:
    """Only who invited can invite again, so it is told who that was (as in `before_proof`)."""
    return Problem(*_REFUSALS[state], by=sender(invitation))


def sender(invitation: Invitation) -> str:
    """Who invited: `practice` or `patient`."""
    return "patient" if invitation.invited_by else "practice"


@dataclass(frozen=True, slots=True)
class FreshCode:
    """A security code that was just made, and its hash."""

    code: str
    hash: str

    def __repr__(self) -> str:
        return "FreshCode(…)"


def fresh_code() -> FreshCode:
    """Make a code; slow on purpose (Argon2id), so not within a transaction."""
    code = handles.new_security_code()
    return FreshCode(code, hash_secret(code))


def send_code(
    connection: Connection,
    enrolling: Enrolling,
    fresh: FreshCode,
    *,
    method: str,
    phone: str,
    birth_date: str,
    now: datetime,
) -> tuple[str, int]:
    """Send a security code where phone and birth date are those on record; otherwise do the same and send nothing.

    Returns:
        The challenge's id and how many more codes may be asked for.

    Raises:
        Problem: 409 `method-not-available`, 429 `rate-limited` before 30 s are over, 429 `too-many-sends`.
    """
    if not enrolling.phone:
        raise Problem(409, "method-not-available", "Your doctor has no phone number for you. Use the PIN.")
    matches = hmac.compare_digest(phone, enrolling.phone) & _same_day(birth_date, enrolling.patient)
    remaining = _take_send(connection, enrolling.invitation, now)
    end = now + lifetimes.SECURITY_CODE
    challenge_id = enrollments.add_challenge(
        connection,
        invitation_id=enrolling.invitation.id,
        code_hash=fresh.hash,
        birth_date=birth_date,
        matches=matches,
        now=now,
        end=end,
    )
    if matches:
        practice, locale = enrolling.patient.practice, enrolling.session.locale
        message = code_message(method, enrolling.phone, locale, practice=practice, code=fresh.code)
        deliveries.enqueue(connection, message, now=now, lapses=end)
    return challenge_id, remaining


def verify(database: Database, enrolling: Enrolling, proof: Proof, now: datetime) -> None:
    """Check a proof; afterwards the session is verified. The try is spent before anything secret is looked at.

    Raises:
        Problem: 422 `verification-failed` with the tries left, 410 `code-expired`, 423 `invitation-locked`.
    """
    secret_hash, challenge_id, right = _expected(database, enrolling, proof, now)
    left = attempts.spend(database, enrolling.invitation.id)
    if left is None:
        raise locked(enrolling.invitation)
    right &= _same_day(proof.birth_date, enrolling.patient)
    right &= verify_secret(secret_hash, proof.code)
    if right:
        _accept(database, enrolling, challenge_id)
    elif left == 0:
        raise locked(enrolling.invitation)
    else:
        detail = "What you typed does not match what your doctor has."
        raise Problem(422, "verification-failed", detail, attempts_remaining=left)


def _take_send(connection: Connection, invitation: Invitation, now: datetime) -> int:
    # Counting first also locks the invitation: of two requests at once the second sees the first one's code.
    if not invitations.count_send(connection, invitation.id, lifetimes.MAX_SENDS):
        raise Problem(429, "too-many-sends", "No more codes can be sent. Use the PIN, or ask your doctor to help.")
    latest = enrollments.challenge(connection, invitation.id)
    ready = moment(latest.created) + lifetimes.RESEND_AFTER if latest else now
    if now < ready:
        wait = max(1, ceil((ready - now).total_seconds()))
        raise Problem(429, "rate-limited", "A code was just sent. Please wait a moment.", retry_after=wait)
    fresh = invitations.get(connection, invitation.id)
    return lifetimes.MAX_SENDS - (fresh.sends if fresh else lifetimes.MAX_SENDS)


def _expected(database: Database, enrolling: Enrolling, proof: Proof, now: datetime) -> tuple[str | None, str, bool]:
    """The hash to compare with, the code it belongs to, and whether phone and birth date matched when it was sent."""
    if proof.method == "pin":
        return enrolling.invitation.pin_hash, "", True
    with database.read() as connection:
        asked = enrollments.challenge(connection, enrolling.invitation.id, proof.challenge_id)
    if asked is None:
        return None, "", False
    if not asked.live or text(now) >= asked.expires:
        raise _code_expired()
    return asked.code_hash, asked.id, asked.matches


def _accept(database: Database, enrolling: Enrolling, challenge_id: str) -> None:
    with database.write() as connection:
        attempts.give_back(connection, enrolling.invitation.id)
        newest = not challenge_id or enrollments.use_challenge(connection, challenge_id)
        if newest:
            enrollments.mark_verified(connection, enrolling.session)
    if not newest:
        raise _code_expired()


def _code_expired() -> Problem:
    return Problem(410, "code-expired", "This code is no longer valid. Ask for a new one.")


def _same_day(birth_date: str, patient: Patient) -> bool:
    return hmac.compare_digest(birth_date.encode(), patient.birth_date.encode())
