"""The sign-ins of an account: where somebody is signed in, since when, and how to end it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from portal.store.schema import token_families
from portal.store.times import moment, text
from portal.store.tokens import end_family


@dataclass(frozen=True, slots=True)
class SignIn:
    """One sign-in; `expires` is its absolute end."""

    id: str
    client_id: str
    created: datetime
    expires: datetime


def signed_in_at(connection: Connection, family_id: str) -> datetime | None:
    """When somebody last proved who they are in this sign-in: at its beginning."""
    created = connection.scalar(select(token_families.c.created).where(token_families.c.id == family_id))
    return moment(created) if created else None


def sign_ins(connection: Connection, account_id: str, now: datetime) -> tuple[SignIn, ...]:
    """The account's live sign-ins, the newest first."""
    live = (token_families.c.revoked.is_(False), token_families.c.expires > text(now))
    wanted = select(token_families).where(token_families.c.account_id == account_id, *live)
    rows = connection.execute(wanted.order_by(token_families.c.created.desc(), token_families.c.id))
    return tuple(SignIn(row.id, row.client_id, moment(row.created), moment(row.expires)) for row in rows)


def end_sign_in(connection: Connection, account_id: str, family_id: str, now: datetime) -> bool:
    """End one of the account's sign-ins; False when it is none of its live ones."""
    if not any(each.id == family_id for each in sign_ins(connection, account_id, now)):
        return False
    end_family(connection, family_id)
    return True
