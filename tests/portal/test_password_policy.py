"""A practice's password policy is published and is the one that is applied."""

import pytest

from tests.support.portal import PortalUnderTest
from tests.support.recovering import Recovering, enrolled
from tests.support.sign_in import sign_in
from tests.support.two_step import set_up

LONG, SHORT = "blue kettle rides", "Blue kettle 7"


@pytest.fixture(params=["default", "nist"])
def chosen(request, tmp_path):
    portal = PortalUnderTest(tmp_path, password_policy=request.param)
    yield request.param, portal
    portal.close()


async def test_it_is_published(chosen):
    name, portal = chosen
    async with portal.client() as client:
        published = (await client.get("/portal/v1/config")).json()["password_policy"]
    wanted = {"default": (8, 128, True, True), "nist": (15, 128, False, False)}[name]
    assert published["name"] == name
    assert tuple(published[key] for key in ("min_length", "max_length", "uppercase", "number_or_symbol")) == wanted


async def test_it_is_applied_at_registration(chosen):
    name, portal = chosen
    good, bad, reasons = {
        "default": (SHORT, LONG, ["no-uppercase", "no-number-or-symbol"]),
        "nist": (LONG, SHORT, ["too-short"]),
    }[name]
    invited = portal.invite(portal.add_patient(), relationship="self")
    async with portal.client() as client:
        opened = await client.post("/enroll/v1/sessions", json={"invitation_token": invited.token})
        headers = {"Enrollment-Session": opened.json()["enrollment_session"]}
        proof = {"method": "pin", "code": invited.pin, "birth_date": "1985-02-11"}
        assert (await client.post("/enroll/v1/verify", json=proof, headers=headers)).status_code == 200
        terms = (await client.get("/portal/v1/config")).json()["terms"]["version"]
        question = (await client.get("/portal/v1/security-questions")).json()["items"][0]["id"]
        account = {
            "mode": "create",
            "username": "maria",
            "email": "maria@example.org",
            "security_question": {"id": question, "answer": "Rumpelstilzchen"},
            "terms_version": terms,
        }
        refused = await client.post("/enroll/v1/account", json={**account, "password": bad}, headers=headers)
        assert (refused.status_code, refused.json()["code"]) == (422, "password-rejected")
        assert refused.json()["reasons"] == reasons
        made = await client.post("/enroll/v1/account", json={**account, "password": good}, headers=headers)
        assert made.status_code == 201, made.text
        await sign_in(client, "maria", good)


@pytest.mark.parametrize("second_step", [False, True])
async def test_with_nist_a_password_is_long_unless_a_second_step_stands_beside_it(tmp_path, second_step):
    portal = PortalUnderTest(tmp_path / "portal", password_policy="nist")
    enrolled(portal)
    walk = Recovering(portal, portal.client())
    if second_step:
        await set_up(portal, walk.client, await sign_in(walk.client))
    await walk.open()
    assert (await walk.answer()).json()["password_policy"]["min_length"] == (8 if second_step else 15)
    assert (await walk.choose("yellow kettle")).status_code == (204 if second_step else 422)
    assert (await walk.choose("yellow kettle rides")).status_code == (410 if second_step else 204)
    portal.close()
