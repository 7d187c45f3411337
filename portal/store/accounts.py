"""Account holders: who they are, and how they are found by user name or e-mail."""

import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Row, Select, bindparam, exists, literal, or_, select
from sqlalchemy.exc import IntegrityError

from portal.store.schema import accounts, recovery_codes
from portal.store.times import text

_MOST = 20
_KNOWN = tuple(accounts.c[name] for name in ("id", "username", "username_key", "email", "locale", "password_hash"))
_KEY: BindParameter[str] = bindparam("key", type_=accounts.c.username_key.type)


def _oldest(meant: ColumnElement[bool]) -> Select[Any]:
    """Those accounts, the oldest first; where there is none, one row of nothing.

    To fetch a row and make an account of it takes as long as everything else that differs: so there always is one.
    """
    always = select(literal(1).label("one")).subquery()
    wanted = select(*_KNOWN).select_from(always.outerjoin(accounts, meant))
    return wanted.order_by(accounts.c.created).limit(_MOST)


_NAMED = _oldest(or_(accounts.c.username_key == _KEY, accounts.c.email_key == _KEY))
_OF_EMAIL = _oldest(accounts.c.email_key == _KEY)


class UsernameTaken(Exception):
    """Another account signs in with that name."""


@dataclass(frozen=True, slots=True)
class Account:
    """One account holder; the password's hash is shown to nobody."""

    id: str
    username: str
    email: str
    locale: str
    password_hash: str

    def __repr__(self) -> str:
        return f"Account({self.id})"


def sign_in_key(name: str) -> str:
    """User names and e-mail addresses as they are compared: NFKC, case-blind, no outer space."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def create_account(
    connection: Connection,
    *,
    username: str,
    email: str,
    password_hash: str,
    now: datetime,
    question_id: str = "",
    answer_hash: str = "",
    locale: str = "en",
    terms_version: str = "",
    recovery_code_hashes: Iterable[str] = (),
) -> str:
    """Make an account and return its id.

    Raises:
        UsernameTaken: The user name is in use, or is the e-mail address another account signs in with.
    """
    if username_taken(connection, username):
        raise UsernameTaken
    account_id = secrets.token_hex(16)
    row = {
        "id": account_id,
        "username": username.strip(),
        "username_key": sign_in_key(username),
        "email": email.strip(),
        "email_key": sign_in_key(email),
        "password_hash": password_hash,
        "question_id": question_id,
        "answer_hash": answer_hash,
        "locale": locale,
        "terms_version": terms_version,
        "created": text(now),
    }
    _insert(connection, row)
    for code_hash in recovery_code_hashes:
        connection.execute(recovery_codes.insert().values(account_id=account_id, code_hash=code_hash))
    return account_id


def username_taken(connection: Connection, username: str) -> bool:
    """Whether a new account may not have this user name.

    Another account's e-mail address counts as taken: it would otherwise be shadowed at sign-in.
    """
    key = sign_in_key(username)
    taken = exists().where(or_(accounts.c.username_key == key, accounts.c.email_key == key))
    return bool(connection.scalar(select(taken)))


def find_by_sign_in_name(connection: Connection, name: str) -> Account | None:
    """The account with this user name, else the only one with this e-mail address."""
    found = all_named(connection, name)
    return found[0] if len(found) == 1 else None


def all_named(connection: Connection, name: str) -> tuple[Account, ...]:
    """Every account somebody may mean: the one with this user name, else all with this e-mail address.

    One query, whatever it finds: how long it takes tells nobody whether there is such an account.
    """
    key = sign_in_key(name)
    rows = connection.execute(_NAMED, {"key": key}).all()
    exact = [row for row in rows if row.username_key == key]
    return _found(exact or rows)


def with_email(connection: Connection, email: str) -> tuple[Account, ...]:
    """Every account with this e-mail address, the oldest first."""
    return _found(connection.execute(_OF_EMAIL, {"key": sign_in_key(email)}))


def security_question(connection: Connection, account_id: str) -> tuple[str, str]:
    """Id of the account's security question and hash of its answer; both "" where none was chosen."""
    asked = select(accounts.c.question_id, accounts.c.answer_hash).where(accounts.c.id == account_id)
    row = connection.execute(asked).first()
    return ("", "") if row is None else (row.question_id, row.answer_hash)


def set_password(connection: Connection, account: Account, password_hash: str) -> bool:
    """This is the account's password from now on; False when it was changed since `account` was read."""
    unchanged = (accounts.c.id == account.id, accounts.c.password_hash == account.password_hash)
    changed = accounts.update().where(*unchanged).values(password_hash=password_hash)
    return connection.execute(changed).rowcount == 1


def has_password_of(connection: Connection, account: Account) -> bool:
    """Whether the password is still the one it was when `account` was read; it stays so until the transaction ends."""
    unchanged = (accounts.c.id == account.id, accounts.c.password_hash == account.password_hash)
    return (
        connection.execute(select(accounts.c.id).where(*unchanged).with_for_update(key_share=True)).first() is not None
    )


def hold(connection: Connection, account_id: str) -> None:
    """Until the transaction ends, whoever else holds this account waits; on SQLite a write holds everything."""
    connection.execute(select(accounts.c.id).where(accounts.c.id == account_id).with_for_update(key_share=True))


def get(connection: Connection, account_id: str) -> Account | None:
    """The account with this id."""
    row = connection.execute(select(accounts).where(accounts.c.id == account_id)).first()
    return None if row is None else _account(row)


def _insert(connection: Connection, row: dict[str, str]) -> None:
    try:
        with connection.begin_nested():
            connection.execute(accounts.insert().values(row))
    except IntegrityError as exc:
        raise UsernameTaken from exc


def _found(rows: Iterable[Row[Any]]) -> tuple[Account, ...]:
    made = [_account(row) for row in rows]
    return tuple(each for each in made if each.id)


def _account(row: Row[Any]) -> Account:
    return Account(row.id, row.username, row.email, row.locale, row.password_hash)
