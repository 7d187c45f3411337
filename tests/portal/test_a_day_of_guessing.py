"""Guessing for a whole day from five hundred addresses, never a moment too early: how many guesses are looked at.

A forgotten password is guessed at in `test_recovery_limits.py`, a registration in `test_proving.py`.
"""

import itertools
import os
from datetime import timedelta

import httpx
import pytest

from portal.rules import passwords, totp
from portal.rules.sign_in import FROM_ANYWHERE, FROM_ONE_PLACE, TooManyTries, sign_in
from tests.support.sign_in import PASSWORD, Proof, add_account, ask_code
from tests.support.two_step import second_step, set_up, sign_in_with

ADDRESSES = [f"198.51.{number // 250}.{number % 250 + 1}" for number in range(500)]
DAY = timedelta(hours=24)
A_WHILE = DAY if os.environ.get("PFCLIENT_LONG") else DAY / 6
"""Of guessing passwords: the waits are as long as they get after a quarter of an hour."""


@pytest.fixture
def account(portal):
    return add_account(portal)


def test_of_passwords_some_four_hundred_a_day_and_the_holder_waits_five_minutes_at_most(portal, account, monkeypatch):
    looked_at, end, addresses = [], portal.clock.now() + A_WHILE, itertools.cycle(ADDRESSES)
    monkeypatch.setattr(passwords, "work_listeners", [looked_at.append])
    while portal.clock.now() < end:
        try:
            assert sign_in(portal.database, "maria", "wrong", source=next(addresses), now=portal.clock.now()) is None
        except TooManyTries as exc:
            portal.clock.advance(seconds=exc.retry_after)
    # A hundred at once, then ever longer waits, up to five minutes.
    assert FROM_ANYWHERE.free < len(looked_at) <= FROM_ANYWHERE.free + A_WHILE / FROM_ANYWHERE.longest + 4
    portal.clock.advance(seconds=FROM_ANYWHERE.longest.total_seconds())
    assert sign_in(portal.database, "maria", PASSWORD, source="203.0.113.9", now=portal.clock.now()).id == account


def test_of_passwords_from_one_address_some_thirty(portal, account, monkeypatch):
    looked_at, end = [], portal.clock.now() + DAY
    monkeypatch.setattr(passwords, "work_listeners", [looked_at.append])
    while portal.clock.now() < end:
        try:
            sign_in(portal.database, "maria", "wrong", source=ADDRESSES[0], now=portal.clock.now())
        except TooManyTries as exc:
            portal.clock.advance(seconds=exc.retry_after)
    assert FROM_ONE_PLACE.free < len(looked_at) <= FROM_ONE_PLACE.free + DAY / FROM_ONE_PLACE.longest + 7


async def test_of_codes_some_thirty_by_whoever_knows_the_password(portal, account, monkeypatch):
    async with portal.client() as client:
        app, _ = await set_up(portal, client)
    compared, code_at, end, waits = [], totp.code_at, portal.clock.now() + DAY, 0
    monkeypatch.setattr(totp, "code_at", lambda *args: compared.append(args) or code_at(*args))
    for address in itertools.cycle(ADDRESSES):
        if portal.clock.now() >= end:
            break
        transport = httpx.ASGITransport(app=portal.app, client=(address, 40000))
        async with httpx.AsyncClient(transport=transport, base_url=portal.base_url) as stranger:
            session = (await ask_code(stranger, Proof())).json()["auth_session"]
            answer = await second_step(stranger, session, otp=app.code(portal.clock.now(), steps=50))
        if answer.status_code == 429:
            waits += 1
            portal.clock.advance(seconds=int(answer.headers["retry-after"]))
    assert waits > 20
    # Each is held against the codes of three steps.
    assert 5 < len(compared) / 3 <= 5 + 24 + 7
    portal.clock.advance(hours=1)
    async with portal.client() as client:
        assert await sign_in_with(client, otp=app.code(portal.clock.now()))
