"""Signing in: right, wrong, kept, resumed, out again."""

import asyncio
import json

import pytest

from pfclient.chart.section import Availability
from pfclient.errors import Incompatible, KeyStoreAbsent, KeyStoreWiped, Offline, Rejected, SessionExpired
from pfclient.gateway.account import AccountApi
from pfclient.people import Account
from pfclient.session import PeopleChanged, SessionEnded
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import SignIn
from tests.contract.conftest import PASSWORD
from tests.support.keystores import RaisingBackend, keyring_over
from tests.support.losing import LosingTransport
from tests.support.traces import traces


async def signed_in(core, portal, *, keep=False):
    return await core.sign_in(portal.base_url, "maria", PASSWORD, keep=keep)


async def test_signing_in_shows_who_is_signed_in_and_whose_charts_are_linked(core, portal, maria):
    session = await signed_in(core, portal)
    assert session.account.username == "maria"
    [person] = session.people
    assert (person.given, person.family, person.birth_date) == ("Nora", "Whitfield", "1972-02-09")
    assert person.connection.practice == "Lakeview Family Medicine"
    assert person.id == f"{portal.base_url}#{person.connection.chart_id}"
    await session.close()


@pytest.mark.parametrize(("name", "password"), [("maria", "Wrong kettle 7"), ("nobody", PASSWORD)])
async def test_a_wrong_name_and_a_wrong_password_are_the_same_refusal(core, portal, maria, name, password):
    with pytest.raises(Rejected) as caught:
        await core.sign_in(portal.base_url, name, password, keep=False)
    assert caught.value.code == "access_denied"


async def test_the_email_signs_in_as_well(core, portal, maria):
    session = await core.sign_in(portal.base_url, " maria@example.org ", PASSWORD, keep=False)
    assert session.account.username == "maria"
    await session.close()


async def test_nothing_is_kept_unless_asked(core, portal, maria, backend, tmp_path):
    session = await signed_in(core, portal)
    assert backend.items == {}
    assert not (tmp_path / "profile").exists()
    assert core.remembered is None
    assert session.shortfall.sign_in is None
    await session.close()


async def test_a_kept_sign_in_is_resumed_by_the_next_start(make_core, portal, maria):
    session = await signed_in(make_core(), portal, keep=True)
    await session.close()
    later = make_core()
    assert later.remembered.portal == portal.base_url
    resumed = await later.resume()
    assert resumed.account.username == "maria"
    assert later.remembered.username == "maria"
    await resumed.close()


async def test_what_lies_on_disk_names_nobody(make_core, portal, maria, tmp_path, backend):
    session = await signed_in(make_core(), portal, keep=True)
    await session.refresh()
    await session.close()
    assert traces(tmp_path / "profile", ["maria", "Nora", "Whitfield", "1972-02-09", "Lakeview", "Condition"]) == []
    text = (tmp_path / "profile" / "settings.json").read_text()
    [(service, item)] = backend.items
    assert service == "pfclient"
    assert len(item) == 32
    assert len(backend.items[service, item]) <= 200
    assert json.loads(text) == {"portal": portal.base_url, "item": item}


async def test_a_sign_in_that_ended_meanwhile_is_not_resumed_and_the_name_stays(make_core, portal, maria):
    await (await signed_in(make_core(), portal, keep=True)).close()
    portal.expire_sessions()
    session = await make_core().resume()
    with pytest.raises(SessionExpired):
        await session.refresh()
    later = make_core()
    assert await later.resume() is None
    assert later.remembered.username == "maria"
    await later.close()


async def test_a_sign_in_that_ended_before_anything_was_kept_of_it_is_not_resumed(
    make_core, portal, maria, backend, tmp_path
):
    cabinet = Cabinet(tmp_path / "profile", keyring_over(backend), now=portal.clock.now)
    await cabinet.create(SignIn(portal.base_url, "maria", "no-token-of-this-portal"), Account("maria"))
    await cabinet.close()
    core = make_core()
    assert await core.resume() is None
    assert core.remembered.username == "maria"
    await core.close()
    asked = len(portal.requests)
    assert await make_core().resume() is None
    assert len(portal.requests) == asked


async def test_an_unreachable_portal_keeps_what_is_kept(make_core, portal, maria):
    first = await signed_in(make_core(), portal, keep=True)
    await first.refresh()
    [person] = first.people
    rows = first.chart(person.id).section("diagnoses").rows
    read_at = first.sync_state(person.id).as_of
    await first.close()
    portal.offline()
    portal.clock.advance(hours=2)
    resumed = await make_core().resume()
    assert resumed.people == (person,)
    assert resumed.chart(person.id).section("diagnoses").rows == rows
    assert resumed.sync_state(person.id).as_of == read_at
    await resumed.refresh()
    assert isinstance(resumed.sync_state().error, Offline)
    assert resumed.chart(person.id).section("diagnoses").availability is Availability.OLD
    portal.online()
    await resumed.refresh()
    assert resumed.chart(person.id).section("diagnoses").availability is Availability.LOADED
    assert resumed.sync_state(person.id).as_of == portal.clock.now()
    await resumed.close()


async def test_a_wiped_keyring_is_told_once(make_core, portal, maria, backend):
    await (await signed_in(make_core(), portal, keep=True)).close()
    backend.items.clear()
    with pytest.raises(KeyStoreWiped):
        await make_core().resume()
    assert await make_core().resume() is None


async def test_without_a_keyring_the_session_works_and_says_that_nothing_is_kept(make_core, portal, maria, tmp_path):
    core = make_core(keyring=keyring_over(RaisingBackend(RuntimeError("no bus"))))
    session = await signed_in(core, portal, keep=True)
    assert isinstance(session.shortfall.sign_in, KeyStoreAbsent)
    assert session.people
    assert not (tmp_path / "profile").exists()
    await session.close()


async def test_signing_out_leaves_nothing(make_core, portal, maria, backend, tmp_path):
    core = make_core()
    session = await signed_in(core, portal, keep=True)
    await session.refresh()
    await session.sign_out()
    assert backend.items == {}
    assert not (tmp_path / "profile").exists()
    assert session.people == ()
    assert core.remembered is None
    assert await core.resume() is None


async def test_signing_out_ends_the_sign_in_at_the_portal(make_core, portal, maria, backend, tmp_path):
    session = await signed_in(make_core(), portal, keep=True)
    copied = dict(backend.items)
    settings = (tmp_path / "profile" / "settings.json").read_text()
    await session.sign_out()
    backend.items.update(copied)
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "settings.json").write_text(settings)
    assert await make_core().resume() is None


async def test_signing_out_works_with_the_portal_gone(make_core, portal, maria, backend, tmp_path):
    session = await signed_in(make_core(), portal, keep=True)
    portal.offline()
    await session.sign_out()
    assert backend.items == {}
    assert not (tmp_path / "profile").exists()


async def test_a_second_account_without_the_tick_takes_the_first_ones_sign_in_back(make_core, portal, maria, backend):
    await (await signed_in(make_core(), portal, keep=True)).close()
    session = await signed_in(make_core(), portal, keep=False)
    assert backend.items == {}
    await session.close()


async def test_an_ended_sign_in_is_told_and_everything_is_forgotten(core, portal, maria):
    session = await signed_in(core, portal)
    await session.refresh()
    told = []
    session.subscribe(told.append)
    portal.expire_sessions()
    with pytest.raises(SessionExpired):
        await session.refresh()
    assert isinstance(told[-1], SessionEnded)
    assert session.people == ()


async def test_an_expired_token_is_renewed_without_anybody_noticing(core, portal, maria):
    session = await signed_in(core, portal)
    portal.expire_access_tokens()
    await session.refresh()
    assert session.sync_state(session.people[0].id).error is None
    await session.close()


async def test_a_hundred_tasks_share_one_renewal(core, portal, maria):
    session = await signed_in(core, portal)
    portal.expire_access_tokens()
    before = len(portal.requests)
    await asyncio.gather(*(AccountApi(session.authorized).me() for _ in range(100)))
    renewals = [one for one in portal.requests[before:] if one == ("POST", "/oauth/token")]
    assert len(renewals) == 1
    await session.close()


async def test_a_renewal_whose_reply_is_lost_is_repeated_and_nobody_is_signed_out(make_core, portal, maria):
    way = LosingTransport(portal.asgi_transport())
    core = make_core(transport=way)
    session = await signed_in(core, portal, keep=True)
    portal.expire_access_tokens()
    way.lose("/oauth/token")
    await session.refresh_people()
    assert [one.url.path for one in way.seen].count("/oauth/token") == 3
    assert session.people
    await session.close()
    resumed = await make_core().resume()
    assert await resumed.refresh_people()
    await resumed.close()


async def test_a_stranger_at_the_address_is_not_taken_for_a_portal(core, portal):
    portal.fail_next(200, times=10, headers={"content-type": "text/html"}, body=b"<html>Sign in to Wi-Fi</html>")
    with pytest.raises(Incompatible):
        await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)


async def test_listeners_hear_until_they_unsubscribe(core, portal, maria):
    session = await signed_in(core, portal)
    heard, late = [], []
    session.subscribe(heard.append)
    session.subscribe(late.append)()
    [person] = session.people
    await session.unlink(person.id)
    assert PeopleChanged() in heard
    assert late == []
    await session.close()
