"""A new password while signed in: the present one first, the rules, and what ends with the old one."""

import pytest

from portal.store import audit
from tests.support.enrolling import essence
from tests.support.recovering import NEW_PASSWORD, Recovering, changes_during, enrolled
from tests.support.sign_in import PASSWORD, Proof, ask_code, bearer, sign_in
from tests.support.two_step import set_up


@pytest.fixture
def account(portal):
    return enrolled(portal)


@pytest.fixture
def client(portal, account):
    return portal.client()


async def change(client, tokens, new=NEW_PASSWORD, current=PASSWORD):
    body = {"current_password": current, "new_password": new}
    return await client.post("/account/v1/password", json=body, headers=bearer(tokens))


def refusal(answer):
    return answer.status_code, answer.json()["code"]


async def test_the_sign_in_that_changes_it_goes_on_and_every_other_ends(portal, client, account):
    mine, other = await sign_in(client), await sign_in(client)
    changed = await change(client, mine)
    assert (changed.status_code, changed.content) == (204, b"")
    assert (await client.get("/account/v1/me", headers=bearer(mine))).status_code == 200
    assert (await client.get("/account/v1/me", headers=bearer(other))).status_code == 401
    assert (await ask_code(client, Proof())).status_code == 400
    assert (await ask_code(client, Proof(), password=NEW_PASSWORD)).status_code == 200
    mail = portal.outbox("email")[-1]
    assert (mail.recipient, mail.subject) == ("maria@example.org", "Your password was changed")
    with portal.database.read() as connection:
        assert "password-changed" in [one.action for one in audit.of_account(connection, account, limit=9)]


async def test_it_ends_every_way_to_another_one_that_was_sent_by_mail(portal, client):
    tokens = await sign_in(client)
    waiting, proved = Recovering(portal, client), Recovering(portal, client)
    await waiting.open()
    await proved.open()
    assert (await proved.answer()).status_code == 200
    assert (await change(client, tokens)).status_code == 204
    for answer in (await waiting.show(), await proved.show(), await proved.choose("Green kettle 9")):
        assert refusal(answer) == (410, "recovery-ended")


@pytest.mark.parametrize("second_step", [False, True])
async def test_whose_password_is_looked_at_while_it_is_changed_is_not_signed_in(
    portal, client, account, monkeypatch, second_step
):
    if second_step:
        await set_up(portal, client)
    meanwhile, begun = changes_during(portal, account, "verify", "password-changed")
    monkeypatch.setattr("portal.rules.passwords.work_listeners", [meanwhile])
    asked = await ask_code(client, Proof())
    assert (asked.status_code, asked.json()["error"]) == (400, "access_denied")
    assert begun


async def test_a_wrong_present_password_changes_nothing_and_is_named(client):
    tokens = await sign_in(client)
    wrong = await change(client, tokens, current="Wrong kettle 1")
    assert refusal(wrong) == (422, "wrong-password")
    assert wrong.json()["field_errors"][0]["field"] == "current_password"
    # Whether the new one is good is nobody's business before.
    assert essence(await change(client, tokens, "x", "Wrong kettle 1")) == essence(wrong)
    assert (await ask_code(client, Proof())).status_code == 200


async def test_guessing_the_present_password_has_to_wait_and_the_right_one_clears_the_count(portal, client):
    tokens = await sign_in(client)
    for _ in range(4):
        await change(client, tokens, current="Wrong kettle 1")
    assert refusal(await change(client, tokens, "short")) == (422, "password-rejected")
    for _ in range(5):
        await change(client, tokens, current="Wrong kettle 1")
    put_off = await change(client, tokens)
    assert refusal(put_off) == (429, "rate-limited")
    assert put_off.json()["retry_after"] == 30
    portal.clock.advance(seconds=30)
    assert (await change(client, tokens)).status_code == 204


async def test_the_rules_are_those_of_registration(client):
    tokens = await sign_in(client)
    refused = await change(client, tokens, "maria@example.org1")
    assert refusal(refused) == (422, "password-rejected")
    assert refused.json()["reasons"] == ["no-uppercase", "contains-context"]


async def test_nobody_changes_it_without_a_sign_in(client):
    body = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    assert refusal(await client.post("/account/v1/password", json=body)) == (401, "unauthorized")
