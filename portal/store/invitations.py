"""Invitations as the database keeps them: secrets only as hashes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, desc, func, select, update

from portal.store.schema import invitations
from portal.store.times import text


@dataclass(frozen=True, slots=True)
class Invitation:
    """One invitation: whom it is for, how it is proved, and what it opens.

    Attributes:
        phone: The number security codes go to, `+1…`, "" for none.
        relationship: What the patient is to the invited person, "" where the practice left it open.
        tries: Wrong tries so far (a try being judged at this moment counts).
        created: When it was made, `YYYY-MM-DD…` in UTC.
        until: The last day of access, `YYYY-MM-DD`, "" for no end.
        invited_by: The account of the patient who made it, "" for the practice.
        invited_in: In which sign-in they made it, "" for the practice and where an older portal did not say.
    """

    id: str
    patient_id: str
    email: str
    phone: str
    relationship: str
    locale: str
    pin_hash: str
    tries: int
    sends: int
    status: str
    created: str
    expires: str
    until: str
    categories: tuple[str, ...]
    invited_by: str
    invited_in: str

    def __repr__(self) -> str:
        return f"Invitation({self.id}, {self.status})"


def insert(connection: Connection, **values: Any) -> None:
    """Keep a new invitation; `values` are columns."""
    connection.execute(invitations.insert().values(**values))


def get(connection: Connection, invitation_id: str) -> Invitation | None:
    """The invitation with this id."""
    return _one(connection, invitations.c.id == invitation_id)


def existing(connection: Connection, invitation_id: str) -> Invitation:
    """The same of one that is there."""
    return _invitation(connection.execute(select(invitations).where(invitations.c.id == invitation_id)).one())


def by_token(connection: Connection, token_hash: str) -> Invitation | None:
    """The invitation whose link carries the token."""
    return _one(connection, invitations.c.token_hash == token_hash)


def by_code(connection: Connection, code_hash: str) -> Invitation | None:
    """The invitation whose letter shows the code."""
    return _one(connection, invitations.c.code_hash == code_hash)


def of_patient(connection: Connection, patient_id: str) -> tuple[Invitation, ...]:
    """Every invitation to this patient's chart, the newest first."""
    order = (desc(invitations.c.created), desc(invitations.c.id))
    rows = connection.execute(select(invitations).where(invitations.c.patient_id == patient_id).order_by(*order))
    return tuple(_invitation(row) for row in rows)


def open_ones_by(connection: Connection, account_id: str, now: datetime) -> tuple[Invitation, ...]:
    """Every invitation the account's holder made that somebody may still use, to whichever chart."""
    mine = (invitations.c.invited_by == account_id) & (invitations.c.status == "open")
    mine &= invitations.c.expires > text(now)
    return tuple(_invitation(row) for row in connection.execute(select(invitations).where(mine)))


def count_since(connection: Connection, account_id: str, since: datetime) -> tuple[int, str]:
    """How many invitations the account's holder has made since then, whatever became of them; when the first was."""
    mine = (invitations.c.invited_by == account_id) & (invitations.c.created > text(since))
    count, first = connection.execute(select(func.count(), func.min(invitations.c.created)).where(mine)).one()
    return count, first or ""


def close(connection: Connection, ids: Sequence[str], status: str) -> int:
    """Give open invitations an end (`replaced`, `cancelled`, `revoked`); how many were still open."""
    wanted = invitations.c.id.in_(list(ids)) & (invitations.c.status == "open")
    return connection.execute(update(invitations).where(wanted).values(status=status)).rowcount


def use(connection: Connection, invitation_id: str, account_id: str, max_tries: int, now: datetime) -> bool:
    """Turn an open, unlocked invitation into a used one; False when it has ended or somebody else was faster."""
    wanted = (invitations.c.id == invitation_id) & (invitations.c.status == "open") & (invitations.c.tries < max_tries)
    wanted &= invitations.c.expires > text(now)
    return connection.execute(update(invitations).where(wanted).values(status="used", used_by=account_id)).rowcount == 1


def count_send(connection: Connection, invitation_id: str, limit: int) -> bool:
    """Note that a security code was asked for; False when the limit is reached."""
    wanted = (invitations.c.id == invitation_id) & (invitations.c.sends < limit)
    return connection.execute(update(invitations).where(wanted).values(sends=invitations.c.sends + 1)).rowcount == 1


def _one(connection: Connection, condition: Any) -> Invitation | None:
    row = connection.execute(select(invitations).where(condition)).first()
    return None if row is None else _invitation(row)


def _invitation(row: Row[Any]) -> Invitation:
    values = {name: getattr(row, name) for name in Invitation.__dataclass_fields__}
    return Invitation(**values | {"categories": tuple(row.categories.split())})
