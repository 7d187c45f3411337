"""Authorization codes, token families and their tokens; every secret is stored as its SHA-256 only."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from portal.store.prepared import Prepared
from portal.store.schema import access_tokens, authorization_codes, refresh_tokens, token_families
from portal.store.times import moment, text

KEPT_AFTER_END = timedelta(days=1)
"""How long spent codes and ended families stay known, so that a late second use is recognised as one."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a live token stands for; `expires` is the token's own end, `device` as `rules.devices` has it."""

    account_id: str
    client_id: str
    scope: str
    family_id: str
    expires: datetime
    device: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """An authorization code as stored; `family_id` is what its first use gave."""

    account_id: str
    client_id: str
    scope: str
    code_challenge: str
    keep: bool
    expires: datetime
    family_id: str


@dataclass(frozen=True, slots=True)
class Refresh:
    """A refresh token as stored, with its family.

    Attributes:
        rotated: When it was exchanged, None while it is the newest.
        seed: What makes its successors again from the token itself, "" until it was exchanged.
        family: The family's grant; `family.expires` is the absolute end of the sign-in.
    """

    rotated: datetime | None
    seed: str
    family: Grant


def digest(secret: str) -> str:
    """How a random secret is stored; 256 random bits need no salt."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def add_code(
    connection: Connection,
    code: str,
    *,
    account_id: str,
    client_id: str,
    scope: str,
    code_challenge: str,
    keep: bool,
    expires: datetime,
) -> None:
    """Store an authorization code."""
    connection.execute(
        authorization_codes.insert().values(
            code_hash=digest(code),
            account_id=account_id,
            client_id=client_id,
            scope=scope,
            code_challenge=code_challenge,
            keep=keep,
            expires=text(expires),
        )
    )


def find_code(connection: Connection, code: str) -> Code | None:
    """The code, locked until the transaction ends."""
    wanted = authorization_codes.c.code_hash == digest(code)
    row = connection.execute(select(authorization_codes).where(wanted).with_for_update()).first()
    if row is None:
        return None
    return Code(
        row.account_id, row.client_id, row.scope, row.code_challenge, row.keep, moment(row.expires), row.family_id
    )


def spend_code(connection: Connection, code: str, family_id: str) -> None:
    """Remember what the code's first use gave."""
    wanted = authorization_codes.c.code_hash == digest(code)
    connection.execute(authorization_codes.update().where(wanted).values(family_id=family_id))


def drop_codes(connection: Connection, account_id: str) -> None:
    """Forget the account's codes that nobody redeemed yet."""
    unspent = (authorization_codes.c.account_id == account_id, authorization_codes.c.family_id == "")
    connection.execute(delete(authorization_codes).where(*unspent))


def start_family(
    connection: Connection,
    *,
    account_id: str,
    client_id: str,
    scope: str,
    now: datetime,
    expires: datetime,
    device: str = "",
) -> str:
    """A new sign-in on one computer, of this kind of device; returns its id."""
    family_id = secrets.token_hex(16)
    row = {"id": family_id, "account_id": account_id, "client_id": client_id, "scope": scope}
    times = {"created": text(now), "last_used": text(now), "expires": text(expires)}
    connection.execute(token_families.insert().values(**row, **times, device=device))
    return family_id


def use_family(connection: Connection, family_id: str, now: datetime) -> None:
    """Remember that somebody is still at work in this sign-in."""
    connection.execute(token_families.update().where(token_families.c.id == family_id).values(last_used=text(now)))


def end_family(connection: Connection, family_id: str) -> None:
    """Kill every token of the sign-in, at once and for good."""
    connection.execute(token_families.update().where(token_families.c.id == family_id).values(revoked=True))
    connection.execute(delete(access_tokens).where(access_tokens.c.family_id == family_id))


def hold_family(connection: Connection, family_id: str) -> bool:
    """Whether the sign-in goes on; whoever would end it waits until the transaction is over."""
    here = (token_families.c.id == family_id, token_families.c.revoked.is_(False))
    return connection.execute(select(token_families.c.id).where(*here).with_for_update()).first() is not None


def add_access(
    connection: Connection, token: str, *, family_id: str, scope: str, now: datetime, expires: datetime
) -> None:
    """Store an access token and forget the family's expired ones."""
    over = (access_tokens.c.family_id == family_id) & (access_tokens.c.expires <= text(now))
    connection.execute(delete(access_tokens).where(over))
    row = {"token_hash": digest(token), "family_id": family_id, "scope": scope, "expires": text(expires)}
    connection.execute(access_tokens.insert().values(row))


def add_refresh(connection: Connection, token: str, family_id: str) -> None:
    """Store a refresh token."""
    connection.execute(refresh_tokens.insert().values(token_hash=digest(token), family_id=family_id))


def find_refresh(connection: Connection, token: str, now: datetime) -> Refresh | None:
    """The refresh token if its family lives; token and family are locked until the transaction ends."""
    query = (
        select(refresh_tokens.c.rotated, refresh_tokens.c.seed, *_FAMILY)
        .join(token_families, token_families.c.id == refresh_tokens.c.family_id)
        .where(refresh_tokens.c.token_hash == digest(token), *_living(now))
        .with_for_update()
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    return Refresh(moment(row.rotated) if row.rotated else None, row.seed, _grant(row))


def mark_rotated(connection: Connection, token: str, *, seed: str, now: datetime) -> None:
    """Remember when the refresh token was exchanged, and what makes its successors again."""
    wanted = refresh_tokens.c.token_hash == digest(token)
    connection.execute(refresh_tokens.update().where(wanted).values(rotated=text(now), seed=seed))


def live_access(connection: Connection, token: str, now: datetime) -> Grant | None:
    """What the access token stands for, None when it is unknown, over, or its family ended."""
    found = _LIVE_ACCESS.rows(connection, token_hash=digest(token), now=text(now))
    if not found:
        return None
    account_id, client_id, scope, family_id, device, expires = found[0]
    return Grant(account_id, client_id, scope, family_id, moment(expires), device)


def drop_access(connection: Connection, token: str) -> None:
    """Forget one access token; its family lives on."""
    connection.execute(delete(access_tokens).where(access_tokens.c.token_hash == digest(token)))


def purge(connection: Connection, now: datetime) -> None:
    """Forget codes and families that ended more than a day ago."""
    long_ago = text(now - KEPT_AFTER_END)
    ended = select(token_families.c.id).where(token_families.c.expires <= long_ago)
    connection.execute(delete(authorization_codes).where(authorization_codes.c.expires <= long_ago))
    for table in (access_tokens, refresh_tokens):
        connection.execute(delete(table).where(table.c.family_id.in_(ended)))
    connection.execute(delete(token_families).where(token_families.c.expires <= long_ago))


_FAMILY = (
    token_families.c.account_id,
    token_families.c.client_id,
    token_families.c.scope,
    token_families.c.id.label("family_id"),
    token_families.c.expires,
)


_LIVE_ACCESS = Prepared(
    select(*_FAMILY[:2], access_tokens.c.scope, _FAMILY[3], token_families.c.device, access_tokens.c.expires)
    .join(token_families, token_families.c.id == access_tokens.c.family_id)
    .where(
        access_tokens.c.token_hash == bindparam("token_hash"),
        access_tokens.c.expires > bindparam("now"),
        token_families.c.revoked.is_(False),
        token_families.c.expires > bindparam("now"),
    )
)


def _living(now: datetime) -> tuple[Any, ...]:
    return token_families.c.revoked.is_(False), token_families.c.expires > text(now)


def _grant(row: Any) -> Grant:
    return Grant(row.account_id, row.client_id, row.scope, row.family_id, moment(row.expires))
