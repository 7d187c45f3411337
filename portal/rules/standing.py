"""How far each patient's registration is, as the practice sees it."""

from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, select

from portal.store.schema import charts, invitations
from portal.store.times import text

Standing = Literal["not-invited", "invited", "enrolled", "revoked"]


def standings(connection: Connection, now: datetime) -> dict[str, Standing]:
    """Patient id to standing; who is not in it was never invited.

    Somebody reads the chart: enrolled. Else an invitation can be used: invited. Else access was taken back: revoked.
    """
    found: dict[str, Standing] = {}
    links = connection.execute(select(charts.c.patient_id, charts.c.status)).all()
    found.update({row.patient_id: "revoked" for row in links if row.status == "revoked"})
    open_ones = (invitations.c.status == "open") & (invitations.c.expires > text(now))
    invited = connection.scalars(select(invitations.c.patient_id).where(open_ones))
    found.update(dict.fromkeys(invited, "invited"))
    found.update({row.patient_id: "enrolled" for row in links if row.status == "active"})
    return found
