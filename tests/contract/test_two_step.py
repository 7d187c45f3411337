"""Two-step verification between the real client and the real portal: on, signing in, trusted, off."""

import pytest

from pfclient.errors import NotFound, RateLimited, Rejected, SecondStepAsked, SessionExpired
from tests.contract.conftest import PASSWORD
from tests.support.losing import LosingTransport
from tests.support.two_step import Authenticator

WRONG = "000000"


async def signed_in(core, portal, *, keep=False):
    return await core.sign_in(portal.base_url, "maria", PASSWORD, keep=keep)


async def switched_on(core, portal, session):
    """The app on the person's phone, and the backup codes; a code is used up, so time goes on."""
    desk = core.two_step(session)
    key, uri = await desk.begin(PASSWORD)
    assert key in uri
    app = Authenticator(key)
    codes = await desk.activate(app.code(portal.clock.now()), "act")
    portal.clock.advance(seconds=60)
    return app, codes


async def asked(core, portal, *, keep=False):
    with pytest.raises(SecondStepAsked) as caught:
        await signed_in(core, portal, keep=keep)
    assert (caught.value.wrong, caught.value.backup) == (False, True)


async def finished(core, code, *, backup=False, trust=False, keep=False):
    return await core.second_step(code, backup=backup, trust=trust, keep=keep)


async def test_switching_on_gives_ten_codes_and_says_so(core, portal, maria):
    session = await signed_in(core, portal)
    desk = core.two_step(session)
    assert (await desk.state()).active is False
    _, codes = await switched_on(core, portal, session)
    assert len(set(codes)) == 10
    state = await desk.state()
    assert (state.active, state.backup_codes_left) == (True, 10)
    assert portal.clock.now() > state.since
    with pytest.raises(Rejected) as again:
        await desk.begin(PASSWORD)
    assert again.value.code == "already-on"
    await session.close()


async def test_switching_on_asks_again_who_one_is_and_leaves_the_sign_in_as_it_was(core, portal, maria):
    session = await signed_in(core, portal)
    desk = core.two_step(session)
    portal.clock.advance(hours=1)
    with pytest.raises(Rejected) as refused:
        await desk.begin("Wrong kettle 7")
    assert refused.value.code == "access_denied"
    before, letters = len(await session.desk.places()), len(portal.outbox())
    await switched_on(core, portal, session)
    assert (await desk.state()).active is True
    assert len(await session.desk.places()) == before
    # That it is on now is told; the sign-in made for it comes from a computer that is known.
    assert len(portal.outbox()) == letters + 1
    await session.close()


async def test_a_wrong_first_code_switches_nothing_on(core, portal, maria):
    session = await signed_in(core, portal)
    desk = core.two_step(session)
    await desk.begin(PASSWORD)
    with pytest.raises(Rejected) as refused:
        await desk.activate(WRONG, "act")
    assert (refused.value.code, refused.value.fields) == ("wrong-code", {"code": "wrong-code"})
    assert (await desk.state()).active is False
    await session.close()


async def test_backup_codes_are_not_lost_with_a_reply(make_core, portal, maria):
    way = LosingTransport(portal.asgi_transport())
    core = make_core(transport=way)
    session = await signed_in(core, portal)
    desk = core.two_step(session)
    app = Authenticator((await desk.begin(PASSWORD))[0])
    way.lose("/account/v1/mfa/totp/activate")
    codes = await desk.activate(app.code(portal.clock.now()), "act")
    assert len(codes) == 10
    await session.close()


async def test_signing_in_with_a_code_after_a_wrong_one(core, portal, maria):
    first = await signed_in(core, portal)
    app, _ = await switched_on(core, portal, first)
    await first.close()
    await asked(core, portal)
    with pytest.raises(SecondStepAsked) as wrong:
        await finished(core, WRONG)
    assert wrong.value.wrong is True
    session = await finished(core, app.code(portal.clock.now()))
    assert session.account.username == "maria"
    assert len(session.people) == 1
    await session.close()


async def test_a_code_is_taken_once_and_a_backup_code_too(core, portal, maria):
    first = await signed_in(core, portal)
    app, codes = await switched_on(core, portal, first)
    await first.close()
    for code, backup in ((app.code(portal.clock.now()), False), (codes[2], True)):
        await asked(core, portal)
        await (await finished(core, code, backup=backup)).close()
        await asked(core, portal)
        with pytest.raises(SecondStepAsked):
            await finished(core, code, backup=backup)


async def test_five_wrong_codes_make_everybody_wait(core, portal, maria):
    first = await signed_in(core, portal)
    app, _ = await switched_on(core, portal, first)
    await first.close()
    await asked(core, portal)
    for _ in range(5):
        with pytest.raises(SecondStepAsked):
            await finished(core, WRONG)
    with pytest.raises(RateLimited) as waiting:
        await finished(core, app.code(portal.clock.now()))
    assert waiting.value.retry_after == 30
    portal.clock.advance(seconds=30)
    await (await finished(core, app.code(portal.clock.now()))).close()


async def test_too_late_is_told_as_such(core, portal, maria):
    first = await signed_in(core, portal)
    app, _ = await switched_on(core, portal, first)
    await first.close()
    with pytest.raises(Rejected) as never:
        await finished(core, WRONG)
    assert never.value.code == "invalid_session"
    await asked(core, portal)
    portal.clock.advance(seconds=301)
    with pytest.raises(Rejected) as late:
        await finished(core, app.code(portal.clock.now()))
    assert late.value.code == "invalid_session"


async def test_a_trusted_computer_is_not_asked_after_its_sign_in_ended_but_others_are(
    make_core, portal, maria, tmp_path
):
    core = make_core()
    first = await signed_in(core, portal)
    app, _ = await switched_on(core, portal, first)
    await first.close()
    await asked(core, portal, keep=True)
    session = await finished(core, app.code(portal.clock.now()), trust=True, keep=True)
    await session.close()
    await core.close()
    portal.expire_sessions()
    later = make_core()
    resumed = await later.resume()
    with pytest.raises(SessionExpired):
        await resumed.refresh_people()
    again = await signed_in(later, portal, keep=True)
    assert again.keeps
    await again.close()
    await later.close()
    elsewhere = make_core(profile=tmp_path / "elsewhere")
    await asked(elsewhere, portal)
    await elsewhere.close()


async def trusted(core, portal):
    """A session on a computer that was asked to be trusted, and the app."""
    first = await signed_in(core, portal)
    app, _ = await switched_on(core, portal, first)
    assert not first.desk.is_trusted
    await first.close()
    await asked(core, portal, keep=True)
    return await finished(core, app.code(portal.clock.now()), trust=True, keep=True), app


def kept_files(tmp_path):
    """The index, and a file for each person's records; their names tell nothing."""
    return {one.name for one in (tmp_path / "profile" / "records").glob("*") if len(one.name) == 32}


async def test_signing_out_keeps_the_trust_in_a_computer_and_nothing_else(make_core, portal, maria, backend, tmp_path):
    core = make_core()
    session, _ = await trusted(core, portal)
    await session.refresh()
    assert session.desk.is_trusted
    before, keys = kept_files(tmp_path), set(backend.items.values())
    assert len(before) == 2
    await session.sign_out()
    await core.close()
    assert not keys & set(backend.items.values())
    later = make_core()
    assert await later.resume() is None
    assert later.remembered.username == "maria"
    assert len(kept_files(tmp_path)) == 1
    assert not kept_files(tmp_path) & before
    again = await signed_in(later, portal, keep=True)
    assert again.people
    await again.close()
    await later.close()


async def test_everything_goes_where_that_is_wanted(make_core, portal, maria, backend, tmp_path):
    core = make_core()
    session, _ = await trusted(core, portal)
    await session.sign_out(everything=True)
    assert (backend.items, (tmp_path / "profile").exists()) == ({}, False)
    await asked(core, portal, keep=True)
    await core.close()


async def test_trust_in_a_computer_ends_after_thirty_days(make_core, portal, maria):
    core = make_core()
    session, _ = await trusted(core, portal)
    await session.sign_out()
    portal.clock.advance(days=29, hours=23)
    again = await signed_in(core, portal, keep=True)
    await again.sign_out()
    portal.clock.advance(hours=2)
    await asked(core, portal, keep=True)
    await core.close()


async def test_without_keeping_the_sign_in_no_computer_is_trusted(core, portal, maria):
    first = await signed_in(core, portal)
    app, _ = await switched_on(core, portal, first)
    await first.close()
    await asked(core, portal)
    session = await finished(core, app.code(portal.clock.now()), trust=True, keep=False)
    assert not [each for each in await session.desk.places() if each.is_trust]
    await session.close()


async def test_a_trusted_computer_is_listed_and_can_be_taken_back(core, portal, maria):
    first = await signed_in(core, portal)
    app, _ = await switched_on(core, portal, first)
    await first.close()
    await asked(core, portal, keep=True)
    session = await finished(core, app.code(portal.clock.now()), trust=True, keep=True)
    (device,) = (each for each in await session.desk.places() if each.is_trust)
    assert (device.expires - device.created).days == 30
    assert [each.is_current for each in await session.desk.places() if not each.is_trust].count(True) == 1
    await session.desk.end(device.id)
    with pytest.raises(NotFound):
        await session.desk.end(device.id)
    await session.close()
    await asked(core, portal, keep=True)


@pytest.mark.parametrize("backup", [False, True])
async def test_switching_off_asks_again_who_one_is_and_leaves_the_sign_in_as_it_was(core, portal, maria, backup):
    session = await signed_in(core, portal)
    app, codes = await switched_on(core, portal, session)
    desk = core.two_step(session)
    portal.clock.advance(hours=1)
    with pytest.raises(Rejected) as refused:
        await desk.switch_off("Wrong kettle 7", WRONG, backup=False)
    assert refused.value.code == "access_denied"
    with pytest.raises(SecondStepAsked):
        await desk.switch_off(PASSWORD, WRONG, backup=False)
    before = len(await session.desk.places())
    await desk.switch_off(PASSWORD, codes[0] if backup else app.code(portal.clock.now()), backup=backup)
    assert (await desk.state()).active is False
    assert len(await session.desk.places()) == before
    await session.close()
    await (await signed_in(core, portal)).close()


async def test_new_backup_codes_make_the_old_ones_void(core, portal, maria):
    session = await signed_in(core, portal)
    app, old = await switched_on(core, portal, session)
    desk = core.two_step(session)
    new = await desk.new_backup_codes(PASSWORD, app.code(portal.clock.now()), "act", backup=False)
    assert not set(new) & set(old)
    await session.close()
    await asked(core, portal)
    with pytest.raises(SecondStepAsked):
        await finished(core, old[0], backup=True)
    await (await finished(core, new[0], backup=True)).close()
