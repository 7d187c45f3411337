"""A forgotten user name or password between the real client and the real portal."""

from dataclasses import replace

import pytest

from pfclient.errors import Gone, Offline, Rejected, SessionExpired
from pfclient.flows.ports import Method
from pfclient.flows.recovering import submit
from pfclient.flows.recovery import Recovery, RecoveryFlow, Step
from pfclient.flows.recovery_link import RecoveryLink, read
from pfclient.people import Relationship
from portal.store import patients
from tests.contract.conftest import add_chart
from tests.contract.test_registration import account_for
from tests.support.losing import LosingTransport
from tests.support.portal import PortalUnderTest
from tests.support.recovering import ANSWER, BIRTH_DATE, NEW_PASSWORD, enrolled
from tests.support.sign_in import PASSWORD, add_account
from tests.support.two_step import Authenticator


@pytest.fixture
def account(portal):
    return enrolled(portal)


def links(portal):
    """The newest letter's links, as they stand in it."""
    return [line for line in portal.outbox("email")[-1].text.splitlines() if "://" in line]


async def asked(core, portal, name="maria"):
    """A recovery whose link has arrived, and the link's token."""
    desk = core.recovery(portal.base_url)
    await desk.send_link(name)
    return desk, read(links(portal)[0]).token


async def proved(core, portal):
    desk, token = await asked(core, portal)
    await desk.open(token)
    await desk.answer(ANSWER, BIRTH_DATE)
    return desk


def counted(session, person):
    """How many records of some sections a person has."""
    chart = session.chart(person.id)
    return {name: len(chart.section(name).rows) for name in ("medications", "diagnoses", "allergies")}


async def opens(core, portal, password):
    try:
        session = await core.sign_in(portal.base_url, "maria", password, keep=False)
    except Rejected:
        return False
    await session.close()
    return True


async def test_both_links_of_the_letter_open_the_same_and_the_question_is_in_the_language_of_the_screen(
    core, portal, account
):
    core.speak("es")
    desk, token = await asked(core, portal)
    web, deep = links(portal)
    assert deep.startswith("pfclient://recover?")
    assert read(web) == read(deep) == RecoveryLink(portal.base_url, token)
    assert (await desk.open(token)).question.startswith("¿")


async def test_the_answer_gives_a_new_password_and_the_old_one_opens_nothing(core, portal, account):
    desk, token = await asked(core, portal, "maria@example.org")
    ways = await desk.open(token)
    assert [method.id for method in ways.methods] == ["question", "sms", "voice"]
    assert Method("sms", "87") in ways.methods
    assert (ways.question, ways.given, ways.proved) == ("What was the name of your first pet?", "Maria", None)
    told = await desk.answer("captain whiskers", BIRTH_DATE)
    assert (told.username, told.policy.min_length) == ("maria", 8)
    assert (await desk.open(token)).proved == told
    await desk.choose(NEW_PASSWORD)
    assert await opens(core, portal, NEW_PASSWORD)
    assert not await opens(core, portal, PASSWORD)


async def test_a_code_by_phone_gives_it_too(core, portal, account):
    desk, token = await asked(core, portal)
    await desk.open(token)
    challenge = await desk.send_code("sms")
    assert (challenge.expires_in, challenge.resend_after, challenge.sends_remaining) == (600, 30, 4)
    with pytest.raises(Rejected) as wrong:
        await desk.type_code("sms", f"{(int(portal.last_code()) + 1) % 1000000:06}", challenge.challenge_id)
    assert (wrong.value.code, wrong.value.attempts_remaining) == ("verification-failed", 4)
    await desk.type_code("sms", portal.last_code(), challenge.challenge_id)
    await desk.choose(NEW_PASSWORD)
    assert await opens(core, portal, NEW_PASSWORD)


async def test_user_names_go_to_their_address_and_to_no_screen(core, portal, account):
    desk = core.recovery(portal.base_url)
    assert await desk.send_names("maria@example.org") is None
    assert "maria" in portal.outbox("email")[-1].text
    assert await desk.send_names("nobody@example.org") is None
    assert len(portal.outbox("email")) == 1


async def test_every_reply_can_be_lost_and_nothing_happens_twice(make_core, portal, account):
    way = LosingTransport(portal.asgi_transport())
    core = make_core(transport=way)
    way.lose("/recovery/v1/sessions")
    desk, token = await asked(core, portal)
    assert len(portal.outbox("email")) == 1
    for path in ("session", "challenges", "verify", "password"):
        way.lose(f"/recovery/v1/{path}")
    await desk.open(token)
    challenge = await desk.send_code("sms")
    assert challenge.sends_remaining == 4
    await desk.type_code("sms", portal.last_code(), challenge.challenge_id)
    await desk.choose(NEW_PASSWORD)
    assert await opens(core, portal, NEW_PASSWORD)
    assert [mail.subject for mail in portal.outbox("email")].count("Your password was changed") == 1


async def test_a_reply_lost_until_the_person_tries_again_is_had_by_the_same_password(make_core, portal, account):
    way = LosingTransport(portal.asgi_transport())
    core = make_core(transport=way)
    desk = await proved(core, portal)
    way.lose("/recovery/v1/password", times=20)
    with pytest.raises(Offline):
        await desk.choose(NEW_PASSWORD)
    way.stop_losing()
    await desk.choose(NEW_PASSWORD)
    assert await opens(core, portal, NEW_PASSWORD)


async def test_a_wrong_answer_whose_reply_is_lost_costs_one_try(make_core, portal, account):
    way = LosingTransport(portal.asgi_transport())
    desk, token = await asked(make_core(transport=way), portal)
    await desk.open(token)
    way.lose("/recovery/v1/verify")
    with pytest.raises(Rejected) as wrong:
        await desk.answer("Rex", BIRTH_DATE)
    assert wrong.value.attempts_remaining == 4


async def test_a_link_is_over_after_an_hour_and_after_a_password_was_chosen_in_another_window(core, portal, account):
    late, late_token = await asked(core, portal)
    portal.clock.advance(hours=1, seconds=1)
    with pytest.raises(Gone) as over:
        await late.open(late_token)
    assert over.value.code == "recovery-ended"
    first, token = await asked(core, portal)
    second = core.recovery(portal.base_url)
    for window in (first, second):
        await window.open(token)
    await first.answer(ANSWER, BIRTH_DATE)
    await first.choose(NEW_PASSWORD)
    with pytest.raises(Gone) as ended:
        await second.choose("Green kettle 9")
    assert ended.value.code == "recovery-ended"


async def test_five_wrong_answers_lock_the_link(core, portal, account):
    desk, token = await asked(core, portal)
    await desk.open(token)
    for left in (4, 3, 2, 1):
        with pytest.raises(Rejected) as wrong:
            await desk.answer("Rex", BIRTH_DATE)
        assert wrong.value.attempts_remaining == left
    for typed in ("Rex", ANSWER):
        with pytest.raises(Rejected) as locked:
            await desk.answer(typed, BIRTH_DATE)
        assert locked.value.code == "recovery-locked"


async def test_a_session_that_is_open_here_ends_at_the_next_contact(core, make_core, portal, account):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    desk = await proved(make_core(), portal)
    await desk.choose(NEW_PASSWORD)
    with pytest.raises(SessionExpired):
        await session.refresh_people()
    await session.close()


async def test_two_step_verification_stays_on(core, portal, account):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    two_steps = core.two_step(session)
    key, _ = await two_steps.begin(PASSWORD)
    await two_steps.activate(Authenticator(key).code(portal.clock.now()), "act")
    await session.close()
    desk = await proved(core, portal)
    await desk.choose(NEW_PASSWORD)
    with pytest.raises(Rejected) as asked_for_code:
        await core.sign_in(portal.base_url, "maria", NEW_PASSWORD, keep=False)
    assert type(asked_for_code.value).__name__ == "SecondStepAsked"


async def test_rules_of_nist_are_published_and_held(tmp_path, make_core):
    portal = PortalUnderTest(tmp_path / "nist", password_policy="nist")
    try:
        enrolled(portal)
        desk, token = await asked(core := make_core(transport=portal.asgi_transport()), portal)
        await desk.open(token)
        told = await desk.answer(ANSWER, BIRTH_DATE)
        policy = told.policy
        assert (policy.min_length, policy.uppercase, policy.number_or_symbol) == (15, False, False)
        with pytest.raises(Rejected) as short:
            await desk.choose(NEW_PASSWORD[:14])
        assert short.value.reasons == ("too-short",)
        await desk.choose("copper wagon lantern")
        assert await opens(core, portal, "copper wagon lantern")
    finally:
        portal.close()


async def test_where_nothing_can_prove_it_the_flow_ends_at_the_practice(core, portal):
    add_account(portal, "maria", "maria@example.org")
    desk, token = await asked(core, portal)
    state = Recovery(today=portal.clock.now().date(), link=f"{portal.base_url}/recover#token={token}")
    outcome = await submit(Step.LINK, state, desk)
    assert outcome.trouble is None
    assert RecoveryFlow().next_step(Step.LINK, outcome.state) is Step.OFFICE


async def test_a_new_invitation_of_the_practice_proves_identity_again_and_finds_the_old_records(
    core, make_core, portal, tmp_path
):
    """Practice reset: user name, password, phone and mailbox are lost; the practice invites anew."""
    patient = add_chart(portal, tmp_path)
    enrolled(portal, patient=patient, question="")
    old = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    await old.refresh()
    [before] = old.people
    facts = counted(old, before)
    await old.close()
    assert sum(facts.values()) > 0

    fresh = make_core(profile=tmp_path / "another computer")
    invited = portal.invite(patient)
    with portal.database.read() as connection:
        born = patients.get(connection, patient).birth_date
    enrolment = fresh.enrolment(portal.base_url)
    await enrolment.open(token=invited.token)
    with pytest.raises(Rejected) as unproved:
        await enrolment.verify("pin", invited.pin, "1901-01-01")
    assert unproved.value.code == "verification-failed"
    await enrolment.verify("pin", invited.pin, born)
    await enrolment.create(replace(await account_for(enrolment), username="maria.again"))
    session = await fresh.adopt(enrolment, keep=False)
    await session.refresh()
    [person] = session.people
    assert person.relationship is Relationship.SELF
    assert person.connection.patient == before.connection.patient
    assert counted(session, person) == facts
    await session.close()
