"""The patient leaves somebody less of their chart, or ends it earlier: at once, and never more than was given."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from portal.rules.brakes import PROXY_CHANGES
from portal.store.charts import unlink_chart
from portal.store.schema import patients
from tests.support.proxies import call, charts, day, narrow, proxies, refusal
from tests.support.records import Reader, condition, load, patient
from tests.support.sign_in import bearer, link

GIVEN = ["diagnoses", "medications", "allergies"]


@pytest.fixture
def clinic(portal):
    """Ana's chart, with more conditions than a page of two holds."""
    load(portal, patient("p1"), *(condition(f"c{number}") for number in range(5)))
    return portal


@pytest.fixture
def ana(clinic):
    return Reader(clinic, "p1", name="ana")


@pytest.fixture
def rosa(clinic, ana):
    """May see everything."""
    return Reader(clinic, "p1", name="rosa", relationship="parent")


@pytest.fixture
def ernesto(clinic, ana):
    """The practice gave him three parts, for a month."""
    until = (clinic.clock.now().date() + timedelta(days=30)).isoformat()
    return Reader(clinic, "p1", name="ernesto", relationship="parent", categories=GIVEN, until=until)


def is_suppressed(answer):
    """Whether a search answers as for a section that is withheld."""
    found = answer.json().get("entry", [])
    outcomes = [each["resource"] for each in found if each["search"]["mode"] == "outcome"]
    return [each["search"]["mode"] for each in found] == ["outcome"] and "suppressed" in str(outcomes)


async def test_a_part_that_is_taken_away_is_closed_at_once_to_a_token_that_was_there_before(ana, rosa):
    assert len(await rosa.ids("Condition?patient=p1")) == 5
    answer = await narrow(ana, categories=["medications", "lab_results"])
    assert answer.status_code == 200
    assert answer.json()["access"] == {"categories": ["medications", "lab_results"], "until": None, "reason": None}
    assert is_suppressed(await rosa.get("Condition?patient=p1"))
    assert (await rosa.get("Condition/c1")).status_code in {403, 404}
    assert not is_suppressed(await rosa.get("MedicationRequest?patient=p1"))
    assert (await charts(rosa))["Patient/p1"]["access"]["categories"] == ["medications", "lab_results"]
    assert len(await ana.ids("Condition?patient=p1")) == 5


async def test_what_a_client_holds_is_no_longer_as_before(ana, rosa):
    held = await rosa.get("Condition?patient=p1")
    listed = await call(rosa, path="charts")
    await narrow(ana, categories=["medications"])
    again = await rosa.get("Condition?patient=p1", if_none_match=held.headers["etag"])
    assert again.status_code == 200
    assert is_suppressed(again)
    assert (await call(rosa, path="charts", **{"If-None-Match": listed.headers["etag"]})).status_code == 200


async def test_the_next_page_of_a_search_begun_before_shows_nothing_more(ana, rosa):
    first = (await rosa.get("Condition?patient=p1&_count=2")).json()
    further = next(each["url"] for each in first["link"] if each["relation"] == "next")
    await narrow(ana, categories=["medications"])
    answer = await rosa.get(further)
    assert not [each for each in answer.json().get("entry", []) if each["resource"]["resourceType"] == "Condition"]


async def test_an_earlier_end_closes_the_chart_after_that_day(ana, rosa, clinic):
    last = day(clinic, 2)
    assert (await narrow(ana, until=last)).json()["access"] == {"categories": [], "until": last, "reason": None}
    clinic.clock.advance(days=2)
    assert (await rosa.get("Condition/c1")).status_code == 200
    clinic.clock.advance(days=1)
    assert (await rosa.get("Condition/c1")).status_code == 403
    assert (await charts(rosa))["Patient/p1"]["status"] == "expired"


async def test_what_was_taken_away_can_be_given_back_but_no_more(ana, ernesto, clinic):
    (item,) = await proxies(ana)
    assert item["limits"] == {"categories": ["diagnoses", "medications", "allergies"], "until": day(clinic, 30)}
    await narrow(ana, categories=["medications"], until=day(clinic, 1))
    assert refusal(await narrow(ana, categories=["medications", "procedures"])) == (422, "invalid-categories")
    assert refusal(await narrow(ana, until=day(clinic, 31))) == (422, "invalid-until")
    back = (await narrow(ana, categories=[], until=None)).json()["access"]
    assert (set(back["categories"]), back["until"]) == (set(GIVEN), day(clinic, 30))
    assert len(await ernesto.ids("Condition?patient=p1")) == 5
    assert is_suppressed(await ernesto.get("Procedure?patient=p1"))


async def test_what_is_left_out_stays_as_it_is(ana, rosa, clinic):
    await narrow(ana, categories=["medications"])
    assert (await narrow(ana, until=day(clinic, 5))).json()["access"]["categories"] == ["medications"]
    assert (await narrow(ana, categories=["diagnoses"])).json()["access"]["until"] == day(clinic, 5)
    assert (await narrow(ana)).json()["access"] == {
        "categories": ["diagnoses"], "until": day(clinic, 5), "reason": None,
    }  # fmt: skip


async def test_what_the_practice_withholds_is_no_part_of_the_limits(ana, rosa, clinic):
    with clinic.database.write() as connection:
        connection.execute(update(patients).values(withheld="diagnoses"))
    (item,) = await proxies(ana)
    assert "diagnoses" not in item["limits"]["categories"]
    assert refusal(await narrow(ana, categories=["diagnoses"])) == (422, "invalid-categories")
    await narrow(ana, categories=["medications"])
    await narrow(ana, categories=[])
    assert is_suppressed(await rosa.get("Condition?patient=p1"))


@pytest.mark.parametrize("names", ["medications", None, {}, [1], [None], [["medications"]], ["patient"], [""], ["x"]])
async def test_only_names_of_parts_are_parts(ana, rosa, names):
    assert refusal(await narrow(ana, categories=names)) == (422, "invalid-categories")


@pytest.mark.parametrize("last", ["yesterday", 20270101, [], "2026-02-30", "20300101", "2030-W01-1", "2000-01-01"])
async def test_only_a_day_to_come_is_an_end(ana, rosa, last):
    assert refusal(await narrow(ana, until=last)) == (422, "invalid-until")


async def test_who_sees_less_is_told_and_the_chart_remembers_it(ana, rosa, clinic):
    await narrow(ana, categories=["medications", "diagnoses"])
    (letter,) = clinic.outbox("email")
    assert letter.recipient.startswith("rosa")
    assert "Ana has changed which of their health records you can see" in letter.text
    async with clinic.client(headers=bearer(ana.token)) as client:
        found = (await client.get("/account/v1/activity", params={"patient": "Patient/p1"})).json()["items"]
    (item,) = [each for each in found if each["action"] == "narrow"]
    assert (item["what"], item["by"]["kind"]) == (["diagnoses", "medications"], "you")


async def test_nobody_is_told_of_a_change_that_changes_nothing(ana, rosa, ernesto, clinic):
    for item in await proxies(ana):
        as_it_is = {"categories": item["access"]["categories"], "until": item["access"]["until"]}
        for body in ({}, as_it_is, {"categories": item["limits"]["categories"]}):
            assert (await call(ana, "PATCH", f"proxies/{item['id']}", body)).status_code == 200
    assert clinic.outbox("email") == []


@pytest.mark.parametrize("relationship", ["parent", "child", "self"])
async def test_nobody_but_the_patient_narrows(clinic, rosa, relationship):
    other = Reader(clinic, "p1", name="somebody", relationship=relationship, vouched=relationship != "self")
    for chart in (*rosa.charts, *other.charts, "x", "x%00"):
        assert refusal(await call(other, "PATCH", f"proxies/{chart}", {"categories": ["medications"]}))[0] == 404
    assert len(await rosa.ids("Condition?patient=p1")) == 5


async def test_access_that_has_ended_cannot_be_narrowed(ana, rosa):
    (item,) = await proxies(ana)
    await call(ana, "DELETE", f"proxies/{item['id']}")
    assert refusal(await call(ana, "PATCH", f"proxies/{item['id']}", {"categories": []})) == (404, "not-found")


async def test_what_the_practice_gives_anew_is_whole_again(ana, rosa, clinic):
    await narrow(ana, categories=["medications"], until=day(clinic, 1))
    with clinic.database.write() as connection:
        unlink_chart(connection, account_id=rosa.account_id, chart_id=rosa.charts[0])
    link(clinic, rosa.account_id, "p1", "parent")
    assert (await charts(rosa))["Patient/p1"]["access"] == {"categories": [], "until": None, "reason": None}
    assert len(await rosa.ids("Condition?patient=p1")) == 5


async def test_changes_are_braked(ana, rosa, clinic):
    for number in range(PROXY_CHANGES.limit):
        assert (await narrow(ana, categories=[GIVEN[number % 2]])).status_code == 200
    braked = await narrow(ana, categories=[])
    assert refusal(braked) == (429, "rate-limited")
    assert int(braked.headers["retry-after"]) > 0
    assert len(clinic.outbox("email")) == PROXY_CHANGES.limit
    clinic.clock.advance(hours=1)
    assert (await narrow(ana, categories=[])).status_code == 200
