"""The portal knows a computer again by the name the client made up: no e-mail about the computer one always uses."""

import pytest

from pfclient.errors import SecondStepAsked
from tests.contract.conftest import PASSWORD
from tests.support.two_step import Authenticator


def told(portal):
    return sum("new device" in letter.subject for letter in portal.outbox("email"))


async def sign_in(core, portal, *, keep):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=keep)
    await session.close()
    await core.close()


async def test_where_the_sign_in_is_kept_the_computer_is_known_again(make_core, portal, maria, tmp_path):
    for _ in range(2):
        await sign_in(make_core(), portal, keep=True)
    assert told(portal) == 0
    await sign_in(make_core(profile=tmp_path / "another"), portal, keep=True)
    assert told(portal) == 1
    await sign_in(make_core(), portal, keep=True)
    assert told(portal) == 1


async def test_where_nothing_is_kept_every_sign_in_is_told(make_core, portal, maria):
    for _ in range(3):
        await sign_in(make_core(), portal, keep=False)
    assert told(portal) == 2


@pytest.mark.parametrize("keep", [True, False])
async def test_proving_again_who_one_is_in_settings_is_no_new_device(make_core, portal, maria, keep):
    core = make_core()
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=keep)
    if keep:
        await session.close()
        await core.close()
        core = make_core()
        session = await core.resume()
    desk = core.two_step(session)
    app = Authenticator((await desk.begin(PASSWORD))[0])
    await desk.activate(app.code(portal.clock.now()), "act")
    portal.clock.advance(seconds=60)
    with pytest.raises(SecondStepAsked):
        await desk.switch_off(PASSWORD, "000000", backup=False)
    await desk.switch_off(PASSWORD, app.code(portal.clock.now()), backup=False)
    assert told(portal) == 0
    await session.close()
    await core.close()


async def test_the_client_says_what_kind_of_computer_it_runs_on(make_core, portal, maria):
    core = make_core()
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    (place,) = await session.desk.places()
    assert place.device in {"windows", "mac", "linux"}
    assert place.is_current
    await session.close()
    await core.close()
