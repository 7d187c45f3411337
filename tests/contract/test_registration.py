"""Registration: by PIN, by code, new account, second chart, lost replies and a portal that goes away at every step."""

from dataclasses import replace

import pytest

from pfclient.errors import Gone, Incompatible, NotFound, Offline, Rejected
from pfclient.flows.ports import NewAccount
from pfclient.people import ChartStatus, Relationship
from tests.contract.conftest import PASSWORD
from tests.support import sign_in
from tests.support.losing import LosingTransport

BORN = "1985-02-11"
ACCOUNT = NewAccount(
    username="maria",
    password=PASSWORD,
    question_id="first-pet",
    answer="Whiskers the cat",
    email="maria@example.org",
    relationship=Relationship.SELF,
    terms_version="1",
)


@pytest.fixture
def patient(portal):
    return portal.add_patient()


@pytest.fixture
def invited(portal, patient):
    return portal.invite(patient)


async def account_for(enrolment):
    """An account with a question and the terms the portal really has."""
    info = await enrolment.info()
    return NewAccount(
        **{
            **{name: getattr(ACCOUNT, name) for name in ACCOUNT.__slots__},
            "question_id": info.questions[0].id,
            "terms_version": info.terms.version,
        }
    )


async def verified(core, portal, invited):
    enrolment = core.enrolment(portal.base_url)
    await enrolment.open(token=invited.token)
    await enrolment.verify("pin", invited.pin, BORN)
    return enrolment


async def test_the_portal_says_who_it_is_what_it_asks_and_its_terms(core, portal, patient):
    info = await core.probe(portal.base_url)
    assert info.base_url == portal.base_url
    assert info.name
    assert info.policy.min_length == 8
    assert len(info.questions) >= 3
    assert info.terms.version
    assert info.terms.text


async def test_an_address_with_nothing_but_a_host_is_asked_by_https(core):
    from pfclient.gateway.origin import typed_base

    assert typed_base(" Portal.Clinic.example/ ") == "https://portal.clinic.example"


@pytest.mark.parametrize(("keep", "days"), [(False, 1), (True, 30)])
async def test_registering_by_pin_ends_signed_in_for_as_long_as_is_wanted(core, portal, invited, keep, days):
    enrolment = core.enrolment(portal.base_url)
    invitation = await enrolment.open(token=invited.token)
    assert [method.id for method in invitation.methods] == ["pin", "sms", "voice"]
    proved = await enrolment.verify("pin", invited.pin, BORN)
    assert (proved.given, proved.family_initial) == ("Maria", "A")
    assert await enrolment.username_available("maria")
    enrolled = await enrolment.create(await account_for(enrolment))
    assert enrolled.display == "Maria Alvarez"
    session = await core.adopt(enrolment, keep=keep)
    assert session.account.username == "maria"
    assert [person.relationship for person in session.people] == [Relationship.SELF]
    (here,) = await session.desk.places()
    assert (here.expires - here.created).days == days
    await session.close()


async def test_the_letters_code_opens_the_invitation_too(core, portal, invited):
    invitation = await core.enrolment(portal.base_url).open(code=invited.invitation_code)
    assert invitation.methods[0].id == "pin"


@pytest.mark.parametrize("method", ["sms", "voice"])
async def test_registering_by_security_code(core, portal, patient, invited, method):
    enrolment = core.enrolment(portal.base_url)
    await enrolment.open(token=invited.token)
    challenge = await enrolment.send_code(method, "(555) 010-0187", BORN)
    assert (challenge.expires_in, challenge.resend_after) == (600, 30)
    proved = await enrolment.verify(method, portal.last_code(), BORN, challenge.challenge_id)
    assert proved.given == "Maria"


async def test_a_wrong_pin_says_how_many_tries_are_left_and_the_fifth_locks(core, portal, invited):
    enrolment = core.enrolment(portal.base_url)
    await enrolment.open(token=invited.token)
    wrong = "00000000" if invited.pin.replace(" ", "") != "00000000" else "11111111"
    for left in (4, 3, 2, 1):
        with pytest.raises(Rejected) as caught:
            await enrolment.verify("pin", wrong, BORN)
        assert (caught.value.code, caught.value.attempts_remaining) == ("verification-failed", left)
    with pytest.raises(Rejected) as caught:
        await enrolment.verify("pin", wrong, BORN)
    assert (caught.value.code, caught.value.status) == ("invitation-locked", 423)


async def dead_code(core, portal, token, error):
    with pytest.raises(error) as caught:
        await core.enrolment(portal.base_url).open(token=token)
    return caught.value.code


async def test_an_unknown_invitation_says_so(core, portal):
    assert await dead_code(core, portal, "x" * 43, NotFound) == "invitation-not-found"


async def test_an_expired_invitation_says_so(core, portal, invited):
    portal.clock.advance(days=22)
    assert await dead_code(core, portal, invited.token, Gone) == "invitation-expired"


async def test_a_cancelled_invitation_says_so(core, portal, patient, invited):
    portal.cancel(patient)
    assert await dead_code(core, portal, invited.token, Gone) == "invitation-revoked"


async def test_a_used_invitation_says_so(core, portal, invited):
    enrolment = await verified(core, portal, invited)
    await enrolment.create(await account_for(enrolment))
    assert await dead_code(core, portal, invited.token, Gone) == "invitation-used"


async def test_a_taken_user_name_is_told_and_another_try_succeeds(core, portal, patient, invited):
    sign_in.add_account(portal)
    enrolment = await verified(core, portal, invited)
    assert not await enrolment.username_available("maria")
    account = await account_for(enrolment)
    with pytest.raises(Rejected) as caught:
        await enrolment.create(account)
    assert caught.value.code == "username-taken"
    fields = {name: getattr(account, name) for name in account.__slots__}
    await enrolment.create(NewAccount(**{**fields, "username": "maria.alvarez"}))
    session = await core.adopt(enrolment, keep=False)
    assert session.account.username == "maria.alvarez"
    await session.close()


async def test_a_user_name_that_is_anothers_address_is_told_by_the_field(core, portal, invited):
    enrolment = await verified(core, portal, invited)
    account = await account_for(enrolment)
    with pytest.raises(Rejected) as caught:
        await enrolment.create(replace(account, username="somebody.else@example.org"))
    assert (caught.value.code, caught.value.fields) == ("invalid-username", {"username": "not-own-email"})


@pytest.mark.parametrize("name", ["a/b", "..", "a%2Fb", "a\\b", "a\nb"])
async def test_a_user_name_no_address_can_carry_is_an_invalid_one(core, portal, invited, name):
    enrolment = await verified(core, portal, invited)
    with pytest.raises(Rejected) as caught:
        await enrolment.username_available(name)
    assert caught.value.code == "invalid-username"


async def test_a_weak_password_is_refused_with_reasons_in_codes(core, portal, invited):
    enrolment = await verified(core, portal, invited)
    account = await account_for(enrolment)
    fields = {name: getattr(account, name) for name in account.__slots__}
    with pytest.raises(Rejected) as caught:
        await enrolment.create(NewAccount(**{**fields, "password": "short"}))
    assert caught.value.code == "password-rejected"
    assert "too-short" in caught.value.reasons


async def test_a_second_chart_is_linked_to_the_signed_in_account(core, portal, patient, invited):
    enrolment = await verified(core, portal, invited)
    await enrolment.create(await account_for(enrolment))
    session = await core.adopt(enrolment, keep=False)
    portal.clock.advance(minutes=1)
    leo = portal.invite(portal.add_patient(given="Leo", birth_date="2018-05-04"))
    second = core.enrolment(portal.base_url, session)
    await second.open(token=leo.token)
    await second.verify("pin", leo.pin, "2018-05-04")
    await second.link(Relationship.CHILD)
    assert await core.adopt(second, keep=False) is session
    assert [person.given for person in session.people] == ["Maria", "Leo"]
    assert session.people[1].relationship is Relationship.CHILD
    await session.close()


async def test_a_chart_is_linked_to_an_account_opened_by_its_password(core, portal, invited):
    sign_in.add_account(portal)
    enrolment = await verified(core, portal, invited)
    with pytest.raises(Rejected) as caught:
        await enrolment.link(Relationship.SELF, username="maria", password="Wrong kettle 7")
    assert caught.value.code == "access_denied"
    await enrolment.link(Relationship.SELF, username="maria", password=PASSWORD)
    session = await core.adopt(enrolment, keep=True)
    assert [person.given for person in session.people] == ["Maria"]
    await session.close()


async def test_giving_up_does_not_burn_the_invitation(core, portal, invited):
    enrolment = await verified(core, portal, invited)
    await enrolment.abandon()
    await (await verified(core, portal, invited)).abandon()


async def test_nothing_is_adopted_before_something_was_created(core, portal, invited):
    enrolment = await verified(core, portal, invited)
    with pytest.raises(Rejected):
        await core.adopt(enrolment, keep=False)


@pytest.mark.parametrize("kind", ["offline", "lost"])
async def test_the_portal_gone_in_the_middle_of_every_step_burns_nothing(make_core, portal, patient, invited, kind):
    way = LosingTransport(portal.asgi_transport())
    core = make_core(transport=way)
    enrolment = core.enrolment(portal.base_url)

    async def survives(path, step):
        if kind == "offline":
            portal.offline()
        else:
            way.lose(path, times=3)
        with pytest.raises((Offline, Incompatible)):
            await step()
        portal.online()
        way.stop_losing()
        return await step()

    await survives("/enroll/v1/sessions", lambda: enrolment.open(token=invited.token))
    await survives("/enroll/v1/challenges", lambda: enrolment.send_code("sms", "5550100187", BORN))
    await survives("/enroll/v1/verify", lambda: enrolment.verify("pin", invited.pin, BORN))
    await survives("/enroll/v1/usernames/maria", lambda: enrolment.username_available("maria"))
    account = await account_for(enrolment)
    await survives("/enroll/v1/account", lambda: enrolment.create(account))
    session = await survives("/account/v1/me", lambda: core.adopt(enrolment, keep=True))
    assert session.account.username == "maria"
    assert len(session.people) == 1
    await session.close()


async def test_a_code_whose_reply_is_lost_is_made_good_by_the_password(make_core, portal, invited):
    way = LosingTransport(portal.asgi_transport())
    core = make_core(transport=way)
    enrolment = await verified(core, portal, invited)
    await enrolment.create(await account_for(enrolment))
    way.lose("/oauth/token")
    session = await core.adopt(enrolment, keep=False)
    assert session.account.username == "maria"
    await session.close()


async def test_the_whole_way_works_over_a_real_socket(make_core, portal, patient, invited):
    with portal.live() as base_url:
        core = make_core(transport=None)
        enrolment = core.enrolment(base_url)
        await enrolment.open(token=invited.token)
        portal.offline()
        with pytest.raises(Offline):
            await enrolment.verify("pin", invited.pin, BORN)
        portal.online()
        await enrolment.verify("pin", invited.pin, BORN)
        await enrolment.create(await account_for(enrolment))
        session = await core.adopt(enrolment, keep=True)
        await session.refresh()
        assert session.people[0].given == "Maria"
        await session.sign_out()
        await core.close()


async def test_the_invitations_whole_life_shows_without_a_restart(core, portal, patient):
    first = portal.invite(patient)
    second = portal.resend(patient)
    assert await dead_code(core, portal, first.token, Gone) in {"invitation-revoked", "invitation-used"}
    enrolment = await verified(core, portal, second)
    await enrolment.create(await account_for(enrolment))
    session = await core.adopt(enrolment, keep=False)
    portal.revoke(patient)
    await session.refresh()
    assert session.people[0].connection.status is ChartStatus.REVOKED
    again = portal.invite(patient)
    back = core.enrolment(portal.base_url, session)
    await back.open(token=again.token)
    await back.verify("pin", again.pin, BORN)
    await back.link(Relationship.SELF)
    await core.adopt(back, keep=False)
    assert [person.connection.status for person in session.people] == [ChartStatus.ACTIVE]
    await session.close()
