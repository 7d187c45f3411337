"""Access that the patient narrows or ends: what this computer kept of it is gone at the next contact, and no more."""

import pytest

from pfclient.people import ChartStatus
from pfclient.vault.vault import Answer
from tests.contract.conftest import PASSWORD, add_chart
from tests.support import sign_in
from tests.support.proxies import narrow
from tests.support.records import Reader

PARTS = ("diagnoses", "procedures", "medications")


@pytest.fixture
def patient(portal, tmp_path):
    """The one whose whole chart Maria may see."""
    key = add_chart(portal, tmp_path)
    sign_in.link(portal, sign_in.add_account(portal), key, "parent")
    return Reader(portal, key, name="ana")


async def read(core, portal):
    """Maria, who has read it."""
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    await session.refresh()
    return session


def kept(session):
    person = session.people[0].id
    return {name: {one.key for one in session._vault.resources(person, name)} for name in PARTS}


async def test_a_part_is_gone_at_the_next_contact_and_comes_back_when_it_is_given_back(core, portal, patient):
    session = await read(core, portal)
    before = kept(session)
    assert all(before.values())
    assert (await narrow(patient, categories=["diagnoses", "medications"])).status_code == 200
    await session.refresh()
    assert kept(session) == before | {"procedures": set()}
    [person] = session.people
    assert session._vault.state(person.id, "procedures").answer is Answer.WITHHELD
    assert person.connection.access.categories == ("diagnoses", "medications")
    assert (await narrow(patient, categories=[])).status_code == 200
    await session.refresh()
    assert kept(session) == before
    await session.close()


async def test_the_day_after_the_last_one_nothing_is_left(core, portal, patient):
    session = await read(core, portal)
    before = kept(session)
    last = portal.clock.now().date()
    assert (await narrow(patient, until=last.isoformat())).status_code == 200
    await session.refresh()
    assert session.people[0].connection.access.until == last
    assert kept(session) == before
    portal.clock.advance(days=1)
    await session.refresh()
    assert session.people[0].connection.status is ChartStatus.EXPIRED
    assert not any(kept(session).values())
    await session.close()
