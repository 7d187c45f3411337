"""Who else can open one's chart: told to the patient alone, ended at once; a parent's access ends with childhood."""

from datetime import timedelta

import pytest
from sqlalchemy import text, update

from portal.store import schema
from portal.store.majority import last_day_of_childhood
from tests.support.enrolling import Walk, new_account
from tests.support.proxies import call, charts, invite, own, proxies
from tests.support.records import Reader, condition, load, patient
from tests.support.sign_in import bearer, link


@pytest.fixture
def clinic(portal):
    """Ana's chart, and the chart of Ernesto, whose account can open hers."""
    load(portal, patient("p1"), patient("p3", given="Ernesto", family="Alvarez"), condition("c1"))
    return portal


@pytest.fixture
def ana(clinic):
    return Reader(clinic, "p1", name="ana")


@pytest.fixture
def ernesto(clinic):
    reader = Reader(clinic, "p3", name="ernesto")
    reader.charts.append(link(clinic, reader.account_id, "p1", "parent", categories=["medications"]))
    return reader


async def test_the_patient_is_told_who_what_and_since_when(ana, ernesto):
    assert (await call(ana)).json()["own"]
    (item,) = await proxies(ana)
    assert (item["display"], item["relationship"], item["patient"]) == ("Ernesto Alvarez", "parent", "Patient/p1")
    assert item["access"] == {"categories": ["medications"], "until": None, "reason": None}
    assert (item["given_by"], item["email"]) == ("practice", "")
    assert item["linked"]


async def test_who_only_claims_to_be_the_patient_does_not_stand_under_the_patients_name(clinic, ana):
    claimed = Reader(clinic, "p1", name="somebody", relationship="self", vouched=False)
    await claimed.get("Condition?patient=p1")
    (item,) = await proxies(ana)
    assert (item["display"], item["relationship"]) == ("", "self")
    (seen,) = (await call(ana, path="activity?patient=p1")).json()["items"]
    assert seen["by"] == {"kind": "account", "display": "", "relationship": "self"}
    # To themselves they are who they say.
    assert (await call(claimed, path="me")).json()["display"] == "Ana Reyes"


@pytest.mark.parametrize("relationship", ["child", "parent", "spouse", "self"])
async def test_nobody_else_is_told_not_even_who_only_claims_to_be_the_patient(clinic, ernesto, relationship):
    other = Reader(clinic, "p1", name="somebody", relationship=relationship, vouched=relationship != "self")
    assert (await call(other)).json() == {"own": False, "charts": [], "items": [], "invitations": []}
    ended = await call(other, "DELETE", f"proxies/{ernesto.charts[-1]}")
    assert (ended.status_code, ended.json()["code"]) == (404, "not-found")
    assert (await ernesto.get("MedicationRequest?patient=p1")).status_code == 200


async def test_access_is_ended_at_once_and_its_holder_is_told(ana, ernesto):
    (item,) = await proxies(ana)
    assert (await call(ana, "DELETE", f"proxies/{item['id']}")).status_code == 204
    assert (await ernesto.get("MedicationRequest?patient=p1")).status_code == 403
    assert (await charts(ernesto))["Patient/p1"]["status"] == "revoked"
    assert await proxies(ana) == []
    (letter,) = ana.portal.outbox("email")
    assert letter.recipient.startswith("ernesto")
    assert "Ana has ended your access" in letter.text
    assert (await call(ana, "DELETE", f"proxies/{item['id']}")).status_code == 404
    assert (await ana.get("Condition/c1")).status_code == 200
    async with ana.portal.client(headers=bearer(ana.token)) as client:
        found = (await client.get("/account/v1/activity", params={"patient": "Patient/p1"})).json()["items"]
    assert ("revoke", "you") in {(each["action"], each["by"]["kind"]) for each in found}


async def test_ones_own_access_cannot_be_ended_so(ana, ernesto):
    for chart in (*ana.charts, ernesto.charts[0], "x", "x%00"):
        assert (await call(ana, "DELETE", f"proxies/{chart}")).status_code == 404
    assert (await ana.get("Condition/c1")).status_code == 200


async def test_whose_access_has_run_out_is_not_listed(ana, clinic):
    Reader(clinic, "p1", name="rosa", relationship="parent", until=clinic.clock.now().date().isoformat())
    assert len(await proxies(ana)) == 1
    clinic.clock.advance(days=1)
    assert await proxies(ana) == []


# ---- coming of age


def born(portal, age, days=0):
    """The birth date of somebody who has that birthday in so many days."""
    day = portal.clock.now().date() + timedelta(days=days)
    return day.replace(year=day.year - age).isoformat()


async def test_a_parents_access_ends_on_the_birthday_of_majority_at_once(portal):
    load(portal, patient("p2", born=born(portal, 18, days=1)), condition("c2", "p2"))
    parent = Reader(portal, "p2", name="rosa", relationship="child")
    own = Reader(portal, "p2", name="leo")
    access = (await charts(parent))["Patient/p2"]["access"]
    assert (access["until"], access["reason"]) == (portal.clock.now().date().isoformat(), "of-age")
    assert (await parent.get("Condition/c2")).status_code == 200
    portal.clock.advance(days=1)
    assert (await parent.get("Condition/c2")).status_code == 403
    chart = (await charts(parent))["Patient/p2"]
    assert (chart["status"], chart["access"]["reason"]) == ("expired", "of-age")
    assert (await own.get("Condition/c2")).status_code == 200
    assert await proxies(own) == []


@pytest.mark.parametrize("relationship", ["self", "spouse", "parent", "other"])
async def test_it_ends_nobody_elses_access(portal, relationship):
    load(portal, patient("p2", born=born(portal, 18, days=1)), condition("c2", "p2"))
    other = Reader(portal, "p2", name="rosa", relationship=relationship)
    portal.clock.advance(days=2)
    assert (await other.get("Condition/c2")).status_code == 200


async def test_who_is_given_access_to_a_grown_up_child_keeps_it(portal):
    load(portal, patient("p2", born=born(portal, 18, days=1)), condition("c2", "p2"))
    parent = Reader(portal, "p2", name="rosa", relationship="child")
    portal.clock.advance(days=2)
    assert (await parent.get("Condition/c2")).status_code == 403
    link(portal, parent.account_id, "p2", "child")
    assert (await parent.get("Condition/c2")).status_code == 200
    assert (await charts(parent))["Patient/p2"]["access"] == {"categories": [], "until": None, "reason": None}


async def test_an_invitation_to_a_childs_chart_opens_no_grown_ups(portal):
    day = born(portal, 18, days=1)
    portal.add_patient("Leo", birth_date=day, id="p2")
    invited = portal.invite("p2", relationship="child")
    portal.clock.advance(days=1)
    async with portal.client() as client:

        async def registered(invited):
            walk = Walk(client)
            await walk.open(invited)
            assert (await walk.verify(invited.pin, birth_date=day)).status_code == 200
            return await walk.account(new_account())

        refused = await registered(invited)
        assert (refused.status_code, refused.json()["code"]) == (410, "invitation-expired")
        given = await registered(portal.invite("p2", relationship="child"))
        assert (given.status_code, given.json()["linked_chart"]["status"]) == (201, "active")


async def test_an_earlier_end_stays_the_end(portal):
    load(portal, patient("p2", born=born(portal, 17)), condition("c2", "p2"))
    soon = (portal.clock.now().date() + timedelta(days=3)).isoformat()
    parent = Reader(portal, "p2", name="rosa", relationship="child", until=soon)
    access = (await charts(parent))["Patient/p2"]["access"]
    assert (access["until"], access["reason"]) == (soon, None)


LAST_DAYS = {
    "2008-02-29": "2026-02-28", "2008": "2026-12-30", "2008-02": "2026-02-28", "2008-06": "2026-06-29",
    "": "", "2008-13-01": "", "2008-13": "", "9999": "",
}  # fmt: skip
"""Of childhood, by birth date as a practice may have it."""


@pytest.mark.parametrize("birth_date", LAST_DAYS)
def test_a_leap_days_child_comes_of_age_in_march_and_one_known_in_part_on_the_last_day_it_can(birth_date):
    assert last_day_of_childhood(birth_date) == LAST_DAYS[birth_date]


async def test_of_a_year_its_last_day_ends_a_parents_access_and_of_nothing_no_day(portal):
    load(portal, patient("p2", born="2010-01-01"), condition("c2", "p2"))
    parent = Reader(portal, "p2", name="rosa", relationship="child")
    for known, ends in (("2008", "2026-12-30"), ("", None)):
        with portal.database.write() as connection:
            connection.execute(update(schema.patients).values(birth_date=known))
        access = (await charts(parent))["Patient/p2"]["access"]
        assert (access["until"], access["reason"]) == (ends, "of-age" if ends else None)


async def test_whoever_may_be_a_child_yet_invites_nobody(portal):
    load(portal, patient("p1"), condition("c1"))
    ana = Reader(portal, "p1", name="ana")
    for born, of_age in {"2007": True, "2008": False, "2008-02": True, "2008-03": False, "": False}.items():
        with portal.database.write() as connection:
            connection.execute(update(schema.patients).values(birth_date=born))
        assert (await own(ana))["may_invite"] == of_age, born
        assert (await invite(ana)).status_code == (201 if of_age else 403), born


async def test_of_a_chart_an_older_portal_linked_the_day_of_its_making_counts(portal):
    load(portal, patient("p2", born=born(portal, 18, days=1)), condition("c2", "p2"))
    parent = Reader(portal, "p2", name="rosa", relationship="child")
    with portal.database.write() as connection:
        connection.execute(text("UPDATE charts SET linked = ''"))
    portal.clock.advance(days=1)
    assert (await parent.get("Condition/c2")).status_code == 403
