"""A sign-in made at a waiting-room screen lives no longer than the visit, by whichever way it was made."""

from datetime import timedelta

import pytest

from tests.support.enrolling import new_account, verified
from tests.support.kiosks import bearer, visit, visit_for
from tests.support.sign_in import Proof, add_account, ask_code, link, redeem, refresh, sign_in
from tests.support.two_step import first_step, second_step, set_up


@pytest.fixture
def account(portal, lobby):
    account = add_account(portal)
    link(portal, account, "ernesto", "parent")
    return account


async def at_the_screen(client, lobby):
    """Signed in for a visit: the visit and the tokens."""
    opened = await visit_for(client, lobby, "account")
    return opened, await sign_in(client, visit_token=opened["visit_token"], keep="true")


async def end(client, opened):
    path = f"/kiosk/v1/visits/{opened['visit']['id']}/end"
    assert (await client.post(path, headers=bearer(opened["visit_token"]))).status_code == 204


async def reads(client, tokens):
    return (await client.get("/fhir/Patient", headers=bearer(tokens["access_token"]))).status_code


async def test_it_reads_and_cannot_be_refreshed(portal, lobby, account):
    async with portal.client() as client:
        _, tokens = await at_the_screen(client, lobby)
        assert "refresh_token" not in tokens
        assert "offline_access" not in tokens["scope"].split()
        assert await reads(client, tokens) == 200


async def test_it_ends_with_the_visit(portal, lobby, account):
    async with portal.client() as client:
        opened, tokens = await at_the_screen(client, lobby)
        await end(client, opened)
        assert await reads(client, tokens) == 401


async def test_it_never_outlives_the_visits_fifteen_minutes(portal, lobby, account):
    async with portal.client() as client:
        opened = await visit_for(client, lobby, "account")
        portal.clock.advance(minutes=12)
        tokens = await sign_in(client, visit_token=opened["visit_token"])
        assert tokens["expires_in"] == 180
        portal.clock.advance(minutes=3)
        assert await reads(client, tokens) == 401


async def test_a_code_is_worth_nothing_once_the_visit_is_over(portal, lobby, account):
    proof = Proof()
    async with portal.client() as client:
        opened = await visit_for(client, lobby, "account")
        asked = await ask_code(client, proof, visit_token=opened["visit_token"])
        await end(client, opened)
        answer = await redeem(client, asked.json()["authorization_code"], proof)
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


async def test_a_visit_that_is_over_or_for_an_appointment_signs_nobody_in(portal, lobby, account):
    lobby.books()
    async with portal.client() as client:
        opened = await visit_for(client, lobby, "account")
        await end(client, opened)
        booked = await visit(client, lobby)
        for token in (opened["visit_token"], booked["visit_token"], "unknown"):
            answer = await ask_code(client, Proof(), visit_token=token)
            assert (answer.status_code, answer.json()["error"]) == (400, "access_denied")


async def test_who_registers_at_the_screen_is_signed_in_for_the_visit_alone(portal, lobby):
    proof = Proof()
    portal.add_patient()
    async with portal.client() as client:
        opened = await visit_for(client, lobby, "invitation")
        headers = {"Kiosk-Visit": opened["visit_token"]}
        walk = await verified(client, portal.invite("maria-alvarez"), **headers)
        made = await walk.account(new_account(code_challenge=proof.challenge), **headers)
        assert made.status_code == 201, made.text
        tokens = (await redeem(client, made.json()["authorization_code"], proof, keep="true")).json()
        assert "refresh_token" not in tokens
        assert await reads(client, tokens) == 200
        await end(client, opened)
        assert await reads(client, tokens) == 401


async def test_linking_by_a_code_or_token_of_the_visit_gives_nothing_that_outlives_it(portal, lobby, account):
    first, second = Proof(), Proof()
    portal.add_patient()
    portal.add_patient("Leo", id="leo")
    async with portal.client() as client:
        opened, tokens = await at_the_screen(client, lobby)
        asked = await ask_code(client, first, visit_token=opened["visit_token"])
        walk = await verified(client, portal.invite("maria-alvarez"))
        by_code = {"mode": "link", "relationship": "spouse", "code_challenge": second.challenge}
        by_code |= {"authorization_code": asked.json()["authorization_code"], "code_verifier": first.verifier}
        linked = await walk.account(by_code)
        assert linked.status_code == 200, linked.text
        walk = await verified(client, portal.invite("leo"))
        by_token = {"mode": "link", "relationship": "child", "code_challenge": second.challenge}
        adopted = await walk.account(by_token, **bearer(tokens["access_token"]))
        assert adopted.status_code == 200, adopted.text
        held = [
            (await redeem(client, answer.json()["authorization_code"], second)).json() for answer in (linked, adopted)
        ]
        assert not any("refresh_token" in each for each in held)
        assert [await reads(client, each) for each in (tokens, *held)] == [200] * 3
        await end(client, opened)
        assert [await reads(client, each) for each in (tokens, *held)] == [401] * 3


async def test_removing_a_screen_ends_everything_it_holds(portal, lobby, account):
    from portal.store import kiosks

    lobby.books()
    async with portal.client() as client:
        _, tokens = await at_the_screen(client, lobby)
        booked = await visit(client, lobby)
        with portal.database.write() as connection:
            assert kiosks.remove(connection, lobby.kiosk_id)
            assert not kiosks.remove(connection, lobby.kiosk_id)
        assert await reads(client, tokens) == 401
        check_in = await client.post("/fhir/Appointment/today/$check-in", headers=bearer(booked["visit_token"]))
        assert check_in.status_code == 401


async def test_a_sign_in_at_home_is_as_long_as_ever(portal, lobby, account):
    async with portal.client() as client:
        await at_the_screen(client, lobby)
        tokens = await sign_in(client)
        portal.clock.advance(hours=23)
        again = await refresh(client, tokens["refresh_token"])
        assert again.status_code == 200
    assert timedelta(seconds=tokens["expires_in"]) == timedelta(minutes=10)


async def test_a_second_step_belongs_to_the_visit_of_the_first(portal, lobby, account):
    async with portal.client() as client:
        app, codes = await set_up(portal, client)
        here, other = [await visit_for(client, lobby, "account") for _ in range(2)]
        proof = Proof()
        visiting = {"visit_token": here["visit_token"]}
        session = await first_step(client, proof, keep="true", **visiting)
        for elsewhere in ({}, {"visit_token": other["visit_token"]}):
            refused = await second_step(client, session, recovery_code=codes[0], **elsewhere)
            assert (refused.status_code, refused.json()["error"]) == (400, "invalid_session")
        at_home = await first_step(client)
        refused = await second_step(client, at_home, recovery_code=codes[0], **visiting)
        assert refused.json()["error"] == "invalid_session"
        given = await second_step(client, session, otp=app.code(portal.clock.now()), trust_device="true", **visiting)
        # A screen in a waiting room is nobody's computer.
        assert set(given.json()) == {"authorization_code"}
        tokens = (await redeem(client, given.json()["authorization_code"], proof)).json()
        assert "refresh_token" not in tokens
        assert await reads(client, tokens) == 200
        await end(client, here)
        assert await reads(client, tokens) == 401


async def test_a_trusted_computers_token_is_worth_nothing_at_a_screen(portal, lobby, account):
    async with portal.client() as client:
        app, _ = await set_up(portal, client)
        answered = await second_step(
            client, await first_step(client), otp=app.code(portal.clock.now()), trust_device="true"
        )
        device = answered.json()["device_token"]
        await sign_in(client, device_token=device)
        opened = await visit_for(client, lobby, "account")
        await first_step(client, device_token=device, visit_token=opened["visit_token"])
