"""A sign-in is one line of tokens: lost replies neither break nor fork it; a second one who holds a token ends it."""

import asyncio
import os
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select

from pfclient.errors import SessionExpired
from pfclient.gateway.account import AccountApi
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth
from pfclient.gateway.tokens import TokenKeeper
from portal.store import schema
from tests.support.losing import LosingTransport
from tests.support.sign_in import PASSWORD, bearer, refresh

TOKEN = ("POST", "/oauth/token")
LOST = 1000 if os.environ.get("PFCLIENT_LONG") else 20
"""Replies lost one after the other, ten minutes apart: a week of them with --long."""


@dataclass
class Computer:
    """Maria's: kept signed in; what is on its disk, and its own clock."""

    portal: object
    way: LosingTransport
    authorized: Authorized = None
    disk: list = field(default_factory=list)
    seconds: float = 0.0

    @classmethod
    async def signed_in(cls, portal):
        made = cls(portal, LosingTransport(portal.asgi_transport()))
        gateway = Gateway(portal.base_url, transport=made.way, now=portal.clock.now)
        oauth = OAuth(gateway)
        tokens = await oauth.sign_in("maria", PASSWORD, keep=True)
        made.disk.append(tokens.refresh)

        async def rotated(token):
            made.disk.append(token)

        keeper = TokenKeeper(oauth, tokens, rotated=rotated, ticks=lambda: made.seconds)
        made.authorized = Authorized(gateway, keeper).unrepeated
        return made

    async def works(self):
        return (await AccountApi(self.authorized).me()).username == "maria"

    def later(self, *, minutes=10):
        """So much later, here and at the portal: the access token is over."""
        self.seconds += 60 * minutes
        self.portal.clock.advance(minutes=minutes)


def ends_of_the_line(portal):
    """How many refresh tokens nobody went on from, and how many there are."""
    with portal.database.read() as connection:
        rotated = list(connection.scalars(select(schema.refresh_tokens.c.rotated)))
    return rotated.count(""), len(rotated)


async def test_however_many_replies_are_lost_nobody_is_signed_out_and_the_line_is_one(portal, maria):
    computer = await Computer.signed_in(portal)
    for _ in range(LOST):
        computer.later()
        computer.way.lose("/oauth/token")
        assert await computer.works()
    assert len(set(computer.disk)) == LOST + 1
    assert portal.requests.count(TOKEN) == 1 + 2 * LOST
    assert ends_of_the_line(portal) == (1, LOST + 1)


async def test_a_hundred_at_once_whose_renewal_is_lost_share_its_repetition(portal, maria):
    computer = await Computer.signed_in(portal)
    computer.later()
    computer.way.lose("/oauth/token")
    assert all(await asyncio.gather(*(computer.works() for _ in range(100))))
    assert portal.requests.count(TOKEN) == 1 + 2
    assert len(computer.disk) == 2
    assert ends_of_the_line(portal) == (1, 2)


async def test_a_thief_who_comes_later_is_signed_out_and_so_is_everybody(portal, maria):
    computer = await Computer.signed_in(portal)
    [stolen] = computer.disk
    computer.later()
    assert await computer.works()
    portal.clock.advance(seconds=31)
    async with portal.client() as thief:
        assert (await refresh(thief, stolen)).status_code == 400
        with pytest.raises(SessionExpired):
            await computer.works()
        assert (await refresh(thief, computer.disk[-1])).status_code == 400


async def test_a_thief_who_comes_first_is_signed_out_when_the_holder_comes(portal, maria):
    computer = await Computer.signed_in(portal)
    async with portal.client() as thief:
        taken = (await refresh(thief, computer.disk[0])).json()
        assert (await thief.get("/account/v1/me", headers=bearer(taken))).status_code == 200
        computer.later()
        with pytest.raises(SessionExpired):
            await computer.works()
        assert (await thief.get("/account/v1/me", headers=bearer(taken))).status_code == 401
        assert (await refresh(thief, taken["refresh_token"])).status_code == 400


async def test_a_thief_who_comes_at_the_same_moment_is_found_out_at_the_next_renewal(portal, maria):
    computer = await Computer.signed_in(portal)
    computer.later()
    async with portal.client() as thief:
        taken = (await refresh(thief, computer.disk[0])).json()
        # The same tokens: to the portal it looks like a reply that was lost.
        assert await computer.works()
        assert computer.disk[-1] == taken["refresh_token"]
        computer.later()
        assert await computer.works()
        portal.clock.advance(seconds=31)
        assert (await refresh(thief, taken["refresh_token"])).status_code == 400
        with pytest.raises(SessionExpired):
            await computer.works()
