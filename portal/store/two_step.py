"""Two-step verification as kept: the secret, the newest step, recovery codes, half-done sign-ins, trusted devices."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.exc import IntegrityError

from portal.store.schema import recovery_codes
from portal.store.times import moment, text
from portal.store.tokens import digest
from portal.store.two_step_schema import auth_sessions, trusted_devices, two_step


class AlreadyOn(Exception):
    """Two-step verification is on: a new secret would lock its holder out."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """One account's secret (sealed), whether it is in use, and since when."""

    secret: bytes
    active: bool
    last_step: int
    since: datetime


@dataclass(frozen=True, slots=True)
class AuthSession:
    """A sign-in whose first step is done."""

    account_id: str
    client_id: str
    scope: str
    code_challenge: str
    keep: bool
    visit_id: str


@dataclass(frozen=True, slots=True)
class Device:
    """A computer that is not asked for a code; `kind` as `rules.devices` has it."""

    id: str
    kind: str
    created: datetime
    expires: datetime


def begin(connection: Connection, account_id: str, secret: bytes, now: datetime) -> None:
    """Keep a new secret that is not in use yet, in place of an earlier one that never was.

    Raises:
        AlreadyOn: One is in use.
    """
    mine = two_step.c.account_id == account_id
    connection.execute(delete(two_step).where(mine, two_step.c.active.is_(False)))
    row = {"account_id": account_id, "secret": secret, "active": False, "last_step": 0, "since": text(now)}
    try:
        with connection.begin_nested():
            connection.execute(two_step.insert().values(row))
    except IntegrityError as exc:
        raise AlreadyOn from exc


def find(connection: Connection, account_id: str) -> SetUp | None:
    """What is kept for the account; None when nothing was ever begun, or it was switched off."""
    row = connection.execute(select(two_step).where(two_step.c.account_id == account_id)).first()
    return None if row is None else SetUp(bytes(row.secret), bool(row.active), row.last_step, moment(row.since))


def activate(connection: Connection, account_id: str, secret: bytes, step: int, now: datetime) -> bool:
    """Put this very secret to use, its first code being taken; whether it was this call that did."""
    fresh = (two_step.c.account_id == account_id, two_step.c.active.is_(False), two_step.c.secret == secret)
    values = {"active": True, "last_step": step, "since": text(now)}
    return connection.execute(update(two_step).where(*fresh).values(values)).rowcount == 1


def take_step(connection: Connection, account_id: str, step: int) -> bool:
    """Use up a step and every earlier one; False when it was used up before, also by somebody at the same moment."""
    unused = (two_step.c.account_id == account_id, two_step.c.active, two_step.c.last_step < step)
    return connection.execute(update(two_step).where(*unused).values(last_step=step)).rowcount == 1


def remove(connection: Connection, account_id: str) -> bool:
    """Forget the secret, the trusted devices and every half-done sign-in; whether it was in use.

    Recovery codes stay: they are the account's.
    """
    for table in (auth_sessions, trusted_devices):
        connection.execute(delete(table).where(table.c.account_id == account_id))
    mine = (two_step.c.account_id == account_id, two_step.c.active)
    return connection.execute(delete(two_step).where(*mine)).rowcount == 1


def replace_recovery_codes(connection: Connection, account_id: str, hashes: Iterable[str]) -> None:
    """These are the account's recovery codes from now on."""
    connection.execute(delete(recovery_codes).where(recovery_codes.c.account_id == account_id))
    rows = [{"account_id": account_id, "code_hash": each} for each in hashes]
    connection.execute(recovery_codes.insert(), rows)


def spend_recovery_code(connection: Connection, account_id: str, code_hash: str) -> bool:
    """Use up a recovery code; False when it is none of the account's, or was used before."""
    mine = (recovery_codes.c.account_id == account_id, recovery_codes.c.code_hash == code_hash)
    unused = recovery_codes.c.used.is_(False)
    return connection.execute(update(recovery_codes).where(*mine, unused).values(used=True)).rowcount == 1


def recovery_codes_left(connection: Connection, account_id: str) -> int:
    """How many of the account's recovery codes are unused."""
    mine = (recovery_codes.c.account_id == account_id, recovery_codes.c.used.is_(False))
    return connection.scalar(select(func.count()).select_from(recovery_codes).where(*mine)) or 0


def open_session(connection: Connection, session: AuthSession, *, now: datetime, expires: datetime) -> str:
    """Remember a sign-in until its second step; returns what names it. Those that are over are forgotten."""
    connection.execute(delete(auth_sessions).where(auth_sessions.c.expires <= text(now)))
    token = secrets.token_urlsafe(32)
    row = {name: getattr(session, name) for name in AuthSession.__dataclass_fields__}
    connection.execute(auth_sessions.insert().values(token_hash=digest(token), expires=text(expires), **row))
    return token


def find_session(connection: Connection, token: str, now: datetime) -> AuthSession | None:
    """The sign-in that waits for its second step under this name."""
    live = (auth_sessions.c.token_hash == digest(token), auth_sessions.c.expires > text(now))
    columns = [auth_sessions.c[name] for name in AuthSession.__dataclass_fields__]
    row = connection.execute(select(*columns).where(*live)).first()
    return None if row is None else AuthSession(*row)


def close_session(connection: Connection, token: str) -> bool:
    """It waits no more; whether it was this call that ended it."""
    return connection.execute(delete(auth_sessions).where(auth_sessions.c.token_hash == digest(token))).rowcount == 1


def close_sessions(connection: Connection, account_id: str) -> None:
    """End every sign-in of the account that waits for its second step."""
    connection.execute(delete(auth_sessions).where(auth_sessions.c.account_id == account_id))


def trust(connection: Connection, account_id: str, *, now: datetime, expires: datetime, kind: str = "") -> str:
    """Ask for no code on one more computer; returns the token it shows instead."""
    connection.execute(delete(trusted_devices).where(trusted_devices.c.expires <= text(now)))
    token = secrets.token_urlsafe(32)
    row = {"token_hash": digest(token), "id": secrets.token_hex(16), "account_id": account_id}
    connection.execute(trusted_devices.insert().values(**row, created=text(now), expires=text(expires), device=kind))
    return token


def is_trusted(connection: Connection, account_id: str, token: str, now: datetime) -> bool:
    """Whether the token was given to this account, and neither ran out nor was taken back."""
    known = (trusted_devices.c.token_hash == digest(token), trusted_devices.c.account_id == account_id)
    live = trusted_devices.c.expires > text(now)
    return connection.execute(select(trusted_devices.c.id).where(*known, live)).first() is not None


def devices(connection: Connection, account_id: str, now: datetime) -> tuple[Device, ...]:
    """The account's trusted computers, the newest first."""
    live = (trusted_devices.c.account_id == account_id, trusted_devices.c.expires > text(now))
    rows = connection.execute(select(trusted_devices).where(*live).order_by(trusted_devices.c.created.desc()))
    return tuple(Device(row.id, row.device, moment(row.created), moment(row.expires)) for row in rows)


def forget_device(connection: Connection, account_id: str, device_id: str) -> bool:
    """Ask that computer for a code again; False when it is none of the account's."""
    mine = (trusted_devices.c.account_id == account_id, trusted_devices.c.id == device_id)
    return connection.execute(delete(trusted_devices).where(*mine)).rowcount == 1


def forget_devices(connection: Connection, account_id: str) -> None:
    """Ask every computer for a code again."""
    connection.execute(delete(trusted_devices).where(trusted_devices.c.account_id == account_id))
