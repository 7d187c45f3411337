"""Who saw or changed what, and when; ids only, never content."""

from datetime import datetime

from sqlalchemy import Connection

from portal.store.schema import audit
from portal.store.times import text


def record(
    connection: Connection,
    *,
    at: datetime,
    action: str,
    account_id: str = "",
    patient_id: str = "",
    target: str = "",
    request_id: str = "",
) -> None:
    """Write one line of the audit trail; `target` names types and ids, never values."""
    connection.execute(
        audit.insert().values(
            at=text(at),
            action=action,
            account_id=account_id,
            patient_id=patient_id,
            target=target,
            request_id=request_id,
        )
    )
