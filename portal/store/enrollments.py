"""Enrolment sessions and security codes in progress; handles and codes only as hashes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, delete, desc, select, update

from portal.rules.handles import fingerprint
from portal.store.schema import challenges, enrollment_sessions
from portal.store.times import text


@dataclass(frozen=True, slots=True)
class EnrollmentSession:
    """One person on the way through registration."""

    token_hash: str
    invitation_id: str
    locale: str
    verified: bool
    expires: str


@dataclass(frozen=True, slots=True)
class CodeChallenge:
    """A security code on its way, or, where `matches` is false, one that was never sent."""

    id: str
    code_hash: str
    birth_date: str
    matches: bool
    live: bool
    created: str
    expires: str

    def __repr__(self) -> str:
        return f"CodeChallenge({self.id})"


def start(connection: Connection, token: str, *, invitation_id: str, locale: str, now: datetime, end: datetime) -> None:
    """Begin a session, and forget those that have ended."""
    connection.execute(delete(enrollment_sessions).where(enrollment_sessions.c.expires <= text(now)))
    connection.execute(
        enrollment_sessions.insert().values(
            token_hash=fingerprint(token), invitation_id=invitation_id, locale=locale, expires=text(end)
        )
    )


def find(connection: Connection, token: str, now: datetime) -> EnrollmentSession | None:
    """The session behind a handle, unless it has ended."""
    wanted = (enrollment_sessions.c.token_hash == fingerprint(token)) & (enrollment_sessions.c.expires > text(now))
    row = connection.execute(select(enrollment_sessions).where(wanted)).first()
    if row is None:
        return None
    return EnrollmentSession(row.token_hash, row.invitation_id, row.locale, row.verified, row.expires)


def mark_verified(connection: Connection, session: EnrollmentSession) -> None:
    """The person proved who they are."""
    here = enrollment_sessions.c.token_hash == session.token_hash
    connection.execute(update(enrollment_sessions).where(here).values(verified=True))


def end(connection: Connection, session: EnrollmentSession) -> None:
    """The session is over."""
    connection.execute(delete(enrollment_sessions).where(enrollment_sessions.c.token_hash == session.token_hash))


def add_challenge(
    connection: Connection,
    *,
    invitation_id: str,
    code_hash: str,
    birth_date: str,
    matches: bool,
    now: datetime,
    end: datetime,
) -> str:
    """Keep a code; every earlier one of the invitation is dead from now on. Returns the challenge's id."""
    earlier = challenges.c.invitation_id == invitation_id
    connection.execute(update(challenges).where(earlier).values(live=False))
    challenge_id = uuid4().hex
    connection.execute(
        challenges.insert().values(
            id=challenge_id,
            invitation_id=invitation_id,
            code_hash=code_hash,
            birth_date=birth_date,
            matches=matches,
            created=text(now),
            expires=text(end),
        )
    )
    return challenge_id


def challenge(connection: Connection, invitation_id: str, challenge_id: str = "") -> CodeChallenge | None:
    """The named code of this invitation, or its newest one."""
    wanted = challenges.c.invitation_id == invitation_id
    if challenge_id:
        wanted &= challenges.c.id == challenge_id
    order = (desc(challenges.c.live), desc(challenges.c.created))
    row = connection.execute(select(challenges).where(wanted).order_by(*order)).first()
    if row is None:
        return None
    return CodeChallenge(row.id, row.code_hash, row.birth_date, row.matches, row.live, row.created, row.expires)


def use_challenge(connection: Connection, challenge_id: str) -> bool:
    """Use up a code; False when a newer one or another use was faster."""
    wanted = (challenges.c.id == challenge_id) & challenges.c.live
    return connection.execute(update(challenges).where(wanted).values(live=False)).rowcount == 1
