"""What each refusal of the portal means for the page that was submitted."""

from datetime import date

import pytest

from pfclient.errors import Gone, NotFound, Refused, Rejected
from pfclient.flows.flow import Place, Problem
from pfclient.flows.invitation_link import InvitationLink
from pfclient.flows.refusals import refused
from pfclient.flows.registration import Registration, RegistrationFlow, Step, edited
from tests.unit.flows.scripted import LINK, PORTAL

STATE = Registration(today=date(2026, 3, 10), link=LINK, pin="12345678", code="314159", username="maria")
PARTS = ("month", "day", "year")


@pytest.mark.parametrize(
    ("page", "code", "problems", "target"),
    [
        ("phone", "method-not-available", {"method": Problem("method-not-available")}, "method"),
        ("phone", "too-many-sends", {"phone": Problem("too-many-sends")}, None),
        ("code", "too-many-sends", {"code": Problem("too-many-sends")}, None),
        ("phone", "invalid-phone", {"phone": Problem("invalid-phone")}, None),
        ("pin", "invalid-code", {"pin": Problem("invalid-code")}, None),
        ("code", "invalid-code", {"code": Problem("invalid-code")}, None),
        ("pin", "invalid-birth-date", dict.fromkeys(PARTS, Problem("dob-real")), None),
        ("phone", "invalid-birth-date", dict.fromkeys(PARTS, Problem("dob-real")), None),
        ("username", "invalid-username", {"username": Problem("invalid-username")}, None),
        ("password", "invalid-username", {"username": Problem("invalid-username")}, "username"),
        ("password", "invalid-question", {"question_id": Problem("invalid-question")}, "username"),
        ("account", "already-linked", {"account": Problem("already-linked")}, None),
        ("account", "access_denied", {"sign_in_password": Problem("sign-in-wrong")}, None),
    ],
)
def test_a_refusal_is_told_at_the_field_that_can_mend_it(page, code, problems, target):
    outcome = refused(Step(page), STATE, Rejected(code))
    assert (outcome.problems, outcome.step, outcome.trouble) == (problems, target, None)
    assert outcome.state.username == "maria"


def test_a_user_name_that_is_anothers_address_is_told_as_such():
    refusal = Rejected("invalid-username", fields={"username": "not-own-email"})
    outcome = refused(Step.PASSWORD, STATE, refusal)
    assert (outcome.step, outcome.problems) == (Step.USERNAME, {"username": Problem("username-not-own-email")})


@pytest.mark.parametrize("refusal", [Rejected("something-new"), Refused(""), NotFound("other", status=404)])
def test_a_refusal_nobody_knows_is_trouble_and_keeps_everything(refusal):
    outcome = refused(Step.PIN, STATE, refusal)
    assert (outcome.state, outcome.trouble, outcome.problems) == (STATE, refusal, {})


@pytest.mark.parametrize("left", [0, None])
def test_a_wrong_proof_without_a_count_is_told_and_the_last_one_locks(left):
    outcome = refused(Step.CODE, STATE, Rejected("verification-failed", attempts_remaining=left))
    assert outcome.step is (Step.LOCKED if left == 0 else None)
    assert outcome.state.code == ""


def test_an_ended_invitation_forgets_the_secrets_but_not_the_link():
    outcome = refused(Step.PIN, STATE, Gone("invitation-expired", status=410))
    assert (outcome.state.pin, outcome.state.link, outcome.step) == ("", LINK, Step.INVITATION)


def test_another_link_drops_what_was_said_about_the_first():
    other = LINK.replace("t" * 32, "u" * 32)
    state = edited(STATE, link=other)
    assert (state.pin, state.code, state.username) == ("", "", "maria")
    assert state.named == InvitationLink(portal=PORTAL, token="u" * 32)


def test_there_is_no_way_back_from_the_first_page():
    flow = RegistrationFlow()
    place = Place(Step.INVITATION, STATE)
    assert not flow.can_go_back(place)
    assert flow.back(place) is place


def test_going_where_one_stands_changes_nothing():
    place = Place(Step.PIN, STATE, history=(Step.INVITATION, Step.METHOD))
    assert RegistrationFlow().moved(place, Step.PIN) is place
