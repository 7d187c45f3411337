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
    open_charts: dict[str, bool] = {}
    for chart in charts.everybodys(connection, now):
        open_charts[chart.patient_id] = open_charts.get(chart.patient_id, False) or chart.status == "active"
    found: dict[str, Standing] = dict.fromkeys(
        (each for each, is_open in open_charts.items() if not is_open), "revoked"
    )
    usable = (invitations.c.status == "open") & (invitations.c.expires > text(now))
    usable &= invitations.c.tries < lifetimes.MAX_TRIES
    invited = connection.scalars(select(invitations.c.patient_id).where(usable))
    found.update(dict.fromkeys(invited, "invited"))
    found.update(dict.fromkeys((each for each, is_open in open_charts.items() if is_open), "enrolled"))
    return found
