"""Signing out and asking about tokens: RFC 7009 and RFC 7662."""

import pytest

from tests.support.sign_in import SCOPE, add_account, bearer, link, refresh, sign_in


@pytest.fixture
def account(portal):
    return add_account(portal)


async def revoke(client, token, **changes):
    return await client.post("/oauth/revoke", data={"client_id": "pfclient", "token": token, **changes})


async def introspect(client, token, caller):
    return await client.post("/oauth/introspect", data={"token": token}, headers=bearer(caller))


async def works(client, tokens):
    return (await client.get("/account/v1/me", headers=bearer(tokens))).status_code == 200


async def test_revoking_the_refresh_token_ends_the_sign_in_and_no_other(portal, account):
    async with portal.client() as client:
        here, elsewhere = await sign_in(client), await sign_in(client)
        answer = await revoke(client, here["refresh_token"], token_type_hint="refresh_token")
        assert (answer.status_code, answer.content) == (200, b"")
        assert not await works(client, here)
        assert (await refresh(client, here["refresh_token"])).status_code == 400
        assert await works(client, elsewhere)


async def test_revoking_a_rotated_refresh_token_ends_the_sign_in_too(portal, account):
    async with portal.client() as client:
        first = await sign_in(client)
        second = (await refresh(client, first["refresh_token"])).json()
        await revoke(client, first["refresh_token"])
        assert not await works(client, second)


async def test_revoking_an_access_token_leaves_the_sign_in(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client)
        await revoke(client, tokens["access_token"])
        assert not await works(client, tokens)
        assert (await refresh(client, tokens["refresh_token"])).status_code == 200


@pytest.mark.parametrize("token", ["unknown", "\x01", "é"])
async def test_an_unknown_token_is_as_good_as_revoked(portal, account, token):
    async with portal.client() as client:
        assert (await revoke(client, token)).status_code == 200


async def test_revoking_needs_a_registered_client_and_a_token(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client)
        stranger = await revoke(client, tokens["refresh_token"], client_id="stranger")
        nothing = await client.post("/oauth/revoke", data={"client_id": "pfclient"})
        assert (stranger.status_code, stranger.json()["error"]) == (401, "invalid_client")
        assert (nothing.status_code, nothing.json()["error"]) == (400, "invalid_request")
        assert await works(client, tokens)


async def test_a_live_token_is_described_to_its_bearer(portal, account):
    link(portal, account, portal.add_patient())
    async with portal.client() as client:
        tokens = await sign_in(client)
        answer = await introspect(client, tokens["access_token"], tokens)
    now = int(portal.clock.now().timestamp())
    assert answer.json() == {
        "active": True,
        "scope": SCOPE,
        "client_id": "pfclient",
        "sub": account,
        "iss": portal.base_url,
        "exp": now + 600,
        "fhirUser": f"{portal.base_url}/fhir/Patient/maria-alvarez",
    }


async def test_a_refresh_token_is_active_until_it_is_exchanged(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client)
        before = (await introspect(client, tokens["refresh_token"], tokens)).json()
        await refresh(client, tokens["refresh_token"])
        after = (await introspect(client, tokens["refresh_token"], tokens)).json()
    assert before["exp"] == int(portal.clock.now().timestamp()) + 24 * 3600
    assert after == {"active": False}


async def test_another_accounts_token_looks_like_an_unknown_one(portal, account):
    add_account(portal, username="ernesto", email="ernesto@example.org")
    async with portal.client() as client:
        mine, theirs = await sign_in(client), await sign_in(client, "ernesto")
        for token in (theirs["access_token"], theirs["refresh_token"], "unknown"):
            assert (await introspect(client, token, mine)).json() == {"active": False}


async def test_asking_about_tokens_needs_one(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client)
        answer = await client.post("/oauth/introspect", data={"token": tokens["access_token"]})
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_token")
    assert answer.headers["www-authenticate"].startswith("Bearer")
