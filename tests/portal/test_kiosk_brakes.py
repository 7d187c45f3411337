"""Guessing at a waiting-room screen: five lookups in five minutes, ten invitations an hour, five staff PINs."""

import asyncio

import pytest

from portal.rules import passwords
from tests.support.enrolling import Walk, essence
from tests.support.kiosks import PIN, Lobby, bearer, look_up, refusal, ticket, visit, visit_for
from tests.support.portal import PortalUnderTest


@pytest.fixture
def lobby(lobby):
    """With a visit of today."""
    lobby.books()
    return lobby


async def miss(client, lobby, times):
    held = await ticket(client, lobby)
    return [refusal(await look_up(client, held, last4="9999")) for _ in range(times)]


async def test_the_sixth_try_in_five_minutes_waits_also_the_right_one(portal, lobby):
    async with portal.client() as client:
        assert await miss(client, lobby, 6) == [(404, "see-front-desk")] * 5 + [(429, "rate-limited")]
        answer = await look_up(client, await ticket(client, lobby))
        assert refusal(answer) == (429, "rate-limited")
        assert answer.headers["retry-after"] == "300"
        portal.clock.advance(minutes=5)
        assert (await look_up(client, await ticket(client, lobby))).status_code == 201


async def test_those_who_are_found_use_up_nobodys_tries(portal, lobby):
    async with portal.client() as client:
        for _ in range(12):
            await visit(client, lobby)
        assert await miss(client, lobby, 5) == [(404, "see-front-desk")] * 5


async def test_one_screens_tries_are_not_anothers(portal, lobby):
    other = Lobby(portal)
    async with portal.client() as client:
        await miss(client, lobby, 5)
        assert (await look_up(client, await ticket(client, other))).status_code == 201


async def test_guesses_side_by_side_are_five_as_well(portal, lobby):
    async with portal.client() as client:
        held = await ticket(client, lobby)
        answers = await asyncio.gather(*(look_up(client, held, last4=f"{n:04}") for n in range(30)))
    assert sorted(answer.status_code for answer in answers) == [404] * 5 + [429] * 25


async def test_a_restart_gives_no_more_tries(tmp_path, portal, lobby, database_url):
    async with portal.client() as client:
        await miss(client, lobby, 5)
    again = PortalUnderTest(portal.data, clock=portal.clock, database_url=database_url)
    try:
        async with again.client() as client:
            assert refusal(await look_up(client, await ticket(client, lobby))) == (429, "rate-limited")
    finally:
        again.close()


async def failed_invitations(client, lobby, times):
    token = (await visit_for(client, lobby, "invitation"))["visit_token"]
    walk = {"invitation_code": "BBBB-BBBB"}
    return [
        refusal(await client.post("/enroll/v1/sessions", json=walk, headers={"Kiosk-Visit": token}))
        for _ in range(times)
    ]


async def test_ten_failed_invitations_an_hour_lock_the_screen_to_staff(portal, lobby):
    async with portal.client() as client:
        held = await visit(client, lobby)
        assert await failed_invitations(client, lobby, 11) == [(404, "invitation-not-found")] * 10 + [
            (423, "staff-needed")
        ]
        for by in ({"by": "appointment", "birth_date": "1948-11-03", "phone_last4": "0187"}, {"by": "invitation"}):
            body = {"ticket": await ticket(client, lobby), **by}
            assert refusal(await client.post("/kiosk/v1/visits", json=body)) == (423, "staff-needed")
        portal.clock.advance(hours=2)
        held = await ticket(client, lobby)
        assert (await client.get("/kiosk/v1/self", headers=bearer(held))).json()["staff_needed"] is True
        assert (await client.post("/kiosk/v1/staff", json={"pin": PIN}, headers=bearer(held))).status_code == 204
        assert (await look_up(client, held)).status_code == 201


async def test_failed_invitations_side_by_side_are_ten_as_well(portal, lobby):
    async with portal.client() as client:
        headers = {"Kiosk-Visit": (await visit_for(client, lobby, "invitation"))["visit_token"]}
        guess = {"invitation_code": "BBBB-BBBB"}
        tries = [client.post("/enroll/v1/sessions", json=guess, headers=headers) for _ in range(18)]
        said = sorted(map(refusal, await asyncio.gather(*tries)))
        assert said == [(404, "invitation-not-found")] * 10 + [(423, "staff-needed")] * 8
        assert refusal(await look_up(client, await ticket(client, lobby))) == (423, "staff-needed")


async def test_registering_at_a_screen_uses_up_nobodys_tries(portal, lobby):
    invited = portal.invite("ernesto")
    async with portal.client() as client:
        headers = {"Kiosk-Visit": (await visit_for(client, lobby, "invitation"))["visit_token"]}
        for _ in range(6):
            walk = Walk(client)
            await walk.open(invited, **headers)
            walk.headers |= headers
            assert (await walk.verify(invited.pin, birth_date="1948-11-03")).status_code == 200
        assert (await look_up(client, await ticket(client, lobby))).status_code == 201


async def test_ten_in_more_than_an_hour_lock_nothing(portal, lobby):
    async with portal.client() as client:
        await failed_invitations(client, lobby, 9)
        portal.clock.advance(minutes=61)
        await failed_invitations(client, lobby, 9)
        assert (await look_up(client, await ticket(client, lobby))).status_code == 201


async def test_a_wrong_pin_of_an_invitation_counts_too(portal, lobby):
    async with portal.client() as client:
        await failed_invitations(client, lobby, 8)
        headers = {"Kiosk-Visit": (await visit_for(client, lobby, "invitation"))["visit_token"]}
        walk = Walk(client)
        await walk.open(portal.invite("ernesto"), **headers)
        walk.headers |= headers
        assert [refusal(await walk.verify("00000000", birth_date="1948-11-03")) for _ in range(3)] == [
            (422, "verification-failed"),
            (422, "verification-failed"),
            (423, "staff-needed"),
        ]


async def test_without_a_screen_a_failed_invitation_is_nobodys(portal, lobby):
    async with portal.client() as client:
        for _ in range(12):
            await client.post("/enroll/v1/sessions", json={"invitation_code": "BBBB-BBBB"})
        assert (await look_up(client, await ticket(client, lobby))).status_code == 201


async def test_registering_in_a_visit_that_is_over_is_refused(portal, lobby):
    async with portal.client() as client:
        headers = {"Kiosk-Visit": (await visit_for(client, lobby, "invitation"))["visit_token"]}
        portal.clock.advance(minutes=15)
        answer = await client.post("/enroll/v1/sessions", json={"invitation_code": "BBBB-BBBB"}, headers=headers)
    assert refusal(answer) == (401, "visit-over")


async def test_five_wrong_staff_pins_wait_a_quarter_of_an_hour_also_the_right_one(portal, lobby, monkeypatch):
    runs = []
    monkeypatch.setattr(passwords, "work_listeners", [runs.append])
    async with portal.client() as client:
        headers = bearer(await ticket(client, lobby))
        said = [await client.post("/kiosk/v1/staff", json={"pin": f"{n:06}"}, headers=headers) for n in range(5)]
        assert [refusal(answer) for answer in said] == [(422, "wrong-pin")] * 4 + [(423, "pin-locked")]
        assert [answer.json().get("attempts_remaining") for answer in said[:4]] == [4, 3, 2, 1]
        right = await client.post("/kiosk/v1/staff", json={"pin": PIN}, headers=headers)
        assert (refusal(right), right.headers["retry-after"]) == ((423, "pin-locked"), "900")
        assert runs == ["verify"] * 5
        portal.clock.advance(minutes=15)
        headers = bearer(await ticket(client, lobby))
        assert refusal(await client.post("/kiosk/v1/staff", json={"pin": "0000"}, headers=headers)) == (
            422,
            "wrong-pin",
        )
        assert (await client.post("/kiosk/v1/staff", json={"pin": PIN}, headers=headers)).status_code == 204
    kiosk = f"Kiosk/{lobby.kiosk_id}"
    trail = [action for action, target in lobby.trail() if target == kiosk and action.startswith("kiosk-staff")]
    assert trail == [
        *["kiosk-staff-wrong-pin"] * 4,
        *["kiosk-staff-pin-locked"] * 2,
        "kiosk-staff-wrong-pin",
        "kiosk-staff",
    ]


async def test_staff_pins_side_by_side_are_five_as_well(portal, lobby):
    async with portal.client() as client:
        headers = bearer(await ticket(client, lobby))
        tries = (client.post("/kiosk/v1/staff", json={"pin": f"{n:06}"}, headers=headers) for n in range(12))
        answers = await asyncio.gather(*tries)
    assert sorted(answer.status_code for answer in answers) == [422] * 4 + [423] * 8


async def test_a_right_staff_pin_gives_the_tries_back(portal, lobby):
    async with portal.client() as client:
        headers = bearer(await ticket(client, lobby))
        for _ in range(3):
            for _ in range(4):
                await client.post("/kiosk/v1/staff", json={"pin": "000000"}, headers=headers)
            assert (await client.post("/kiosk/v1/staff", json={"pin": PIN}, headers=headers)).status_code == 204


async def test_without_a_ticket_no_pin_is_looked_at(portal, lobby):
    async with portal.client() as client:
        answers = [
            await client.post("/kiosk/v1/staff", json={"pin": PIN}, headers=headers)
            for headers in ({}, bearer("unknown-" * 5))
        ]
    assert [refusal(answer) for answer in answers] == [(401, "ticket-invalid")] * 2
    assert essence(answers[0]) == essence(answers[1])
