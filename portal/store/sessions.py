"""The sign-ins of an account: where somebody is signed in, since when, and how to end it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from portal.store.schema import token_families
from portal.store.times import moment, text
from portal.store.tokens import drop_codes, end_family


@dataclass(frozen=True, slots=True)
class SignIn:
    """One sign-in.

    Attributes:
        device: What kind of device it is on (`rules.devices`), "" where that is not known.
        last_used: When its tokens were last renewed, which is every ten minutes while it is used.
        expires: Its absolute end.
    """

    id: str
    client_id: str
    device: str
    created: datetime
    last_used: datetime
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
    return tuple(_sign_in(row) for row in rows)


def end_sign_in(connection: Connection, account_id: str, family_id: str, now: datetime) -> bool:
    """End one of the account's sign-ins; False when it is none of its live ones."""
    if not any(each.id == family_id for each in sign_ins(connection, account_id, now)):
        return False
    end_family(connection, family_id)
    return True


def end_others(connection: Connection, account_id: str, family_id: str, now: datetime) -> int:
    """End every sign-in of the account but this one, and those that have only a code yet; how many there were."""
    # The codes first: one that becomes a sign-in at this moment is found as that.
    drop_codes(connection, account_id)
    others = [each.id for each in sign_ins(connection, account_id, now) if each.id != family_id]
    for each in others:
        end_family(connection, each)
    return len(others)


def _sign_in(row: Row[Any]) -> SignIn:
    # A sign-in that an older portal began has never been seen in use.
    used = moment(row.last_used or row.created)
    return SignIn(row.id, row.client_id, row.device, moment(row.created), used, moment(row.expires))
