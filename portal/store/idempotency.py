"""Answers given once and repeated to whoever asks again with the same `Idempotency-Key`.

Answers carry secrets (recovery codes, codes to sign in with), so they are kept encrypted under the key itself, which
only the client has. Requests carry passwords, so what tells one body from another is keyed with it, too: the database
alone gives nothing away, and nothing to guess at.
"""

import hashlib
import hmac
import os
from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, delete, select

from portal.store.schema import idempotency
from portal.store.times import text

_NONCE = 12


@dataclass(frozen=True, slots=True)
class Repeatable:
    """One request that may come twice.

    Attributes:
        key: The client's `Idempotency-Key`, "" where it sent none.
        scope: What the key is good for: the call, and the session it belongs to.
        body: The request's bytes: another body under the same key is another request.
    """

    key: str
    scope: str
    body: bytes

    def __repr__(self) -> str:
        return "Repeatable(…)"


class AnotherRequest(Exception):
    """The key was used for a different body."""


def given(connection: Connection, asked: Repeatable, now: datetime) -> tuple[int, bytes] | None:
    """Status and body of the answer given before, or None.

    Raises:
        AnotherRequest: The key belongs to another body.
    """
    if not asked.key:
        return None
    here = (idempotency.c.key == _name(asked)) & (idempotency.c.scope == _scope(asked))
    row = connection.execute(select(idempotency).where(here, idempotency.c.expires > text(now))).first()
    if row is None:
        return None
    if not hmac.compare_digest(row.fingerprint, _fingerprint(asked)):
        raise AnotherRequest
    sealed = bytes(row.body)
    return int(row.status), AESGCM(_secret(asked)).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)


def keep(
    connection: Connection, asked: Repeatable, status: int, answer: bytes, *, now: datetime, end: datetime
) -> None:
    """Keep an answer in the transaction of what it tells of."""
    if not asked.key:
        return
    connection.execute(delete(idempotency).where(idempotency.c.expires <= text(now)))
    nonce = os.urandom(_NONCE)
    connection.execute(
        idempotency.insert().values(
            key=_name(asked),
            scope=_scope(asked),
            fingerprint=_fingerprint(asked),
            status=status,
            body=nonce + AESGCM(_secret(asked)).encrypt(nonce, answer, None),
            expires=text(end),
        )
    )


def _name(asked: Repeatable) -> str:
    return hashlib.sha256(b"name\0" + asked.key.encode()).hexdigest()


def _secret(asked: Repeatable) -> bytes:
    return hashlib.sha256(b"secret\0" + asked.key.encode()).digest()


def _fingerprint(asked: Repeatable) -> str:
    return hmac.new(_secret(asked), asked.body, hashlib.sha256).hexdigest()


def _scope(asked: Repeatable) -> str:
    return hashlib.sha256(asked.scope.encode()).hexdigest()
