"""Who says "these are mine" without the practice's word does not get what is closed to everybody but the patient."""

import pytest

from portal.rules.visibility import visibility
from portal.store import charts
from tests.support.enrolling import Walk, new_account


async def _registered(portal, **invited_as):
    """The one chart of somebody who claims to be the patient, of whom plans are withheld and access ends."""
    patient = portal.add_patient(withheld="care_plans", proxy_until="2026-12-31")
    invited = portal.invite(patient, **invited_as)
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        assert (await walk.verify(invited.pin)).status_code == 200
        created = await walk.account(new_account(relationship="self"))
        assert created.status_code == 201
    with portal.database.read() as connection:
        (account,) = connection.exec_driver_sql("SELECT id FROM accounts").scalars()
        return charts.charts_of(connection, account, portal.clock.now())[0]


@pytest.mark.parametrize(
    ("invited_as", "own", "until"), [({}, False, "2026-12-31"), ({"relationship": "self"}, True, "")]
)
async def test_only_the_practice_can_say_that_it_is_the_patient(portal, invited_as, own, until):
    chart = await _registered(portal, **invited_as)
    assert chart.relationship == "self"
    assert (chart.own, chart.until) == (own, until)
    assert visibility(chart).is_open("care_plans") is own
