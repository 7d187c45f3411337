"""A chart is linked to an account with two steps, by the real client at the real portal."""

import pytest

from pfclient.errors import SecondStepAsked
from pfclient.people import Relationship
from tests.contract.conftest import PASSWORD
from tests.contract.test_registration import verified
from tests.support import sign_in, two_step


async def test_the_code_is_asked_for_once_and_the_sign_in_is_kept(core, portal):
    sign_in.add_account(portal)
    async with portal.client() as client:
        app, _ = await two_step.set_up(portal, client)
    enrolment = await verified(core, portal, portal.invite(portal.add_patient(), relationship="self"))
    maria = {"username": "maria", "password": PASSWORD, "keep": True}
    with pytest.raises(SecondStepAsked) as asked:
        await enrolment.link(Relationship.SELF, **maria)
    assert not asked.value.wrong
    with pytest.raises(SecondStepAsked) as wrong:
        await enrolment.link(Relationship.SELF, **maria, code="000000")
    assert wrong.value.wrong
    await enrolment.link(Relationship.SELF, **maria, code=app.code(portal.clock.now()))
    session = await core.adopt(enrolment, keep=True)
    assert [person.given for person in session.people] == ["Maria"]
    assert session.keeps
    await session.close()
