"""Guessing at a recovery: with one link, with many, from many addresses, for a whole day."""

import asyncio
import os

import httpx
import pytest

from portal.rules.brakes import RECOVERY
from tests.support.recovering import NEW_PASSWORD, Recovering, enrolled
from tests.support.sign_in import Proof, ask_code

AN_HOUR = 21 if os.environ.get("PFCLIENT_LONG") else 4
"""Strangers, each at an address of their own: 504 in a day with --long."""


@pytest.fixture
def account(portal):
    return enrolled(portal)


@pytest.fixture
def walk(portal, account):
    return Recovering(portal, portal.client())


@pytest.fixture
def work(monkeypatch):
    """Every Argon2id run, in order: a guess that was looked at."""
    runs = []
    monkeypatch.setattr("portal.rules.passwords.work_listeners", [runs.append])
    return runs


def somebody(portal, number):
    """A stranger's computer, at an address of its own."""
    address = f"198.51.{number // 250}.{number % 250 + 1}"
    transport = httpx.ASGITransport(app=portal.app, client=(address, 40000))
    return Recovering(portal, httpx.AsyncClient(transport=transport, base_url=portal.base_url))


def refusal(answer):
    return answer.status_code, answer.json()["code"]


async def test_the_fifth_wrong_answer_ends_the_link_also_for_the_right_one(portal, walk):
    await walk.open()
    left = [(await walk.answer("Rex")).json()["attempts_remaining"] for _ in range(4)]
    assert left == [4, 3, 2, 1]
    for answer in (await walk.answer("Rex"), await walk.answer(), await walk.show(), await walk.code()):
        assert refusal(answer) == (423, "recovery-locked")
    await walk.open()
    assert (await walk.answer()).status_code == 200


async def test_of_forty_parallel_guesses_five_are_looked_at(walk, work):
    await walk.open()
    work.clear()
    answers = await asyncio.gather(*(walk.answer("Rex") for _ in range(40)))
    assert work == ["verify"] * 5
    assert {one.status_code for one in answers} <= {422, 423, 429}


async def test_tries_of_an_account_count_over_all_its_links_and_a_restart(portal, walk, work):
    for _ in range(2):
        await walk.open()
        for _ in range(5):
            await walk.answer("Rex")
    await walk.open()
    portal.close()
    portal._begin()
    walk = somebody(portal, 1)
    walk.take(portal.outbox("email")[-1].text)
    work.clear()
    put_off = await walk.answer()
    assert refusal(put_off) == (429, "rate-limited")
    assert put_off.json()["retry_after"] == 3600
    assert work == []


async def test_one_computer_asks_for_so_many_letters_an_hour_whatever_names_it_types(portal, walk):
    for number in range(RECOVERY.limit):
        assert (await walk.ask(f"name{number}")).status_code == 202
    for refused in (await walk.ask("maria"), await walk.ask("nobody"), await walk.ask_names()):
        assert refusal(refused) == (429, "rate-limited")
    assert portal.outbox("email") == []
    portal.clock.advance(hours=1)
    assert (await walk.ask()).status_code == 202


async def test_however_a_name_is_spelled_its_letters_are_counted_together(portal, walk):
    for spelled in (" maria", "  Maria", "\tmaria", "\u00a0MARIA ", "maria"):
        assert (await walk.ask(spelled)).status_code == 202
    assert len(portal.outbox("email")) == 3


async def test_nobody_types_a_user_name_that_takes_anothers_letters_away(portal, walk):
    for _ in range(5):
        assert (await ask_code(walk.client, Proof(), "link\nmaria", "Wrong kettle 1")).status_code == 400
    for _ in range(3):
        await walk.ask()
    assert len(portal.outbox("email")) == 3


async def test_a_day_of_guessing_from_many_addresses_gets_few_letters_and_few_looks(portal, account, work):
    """Strangers who read the mailbox: each asks for a link, and guesses with the newest while that is looked at."""
    looked_at, refused = 0, set()
    for hour in range(24):
        for number in range(AN_HOUR):
            stranger = somebody(portal, hour * AN_HOUR + number)
            assert (await stranger.ask()).status_code == 202
            stranger.take(portal.outbox("email")[-1].text)
            work.clear()
            said = (422, "")
            while said[0] == 422:
                said = refusal(await stranger.answer("Rex"))
            refused.add(said)
            looked_at += len(work)
            portal.clock.advance(seconds=3600 / AN_HOUR)
    assert refused == {(410, "recovery-ended"), (423, "recovery-locked"), (429, "rate-limited")}
    assert 10 <= looked_at <= 15
    assert len(portal.outbox("email")) <= 10
    # The next day its holder finds the account as it was.
    portal.clock.advance(days=2)
    holder = somebody(portal, 1)
    await holder.open()
    assert (await holder.answer()).status_code == 200
    assert (await holder.choose(NEW_PASSWORD)).status_code == 204
