"""A new password in the place of the present one: the real client and the real portal."""

import pytest

from pfclient.errors import PortalError, Rejected
from tests.contract.conftest import PASSWORD
from tests.support import two_step
from tests.support.portal import PortalUnderTest
from tests.support.recovering import enrolled

NEW = "Paper kite over 9 hills"


async def test_after_a_lost_answer_it_can_be_told_which_password_is_the_present_one(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    desk = session.desk.password()
    assert (await desk.policy()).min_length == 8
    with pytest.raises(Rejected) as caught:
        await desk.change("Not-hers-2026", NEW)
    assert caught.value.code == "wrong-password"
    with pytest.raises(Rejected) as caught:
        await desk.change(PASSWORD, "Password1")
    assert (caught.value.code, caught.value.reasons) == ("password-rejected", ("too-common",))
    portal.lose_reply("/account/v1/password", times=9)
    with pytest.raises(PortalError):
        await desk.change(PASSWORD, NEW)
    assert (await desk.opens(NEW), await desk.opens(PASSWORD)) == (True, False)
    assert await session.refresh_people()
    await session.close()


async def test_a_password_that_wants_a_code_too_is_the_right_one(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    async with portal.client() as client:
        await two_step.set_up(portal, client)
    desk = session.desk.password()
    assert (await desk.opens(PASSWORD), await desk.opens(NEW)) == (True, False)
    await session.close()


async def test_the_rules_told_are_those_the_account_is_held_to(tmp_path, make_core):
    portal = PortalUnderTest(tmp_path / "nist", password_policy="nist")
    try:
        enrolled(portal)
        session = await make_core(transport=portal.asgi_transport()).sign_in(
            portal.base_url, "maria", PASSWORD, keep=False
        )
        desk = session.desk.password()
        assert (await desk.policy()).min_length == 15
        async with portal.client() as client:
            await two_step.set_up(portal, client)
        assert (await desk.policy()).min_length == 8
        await desk.change(PASSWORD, "kite 9 hills")
        assert await desk.opens("kite 9 hills")
        await session.close()
    finally:
        portal.close()
