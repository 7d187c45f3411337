"""A chart is linked only while its invitation can be used: end, tries and revocation hold to the last."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import event, update

from portal.errors import Problem
from portal.rules import attempts, lifetimes, redemption
from portal.rules.proofs import Enrolling
from portal.store import charts, invitations, patients, schema
from portal.store.enrollments import EnrollmentSession
from tests.support.enrolling import verified
from tests.support.postgres import wait_until_blocked
from tests.support.sign_in import Proof, add_account, ask_code, bearer, link, redeem, refresh, sign_in


@pytest.fixture
def account(portal):
    return add_account(portal)


@pytest.fixture
def invited(portal):
    return portal.invite(portal.add_patient(), relationship="child")


def enrolling(portal, invited):
    with portal.database.read() as connection:
        invitation = invitations.get(connection, invited.invitation_id)
        patient = patients.get(connection, invitation.patient_id)
    return Enrolling(EnrollmentSession("", invitation.id, "en", True, ""), invitation, patient)


def redeemed(portal, connection, facts, account):
    return redemption.redeem(connection, facts, account, relationship="child", now=portal.clock.now())


def standing(portal, account):
    with portal.database.read() as connection:
        return [chart.status for chart in charts.charts_of(connection, account, portal.clock.now())]


async def test_an_invitation_that_expired_after_the_proof_links_nothing(portal, account, invited):
    portal.clock.advance(seconds=(lifetimes.INVITATION - timedelta(minutes=10)).total_seconds())
    async with portal.client() as client:
        walk = await verified(client, invited)
        portal.clock.advance(minutes=10)
        tokens = await sign_in(client)
        answer = await walk.account({"mode": "link"}, **bearer(tokens))
    assert (answer.status_code, answer.json()["code"]) == (410, "invitation-expired")
    assert standing(portal, account) == []


def test_an_invitation_used_within_its_last_microsecond_still_counts(portal, account, invited):
    facts = enrolling(portal, invited)
    portal.clock.advance(seconds=(lifetimes.INVITATION - timedelta(microseconds=1)).total_seconds())
    with portal.database.write() as connection:
        redeemed(portal, connection, facts, account)
    assert standing(portal, account) == ["active"]


def test_a_fifth_try_given_back_at_this_very_moment_leaves_the_invitation_to_be_asked_again(portal, account, invited):
    facts = enrolling(portal, invited)
    with portal.database.write() as connection:
        connection.execute(update(schema.invitations).values(tries=lifetimes.MAX_TRIES))

    def give_back(connection, _cursor, statement, *_more):
        # On PostgreSQL another transaction can do so between the two looks.
        if statement.startswith("UPDATE invitations SET status"):
            attempts.give_back(connection, invited.invitation_id)

    engine = portal.database._engine
    event.listen(engine, "after_cursor_execute", give_back)
    try:
        with pytest.raises(Problem) as refused, portal.database.write() as connection:
            redeemed(portal, connection, facts, account)
    finally:
        event.remove(engine, "after_cursor_execute", give_back)
    assert refused.value.status == 423
    assert standing(portal, account) == []


def test_a_revocation_that_waits_for_a_registration_takes_its_chart_too(portal, account, invited):
    facts = enrolling(portal, invited)
    revoking = threading.Thread(target=portal.revoke, args=[facts.patient.id])
    with portal.database.write() as connection:
        redeemed(portal, connection, facts, account)
        revoking.start()
        wait_until_blocked(portal.database)
    revoking.join(20)
    assert standing(portal, account) == ["revoked"]


@pytest.mark.parametrize("by", ["token", "code"])
async def test_linking_signs_in_with_no_more_than_was_granted_before(portal, account, invited, by):
    later, proof = Proof(), Proof()
    async with portal.client() as client:
        body = {"mode": "link", "code_challenge": later.challenge}
        headers = {}
        if by == "token":
            whole = await sign_in(client)
            narrow = (await refresh(client, whole["refresh_token"], scope="__account")).json()
            headers = bearer(narrow)
        else:
            asked = await ask_code(client, proof, scope="__account")
            body |= {"authorization_code": asked.json()["authorization_code"], "code_verifier": proof.verifier}
        walk = await verified(client, invited)
        answer = await walk.account(body, **headers)
        assert answer.status_code == 200
        given = await redeem(client, answer.json()["authorization_code"], later)
    assert given.json()["scope"] == "__account"


async def test_linking_by_a_finished_challenge_keeps_keep_me_signed_in(portal, account, invited):
    later, proof = Proof(), Proof()
    async with portal.client() as client:
        asked = await ask_code(client, proof, keep="true")
        body = {"mode": "link", "code_challenge": later.challenge, "code_verifier": proof.verifier}
        walk = await verified(client, invited)
        answer = await walk.account(body | {"authorization_code": asked.json()["authorization_code"]})
        tokens = (await redeem(client, answer.json()["authorization_code"], later)).json()
        portal.clock.advance(hours=25)
        assert (await refresh(client, tokens["refresh_token"])).status_code == 200


async def test_the_session_of_another_invitation_links_only_its_own_patient(portal, account, invited):
    other = portal.invite(portal.add_patient(given="Leo", birth_date="1985-02-11"), email="l@example.org")
    link(portal, account, "maria-alvarez")
    async with portal.client() as client:
        tokens = await sign_in(client)
        walk = await verified(client, other)
        answer = await walk.account(
            {"mode": "link", "relationship": "child", "patient": "maria-alvarez"}, **bearer(tokens)
        )
    assert answer.json()["linked_chart"]["patient"] == "Patient/leo-alvarez"
