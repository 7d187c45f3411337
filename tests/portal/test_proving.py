"""Proving who one is by PIN and birth date: uniform refusals, five tries for ever, and nothing else counts."""

import asyncio

import pytest
from sqlalchemy import select

from portal.rules import passwords
from portal.store import schema
from tests.support.enrolling import BIRTH_DATE, Walk, essence, wrong


@pytest.fixture
def invited(portal):
    return portal.invite(portal.add_patient())


@pytest.fixture
def work(monkeypatch):
    """Every Argon2id run, in order."""
    runs = []
    monkeypatch.setattr(passwords, "work_listeners", [runs.append])
    return runs


def tries(portal):
    with portal.database.read() as connection:
        return connection.execute(select(schema.invitations.c.tries)).scalar_one()


async def test_the_right_pin_and_date_prove_the_person(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        answer = await walk.verify(invited.pin)
    assert answer.status_code == 200
    assert answer.json() == {
        "patient": {"given": "Maria", "family_initial": "A"},
        "username_suggestion": "maria@example.org",
        "relationship_required": True,
        "existing_account_hint": False,
    }


async def test_a_pin_may_be_typed_as_it_is_printed(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        assert (await walk.verify(f"{invited.pin[:4]} {invited.pin[4:]}")).status_code == 200


async def test_wrong_pin_wrong_date_and_both_are_the_same_bytes_and_the_same_work(portal, invited, work):
    offers = [
        {"code": wrong(invited.pin)},
        {"code": invited.pin, "birth_date": "1985-02-12"},
        {"code": wrong(invited.pin), "birth_date": "1985-02-12"},
        {"code": "123456", "method": "sms", "challenge_id": "never-heard-of"},
        {"code": "123456", "method": "voice"},
    ]
    answers = []
    for offer in offers:
        fresh = portal.invite("maria-alvarez")
        async with portal.client() as client:
            walk = Walk(client)
            await walk.open(fresh)
            work.clear()
            code = fresh.pin if offer["code"] == invited.pin else offer["code"]
            answers.append(await walk.verify(**offer | {"code": code}))
            assert work == ["verify"]
    assert answers[0].status_code == 422
    assert answers[0].json()["code"] == "verification-failed"
    assert answers[0].json()["attempts_remaining"] == 4
    assert all(essence(answer) == essence(answers[0]) for answer in answers)


async def test_the_fifth_wrong_try_locks_for_ever_and_the_right_pin_comes_too_late(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        answers = [await walk.verify(wrong(invited.pin)) for _ in range(5)]
        assert [answer.status_code for answer in answers] == [422, 422, 422, 422, 423]
        assert [answer.json().get("attempts_remaining") for answer in answers] == [4, 3, 2, 1, None]
        assert answers[4].json()["code"] == "invitation-locked"
        portal.clock.advance(days=20)
        assert (await Walk(client).open(invited)).status_code == 423
    assert tries(portal) == 5


async def test_the_right_pin_on_the_fifth_try_is_in_time(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        for _ in range(4):
            await walk.verify(wrong(invited.pin))
        assert (await walk.verify(invited.pin)).status_code == 200
        assert tries(portal) == 4
        assert (await walk.verify(wrong(invited.pin))).status_code == 423


async def test_tries_count_over_pin_date_code_and_sessions_together(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.verify(wrong(invited.pin))
        await walk.verify(invited.pin, birth_date="1985-02-12")
        sent = (await walk.challenge()).json()
        await walk.verify(wrong(portal.last_code()), method="sms", challenge_id=sent["challenge_id"])
        await walk.open(invited)
        assert (await walk.verify(wrong(invited.pin))).json()["attempts_remaining"] == 1
        assert (await walk.verify(invited.pin, birth_date="1985-02-12")).status_code == 423
        assert (await walk.verify(portal.last_code(), method="sms")).status_code == 423


async def test_resending_gives_five_new_tries_with_a_new_pin(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        for _ in range(5):
            await walk.verify(wrong(invited.pin))
        fresh = portal.resend("maria-alvarez")
        assert fresh.pin != invited.pin
        walk = Walk(client)
        await walk.open(fresh)
        assert (await walk.verify(invited.pin)).json()["attempts_remaining"] == 4
        assert (await walk.verify(fresh.pin)).status_code == 200


async def test_of_two_hundred_guesses_at_once_five_are_looked_at(portal, invited, work):
    guesses = [f"{number:08}" for number in range(10_000_000, 10_000_200) if f"{number:08}" != invited.pin]
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        work.clear()
        answers = await asyncio.gather(*(walk.verify(guess) for guess in guesses))
        assert (await walk.verify(invited.pin)).status_code == 423
    assert work == ["verify"] * 5
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [422] * 4 + [423] * (len(guesses) - 4)
    assert sorted(a.json()["attempts_remaining"] for a in answers if a.status_code == 422) == [1, 2, 3, 4]
    assert tries(portal) == 5


async def test_the_try_is_written_down_before_the_secret_is_looked_at(portal, invited, monkeypatch):
    seen = []
    monkeypatch.setattr(passwords, "work_listeners", [lambda _work: seen.append(tries(portal))])
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.verify(wrong(invited.pin))
        await walk.verify(invited.pin)
    assert seen == [1, 2]
    assert tries(portal) == 1


@pytest.mark.parametrize(
    ("offer", "code"),
    [
        ({"code": "1234567"}, "invalid-code"),
        ({"code": "123456789"}, "invalid-code"),
        ({"code": "١٢٣٤٥٦٧٨"}, "invalid-code"),
        ({"code": "1234567²"}, "invalid-code"),
        ({"code": "12345678", "method": "sms"}, "invalid-code"),
        ({"code": ""}, "invalid-request"),
        ({"code": "12345678", "birth_date": "1985-02-30"}, "invalid-birth-date"),
        ({"code": "12345678", "birth_date": "02/11/1985"}, "invalid-birth-date"),
        ({"code": "12345678", "birth_date": "1899-12-31"}, "invalid-birth-date"),
        ({"code": "12345678", "birth_date": "2026-03-12"}, "invalid-birth-date"),
        ({"code": "12345678", "birth_date": "1985-02-1١"}, "invalid-birth-date"),
        ({"code": "12345678", "birth_date": "1985-W06-1"}, "invalid-birth-date"),
        ({"code": "12345678", "birth_date": "1985-02-11\n"}, "invalid-birth-date"),
        ({"code": "12345678", "method": "email"}, "invalid-request"),
    ],
)
async def test_what_cannot_be_right_costs_no_try(portal, invited, work, offer, code):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        answer = await walk.verify(**offer)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert answer.json()["field_errors"][0]["field"] in {"code", "birth_date", "method"}
    assert tries(portal) == 0


@pytest.mark.parametrize("birth_date", ["1900-01-01", "2026-03-10", "2024-02-29"])
async def test_the_first_and_the_last_possible_birth_date_are_taken(portal, birth_date):
    invited = portal.invite(portal.add_patient(birth_date=birth_date))
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        assert (await walk.verify(invited.pin, birth_date=birth_date)).status_code == 200


async def test_a_patient_whose_birth_date_is_not_known_cannot_be_proved(portal):
    invited = portal.invite(portal.add_patient(birth_date=""))
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        assert (await walk.verify(invited.pin, birth_date=BIRTH_DATE)).status_code == 422


async def test_twenty_failures_an_hour_from_one_place_and_no_more(portal):
    """Four invitations' tries; the fifth invitation stays untouched."""
    async with portal.client() as client:
        for number in range(4):
            invited = portal.invite(portal.add_patient(given=f"P{number}"))
            walk = Walk(client)
            await walk.open(invited)
            for _ in range(5):
                await walk.verify(wrong(invited.pin))
        invited = portal.invite(portal.add_patient(given="Last"))
        assert (await Walk(client).open(invited)).status_code == 429
        portal.clock.advance(hours=1)
        walk = Walk(client)
        assert (await walk.open(invited)).status_code == 201
        assert (await walk.verify(invited.pin)).status_code == 200


async def test_a_try_repeated_after_a_lost_reply_is_spent_once(portal, invited, work):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        work.clear()
        first = await walk.verify(wrong(invited.pin), key="a")
        again = await walk.verify(wrong(invited.pin), key="a")
        assert essence(first) == essence(again)
        assert work == ["verify"]
        assert tries(portal) == 1
        other = await walk.verify(invited.pin, key="a")
        assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
        assert (await walk.verify(wrong(invited.pin), key="b")).json()["attempts_remaining"] == 3


async def test_keys_give_no_sixth_try(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        guesses = [f"{(int(invited.pin) + number % 30 + 1) % 10**8:08}" for number in range(60)]
        answers = await asyncio.gather(*(walk.verify(guess, key=guess) for guess in guesses))
        assert sum(answer.status_code == 200 for answer in answers) == 0
        assert (await walk.verify(invited.pin, key="right")).status_code == 423
    assert tries(portal) == 5


async def test_a_code_proved_before_its_reply_was_lost_stays_proved(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.challenge()
        first = await walk.verify(portal.last_code(), method="sms", key="a")
        again = await walk.verify(portal.last_code(), method="sms", key="a")
    assert first.status_code == 200
    assert essence(first) == essence(again)
