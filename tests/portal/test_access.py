"""Who gets in: a live token with the right scope, in the right header, and the chart relation behind it."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from portal.errors import FhirError
from portal.rules.access import ASK_YOUR_DOCTOR, Caller, require_patient
from portal.store.accounts import UsernameTaken, create_account, find_by_sign_in_name
from portal.store.charts import AlreadyLinked, charts_of
from tests.support.sign_in import add_account, bearer, link, sign_in


@pytest.fixture
def account(portal):
    return add_account(portal)


async def test_each_surface_refuses_in_its_own_words_without_a_token(portal):
    async with portal.client() as client:
        fhir = await client.get("/fhir/Patient")
        account = await client.get("/account/v1/me")
    assert [answer.status_code for answer in (fhir, account)] == [401, 401]
    assert all(answer.headers["www-authenticate"].startswith("Bearer") for answer in (fhir, account))
    assert fhir.json()["issue"][0]["code"] == "login"
    assert account.json()["code"] == "unauthorized"
    assert account.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic {}", "{}", "Bearer {} x", "Bearer {}x", "Bearer é"])
async def test_a_malformed_header_opens_nothing(portal, account, header):
    async with portal.client() as client:
        token = (await sign_in(client))["access_token"]
        value = header.replace("{}", token).encode("utf-8")
        assert (await client.get("/account/v1/me", headers={"Authorization": value})).status_code == 401


async def test_the_scheme_is_case_blind_and_two_headers_are_none(portal, account):
    async with portal.client() as client:
        token = (await sign_in(client))["access_token"]
        assert (await client.get("/account/v1/me", headers={"authorization": f"bearer {token}"})).status_code == 200
        twice = [("Authorization", f"Bearer {token}"), ("Authorization", f"Bearer {token}")]
        assert (await client.get("/account/v1/me", headers=twice)).status_code == 401
        in_url = await client.get("/account/v1/me", params={"access_token": token})
        assert in_url.status_code == 401


async def test_a_refresh_token_opens_nothing(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client)
        assert (await client.get("/account/v1/me", headers=bearer(tokens["refresh_token"]))).status_code == 401


async def test_each_surface_needs_its_scope(portal, account):
    async with portal.client() as client:
        records = await sign_in(client, scope="user/*.rs")
        own = await sign_in(client, scope="__account")
        assert (await client.get("/fhir/Patient", headers=bearer(records))).status_code == 200
        assert (await client.get("/account/v1/me", headers=bearer(own))).status_code == 200
        no_account = await client.get("/account/v1/me", headers=bearer(records))
        no_records = await client.get("/fhir/Patient", headers=bearer(own))
    assert (no_account.status_code, no_account.json()["code"]) == (403, "insufficient-scope")
    assert (no_records.status_code, no_records.json()["issue"][0]["code"]) == (403, "forbidden")


def refusal(portal, account_id, patient_id):
    caller = Caller(account_id, "pfclient", frozenset(), "")
    with portal.database.read() as connection, pytest.raises(FhirError) as caught:
        require_patient(connection, caller, patient_id, portal.clock.now())
    return caught.value.status, caught.value.code, caught.value.diagnostics


def test_a_patient_who_is_not_mine_looks_like_one_who_does_not_exist(portal, account):
    foreign = portal.add_patient("Rosa")
    assert refusal(portal, account, foreign) == refusal(portal, account, "nobody")
    assert refusal(portal, account, foreign)[:2] == (403, "forbidden")


def test_a_revoked_and_an_expired_chart_say_whom_to_ask(portal, account):
    gone, over = portal.add_patient(), portal.add_patient("Leo")
    link(portal, account, gone)
    link(portal, account, over, "child", until="2026-03-09")
    portal.revoke(gone)
    assert refusal(portal, account, gone) == (403, "forbidden", ASK_YOUR_DOCTOR)
    assert refusal(portal, account, over) == (403, "forbidden", ASK_YOUR_DOCTOR)


def test_an_open_chart_is_given_with_its_terms(portal, account):
    leo = portal.add_patient("Leo")
    chart_id = link(portal, account, leo, "child", categories=("allergies", "immunizations"))
    with portal.database.read() as connection:
        chart = require_patient(connection, Caller(account, "pfclient", frozenset(), ""), leo, portal.clock.now())
    assert (chart.chart_id, chart.relationship, chart.status) == (chart_id, "child", "active")
    assert chart.categories == ("allergies", "immunizations")


def test_a_chart_is_linked_once_and_again_after_it_ended(portal, account):
    leo = portal.add_patient("Leo")
    chart_id = link(portal, account, leo, "child", until="2026-03-10")
    with pytest.raises(AlreadyLinked):
        link(portal, account, leo, "child")
    portal.clock.advance(days=1)
    assert link(portal, account, leo, "guardian") == chart_id
    portal.revoke(leo)
    assert link(portal, account, leo, "child") == chart_id
    with portal.database.read() as connection:
        (chart,) = charts_of(connection, account, portal.clock.now())
    assert (chart.relationship, chart.until, chart.status) == ("child", "", "active")


@pytest.mark.parametrize("name", ["maria", "MARIA", " maria ", "maria@example.org", "ＭＡＲＩＡ"])
def test_no_second_account_signs_in_with_the_same_name(portal, account, name):
    with pytest.raises(UsernameTaken):
        add_account(portal, username=name, email="other@example.org")


def test_a_race_for_a_user_name_has_one_winner(portal):
    def create(number):
        mine = {"username": "Rosa", "email": f"{number}@example.org", "password_hash": "x", "now": portal.clock.now()}
        try:
            with portal.database.write() as connection:
                return create_account(connection, **mine)
        except UsernameTaken:
            return ""

    with ThreadPoolExecutor(8) as pool:
        (winner,) = filter(None, pool.map(create, range(16)))
    with portal.database.read() as connection:
        assert find_by_sign_in_name(connection, "rosa").id == winner
