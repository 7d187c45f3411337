"""Doing once what a client may ask for twice (`Idempotency-Key`)."""

import contextlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from portal.errors import Problem
from portal.store import idempotency
from portal.store.database import Database
from portal.store.idempotency import Repeatable


def once(
    database: Database,
    asked: Repeatable,
    act: Callable[[Connection], Any],
    *,
    status: int,
    now: datetime,
    kept: timedelta,
) -> tuple[int, bytes]:
    """Do `act` and keep its answer, in one transaction; the same key again gets the same answer and nothing is done.

    A refusal is not kept: what was typed can be put right and sent again under the same key.

    Args:
        database: The portal's.
        asked: The request, with its key.
        act: What it asks for; its answer becomes JSON.
        status: The status of that answer.
        now: The present moment.
        kept: How long the answer is remembered.

    Raises:
        Problem: 422 `idempotency-key-reused` for another body under the same key, and whatever `act` refuses.
    """
    try:
        with database.write() as connection:
            before = _given(connection, asked, now)
            if before is not None:
                return before
            answer = msgspec.json.encode(act(connection))
            idempotency.keep(connection, asked, status, answer, now=now, end=now + kept)
    except (Problem, IntegrityError):
        # On PostgreSQL two requests with one key can run side by side: the slower one finds the work done.
        before = answered(database, asked, now)
        if before is None:
            raise
        return before
    return status, answer


def answered(database: Database, asked: Repeatable, now: datetime) -> tuple[int, bytes] | None:
    """The answer given to the same request before, where what comes before `once` is slow.

    Raises:
        Problem: 422 `idempotency-key-reused`.
    """
    with database.read() as connection:
        return _given(connection, asked, now)


def remember(
    database: Database, asked: Repeatable, status: int, answer: bytes, *, now: datetime, kept: timedelta
) -> None:
    """Keep an answer whose work is done already, refusals included."""
    if not asked.key:
        return
    # Two requests with one key at once were both done: either answer will do.
    with contextlib.suppress(IntegrityError), database.write() as connection:
        idempotency.keep(connection, asked, status, answer, now=now, end=now + kept)


def _given(connection: Connection, asked: Repeatable, now: datetime) -> tuple[int, bytes] | None:
    try:
        return idempotency.given(connection, asked, now)
    except idempotency.AnotherRequest:
        detail = "This Idempotency-Key was used for another request."
        raise Problem(422, "idempotency-key-reused", detail) from None
