"""Rotation: a new pair each time, the same pair again for 30 seconds, and the end of the family after that."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from portal.rules.tokens import rotate
from portal.store import schema
from tests.support.sign_in import SCOPE, add_account, bearer, refresh, sign_in


@pytest.fixture
def account(portal):
    return add_account(portal)


async def works(client, tokens):
    return (await client.get("/account/v1/me", headers=bearer(tokens))).status_code == 200


async def test_each_refresh_gives_a_new_pair_and_leaves_running_requests_their_token(portal, account):
    async with portal.client() as client:
        first = await sign_in(client)
        answer = await refresh(client, first["refresh_token"])
        second = answer.json()
        assert set(second) == {"access_token", "token_type", "expires_in", "scope", "refresh_token"}
        assert (second["expires_in"], second["scope"]) == (600, SCOPE)
        assert second["refresh_token"] != first["refresh_token"]
        assert await works(client, first)
        assert await works(client, second)
        assert (await refresh(client, second["refresh_token"])).status_code == 200


@pytest.mark.parametrize("seconds", [0, 29, 30])
async def test_a_repeat_within_thirty_seconds_gives_the_very_same_pair(portal, account, seconds):
    async with portal.client() as client:
        token = (await sign_in(client))["refresh_token"]
        lost = (await refresh(client, token)).json()
        portal.clock.advance(seconds=seconds)
        again = (await refresh(client, token)).json()
        assert again == {**lost, "expires_in": 600 - seconds}
        assert await works(client, again)
        assert (await refresh(client, again["refresh_token"])).status_code == 200


async def test_a_repeat_after_31_seconds_ends_the_family(portal, account):
    async with portal.client() as client:
        token = (await sign_in(client))["refresh_token"]
        newest = (await refresh(client, token)).json()
        portal.clock.advance(seconds=31)
        late = await refresh(client, token)
        assert (late.status_code, late.json()["error"]) == (400, "invalid_grant")
        assert not await works(client, newest)
        assert (await refresh(client, newest["refresh_token"])).json()["error"] == "invalid_grant"


async def test_a_repeat_after_somebody_went_on_ends_the_family(portal, account):
    async with portal.client() as client:
        token = (await sign_in(client))["refresh_token"]
        second = (await refresh(client, token)).json()
        third = (await refresh(client, second["refresh_token"])).json()
        assert (await refresh(client, token)).status_code == 400
        assert not await works(client, third)


async def test_another_sign_in_survives_the_end_of_a_family(portal, account):
    async with portal.client() as client:
        here, elsewhere = await sign_in(client), await sign_in(client)
        await refresh(client, here["refresh_token"])
        portal.clock.advance(seconds=31)
        await refresh(client, here["refresh_token"])
        assert await works(client, elsewhere)


async def test_a_hundred_parallel_refreshes_are_one_rotation(portal, account):
    async with portal.client() as client:
        token = (await sign_in(client))["refresh_token"]

    def once(_):
        return rotate(portal.database, token, client_id="pfclient", scope="", now=portal.clock.now())

    with ThreadPoolExecutor(8) as pool:
        issued = list(pool.map(once, range(100)))
    assert len({(each.access_token, each.refresh_token) for each in issued}) == 1
    with portal.database.read() as connection:
        assert len(connection.execute(select(schema.refresh_tokens)).all()) == 2
        assert len(connection.execute(select(schema.access_tokens)).all()) == 2


@pytest.mark.parametrize(
    ("keep", "life", "status"),
    [
        ({}, {"hours": 24, "seconds": -1}, 200),
        ({}, {"hours": 24}, 400),
        ({"keep": "true"}, {"days": 30, "seconds": -1}, 200),
        ({"keep": "true"}, {"days": 30}, 400),
        ({"keep": "false"}, {"hours": 24}, 400),
    ],
)
async def test_a_sign_in_ends_after_a_day_or_thirty_whatever_was_refreshed(portal, account, keep, life, status):
    async with portal.client() as client:
        tokens = await sign_in(client, **keep)
        portal.clock.advance(minutes=5)
        tokens = (await refresh(client, tokens["refresh_token"])).json()
        portal.clock.advance(minutes=-5)
        portal.clock.advance(**life)
        assert (await refresh(client, tokens["refresh_token"])).status_code == status


async def test_the_last_access_token_does_not_outlive_the_sign_in(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client)
        portal.clock.advance(hours=23, minutes=58)
        last = (await refresh(client, tokens["refresh_token"])).json()
        assert last["expires_in"] == 120
        portal.clock.advance(seconds=120)
        assert not await works(client, last)


async def test_less_scope_may_be_asked_for_but_never_more(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client, scope="offline_access user/*.rs")
        more = await refresh(client, tokens["refresh_token"], scope="user/*.rs __account")
        assert (more.status_code, more.json()["error"]) == (400, "invalid_scope")
        less = (await refresh(client, tokens["refresh_token"], scope="user/*.rs")).json()
        assert less["scope"] == "user/*.rs"
        again = (await refresh(client, tokens["refresh_token"])).json()
        assert again == less
        assert (await refresh(client, less["refresh_token"])).json()["scope"] == "offline_access user/*.rs"


@pytest.mark.parametrize("token", ["unknown", "x" * 4000, "\x01", "é"])
async def test_a_token_nobody_gave_is_refused(portal, account, token):
    async with portal.client() as client:
        answer = await refresh(client, token)
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


async def test_an_access_token_does_not_refresh(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client)
        assert (await refresh(client, tokens["access_token"])).json()["error"] == "invalid_grant"
        assert await works(client, tokens)
