"""Whoever signs in on a device the account has not met, its holder is told; where one is signed in can be looked at."""

import asyncio
from datetime import datetime

import pytest
from sqlalchemy import update

from portal.rules.devices import device_of
from portal.store import tokens
from portal.store.schema import accounts
from tests.support.kiosks import visit_for
from tests.support.sign_in import Proof, add_account, ask_code, bearer, redeem, refresh, sign_in
from tests.support.two_step import set_up, sign_in_with, trusting

LAPTOP = "a name this laptop made up"


@pytest.fixture
def account(portal):
    return add_account(portal)


@pytest.fixture
def client(portal, account):
    return portal.client()


async def sign_in_on(client, computer=None, username="maria", **headers):
    """A whole sign-in on the computer of that name; the token answer."""
    proof = Proof()
    code = (await ask_code(client, proof, username)).json()["authorization_code"]
    client.headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return (await redeem(client, code, proof, computer=computer)).json()


def told(portal):
    """To whom it was said that somebody signed in."""
    return [each.recipient for each in portal.outbox("email") if "new device" in each.subject]


async def listed(client, tokens, kind="sign-in"):
    items = (await client.get("/account/v1/sessions", headers=bearer(tokens))).json()["items"]
    return [each for each in items if each["kind"] == kind]


async def test_the_device_an_account_was_made_on_is_no_news_and_one_is_told_of_others(portal, client):
    await sign_in_on(client, LAPTOP)
    await sign_in_on(client, LAPTOP)
    assert told(portal) == []
    await sign_in_on(client, "another computer")
    assert told(portal) == ["maria@example.org"]
    await sign_in_on(client, "another computer")
    await sign_in_on(client, LAPTOP)
    assert told(portal) == ["maria@example.org"]


@pytest.mark.parametrize("computer", [None, "x" * 129])
async def test_a_device_that_gives_no_name_is_told_of_every_time(portal, client, computer):
    await sign_in_on(client, LAPTOP)
    await sign_in_on(client, computer)
    await sign_in_on(client, computer)
    assert told(portal) == ["maria@example.org"] * 2


async def test_an_old_account_whose_sign_ins_are_forgotten_is_told_of_a_new_device(portal, client):
    await sign_in_on(client, LAPTOP)
    portal.clock.advance(days=90)
    with portal.database.write() as connection:
        tokens.purge(connection, portal.clock.now())
    await sign_in_on(client, LAPTOP)
    assert told(portal) == []
    await sign_in_on(client, "another computer")
    assert told(portal) == ["maria@example.org"]


async def test_the_same_computer_is_another_one_to_every_account(portal, client):
    add_account(portal, "ernesto", "ernesto@example.org")
    await sign_in_on(client, LAPTOP)
    await sign_in_on(client, username="ernesto")
    await sign_in_on(client, LAPTOP, username="ernesto")
    assert told(portal) == ["ernesto@example.org"]


async def test_of_several_sign_ins_of_a_new_computer_at_once_one_is_told_of(portal, client):
    await sign_in_on(client, LAPTOP)
    await asyncio.gather(*(sign_in_on(client, "another computer") for _ in range(4)))
    assert told(portal) == ["maria@example.org"]


async def test_a_wrong_code_of_a_sign_in_is_nothing_to_tell(portal, client):
    await sign_in_on(client, LAPTOP)
    assert (await redeem(client, "no code", Proof())).status_code == 400
    assert told(portal) == []


async def test_the_mail_says_what_kind_of_device_and_what_to_do_in_the_holders_language(portal, client):
    await sign_in_on(client, LAPTOP)
    await sign_in_on(client, user_agent="FamilyChart (Windows)")
    (letter,) = portal.outbox("email")
    assert "on a Windows computer." in letter.text
    assert "Change your password" in letter.text
    with portal.database.write() as connection:
        connection.execute(update(accounts).values(locale="es-MX"))
    await sign_in_on(client, user_agent="FamilyChart (Macintosh)")
    letter = portal.outbox("email")[-1]
    assert "desde una Mac." in letter.text
    assert "Cambiar su contraseña" in letter.text


async def test_a_sign_in_at_a_clinics_screen_is_told_as_such(portal, lobby, client):
    await sign_in_on(client, LAPTOP)
    found = await visit_for(client, lobby, "account")
    proof = Proof()
    asked = await ask_code(client, proof, visit_token=found["visit_token"])
    given = (await redeem(client, asked.json()["authorization_code"], proof)).json()
    (letter,) = portal.outbox("email")
    assert "a clinic's check-in screen" in letter.text
    items = await listed(client, given)
    assert [each["device"] for each in items if each["current"]] == ["screen"]


KINDS = {
    "FamilyChart (Windows)": "windows",
    "FamilyChart (Macintosh)": "mac",
    "FamilyChart (Linux)": "linux",
    "Mozilla/5.0 (X11; Linux x86_64)": "linux",
    "Mozilla/5.0 (Linux; Android 15)": "android",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)": "ios",
    "curl/8": "",
    "": "",
}


@pytest.mark.parametrize("user_agent", KINDS)
def test_the_kind_of_a_device_is_what_its_program_says(user_agent):
    assert device_of(user_agent).kind == KINDS[user_agent]


async def test_the_list_says_kind_and_last_use(portal, client):
    here = await sign_in_on(client, LAPTOP, user_agent="FamilyChart (Windows)")
    (item,) = await listed(client, here)
    assert (item["device"], item["current"], item["last_used"]) == ("windows", True, item["created"])
    portal.clock.advance(minutes=9)
    here = (await refresh(client, here["refresh_token"])).json()
    (item,) = await listed(client, here)
    used = datetime.fromisoformat(item["last_used"]) - datetime.fromisoformat(item["created"])
    assert used.total_seconds() == 540


async def test_signing_out_everywhere_else_leaves_this_sign_in_and_other_accounts(portal, client):
    add_account(portal, "ernesto", "ernesto@example.org")
    theirs = await sign_in(client, "ernesto")
    app, codes = await set_up(portal, client)
    there = await sign_in_with(client, recovery_code=codes[0])
    device, _ = await trusting(portal, client, app)
    here = await sign_in(client, device_token=device)
    proof = Proof()
    begun = (await ask_code(client, proof, device_token=device)).json()["authorization_code"]
    assert len(await listed(client, here, "device")) == 1
    assert (await client.delete("/account/v1/sessions", headers=bearer(here))).status_code == 204
    assert [each["current"] for each in await listed(client, here)] == [True]
    assert await listed(client, here, "device") == []
    assert (await client.get("/account/v1/me", headers=bearer(there))).status_code == 401
    assert (await redeem(client, begun, proof)).status_code == 400
    assert (await refresh(client, there["refresh_token"])).status_code == 400
    assert (await refresh(client, here["refresh_token"])).status_code == 200
    assert (await client.get("/account/v1/me", headers=bearer(theirs))).status_code == 200
    assert (await ask_code(client, Proof(), device_token=device)).status_code == 400
