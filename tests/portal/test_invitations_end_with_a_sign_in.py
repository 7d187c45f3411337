"""Who is at a computer that gets signed out may have invited themselves from there: what nobody used is withdrawn."""

from types import SimpleNamespace

import pytest

from tests.support.enrolling import Walk
from tests.support.proxies import as_invited, call, invite, refusal, unused
from tests.support.records import load, patient
from tests.support.sign_in import add_account, bearer, link, sign_in
from tests.support.two_step import first_step, second_step, set_up


@pytest.fixture
def account(portal):
    """Ana's, with her own chart."""
    load(portal, patient("p1"))
    account_id = add_account(portal, "ana", "ana@example.org")
    link(portal, account_id, "p1")
    return account_id


async def signed_in(portal):
    """Ana on one more computer: `token`, `tokens` and the `id` of the sign-in."""
    tokens = await sign_in(portal.client(), "ana")
    here = SimpleNamespace(portal=portal, tokens=tokens, token=tokens["access_token"])
    (here.id,) = [each["id"] for each in (await call(here, path="sessions")).json()["items"] if each.get("current")]
    return here


async def sent(reader, address):
    """What the invited person holds."""
    return as_invited(reader.portal, await invite(reader, address))


async def left(reader):
    """Whom an unused invitation went to."""
    return {each["email"].partition("@")[0] for each in await unused(reader)}


async def test_signing_out_everywhere_else_withdraws_what_was_sent_elsewhere_also_in_a_sign_in_that_is_over(
    portal, account
):
    await sent(await signed_in(portal), "over@example.org")
    portal.clock.advance(days=2)
    there, here = await signed_in(portal), await signed_in(portal)
    theirs = await sent(there, "there@example.org")
    mine = await sent(here, "here@example.org")
    assert (await call(here, "DELETE", "sessions")).status_code == 204
    assert await left(here) == {"here"}
    assert refusal(await Walk(portal.client()).open(theirs)) == (410, "invitation-revoked")
    assert (await Walk(portal.client()).open(mine)).status_code == 201
    told = (await call(here, path="activity?patient=Patient/p1")).json()["items"]
    assert {"invite", "uninvite"} == {each["action"] for each in told}


async def test_ending_one_sign_in_withdraws_what_was_sent_in_it_alone(portal, account):
    there, elsewhere, here = [await signed_in(portal) for _ in range(3)]
    for reader, name in ((there, "there"), (elsewhere, "elsewhere"), (here, "here")):
        await sent(reader, f"{name}@example.org")
    assert (await call(here, "DELETE", f"sessions/{there.id}")).status_code == 204
    assert await left(here) == {"elsewhere", "here"}


@pytest.mark.parametrize("way", ["list", "revoked"])
async def test_signing_out_oneself_withdraws_nothing(portal, account, way):
    here, there = await signed_in(portal), await signed_in(portal)
    await sent(here, "here@example.org")
    if way == "list":
        assert (await call(here, "DELETE", f"sessions/{here.id}")).status_code == 204
    else:
        form = {"client_id": "pfclient", "token": here.tokens["refresh_token"]}
        assert (await portal.client().post("/oauth/revoke", data=form)).status_code == 200
    assert (await call(here)).status_code == 401
    assert await left(there) == {"here"}


async def test_who_stands_before_the_second_step_does_not_come_in_any_more(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client, "ana")
        app, _ = await set_up(portal, client, tokens)
        waiting = await first_step(client, username="ana")
        assert (await client.delete("/account/v1/sessions", headers=bearer(tokens))).status_code == 204
        refused = await second_step(client, waiting, otp=app.code(portal.clock.now()))
        assert refused.status_code == 400
        again = await first_step(client, username="ana")
        assert (await second_step(client, again, otp=app.code(portal.clock.now()))).status_code == 200
