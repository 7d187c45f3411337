"""Who saw or changed what, and when; ids only, never content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from portal.store.prepared import Prepared
from portal.store.schema import audit
from portal.store.times import text


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the trail; `at` is ISO 8601 UTC."""

    at: str
    action: str
    patient_id: str
    target: str


class Line(NamedTuple):
    """One line to be written; `at` as `Entry` has it, `target` names types and ids, `what` sections, never values."""

    at: str
    action: str
    account_id: str
    patient_id: str
    target: str
    request_id: str
    device: str = ""
    what: str = ""


_INSERT = Prepared(audit.insert().values({name: bindparam(name) for name in Line._fields}))


def record_all(connection: Connection, lines: Sequence[Line]) -> None:
    """Write several lines at once."""
    _INSERT.run_for_each(connection, Line._fields, lines)


def record(
    connection: Connection,
    *,
    at: datetime,
    action: str,
    account_id: str = "",
    patient_id: str = "",
    target: str = "",
    request_id: str = "",
    device: str = "",
    what: str = "",
) -> None:
    """Write one line of the audit trail; `target` names types and ids, `what` sections, never values."""
    record_all(connection, [Line(text(at), action, account_id, patient_id, target, request_id, device, what)])


def of_account(connection: Connection, account_id: str, limit: int) -> tuple[Entry, ...]:
    """What the account did, the newest first."""
    columns = (audit.c.at, audit.c.action, audit.c.patient_id, audit.c.target)
    query = select(*columns).where(audit.c.account_id == account_id).order_by(audit.c.id.desc()).limit(limit)
    return tuple(Entry(row.at, row.action, row.patient_id, row.target) for row in connection.execute(query))
