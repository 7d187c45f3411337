"""Naming an invitation by its link or its code: what it answers, for how long, and how it slows strangers."""

import pytest

from portal.rules import handles
from tests.support.enrolling import Walk, essence, verified, wrong


@pytest.fixture
def invited(portal):
    return portal.invite(portal.add_patient())


def refusal(answer):
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize("by", ["token", "code"])
async def test_opening_names_the_practice_and_the_methods_but_no_patient(portal, invited, by):
    async with portal.client() as client:
        answer = await Walk(client).open(invited, by=by)
    assert answer.status_code == 201
    body = answer.json()
    assert len(body.pop("enrollment_session")) >= 43
    assert body == {
        "expires_in": 1800,
        "practice": {"name": "Lakeview Family Medicine", "phone": "(555) 010-0100"},
        "by": "practice",
        "methods": [{"id": "pin"}, {"id": "sms", "hint": "87"}, {"id": "voice", "hint": "87"}],
    }
    assert "Maria" not in answer.text
    assert answer.headers["cache-control"] == "no-store"


async def test_a_patient_without_a_phone_can_only_use_the_pin(portal):
    invited = portal.invite(portal.add_patient(phone="ask her daughter"))
    async with portal.client() as client:
        answer = await Walk(client).open(invited)
    assert answer.json()["methods"] == [{"id": "pin"}]


@pytest.mark.parametrize("typed", ["{}", " {} ", "{}".lower(), "{} {}", "{}{}", "{}–{}"])
async def test_a_code_may_be_typed_in_any_case_with_any_separator(portal, invited, typed):
    halves = invited.invitation_code.lower().split("-")
    text = typed.format(*halves) if typed.count("{}") == 2 else typed.format("-".join(halves))
    async with portal.client() as client:
        answer = await client.post("/enroll/v1/sessions", json={"invitation_code": text})
    assert answer.status_code == 201


async def test_an_unknown_link_and_an_unknown_code_are_answered_alike(portal, invited):
    async with portal.client() as client:
        answers = [
            await client.post("/enroll/v1/sessions", json=body)
            for body in (
                {"invitation_token": "A" * 32},
                {"invitation_token": ""} | {"invitation_code": "BBBB-BBBB"},
                {"invitation_code": "not a code at all"},
                {"invitation_token": "Ã©\u202e"},
            )
        ]
    assert [refusal(answer) for answer in answers] == [(404, "invitation-not-found")] * 4
    assert all(essence(answer) == essence(answers[0]) for answer in answers)


@pytest.mark.parametrize(
    "body",
    [{}, {"invitation_token": 7}, {"invitation_token": "x" * 5000}, {"invitation_token": "a", "invitation_code": "b"}],
)
async def test_a_body_that_names_no_single_invitation_is_refused(portal, body):
    async with portal.client() as client:
        answer = await client.post("/enroll/v1/sessions", json=body)
    assert refusal(answer) == (422, "invalid-request")


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"a": \xff}', b"1" * 100, b"[" * 20000])
async def test_a_body_that_is_no_json_object_is_refused(portal, content):
    async with portal.client() as client:
        answer = await client.post("/enroll/v1/sessions", content=content)
    assert refusal(answer) == (400, "invalid-json")


@pytest.mark.parametrize("by", ["token", "code"])
async def test_an_invitation_lives_twenty_one_days_and_not_a_moment_longer(portal, invited, by):
    async with portal.client() as client:
        portal.clock.advance(days=21, microseconds=-1)
        assert (await Walk(client).open(invited, by=by)).status_code == 201
        portal.clock.advance(microseconds=1)
        assert refusal(await Walk(client).open(invited, by=by)) == (410, "invitation-expired")


async def test_an_invitation_that_expires_before_the_proof_is_refused_there(portal, invited):
    async with portal.client() as client:
        portal.clock.advance(days=20, hours=23, minutes=50)
        walk = Walk(client)
        await walk.open(invited)
        portal.clock.advance(minutes=10)
        assert refusal(await walk.verify(invited.pin)) == (410, "invitation-expired")


@pytest.mark.parametrize("act", ["cancel", "revoke", "resend"])
async def test_a_link_the_practice_ended_says_so(portal, invited, act):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        getattr(portal, act)("maria-alvarez")
        assert refusal(await Walk(client).open(invited)) == (410, "invitation-revoked")
        assert refusal(await walk.verify(invited.pin)) == (410, "invitation-revoked")


async def test_a_session_ends_after_thirty_minutes_and_leaves_the_invitation_open(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        portal.clock.advance(minutes=30, microseconds=-1)
        assert (await walk.session()).json()["expires_in"] == 0
        portal.clock.advance(microseconds=1)
        for answer in (await walk.session(), await walk.verify(invited.pin), await walk.challenge()):
            assert refusal(answer) == (410, "gone")
        assert (await Walk(client).open(invited)).status_code == 201


async def test_a_session_can_be_resumed_and_says_what_was_proved(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        before = (await walk.session()).json()
        await walk.verify(invited.pin)
        after = (await walk.session()).json()
    assert (before["step"], after["step"]) == ("verify", "account")
    assert "patient" not in before
    assert after["patient"] == {"given": "Maria", "family_initial": "A"}


async def test_giving_up_ends_the_session_and_not_the_invitation(portal, invited):
    async with portal.client() as client:
        walk = await verified(client, invited)
        assert (await client.delete("/enroll/v1/session", headers=walk.headers)).status_code == 204
        assert refusal(await walk.session()) == (410, "gone")
        assert (await client.delete("/enroll/v1/session", headers=walk.headers)).status_code == 410
        assert (await Walk(client).open(invited)).status_code == 201


async def test_without_a_session_nothing_is_told(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        for answer in (await walk.session(), await walk.verify(invited.pin), await walk.username("maria")):
            assert refusal(answer) == (410, "gone")


async def test_twenty_unknown_invitations_an_hour_are_answered_and_the_next_waits(portal, invited):
    unknown = {"invitation_code": "BBBB-BBBB"}
    async with portal.client() as client:
        for _ in range(20):
            assert (await client.post("/enroll/v1/sessions", json=unknown)).status_code == 404
        answer = await client.post("/enroll/v1/sessions", json=unknown)
        assert refusal(answer) == (429, "rate-limited")
        assert answer.headers["retry-after"] == "3600"
        assert answer.json()["retry_after"] == 3600
        assert refusal(await Walk(client).open(invited)) == (429, "rate-limited")
        portal.clock.advance(hours=1, microseconds=-1)
        assert (await client.post("/enroll/v1/sessions", json=unknown)).status_code == 429
        portal.clock.advance(microseconds=1)
        assert (await Walk(client).open(invited)).status_code == 201


async def test_a_locked_invitation_says_so_before_any_brake(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        for _ in range(5):
            await walk.verify(wrong(invited.pin))
        for _ in range(20):
            await client.post("/enroll/v1/sessions", json={"invitation_code": "BBBB-BBBB"})
        for answer in (
            await Walk(client).open(invited),
            await walk.verify(invited.pin),
            await walk.challenge(),
            await walk.session(),
        ):
            assert refusal(answer) == (423, "invitation-locked")


async def test_the_same_key_opens_the_same_session(portal, invited):
    key = {"Idempotency-Key": "one"}
    async with portal.client() as client:
        first = await Walk(client).open(invited, **key)
        again = await Walk(client).open(invited, **key)
        other = await Walk(client).open(invited, **{"Idempotency-Key": "two"})
    assert first.content == again.content
    assert other.json()["enrollment_session"] != first.json()["enrollment_session"]


async def test_secrets_are_nowhere_in_the_database(portal, invited):
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited, **{"Idempotency-Key": "a-key-only-the-client-has"})
        await portal.state.deliveries.run_once()
    with portal.database.read() as connection:
        connection.exec_driver_sql("DELETE FROM deliveries")
        dump = _dump(connection)
    letters = invited.invitation_code.replace("-", "")
    for secret in (invited.token, invited.pin, letters, walk.headers["Enrollment-Session"], "a-key-only"):
        assert secret not in dump


def _dump(connection):
    from portal.store.schema import metadata

    rows = (row for table in metadata.sorted_tables for row in connection.execute(table.select()))
    return "\n".join(str(tuple(row)) for row in rows)


def test_codes_and_pins_use_their_whole_range():
    codes = "".join(handles.new_invitation_code() for _ in range(400)).replace("-", "")
    assert set(codes) == set("BCDFGHJKLMNPQRSTVWXZ")
    pins = {handles.new_pin() for _ in range(400)}
    assert len(pins) == 400
    assert {pin[0] for pin in pins} == set("0123456789")
    assert {len(pin) for pin in pins} == {8}
    assert len({handles.new_link_token() for _ in range(100)}) == 100
    assert len(handles.new_link_token()) * 6 >= 128
