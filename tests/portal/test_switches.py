"""The switches of the test portal do what they say: what the client's tests of faults stand on."""

from datetime import UTC, datetime

import httpx
import pytest

from tests.support.records import Reader, condition, entries, lab, load, patient
from tests.support.sign_in import add_account, bearer, sign_in

URL = "Condition?patient=p1"


@pytest.fixture
def reader(portal):
    load(portal, patient(), patient("p2"), condition("c1"), condition("c2"), condition("c3", owner="p2"))
    return Reader(portal, "p1", "p2")


async def test_a_failure_says_when_to_come_again_and_is_over_after_its_times(portal, reader):
    portal.fail_next(429, 2, retry_after=7)
    answers = [await reader.get(URL) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [429, 429, 200]
    assert [answer.headers.get("retry-after") for answer in answers] == ["7", "7", None]


@pytest.mark.parametrize("status", [200, 302])
async def test_a_login_page_comes_instead_of_records(portal, reader, status):
    portal.login_page_next(status=status)
    answer = await reader.get(URL)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert (answer.headers.get("location") is not None) == (status == 302)
    assert "<form>" in answer.text
    assert (await reader.get(URL)).json()["total"] == 2


async def test_a_lost_reply_has_been_acted_on(portal):
    add_account(portal)
    async with portal.client() as client:
        tokens = await sign_in(client)
        portal.lose_reply("/oauth/token")
        form = {"grant_type": "refresh_token", "client_id": "pfclient", "refresh_token": tokens["refresh_token"]}
        with pytest.raises(httpx.ReadError):
            await client.post("/oauth/token", data=form)
        portal.clock.advance(seconds=31)
        assert (await client.post("/oauth/token", data=form)).status_code == 400
        assert (await client.get("/account/v1/me", headers=bearer(tokens))).status_code == 401


async def test_one_person_is_refused_and_the_others_are_not(portal, reader):
    portal.refuse_patient("p1")
    refused = [await reader.get(url) for url in (URL, "Patient/p1", "/fhir?_type=Goal&patient=Patient/p1")]
    assert [answer.status_code for answer in refused] == [403] * 3
    assert refused[0].json()["issue"][0]["code"] == "forbidden"
    assert (await reader.get("Condition?patient=p2")).status_code == 200
    portal.refuse_patient("p1", None)
    assert (await reader.get(URL)).status_code == 200


def test_a_wrong_date_stands_in_every_answer_of_a_live_server_and_once(portal):
    with portal.live() as base_url, httpx.Client(base_url=base_url, trust_env=False) as client:
        portal.wrong_date(datetime(2036, 3, 10, 15, tzinfo=UTC))
        wrong = client.get("/portal/v1/config").headers.get_list("date")
        portal.wrong_date(None)
        right = client.get("/portal/v1/config").headers.get_list("date")
    assert wrong == ["Mon, 10 Mar 2036 15:00:00 GMT"]
    assert len(right) == 1
    assert right != wrong


@pytest.mark.parametrize("database_url", [""], ids=["sqlite"])  # PostgreSQL has its own tools for backups
async def test_a_restored_backup_knows_nothing_of_what_came_after_it(portal, reader):
    backup = portal.snapshot()
    load(portal, condition("c9"))
    late = Reader(portal, "p2", name="late", relationship="spouse")
    assert "c9" in await reader.ids(URL)
    portal.restore(backup)
    assert await reader.ids(URL) == ["c1", "c2"]
    assert (await late.get("Patient")).status_code == 401
    load(portal, condition("c8"))
    assert await reader.ids(URL) == ["c1", "c2", "c8"]


async def test_records_vanish_by_type_or_all_at_once(portal, reader):
    load(portal, {"resourceType": "Goal", "id": "g1", "subject": {"reference": "Patient/p1"}})
    assert portal.remove_records("p1", "Goal") == 1
    assert await reader.ids(URL) == ["c1", "c2"]
    assert portal.remove_records("p1") == 2
    assert await reader.ids(URL) == []
    assert (await reader.get("Condition/c1")).status_code == 410
    assert await reader.ids("Condition?patient=p2") == ["c3"]


async def test_sections_close_and_results_are_taken_back_while_it_runs(portal):
    load(portal, patient(), condition("c1"), lab("o1"), lab("o2"))
    parent = Reader(portal, "p1", relationship="child")
    assert portal.share("p1") == 2
    assert portal.unshare("p1", "o1") == 1
    assert await parent.ids("Observation?patient=p1") == ["o2"]
    portal.withhold("p1", "diagnoses")
    closed = (await parent.get(URL)).json()
    assert [each["issue"][0]["code"] for each in entries(closed, "outcome")] == ["suppressed"]
    portal.withhold("p1")
    assert await parent.ids(URL) == ["c1"]
