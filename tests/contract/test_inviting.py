"""Inviting somebody to one's own chart, and changing what they see: the real client and the real portal."""

from datetime import timedelta

import pytest

from pfclient.errors import NotFound, Rejected
from pfclient.people import Access
from pfclient.proxies import InvitationState, Offer
from tests.contract.conftest import PASSWORD
from tests.support.records import Reader

EMAIL = "rosa@example.com"
PART = ("medications", "allergies")


async def signed_in(core, portal):
    return await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)


def patient_of(session):
    return session.people[0].connection.patient


async def test_an_invitation_is_sent_once_though_its_answer_was_lost_and_can_be_withdrawn(core, portal, maria):
    session = await signed_in(core, portal)
    desk = session.desk.proxies
    [chart] = (await desk.listed()).charts
    assert (chart.patient, chart.may_invite, chart.limits.until) == (patient_of(session), True, None)
    assert set(PART) <= set(chart.limits.categories)
    last = portal.clock.now().date() + timedelta(days=9)
    offer = Offer(chart.patient, EMAIL, "other", Access(PART, last))
    portal.lose_reply("/account/v1/proxies")
    invited = await desk.invite(offer, "act")
    assert [letter.recipient for letter in portal.outbox("email")].count(EMAIL) == 1
    [pending] = (await desk.listed()).invitations
    assert pending == invited.invitation
    assert (pending.email, pending.relationship, pending.state) == (EMAIL, "other", InvitationState.OPEN)
    assert pending.access == Access(PART, last)
    assert pending.expires <= portal.clock.now() + timedelta(days=10)
    assert (len(invited.pin), invited.pin in repr(invited)) == (8, False)
    opened = await core.enrolment(portal.base_url).open(code=invited.code)
    assert (opened.by_patient, [each.id for each in opened.methods]) == (True, ["pin"])
    await desk.withdraw(pending.id)
    assert (await desk.listed()).invitations == ()
    with pytest.raises(NotFound):
        await desk.withdraw(pending.id)
    await session.close()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"email": "rosa"}, "invalid-email"),
        ({"relationship": "self"}, "invalid-relationship"),
        ({"access": Access(("secrets",))}, "invalid-categories"),
        ({"access": Access(until=timedelta(days=-1))}, "invalid-until"),
    ],
)
async def test_what_the_portal_refuses_comes_by_its_code(core, portal, maria, changes, code):
    session = await signed_in(core, portal)
    today = portal.clock.now().date()
    terms = {"email": EMAIL, "relationship": "other", "access": Access()} | changes
    if isinstance(terms["access"].until, timedelta):
        terms["access"] = Access(until=today + terms["access"].until)
    with pytest.raises(Rejected) as caught:
        await session.desk.proxies.invite(Offer(patient_of(session), **terms), "act")
    assert caught.value.code == code
    await session.close()


async def test_access_is_changed_and_given_back_within_its_limits(core, portal, maria):
    session = await signed_in(core, portal)
    desk, patient = session.desk.proxies, patient_of(session).removeprefix("Patient/")
    rosa = Reader(portal, patient, name="rosa", relationship="other", categories=PART)
    [proxy] = (await desk.listed()).others
    assert set(proxy.limits.categories) == set(PART)
    changed = await desk.change(proxy.id, Access(("medications",)))
    assert changed.access.categories == ("medications",)
    assert "suppressed" in (await rosa.get(f"AllergyIntolerance?patient={patient}")).text
    with pytest.raises(Rejected) as caught:
        await desk.change(proxy.id, Access(("diagnoses",)))
    assert caught.value.code == "invalid-categories"
    again = await desk.change(proxy.id, Access())
    assert set(again.access.categories) == set(PART)
    await desk.end(proxy.id)
    with pytest.raises(NotFound):
        await desk.change(proxy.id, Access())
    await session.close()
