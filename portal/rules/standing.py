"""How far each patient's registration is, as the practice sees it."""

from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, select

from portal.rules import lifetimes
from portal.store import charts
from portal.store.schema import invitations
from portal.store.times import text

Standing = Literal["not-invited", "invited", "enrolled", "revoked"]


def standings(connection: Connection, now: datetime) -> dict[str, Standing]:
    """Patient id to standing; of who is not in it nobody waits for anything.

    Somebody can read the chart: enrolled. Else an invitation can be used: invited. Else access was taken back, or its
    time is over: revoked.
    """
    linked = tuple(charts.everybodys(connection, now))
    found: dict[str, Standing] = {each.patient_id: "revoked" for each in linked}
    usable = (invitations.c.status == "open") & (invitations.c.expires > text(now))
    usable &= invitations.c.tries < lifetimes.MAX_TRIES
    invited = connection.scalars(select(invitations.c.patient_id).where(usable))
    found.update(dict.fromkeys(invited, "invited"))
    found.update({each.patient_id: "enrolled" for each in linked if each.status == "active"})
    return found
