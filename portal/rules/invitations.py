"""The life of an invitation: invite, resend, cancel, revoke, and what state one is in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import quote
from uuid import uuid4

from sqlalchemy import Connection

from portal.rules import handles, lifetimes
from portal.rules.passwords import hash_secret
from portal.store import audit, charts, deliveries, invitations
from portal.store.invitations import Invitation
from portal.store.patients import Patient
from portal.store.times import text
from portal.words.invitation_mail import MailFacts, invitation_mail

RELATIONSHIPS = ("self", "parent", "child", "spouse", "guardian", "other")
"""What the patient is to the account holder."""

State = Literal["open", "used", "revoked", "locked", "expired"]


@dataclass(frozen=True, slots=True)
class Invitee:
    """Who is invited to a chart, and on what terms.

    Attributes:
        phone: Where codes go when it is not the patient's own phone, `+1…` or "".
        relationship: One of `RELATIONSHIPS`, or "" to ask the person.
        until: The last day of access, `YYYY-MM-DD`, or "".
        invited_by, invited_in: The account of the patient and its sign-in, where not the practice invites.
    """

    email: str
    phone: str = ""
    relationship: str = ""
    locale: str = "en"
    until: str = ""
    categories: tuple[str, ...] = ()
    invited_by: str = ""
    invited_in: str = ""


@dataclass(frozen=True, slots=True)
class Secrets:
    """What an invitation is named and proved by."""

    token: str
    code: str
    pin: str
    pin_hash: str

    def __repr__(self) -> str:
        return "Secrets(…)"


def fresh_secrets() -> Secrets:
    """Make them; slow on purpose (Argon2id), so better not within a transaction."""
    pin = handles.new_pin()
    return Secrets(handles.new_link_token(), handles.new_invitation_code(), pin, hash_secret(pin))


@dataclass(frozen=True, slots=True)
class Invited:
    """A fresh invitation's secrets, to be handed out once: nothing else knows them."""

    invitation_id: str
    link: str
    deep_link: str
    invitation_code: str
    pin: str
    expires: datetime

    def __repr__(self) -> str:
        return f"Invited({self.invitation_id})"


def state_of(invitation: Invitation, now: datetime) -> State:
    """What may still be done with it; `revoked` covers every end the practice gave it."""
    if invitation.status != "open":
        return "used" if invitation.status == "used" else "revoked"
    if invitation.tries >= lifetimes.MAX_TRIES:
        return "locked"
    return "expired" if text(now) >= invitation.expires else "open"


def invite(
    connection: Connection,
    patient: Patient,
    invitee: Invitee,
    *,
    base_url: str,
    now: datetime,
    secrets: Secrets | None = None,
    request_id: str = "",
    device: str = "",
) -> Invited:
    """Make an invitation and queue its e-mail; an open one of the same sender to the same address is replaced."""
    invitations.close(connection, _earlier(connection, patient, invitee), "replaced")
    secrets = secrets or fresh_secrets()
    invited = Invited(
        invitation_id=uuid4().hex,
        link=f"{base_url}/register#token={secrets.token}",
        deep_link=f"pfclient://register?portal={quote(base_url, safe='')}&handle={secrets.token}",
        invitation_code=secrets.code,
        pin=secrets.pin,
        expires=_end(invitee.until, now),
    )
    _keep(connection, patient, invitee, invited, secrets=secrets, now=now)
    mail = invitation_mail(invitee.email, invitee.locale, _facts(patient, invitee, invited))
    deliveries.enqueue(connection, mail, now=now, lapses=invited.expires)
    audit.record(
        connection,
        at=now,
        action="invite",
        account_id=invitee.invited_by,
        patient_id=patient.id,
        target=invited.invitation_id,
        request_id=request_id,
        device=device,
        what=" ".join(invitee.categories),
    )
    return invited


def _usual_end(patient: Patient, invitee: Invitee) -> str:
    """What the practice settled for everybody but the patient, to hold where its invitation says nothing."""
    return "" if invitee.invited_by or invitee.relationship in {"", "self"} else patient.proxy_until


def _earlier(connection: Connection, patient: Patient, invitee: Invitee) -> list[str]:
    return [
        known.id
        for known in invitations.of_patient(connection, patient.id)
        if known.email.casefold() == invitee.email.casefold() and known.invited_by == invitee.invited_by
    ]


def _end(until: str, now: datetime) -> datetime:
    """When nobody can use it any more: with the last day of what it opens, if that comes first."""
    last = now + lifetimes.INVITATION
    return min(last, datetime.fromisoformat(f"{until}T00:00:00+00:00") + timedelta(days=1)) if until else last


def _facts(patient: Patient, invitee: Invitee, invited: Invited) -> MailFacts:
    return MailFacts(
        practice=patient.practice,
        practice_phone=patient.practice_phone,
        given=patient.given if invitee.relationship not in {"", "self"} else "",
        link=invited.link,
        deep_link=invited.deep_link,
        expires=invited.expires,
        by_patient=bool(invitee.invited_by),
    )


def resend(connection: Connection, patient: Patient, *, base_url: str, now: datetime) -> Invited | None:
    """Replace the practice's newest invitation that nobody used: new link, code and PIN, all tries back.

    None when there is none: it was never made, was used, cancelled or revoked.
    """
    known = invitations.of_patient(connection, patient.id)
    newest = next((each for each in known if each.status == "open" and not each.invited_by), None)
    if newest is None:
        return None
    invitee = Invitee(newest.email, newest.phone, newest.relationship, newest.locale, newest.until, newest.categories)
    return invite(connection, patient, invitee, base_url=base_url, now=now)


def cancel(connection: Connection, patient: Patient, *, now: datetime) -> int:
    """End the patient's open invitations; how many there were."""
    return _close_all(connection, patient, "cancelled", now)


def revoke(connection: Connection, patient: Patient, *, now: datetime) -> tuple[int, int]:
    """Close the chart to everybody and end its open invitations; how many charts and invitations there were."""
    # First the invitations: who is just using one up is waited for, and the chart it opens is closed with the others.
    ended = _close_all(connection, patient, "revoked", now)
    closed = charts.revoke_charts(connection, patient.id)
    audit.record(connection, at=now, action="revoke", patient_id=patient.id)
    return closed, ended


def _close_all(connection: Connection, patient: Patient, status: str, now: datetime) -> int:
    ids = [known.id for known in invitations.of_patient(connection, patient.id) if known.status == "open"]
    for invitation_id in ids:
        audit.record(connection, at=now, action=f"invitation-{status}", patient_id=patient.id, target=invitation_id)
    return invitations.close(connection, ids, status)


def _keep(
    connection: Connection, patient: Patient, invitee: Invitee, invited: Invited, *, secrets: Secrets, now: datetime
) -> None:
    invitations.insert(
        connection,
        id=invited.invitation_id,
        patient_id=patient.id,
        email=invitee.email,
        phone=invitee.phone,
        relationship=invitee.relationship,
        locale=invitee.locale,
        until=invitee.until or _usual_end(patient, invitee),
        categories=" ".join(invitee.categories),
        invited_by=invitee.invited_by,
        invited_in=invitee.invited_in,
        token_hash=handles.fingerprint(secrets.token),
        code_hash=handles.fingerprint(secrets.code.replace("-", "")),
        pin_hash=secrets.pin_hash,
        status="open",
        created=text(now),
        expires=text(invited.expires),
    )
