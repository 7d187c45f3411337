"""Security codes by text and call: sent only to the phone on record, ten minutes, the newest only, a few of them."""

import asyncio

import pytest

from portal.rules import passwords
from portal.rules.phones import normalised
from tests.support.enrolling import PHONE, Walk, essence, wrong


@pytest.fixture
def invited(portal):
    return portal.invite(portal.add_patient())


def refusal(answer):
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize("method", ["sms", "voice"])
async def test_a_code_reaches_the_phone_on_record_and_proves_the_person(portal, invited, method):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        answer = await walk.challenge(method)
        assert answer.status_code == 202
        body = answer.json()
        assert body.pop("challenge_id")
        assert body == {"expires_in": 600, "resend_after": 30, "sends_remaining": 4}
        (message,) = portal.outbox(method)
        assert message.recipient == "+15550100187"
        answer = await walk.verify(portal.last_code(), method=method)
    assert answer.status_code == 200


async def test_a_call_reads_the_digits_one_by_one(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.challenge("voice")
    code = portal.last_code()
    assert len(code) == 6
    assert portal.outbox("voice")[0].text.count(", ".join(code)) == 2


async def test_the_wrong_phone_and_the_wrong_date_look_the_same_and_send_nothing(portal, monkeypatch):
    answers, works = [], []
    for asked in ({}, {"phone": "555 010 0188"}, {"birth_date": "1985-02-12"}):
        invited = portal.invite(portal.add_patient())
        async with portal.client() as client:
            walk = Walk(client)
            await walk.open(invited)
            runs = []
            monkeypatch.setattr(passwords, "work_listeners", [runs.append])
            answers.append(await walk.challenge(**asked))
            works.append(list(runs))
    assert len(portal.outbox("sms")) == 1
    assert works == [["hash"]] * 3
    assert [answer.status_code for answer in answers] == [202] * 3
    same = [{**answer.json(), "challenge_id": ""} for answer in answers]
    assert same[1] == same[0] == same[2]
    assert len({len(answer.content) for answer in answers}) == 1
    assert len({tuple(essence(answer)[2]) for answer in answers}) == 1


async def test_after_the_wrong_phone_every_code_is_wrong_and_costs_a_try(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        sent = (await walk.challenge(phone="555 010 0188")).json()
        answer = await walk.verify("123456", method="sms", challenge_id=sent["challenge_id"])
    assert refusal(answer) == (422, "verification-failed")
    assert answer.json()["attempts_remaining"] == 4


async def test_a_code_lives_ten_minutes_and_not_a_moment_longer(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.challenge()
        portal.clock.advance(minutes=10)
        assert refusal(await walk.verify(portal.last_code(), method="sms")) == (410, "code-expired")
        await walk.challenge()
        portal.clock.advance(minutes=10, microseconds=-1)
        assert (await walk.verify(portal.last_code(), method="sms")).status_code == 200


async def test_an_expired_code_costs_no_try_whether_it_was_right_or_wrong(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.challenge()
        portal.clock.advance(minutes=10)
        right = await walk.verify(portal.last_code(), method="sms")
        other = await walk.verify(wrong(portal.last_code()), method="sms")
        assert essence(right) == essence(other)
        assert (await walk.verify(wrong(invited.pin))).json()["attempts_remaining"] == 4


async def test_a_new_code_kills_the_one_before_and_keeps_the_count(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        first = (await walk.challenge()).json()
        old = portal.last_code()
        await walk.verify(wrong(old), method="sms")
        portal.clock.advance(seconds=30)
        second = (await walk.challenge()).json()
        new = portal.last_code()
        assert refusal(await walk.verify(old, method="sms", challenge_id=first["challenge_id"])) == (
            410,
            "code-expired",
        )
        if old != new:
            answer = await walk.verify(old, method="sms", challenge_id=second["challenge_id"])
            assert answer.json()["attempts_remaining"] == 3
        assert (await walk.verify(new, method="sms", challenge_id=second["challenge_id"])).status_code == 200


async def test_a_code_works_once(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.challenge()
        code = portal.last_code()
        answers = await asyncio.gather(*(walk.verify(code, method="sms") for _ in range(4)))
        assert sorted(answer.status_code for answer in answers) == [200, 410, 410, 410]


async def test_the_next_code_can_be_asked_for_after_thirty_seconds(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        await walk.challenge()
        portal.clock.advance(seconds=30, microseconds=-1)
        answer = await walk.challenge()
        assert refusal(answer) == (429, "rate-limited")
        assert answer.headers["retry-after"] == "1"
        portal.clock.advance(microseconds=1)
        assert (await walk.challenge()).json()["sends_remaining"] == 3


async def test_five_codes_an_invitation_and_no_sixth(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        for left in (4, 3, 2, 1, 0):
            assert (await walk.challenge()).json()["sends_remaining"] == left
            portal.clock.advance(seconds=30)
        assert refusal(await walk.challenge()) == (429, "too-many-sends")
        assert (await walk.verify(portal.last_code(), method="sms")).status_code == 200


async def test_codes_asked_for_all_at_once_are_sent_once(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        answers = await asyncio.gather(*(walk.challenge() for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [202] + [429] * 7
    assert len(portal.outbox("sms")) == 1


async def test_the_same_key_sends_one_code(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        first = await walk.challenge(**{"Idempotency-Key": "k"})
        again = await walk.challenge(**{"Idempotency-Key": "k"})
        assert first.content == again.content
        assert len(portal.outbox("sms")) == 1
        other = await walk.challenge("voice", **{"Idempotency-Key": "k"})
        assert refusal(other) == (422, "idempotency-key-reused")


async def test_without_a_phone_on_record_the_method_is_not_available(portal):
    invited = portal.invite(portal.add_patient(phone=""))
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        assert refusal(await walk.challenge()) == (409, "method-not-available")


async def test_the_invitations_own_phone_goes_before_the_patients(portal):
    invited = portal.invite(portal.add_patient(given="Leo", birth_date="2018-05-02"), phone="+15550100199")
    async with portal.client() as client:
        walk = Walk(client)
        assert (await walk.open(invited)).json()["methods"][1]["hint"] == "99"
        await walk.challenge(phone="(555) 010-0199", birth_date="2018-05-02")
    assert portal.outbox("sms")[0].recipient == "+15550100199"


@pytest.mark.parametrize("phone", ["123", "not a phone", "٥٥٥٠١٠٠١٨٧", "5550100187" * 3, "+"])
async def test_what_cannot_be_a_phone_number_is_said_at_once(portal, invited, phone):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        assert refusal(await walk.challenge(phone=phone)) == (422, "invalid-phone")


@pytest.mark.parametrize("typed", [PHONE, "555-010-0187", "1 555 010 0187", "+1 (555) 010.0187", "5550100187"])
def test_numbers_are_compared_as_numbers(typed):
    assert normalised(typed) == "+15550100187"
