"""What the audit trail says of one patient's chart."""

from collections.abc import Generator
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from portal.store.schema import audit
from portal.store.times import text


class Act(NamedTuple):
    """One line of the trail about a patient; `at` is ISO 8601 UTC, `device` as `rules.devices` has it.

    `what` names sections, "" in lines that an older portal wrote.
    """

    at: str
    action: str
    account_id: str
    device: str
    target: str
    what: str


_BATCH = 500
_COLUMNS = tuple(audit.c[name] for name in Act._fields)


def of_patient(
    connection: Connection, patient_id: str, *, since: datetime, before: datetime, account_id: str = ""
) -> Generator[Act]:
    """Every line from `since` on and before `before`, the newest first; of one account alone where one is named."""
    when = (audit.c.at >= text(since), audit.c.at < text(before))
    wanted = select(*_COLUMNS).where(audit.c.patient_id == patient_id, *when)
    if account_id:
        wanted = wanted.where(audit.c.account_id == account_id)
    # A chart may have tens of thousands of lines, of which the newest fill a page.
    with connection.execute(
        wanted.order_by(audit.c.at.desc(), audit.c.id.desc()), execution_options={"yield_per": _BATCH}
    ) as rows:
        for row in rows:
            yield Act._make(row)
