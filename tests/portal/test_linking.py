"""The account POST that links: a second person on the same account, signed in or by a finished challenge."""

import asyncio

import pytest

from tests.support.enrolling import Walk, new_account, verified
from tests.support.sign_in import Proof, add_account, ask_code, bearer, redeem, sign_in

LEO = "2018-05-02"


@pytest.fixture
def account(portal):
    return add_account(portal)


@pytest.fixture
def invited(portal):
    return portal.invite(portal.add_patient(given="Leo", birth_date=LEO), relationship="child")


async def at_the_account(client, invited, birth_date=LEO):
    walk = Walk(client)
    await walk.open(invited)
    assert (await walk.verify(invited.pin, birth_date=birth_date)).status_code == 200
    return walk


def refusal(answer):
    return answer.status_code, answer.json()["code"]


async def charts(client, tokens):
    return (await client.get("/account/v1/charts", headers=bearer(tokens))).json()


async def test_a_signed_in_person_adds_a_chart(portal, account, invited):
    async with portal.client() as client:
        tokens = await sign_in(client)
        walk = await at_the_account(client, invited)
        answer = await walk.account({"mode": "link", "relationship": "child"}, **bearer(tokens))
        assert answer.status_code == 200
        (listed,) = await charts(client, tokens)
    assert answer.json()["linked_chart"]["chart_id"] == listed["chart_id"]
    assert listed["relationship"] == "child"


async def test_a_finished_challenge_is_as_good_as_being_signed_in(portal, account, invited):
    proof, later = Proof(), Proof()
    async with portal.client() as client:
        code = (await ask_code(client, proof)).json()["authorization_code"]
        walk = await at_the_account(client, invited)
        body = {"mode": "link", "authorization_code": code, "code_verifier": proof.verifier}
        answer = await walk.account(body | {"code_challenge": later.challenge})
        assert answer.status_code == 200
        assert (await redeem(client, code, proof)).status_code == 400
        tokens = (await redeem(client, answer.json()["authorization_code"], later)).json()
        assert len(await charts(client, tokens)) == 1


@pytest.mark.parametrize("spoil", ["code", "verifier", "late", "spent"])
async def test_a_challenge_that_is_not_good_links_nothing(portal, account, invited, spoil):
    proof = Proof()
    async with portal.client() as client:
        code = (await ask_code(client, proof)).json()["authorization_code"]
        walk = await at_the_account(client, invited)
        if spoil == "late":
            portal.clock.advance(seconds=60)
        if spoil == "spent":
            await redeem(client, code, proof)
        body = {
            "mode": "link",
            "authorization_code": "x" if spoil == "code" else code,
            "code_verifier": Proof().verifier if spoil == "verifier" else proof.verifier,
        }
        assert refusal(await walk.account(body)) == (401, "unauthorized")
        assert (await walk.session()).json()["step"] == "account"


async def test_linking_needs_somebody_to_link_to(portal, invited):
    async with portal.client() as client:
        walk = await at_the_account(client, invited)
        assert refusal(await walk.account({"mode": "link"})) == (401, "unauthorized")


async def test_a_chart_that_is_there_already_is_said_and_burns_nothing(portal, account, invited):
    async with portal.client() as client:
        tokens = await sign_in(client)
        walk = await at_the_account(client, invited)
        await walk.account({"mode": "link"}, **bearer(tokens))
        again = portal.invite("leo-alvarez", email="other@example.org", relationship="child")
        walk = await at_the_account(client, again)
        assert refusal(await walk.account({"mode": "link"}, **bearer(tokens))) == (409, "already-linked")
        assert (await walk.session()).json()["step"] == "account"
        assert (await walk.account(new_account(username="leo.father"))).status_code == 201


async def test_of_fifty_links_at_once_one_wins(portal, account, invited):
    async with portal.client() as client:
        tokens = await sign_in(client)
        walks = [await at_the_account(client, invited) for _ in range(2)] * 25
        answers = await asyncio.gather(*(walk.account({"mode": "link"}, **bearer(tokens)) for walk in walks))
        assert sorted(answer.status_code for answer in answers) == [200] + [410] * 49
        assert len(await charts(client, tokens)) == 1


async def test_a_repeated_link_gives_the_same_answer(portal, account, invited):
    async with portal.client() as client:
        tokens = await sign_in(client)
        walk = await at_the_account(client, invited)
        headers = bearer(tokens) | {"Idempotency-Key": "once"}
        first = await walk.account({"mode": "link"}, **headers)
        again = await walk.account({"mode": "link"}, **headers)
    assert (first.status_code, first.content) == (200, again.content)


async def test_an_existing_account_is_hinted_at_only_after_the_proof(portal, account):
    invited = portal.invite(portal.add_patient())
    async with portal.client() as client:
        walk = Walk(client)
        assert "maria" not in (await walk.open(invited)).text.lower()
        answer = (await walk.verify(invited.pin)).json()
    assert answer["existing_account_hint"] is True
    assert answer["username_suggestion"] == "maria"


async def test_a_revoked_chart_stays_listed_and_comes_back_with_the_next_invitation(portal):
    first = portal.invite(portal.add_patient())
    async with portal.client() as client:
        walk = await verified(client, first)
        made = (await walk.account(new_account(username="maria"))).json()["linked_chart"]
        tokens = await sign_in(client, "maria", new_account()["password"])
        waiting = portal.invite("maria-alvarez", email="other@example.org")
        assert portal.revoke("maria-alvarez") == (1, 1)
        assert [chart["status"] for chart in await charts(client, tokens)] == ["revoked"]
        read = await client.get("/fhir/Condition?patient=maria-alvarez", headers=bearer(tokens))
        assert read.status_code == 403
        assert "Ask your doctor to provide access to your health records." in read.text
        assert refusal(await Walk(client).open(waiting)) == (410, "invitation-revoked")
        again = portal.invite("maria-alvarez")
        walk = await verified(client, again)
        answer = await walk.account({"mode": "link", "relationship": "self"}, **bearer(tokens))
        assert answer.json()["linked_chart"]["chart_id"] == made["chart_id"]
        assert [chart["status"] for chart in await charts(client, tokens)] == ["active"]
