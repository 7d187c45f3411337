"""The account POST that creates: every rule of what is typed, single use, repeats, and being signed in at once."""

import asyncio

import pytest
from sqlalchemy import func, select

from portal.rules import handles
from portal.rules.questions import QUESTIONS, folded_answer, is_too_weak
from portal.store import schema
from tests.support.enrolling import Walk, new_account, verified
from tests.support.sign_in import Proof, add_account, bearer, redeem, refresh, sign_in


@pytest.fixture
def invited(portal):
    return portal.invite(portal.add_patient())


def refusal(answer):
    return answer.status_code, answer.json()["code"]


def count(portal, table):
    with portal.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table))


async def test_creating_an_account_opens_the_chart_and_gives_ten_recovery_codes(portal, invited):
    async with portal.client() as client:
        walk = await verified(client, invited)
        answer = await walk.account(new_account())
        assert answer.status_code == 201
        body = answer.json()
        assert set(body) == {"linked_chart", "recovery_codes"}
        assert len(set(body["recovery_codes"])) == 10
        chart = body["linked_chart"]
        assert (chart["patient"], chart["display"]) == ("Patient/maria-alvarez", "Maria Alvarez")
        assert (chart["relationship"], chart["status"]) == ("self", "active")
        tokens = await sign_in(client, "maria@example.org", new_account()["password"])
        listed = (await client.get("/account/v1/charts", headers=bearer(tokens))).json()
    assert [entry["chart_id"] for entry in listed] == [chart["chart_id"]]
    with portal.database.read() as connection:
        kept = set(connection.scalars(select(schema.recovery_codes.c.code_hash)))
    assert kept == {handles.recovery_code_hash(code.lower()) for code in body["recovery_codes"]}


async def test_with_a_code_challenge_the_person_is_signed_in_at_once(portal, invited):
    proof = Proof()
    async with portal.client() as client:
        walk = await verified(client, invited)
        answer = await walk.account(new_account(code_challenge=proof.challenge))
        tokens = (await redeem(client, answer.json()["authorization_code"], proof)).json()
        me = await client.get("/account/v1/me", headers=bearer(tokens))
    assert me.json()["username"] == "maria@example.org"


@pytest.mark.parametrize(
    ("keep", "life", "status"),
    [
        ({}, {"hours": 24, "seconds": -1}, 200),
        ({}, {"hours": 24}, 400),
        ({"keep": "true"}, {"days": 30, "seconds": -1}, 200),
        ({"keep": "true"}, {"days": 30}, 400),
    ],
)
async def test_who_registers_on_a_computer_of_their_own_stays_signed_in_there(portal, invited, keep, life, status):
    proof = Proof()
    async with portal.client() as client:
        answer = await (await verified(client, invited)).account(new_account(code_challenge=proof.challenge))
        tokens = (await redeem(client, answer.json()["authorization_code"], proof, **keep)).json()
        portal.clock.advance(**life)
        assert (await refresh(client, tokens["refresh_token"])).status_code == status


async def test_of_fifty_redemptions_at_once_one_wins(portal, invited):
    async with portal.client() as client:
        walk, other = await verified(client, invited), await verified(client, invited)
        tries = [(walk, other)[number % 2].account(new_account(username=f"user{number}")) for number in range(50)]
        answers = await asyncio.gather(*tries)
    assert sorted(answer.status_code for answer in answers) == [201] + [410] * 49
    assert {a.json()["code"] for a in answers if a.status_code == 410} == {"invitation-used"}
    assert count(portal, schema.accounts) == 1
    assert count(portal, schema.charts) == 1


async def test_the_same_request_sent_ten_times_at_once_makes_one_account_and_ten_equal_answers(portal, invited):
    key = {"Idempotency-Key": "5e8f1b70-lost-reply"}
    async with portal.client() as client:
        walk = await verified(client, invited)
        answers = await asyncio.gather(*(walk.account(new_account(), **key) for _ in range(10)))
        portal.clock.advance(minutes=29)
        answers.append(await walk.account(new_account(), **key))
        assert {(answer.status_code, answer.content) for answer in answers} == {(201, answers[0].content)}
        other = await walk.account(new_account(username="other"), **key)
        assert refusal(other) == (422, "idempotency-key-reused")
    assert count(portal, schema.accounts) == 1


async def test_what_was_refused_can_be_put_right_under_the_same_key(portal, invited):
    key = {"Idempotency-Key": "k"}
    add_account(portal, "maria@example.org", "other@example.org")
    async with portal.client() as client:
        walk = await verified(client, invited)
        assert refusal(await walk.account(new_account(), **key)) == (409, "username-taken")
        assert (await walk.account(new_account(username="maria.a"), **key)).status_code == 201


async def test_a_used_invitation_says_so_everywhere(portal, invited):
    async with portal.client() as client:
        walk = await verified(client, invited)
        await walk.account(new_account())
        assert refusal(await Walk(client).open(invited)) == (410, "invitation-used")
        assert "ask your doctor to enroll you again" in (await Walk(client).open(invited)).json()["detail"].lower()
        assert refusal(await walk.verify(invited.pin)) == (410, "invitation-used")
        assert refusal(await walk.session()) == (410, "gone")


async def test_nothing_is_made_before_the_person_is_proved(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        assert refusal(await walk.account(new_account())) == (403, "not-verified")
        assert refusal(await walk.username("maria")) == (403, "not-verified")
    assert count(portal, schema.accounts) == 0


async def test_an_invitation_locked_or_ended_after_the_proof_makes_no_account(portal, invited):
    async with portal.client() as client:
        walk = await verified(client, invited)
        portal.cancel("maria-alvarez")
        assert refusal(await walk.account(new_account())) == (410, "invitation-revoked")
        fresh = portal.invite("maria-alvarez")
        walk, stranger = await verified(client, fresh), Walk(client)
        await stranger.open(fresh)
        for number in range(5):
            await stranger.verify(f"{(int(fresh.pin) + number + 1) % 10**8:08}")
        assert refusal(await walk.account(new_account())) == (423, "invitation-locked")
    assert count(portal, schema.accounts) == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"username": "ab"}, "invalid-username"),
        ({"username": "x" * 129}, "invalid-username"),
        ({"username": "maria alvarez"}, "invalid-username"),
        ({"username": "maria\u202eevil"}, "invalid-username"),
        ({"username": "maria٣"}, "invalid-username"),
        ({"username": None}, "invalid-request"),
        ({"email": "maria"}, "invalid-email"),
        ({"email": "maria@example.org\r\nBcc: all@example.org"}, "invalid-email"),
        ({"security_question": None}, "invalid-question"),
        ({"security_question": {"id": "my-own", "answer": "Captain"}}, "invalid-question"),
        ({"security_question": {"id": "first-pet", "answer": "ab"}}, "answer-too-weak"),
        ({"security_question": {"id": "first-pet", "answer": "A a-A"}}, "answer-too-weak"),
        ({"terms_version": "2001"}, "terms-required"),
        ({"terms_version": None}, "terms-required"),
        ({"relationship": "neighbour"}, "invalid-relationship"),
        ({"relationship": None}, "invalid-relationship"),
        ({"code_challenge": "short"}, "invalid-request"),
        ({"mode": "both"}, "invalid-request"),
    ],
)
async def test_what_cannot_be_taken_is_named_and_burns_nothing(portal, invited, change, code):
    async with portal.client() as client:
        walk = await verified(client, invited)
        body = new_account(**change)
        assert refusal(await walk.account(body)) == (422, code)
        assert (await walk.account(new_account())).status_code == 201


async def test_nobodys_user_name_is_the_address_somebody_else_will_sign_in_with(portal, invited):
    async with portal.client() as client:
        walk = await verified(client, invited)
        for name in ("bob@example.org", "BOB@Example.ORG"):
            answer = await walk.account(new_account(username=name))
            assert refusal(answer) == (422, "invalid-username")
            assert [(each["field"], each["code"]) for each in answer.json()["field_errors"]] == [
                ("username", "not-own-email")
            ]
        assert (await walk.account(new_account(username="Maria@Example.org"))).status_code == 201
        add_account(portal, "bob", "bob@example.org", "Bobs-kettle-7")
        assert await sign_in(client, "bob@example.org", "Bobs-kettle-7")
        assert await sign_in(client, "maria@example.org", new_account()["password"])


@pytest.mark.parametrize(
    ("password", "reasons"),
    [
        ("short1A", ["too-short"]),
        ("alllowercase", ["no-uppercase", "no-number-or-symbol"]),
        ("Maria-alvarez-1", ["contains-context"]),
        ("Password1", ["too-common"]),
    ],
)
async def test_the_password_policy_says_every_reason(portal, invited, password, reasons):
    async with portal.client() as client:
        walk = await verified(client, invited)
        answer = await walk.account(new_account(password=password))
    assert refusal(answer) == (422, "password-rejected")
    assert answer.json()["reasons"] == reasons


async def test_user_names_are_looked_up_with_suggestions_twenty_times_a_minute(portal, invited):
    add_account(portal, "maria", "someone@example.org")
    async with portal.client() as client:
        walk = await verified(client, invited)
        assert (await walk.username("maria.a")).json() == {"available": True, "suggestions": []}
        taken = (await walk.username("MARIA")).json()
        assert taken["available"] is False
        assert len(taken["suggestions"]) == 3
        assert (await walk.username(taken["suggestions"][0])).json()["available"] is True
        assert (await walk.username("someone@example.org")).json()["available"] is False
        assert refusal(await walk.username("a%20b")) == (422, "invalid-username")
        for _ in range(15):
            assert (await walk.username("maria")).status_code == 200
        assert refusal(await walk.username("maria")) == (429, "rate-limited")
        portal.clock.advance(seconds=60, microseconds=-1)
        assert (await walk.username("maria")).status_code == 429
        portal.clock.advance(microseconds=1)
        assert (await walk.username("maria")).status_code == 200


async def test_the_practices_word_on_the_relationship_goes_before_the_persons(portal):
    portal.add_patient(given="Leo", birth_date="2018-05-02", proxy_until="2036-05-02")
    invited = portal.invite("leo-alvarez", relationship="child", until="2030-12-31", categories=("allergies",))
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        proved = await walk.verify(invited.pin, birth_date="2018-05-02")
        assert proved.json()["relationship_required"] is False
        chart = (await walk.account(new_account(relationship="self"))).json()["linked_chart"]
    assert chart["relationship"] == "child"
    assert chart["access"] == {"categories": ["allergies"], "until": "2030-12-31", "reason": None}


def test_answers_are_compared_without_case_accents_spaces_and_signs():
    assert folded_answer("  José  María-Núñez ") == folded_answer("josemarianunez")
    assert folded_answer("Straße 5") == "strasse5"


@pytest.mark.parametrize("answer", ["", "ab", "---abc---"[:5], "zzzz", "password", "Unknown", "pet"])
def test_weak_answers_are_told_apart(answer):
    assert is_too_weak(answer, "first-pet")
    assert not is_too_weak("Rex", "first-pet")
    assert all(set(texts) == {"en", "es"} for texts in QUESTIONS.values())
