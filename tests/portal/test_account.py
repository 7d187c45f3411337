"""The account's own surface: who, which charts, linking, unlinking, activity."""

import pytest

from portal.store.times import text as stamp
from tests.support.sign_in import add_account, bearer, link, sign_in


@pytest.fixture
def account(portal):
    return add_account(portal)


async def get(client, path, tokens, **headers):
    return await client.get(f"/account/v1/{path}", headers={**bearer(tokens), **headers})


async def test_me_names_the_holder_by_their_own_chart(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client)
        before = (await get(client, "me", tokens)).json()
        link(portal, account, portal.add_patient())
        after = (await get(client, "me", tokens)).json()
    assert before == {"username": "maria", "email": "maria@example.org", "locale": "en", "display": ""}
    assert after == {**before, "display": "Maria Alvarez"}


async def test_a_linked_chart_is_listed_in_the_contracts_shape(portal, account):
    chart_id = link(
        portal,
        account,
        portal.add_patient("Leo", "Alvarez"),
        "child",
        categories=("immunizations",),
        until="2026-12-31",
    )
    async with portal.client() as client:
        listed = (await get(client, "charts", await sign_in(client))).json()
    assert listed == [
        {
            "chart_id": chart_id,
            "patient": "Patient/leo-alvarez",
            "display": "Leo Alvarez",
            "relationship": "child",
            "practice": "Lakeview Family Medicine",
            "practice_phone": "(555) 010-0100",
            "status": "active",
            "linked": stamp(portal.clock.now()),
            "access": {"categories": ["immunizations"], "until": "2026-12-31", "reason": None},
        }
    ]


async def test_charts_come_in_the_order_they_were_linked(portal, account):
    for given in ("Zoe", "Maria", "Ana"):
        link(portal, account, portal.add_patient(given), "other")
        portal.clock.advance(seconds=1)
    async with portal.client() as client:
        listed = (await get(client, "charts", await sign_in(client))).json()
    assert [chart["display"].split()[0] for chart in listed] == ["Zoe", "Maria", "Ana"]
    assert listed[0]["access"] == {"categories": [], "until": None, "reason": None}


async def test_a_revoked_chart_stays_listed_as_revoked(portal, account):
    link(portal, account, portal.add_patient())
    portal.revoke("maria-alvarez")
    async with portal.client() as client:
        listed = (await get(client, "charts", await sign_in(client))).json()
    assert [(chart["display"], chart["status"]) for chart in listed] == [("Maria Alvarez", "revoked")]


@pytest.mark.parametrize(("advance", "status"), [({"hours": 9, "seconds": -1}, "active"), ({"hours": 9}, "expired")])
@pytest.mark.parametrize("whose", ["chart", "patient"])
async def test_a_chart_expires_when_its_last_day_is_over(portal, account, advance, status, whose):
    assert portal.clock.now().isoformat() == "2026-03-10T15:00:00+00:00"
    on_patient = {"proxy_until": "2026-03-10"} if whose == "patient" else {}
    on_chart = {"until": "2026-03-10"} if whose == "chart" else {"until": "2026-03-11"}
    link(portal, account, portal.add_patient(**on_patient), "parent", **on_chart)
    portal.clock.advance(**advance)
    async with portal.client() as client:
        listed = (await get(client, "charts", await sign_in(client))).json()
    assert [(chart["status"], chart["access"]["until"]) for chart in listed] == [(status, "2026-03-10")]


async def test_the_end_of_others_access_does_not_end_ones_own(portal, account):
    link(portal, account, portal.add_patient(proxy_until="2020-01-01"), "self")
    async with portal.client() as client:
        listed = (await get(client, "charts", await sign_in(client))).json()
    assert (listed[0]["status"], listed[0]["access"]["until"]) == ("active", None)


async def test_an_unlinked_chart_is_gone_and_may_be_linked_again_under_its_id(portal, account):
    leo = portal.add_patient("Leo", "Alvarez")
    chart_id = link(portal, account, leo, "child")
    async with portal.client() as client:
        tokens = await sign_in(client)
        answer = await client.delete(f"/account/v1/charts/{chart_id}", headers=bearer(tokens))
        assert (answer.status_code, answer.content) == (204, b"")
        assert (await get(client, "charts", tokens)).json() == []
        again = await client.delete(f"/account/v1/charts/{chart_id}", headers=bearer(tokens))
        assert (again.status_code, again.json()["code"]) == (404, "not-found")
        assert link(portal, account, leo, "child") == chart_id
        assert len((await get(client, "charts", tokens)).json()) == 1


async def test_nobody_unlinks_anothers_chart(portal, account):
    other = add_account(portal, username="ernesto", email="ernesto@example.org")
    chart_id = link(portal, other, portal.add_patient("Ernesto", "Alvarez"))
    async with portal.client() as client:
        foreign = await client.delete(f"/account/v1/charts/{chart_id}", headers=bearer(await sign_in(client)))
        absent = await client.delete("/account/v1/charts/none", headers=bearer(await sign_in(client)))
        theirs = (await get(client, "charts", await sign_in(client, "ernesto"))).json()
    assert (foreign.status_code, foreign.content) == (absent.status_code, absent.content)
    assert foreign.status_code == 404
    assert [chart["chart_id"] for chart in theirs] == [chart_id]


async def test_an_invitation_named_while_signed_in_ends_on_this_account(portal, account):
    invited = portal.invite(portal.add_patient("Leo", "Alvarez", "2017-06-01"), relationship="child")
    async with portal.client() as client:
        tokens = await sign_in(client)
        opened = await client.post(
            "/account/v1/charts", json={"invitation_token": invited.token, "locale": "en"}, headers=bearer(tokens)
        )
        assert opened.status_code == 201
        headers = {"Enrollment-Session": opened.json()["enrollment_session"], **bearer(tokens)}
        proof = {"method": "pin", "code": invited.pin, "birth_date": "2017-06-01"}
        assert (await client.post("/enroll/v1/verify", json=proof, headers=headers)).status_code == 200
        done = await client.post("/enroll/v1/account", json={"mode": "link"}, headers=headers)
        assert done.status_code == 200, done.text
        listed = (await get(client, "charts", tokens)).json()
    assert [(chart["display"], chart["relationship"]) for chart in listed] == [("Leo Alvarez", "child")]


async def test_naming_an_invitation_here_needs_a_sign_in(portal):
    invited = portal.invite(portal.add_patient())
    async with portal.client() as client:
        answer = await client.post("/account/v1/charts", json={"invitation_token": invited.token})
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


@pytest.mark.parametrize("path", ["me", "charts"])
async def test_what_has_not_changed_is_not_sent_again(portal, account, path):
    async with portal.client() as client:
        tokens = await sign_in(client)
        etag = (await get(client, path, tokens)).headers["etag"]
        same = await get(client, path, tokens, **{"If-None-Match": f'"other", {etag}'})
        assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", etag)
        link(portal, account, portal.add_patient())
        assert (await get(client, path, tokens, **{"If-None-Match": etag})).status_code == 200


async def test_activity_tells_what_this_account_did_and_nobody_elses(portal, account):
    chart_id = link(portal, account, portal.add_patient())
    add_account(portal, username="ernesto", email="ernesto@example.org")
    async with portal.client() as client:
        tokens = await sign_in(client)
        await client.delete(f"/account/v1/charts/{chart_id}", headers=bearer(tokens))
        mine = (await get(client, "activity", tokens)).json()["items"]
        theirs = (await get(client, "activity", await sign_in(client, "ernesto"))).json()["items"]
    assert [(item["action"], item["patient"]) for item in mine] == [
        ("unlink", "Patient/maria-alvarez"),
        ("sign-in", None),
    ]
    assert [item["action"] for item in theirs] == ["sign-in"]
