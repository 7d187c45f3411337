"""The computers an account was signed in on, known by a hash of what each of them made up to be known by."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import IntegrityError

from portal.store.device_schema import computers
from portal.store.schema import accounts, token_families
from portal.store.times import text
from portal.store.tokens import digest

FORGOTTEN_AFTER = timedelta(days=400)


def see(connection: Connection, account_id: str, name: str, now: datetime) -> bool:
    """Remember that the account was signed in on a computer; whether it had been before."""
    connection.execute(delete(computers).where(computers.c.last <= text(now - FORGOTTEN_AFTER)))
    # With the account in it the same computer is another one to every account on it.
    mark = digest(f"{account_id} {name}")
    mine = (computers.c.account_id == account_id, computers.c.mark == mark)
    if connection.execute(computers.update().where(*mine).values(last=text(now))).rowcount:
        return True
    try:
        with connection.begin_nested():
            connection.execute(computers.insert().values(account_id=account_id, mark=mark, last=text(now)))
    except IntegrityError:
        # Two sign-ins of one computer at once; the other is told of.
        return True
    return False


def is_first_sign_in(connection: Connection, account_id: str, *, made_since: datetime) -> bool:
    """Whether the account is no older than that and nobody was signed in to it yet."""
    young = select(accounts.c.id).where(accounts.c.id == account_id, accounts.c.created > text(made_since))
    before = select(token_families.c.id).where(token_families.c.account_id == account_id).limit(1)
    return connection.execute(young).first() is not None and connection.execute(before).first() is None
