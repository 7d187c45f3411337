"""Recoveries under way: the link that was sent, what was tried with it, and the newest security code; hashes only."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, select, update

from portal.store.recovery_schema import recoveries
from portal.store.times import moment, text
from portal.store.tokens import digest


@dataclass(frozen=True, slots=True)
class Recovery:
    """One link that was sent, and how far its holder came.

    Attributes:
        tries: Wrong answers so far, one that is being looked at included.
        sends: Security codes asked for.
        challenge_id: Names the newest security code, "" before one was sent or once it was used.
        code_sent: When it was, None before.
        proved: Its holder proved who they are, and may choose a password.
    """

    token_hash: str
    account_id: str
    tries: int
    sends: int
    challenge_id: str
    code_hash: str
    code_sent: datetime | None
    proved: bool
    expires: datetime

    def __repr__(self) -> str:
        return f"Recovery({self.account_id})"


def begin(connection: Connection, token: str, account_id: str, *, now: datetime, expires: datetime) -> None:
    """Keep a link's token, and forget links that are over."""
    connection.execute(delete(recoveries).where(recoveries.c.expires <= text(now)))
    row = {"token_hash": digest(token), "account_id": account_id, "expires": text(expires)}
    connection.execute(recoveries.insert().values(row))


def find(connection: Connection, token: str, now: datetime) -> Recovery | None:
    """The recovery behind a link; None when nobody was sent it, it is over, or a password was chosen with it."""
    # Asked of the database, not of what it gives: one that is over takes as long as one nobody was sent.
    return _read(connection, digest(token), recoveries.c.expires > text(now))


def again(connection: Connection, recovery: Recovery) -> Recovery | None:
    """The same recovery as it stands now, None when it is gone."""
    return _read(connection, recovery.token_hash)


def _read(connection: Connection, token_hash: str, *more: ColumnElement[bool]) -> Recovery | None:
    row = connection.execute(select(recoveries).where(recoveries.c.token_hash == token_hash, *more)).first()
    if row is None:
        return None
    sent = moment(row.code_sent) if row.code_sent else None
    known = (row.token_hash, row.account_id, row.tries, row.sends, row.challenge_id, row.code_hash)
    return Recovery(*known, sent, bool(row.proved), moment(row.expires))


def spend_try(connection: Connection, recovery: Recovery, most: int) -> int | None:
    """Count one try as wrong before it is looked at; how many are left, None when there was none to use."""
    here = recoveries.c.token_hash == recovery.token_hash
    taken = update(recoveries).where(here, recoveries.c.tries < most).values(tries=recoveries.c.tries + 1)
    if connection.execute(taken).rowcount != 1:
        return None
    return most - int(connection.execute(select(recoveries.c.tries).where(here)).scalar_one())


def count_send(connection: Connection, recovery: Recovery, most: int) -> int | None:
    """Count one security code; how many more may be asked for, None when this one may not."""
    here = recoveries.c.token_hash == recovery.token_hash
    counted = update(recoveries).where(here, recoveries.c.sends < most).values(sends=recoveries.c.sends + 1)
    if connection.execute(counted).rowcount != 1:
        return None
    return most - int(connection.execute(select(recoveries.c.sends).where(here)).scalar_one())


def keep_code(connection: Connection, recovery: Recovery, code_hash: str, now: datetime) -> str:
    """Keep a security code in place of any before it; returns what names it."""
    challenge_id = secrets.token_hex(16)
    values = {"challenge_id": challenge_id, "code_hash": code_hash, "code_sent": text(now)}
    connection.execute(update(recoveries).where(recoveries.c.token_hash == recovery.token_hash).values(values))
    return challenge_id


def prove(connection: Connection, recovery: Recovery, challenge_id: str = "") -> bool:
    """Its holder proved who they are, by the code named, which is used up; False when that code is dead meanwhile."""
    wanted = recoveries.c.token_hash == recovery.token_hash
    if challenge_id:
        wanted &= recoveries.c.challenge_id == challenge_id
    proved = update(recoveries).where(wanted).values(proved=True, challenge_id="", code_hash="", tries=0)
    return connection.execute(proved).rowcount == 1


def use(connection: Connection, recovery: Recovery) -> bool:
    """End a recovery that was proved; False when it was ended before."""
    mine = delete(recoveries).where(recoveries.c.token_hash == recovery.token_hash, recoveries.c.proved)
    return connection.execute(mine).rowcount == 1


def end_all(connection: Connection, account_id: str) -> None:
    """End every recovery of the account, whoever has its link and however far they came."""
    connection.execute(delete(recoveries).where(recoveries.c.account_id == account_id))
