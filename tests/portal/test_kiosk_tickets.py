"""How a waiting-room screen says who it is, and the one-use ticket it gets for that."""

import base64

import pytest

from tests.support.kiosks import Lobby, look_up, refusal, ticket, token_form


async def test_a_kiosk_that_signs_with_its_key_gets_a_ticket_for_one_visit(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        answer = await client.post("/oauth/token", data=token_form(lobby.assertion()))
        given = answer.json()
        assert (answer.status_code, given["scope"], given["expires_in"]) == (200, "__kiosk", 600)
        assert "refresh_token" not in given
        assert (await look_up(client, given["access_token"])).status_code == 201
        assert refusal(await look_up(client, given["access_token"])) == (401, "ticket-invalid")


async def test_a_ticket_lasts_ten_minutes(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        held = await ticket(client, lobby)
        portal.clock.advance(minutes=10)
        assert refusal(await look_up(client, held)) == (401, "ticket-invalid")


HOUR = 3600
BAD_CLAIMS = {
    "another kiosk": {"iss": "kiosk-0000000000000000"},
    "another subject": {"sub": "kiosk-0000000000000000"},
    "no subject": {"sub": None},
    "another portal": {"aud": "https://elsewhere.example/oauth/token"},
    "no audience": {"aud": None},
    "no end": {"exp": None},
    "an end that is text": {"exp": "soon"},
    "an end beyond the calendar": {"exp": 10**30},
    "no id": {"jti": None},
    "a short id": {"jti": "x"},
}


@pytest.mark.parametrize("name", BAD_CLAIMS)
async def test_an_assertion_that_is_not_right_is_refused_whatever_is_wrong(portal, lobby, name):
    async with portal.client() as client:
        answer = await client.post("/oauth/token", data=token_form(lobby.assertion(**BAD_CLAIMS[name])))
    assert refusal(answer) == (401, "invalid_client")


@pytest.mark.parametrize("away", [-1, 0, HOUR])
async def test_an_assertion_of_another_time_is_refused(portal, lobby, away):
    now = int(portal.clock.now().timestamp())
    async with portal.client() as client:
        answer = await client.post("/oauth/token", data=token_form(lobby.assertion(exp=now + away)))
    assert refusal(answer) == (401, "invalid_client")


def unsigned(payload):
    """A JWT that says this, by nobody."""
    parts = (base64.urlsafe_b64encode(part).rstrip(b"=") for part in (b'{"alg": "ES256"}', payload, b"nobody"))
    return b".".join(parts).decode()


NAMELESS = [
    unsigned(b'{"iss": %s}' % said)
    for said in (rb'"\ud800"', rb'"kiosk-\u0000"', b"7", b"null", b'"' + b"k" * 900 + b'"')
]


@pytest.mark.parametrize("made", ["", "a.b.c", "x" * 5000, "e30.e30.", "{}", *NAMELESS])
async def test_what_is_no_jwt_of_a_screen_is_refused_alike(portal, lobby, made):
    async with portal.client() as client:
        answer = await client.post("/oauth/token", data=token_form(made or "-"))
    assert refusal(answer) == (401, "invalid_client")


async def test_an_assertion_signed_by_another_key_or_used_before_is_refused(portal, lobby):
    other = Lobby(portal, zone="UTC")
    other.kiosk_id = lobby.kiosk_id
    once = token_form(lobby.assertion())
    async with portal.client() as client:
        assert refusal(await client.post("/oauth/token", data=token_form(other.assertion()))) == (401, "invalid_client")
        assert (await client.post("/oauth/token", data=once)).status_code == 200
        assert refusal(await client.post("/oauth/token", data=once)) == (401, "invalid_client")
