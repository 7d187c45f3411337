"""Whoever knew the old password may have invited themselves: what nobody used yet is withdrawn with it."""

from types import SimpleNamespace

import pytest

from tests.support.enrolling import Walk, new_account
from tests.support.proxies import as_invited, invite, proved, refusal, unused
from tests.support.recovering import BIRTH_DATE, NEW_PASSWORD, Recovering, changes_during, enrolled
from tests.support.sign_in import PASSWORD, bearer, sign_in


@pytest.fixture
def patient(portal):
    return portal.add_patient()


@pytest.fixture
def account(portal, patient):
    return enrolled(portal, patient=patient)


async def signed_in(portal, password=PASSWORD):
    """Maria at the account surface."""
    return SimpleNamespace(portal=portal, token=await sign_in(portal.client(), "maria", password))


async def recovered(portal):
    walk = Recovering(portal, portal.client())
    await walk.open()
    await walk.answer()
    return await walk.choose()


async def changed(portal):
    client = portal.client()
    body = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    return await client.post("/account/v1/password", json=body, headers=bearer(await sign_in(client)))


def notice(portal):
    """What Maria is told of her new password."""
    (letter,) = [each for each in portal.outbox("email") if each.subject == "Your password was changed"]
    return letter.text


@pytest.mark.parametrize("way", [recovered, changed])
async def test_what_was_sent_with_the_old_one_is_withdrawn_also_from_who_has_proved_it(portal, account, patient, way):
    maria = await signed_in(portal)
    waiting = as_invited(portal, await invite(maria, "x@example.org", patient=patient))
    begun = await proved(
        portal.client(), as_invited(portal, await invite(maria, "y@example.org", patient=patient)), BIRTH_DATE
    )
    assert (await way(portal)).status_code == 204
    assert refusal(await Walk(portal.client()).open(waiting)) == (410, "invitation-revoked")
    assert refusal(await begun.account(new_account())) == (410, "invitation-revoked")
    maria = await signed_in(portal, NEW_PASSWORD)
    assert await unused(maria) == []
    assert "Invitations to your records that nobody had used were withdrawn" in notice(portal)
    async with portal.client(headers=bearer(maria.token)) as client:
        told = (await client.get("/account/v1/activity", params={"patient": f"Patient/{patient}"})).json()["items"]
    assert "uninvite" in {each["action"] for each in told}


async def test_nothing_else_is_withdrawn_and_nothing_is_said_of_what_was_not(portal, account, patient):
    maria = await signed_in(portal)
    await invite(maria, "old@example.org", patient=patient)
    portal.clock.advance(days=22)
    by_the_practice = portal.invite(patient, email="nurse@example.org")
    assert (await recovered(portal)).status_code == 204
    assert "withdrawn" not in notice(portal)
    assert (await Walk(portal.client()).open(by_the_practice)).status_code == 201


async def test_what_is_being_sent_while_the_password_changes_is_not_sent(portal, account, patient, monkeypatch):
    maria = await signed_in(portal)
    meanwhile, begun = changes_during(portal, account, "hash", "password-recovered")
    monkeypatch.setattr("portal.rules.passwords.work_listeners", [meanwhile])
    assert refusal(await invite(maria, "x@example.org", patient=patient)) == (401, "unauthorized")
    assert begun
    assert [each.recipient for each in portal.outbox("email")] == ["maria@example.org"]
