"""Every path through registration, walked page by page without a screen."""

from datetime import date

import pytest

from pfclient.errors import Gone, Incompatible, Offline, RateLimited, Rejected, ServerFault, TimedOut
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.enrolling import send_again, submit
from pfclient.flows.flow import Place, Problem
from pfclient.flows.registration import Registration, RegistrationFlow, Step, edited
from pfclient.people import Relationship
from tests.unit.flows.scripted import LINK, PORTAL, ScriptedEnrolment

FLOW = RegistrationFlow()
BORN = BirthDate("06", "02", "1984")

FOUND = [("invitation", {"link": LINK}), ("invitation", {})]
BY_PIN = [*FOUND, ("method", {"method": "pin"}), ("pin", {"birth": BORN, "pin": "1234 5678"})]
BY_CODE = [
    *FOUND,
    ("method", {"method": "phone"}),
    ("phone", {"birth": BORN, "phone": "(555) 010-0187"}),
    ("code", {"code": "314 159"}),
]
MADE = [
    ("account", {"account": "new"}),
    ("terms", {"agreed": True}),
    ("username", {"question_id": "first-pet", "answer": "Canela"}),
    ("password", {"password": "Blue-kettle-7"}),
]
WHOSE = [("relationship", {"relationship": Relationship.CHILD})]
LINKED = [("account", {"account": "existing", "sign_in_username": "maria", "sign_in_password": "Right-2026"})]


def start(**state):
    return Place(Step.INVITATION, Registration(today=date(2026, 3, 10), **state))


async def walk(place, enrolment, pages):
    for name, typed in pages:
        assert place.step == name
        place = await go(place, enrolment, **typed)
    return place


async def go(place, enrolment, **typed):
    state = edited(place.state, **typed)
    return FLOW.settled(place, await submit(place.step, state, enrolment))


PATHS = {
    "a PIN and a new account": ({}, {}, [*BY_PIN, *MADE], "create"),
    "a code and a new account": ({}, {}, [*BY_CODE, *MADE], "create"),
    "a new account for somebody else": ({"relationship_required": True}, {}, [*BY_PIN, *WHOSE, *MADE], "create"),
    "an account one has already": ({"existing": True}, {}, [*BY_PIN, *LINKED], "link"),
    "somebody else, an account one has": ({"relationship_required": True}, {}, [*BY_CODE, *WHOSE, *LINKED], "link"),
    "adding a person while signed in": (
        {"relationship_required": True},
        {"adding": True, "known_portal": PORTAL},
        [*BY_PIN, *WHOSE],
        "link",
    ),
    "adding one whose relation is known": (
        {},
        {"adding": True, "known_portal": PORTAL},
        [*BY_CODE, ("relationship", {})],
        "link",
    ),
}


@pytest.mark.parametrize("name", PATHS)
async def test_the_path_ends_with_the_chart_on_the_account(name):
    rules, state, pages, last = PATHS[name]
    enrolment = ScriptedEnrolment(**rules)
    place = await walk(start(**state), enrolment, pages)
    assert place.step is Step.DONE
    assert enrolment.calls[-1] == last
    assert place.state.enrolled.display == "Maria Alvarez"
    assert not FLOW.can_go_back(place)


@pytest.mark.parametrize("name", PATHS)
async def test_back_returns_over_every_page_and_forward_again_asks_for_no_second_proof(name):
    rules, state, pages, _ = PATHS[name]
    enrolment = ScriptedEnrolment(**rules)
    place = await walk(start(**state), enrolment, pages[:-1])
    assert place.step == pages[-1][0]
    while FLOW.can_go_back(place):
        place = FLOW.back(place)
    assert place.step is Step.INVITATION
    enrolment.calls.clear()
    for _ in pages[1:]:
        place = await go(place, enrolment, **(pages[-1][1] if place.step == pages[-1][0] else {}))
    assert place.step is Step.DONE
    assert "verify" not in enrolment.calls


@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize(
    "trouble",
    [Offline(), TimedOut(), ServerFault(status=503), Incompatible("cut"), RateLimited("rate-limited")],
    ids=lambda e: type(e).__name__,
)
async def test_trouble_on_any_page_loses_nothing_and_the_same_page_goes_through_afterwards(name, trouble):
    rules, state, pages, _ = PATHS[name]
    enrolment = ScriptedEnrolment(**rules)
    place = start(**state)
    for page, typed in pages:
        assert place.step == page
        asked = edited(place.state, **typed)
        enrolment.fail = trouble
        held = FLOW.settled(place, await submit(place.step, asked, enrolment))
        if enrolment.fail is None:
            assert (held.step, held.trouble, held.problems) == (place.step, trouble, {})
            assert all(getattr(held.state, field) == value for field, value in typed.items())
        enrolment.fail = None
        place = FLOW.settled(place, await submit(place.step, asked, enrolment))
    assert place.step is Step.DONE


async def test_opening_the_invitation_shows_it_before_the_next_page():
    place = await walk(start(), ScriptedEnrolment(), FOUND[:1])
    assert place.step is Step.INVITATION
    assert place.state.invitation.practice == "Lakeview Family Medicine"


@pytest.mark.parametrize("why", ["used", "expired", "revoked"])
async def test_an_ended_invitation_stays_on_the_first_page_and_tells_whom_to_call(why):
    enrolment = ScriptedEnrolment()
    enrolment.state = why
    place = await walk(start(), enrolment, FOUND[:1])
    assert place.problems == {"link": Problem(f"invitation-{why}")}
    assert (place.state.link, place.state.info.phone) == (LINK, "(555) 010-0142")


async def test_an_invitation_revoked_half_way_leads_back_to_the_first_page():
    enrolment = ScriptedEnrolment()
    place = await walk(start(), enrolment, BY_PIN[:-1])
    enrolment.fail = Gone("invitation-revoked", status=410)
    place = await go(place, enrolment, **BY_PIN[-1][1])
    assert (place.step, place.problems) == (Step.INVITATION, {"link": Problem("invitation-revoked")})
    assert place.state.link == LINK


async def test_five_wrong_pins_count_down_and_lock():
    enrolment = ScriptedEnrolment()
    place = await walk(start(), enrolment, BY_PIN[:-1])
    for left in (4, 3, 2, 1):
        place = await go(place, enrolment, birth=BORN, pin="0000 0000")
        assert place.problems == {"pin": Problem("pin-wrong", left)}
        assert (place.state.pin, place.state.birth) == ("", BORN)
    place = await go(place, enrolment, pin="00000000")
    assert place.step is Step.LOCKED
    assert not place.problems


async def test_a_lock_leads_back_to_the_first_page_with_the_link_of_the_new_invitation():
    enrolment = ScriptedEnrolment()
    place = await walk(start(), enrolment, BY_PIN[:-1])
    enrolment.tries = 0
    place = await go(place, enrolment, **BY_PIN[-1][1])
    assert place.step is Step.LOCKED
    enrolment.tries = 5
    place = FLOW.settled(place, await submit(place.step, place.state, enrolment))
    assert (place.step, place.state.link, place.state.birth) == (Step.INVITATION, "", BORN)
    place = await walk(place, enrolment, BY_PIN)
    assert place.step is Step.ACCOUNT


async def test_wrong_codes_count_down_and_lock():
    enrolment = ScriptedEnrolment()
    place = await walk(start(), enrolment, BY_CODE[:-1])
    place = await go(place, enrolment, code="000000")
    assert place.problems == {"code": Problem("code-wrong", 4)}
    enrolment.tries = 1
    place = await go(place, enrolment, code="000000")
    assert place.step is Step.LOCKED


async def test_a_code_that_ended_is_told_and_a_new_one_can_be_asked_for():
    enrolment = ScriptedEnrolment()
    place = await walk(start(), enrolment, BY_CODE[:-1])
    enrolment.fail = Gone("code-expired", status=410)
    place = await go(place, enrolment, code="314159")
    assert place.problems == {"code": Problem("code-expired")}
    outcome = await send_again(place.state, enrolment, "voice")
    assert (outcome.state.channel, outcome.state.code) == ("voice", "")
    assert FLOW.settled(place, outcome).step is Step.CODE
    enrolment.fail = Rejected("too-many-sends", status=422)
    outcome = await send_again(place.state, enrolment, "sms")
    assert outcome.problems == {"code": Problem("too-many-sends")}


async def test_a_session_that_ran_out_before_the_proof_is_opened_again_unseen():
    enrolment = ScriptedEnrolment()
    place = await walk(start(), enrolment, BY_PIN[:-1])
    enrolment.lapsed = True
    place = await go(place, enrolment, **BY_PIN[-1][1])
    assert place.step is Step.ACCOUNT


async def test_a_session_that_ran_out_after_the_proof_asks_for_it_again_and_keeps_the_rest():
    enrolment = ScriptedEnrolment()
    place = await walk(start(), enrolment, [*BY_PIN, *MADE[:-1]])
    enrolment.fail = Gone("gone", status=410)
    place = await go(place, enrolment, **MADE[-1][1])
    assert (place.step, place.problems) == (Step.INVITATION, {"link": Problem("session-over")})
    assert (place.state.answer, place.state.birth) == ("Canela", BORN)
    place = await walk(place, enrolment, [*BY_PIN, *MADE])
    assert place.step is Step.DONE


async def test_a_taken_user_name_stays_on_its_page():
    enrolment = ScriptedEnrolment(taken=("maria@example.com",))
    place = await walk(start(), enrolment, [*BY_PIN, *MADE[:3]])
    assert (place.step, place.problems) == (Step.USERNAME, {"username": Problem("username-taken")})
    assert place.state.username == "maria@example.com"


@pytest.mark.parametrize(
    ("refusal", "page", "problems"),
    [
        (Rejected("username-taken", status=409), "username", {"username": Problem("username-taken")}),
        (Rejected("answer-too-weak"), "username", {"answer": Problem("answer-too-weak")}),
        (Rejected("invalid-email"), "username", {"email": Problem("invalid-email")}),
        (Rejected("invalid-relationship"), "relationship", {"relationship": Problem("invalid-relationship")}),
        (
            Rejected("password-rejected", reasons=("too-common",)),
            "password",
            {"password": Problem("password-too-common")},
        ),
        (Rejected("password-rejected"), "password", {"password": Problem("password-refused")}),
        (Rejected("invitation-locked", status=423), "locked", {}),
        (Rejected("terms-outdated", status=409), "terms", {"agreed": Problem("terms-outdated")}),
        (Rejected("not-verified", status=409), "invitation", {"link": Problem("session-over")}),
    ],
)
async def test_what_creating_refuses_is_told_on_the_page_that_can_mend_it(refusal, page, problems):
    enrolment = ScriptedEnrolment()
    place = await walk(start(), enrolment, [*BY_PIN, *MADE[:-1]])
    enrolment.fail = refusal
    place = await go(place, enrolment, **MADE[-1][1])
    assert (place.step, place.problems) == (page, problems)


async def test_a_wrong_password_of_an_old_account_never_tells_which_half_was_wrong():
    place = await walk(start(), ScriptedEnrolment(), BY_PIN)
    place = await go(place, ScriptedEnrolment(), account="existing", sign_in_username="maria", sign_in_password="wrong")
    assert (place.step, place.problems) == (Step.ACCOUNT, {"sign_in_password": Problem("sign-in-wrong")})


async def test_a_chart_that_is_linked_already_is_told_where_the_person_stands():
    enrolment = ScriptedEnrolment(relationship_required=True)
    place = await walk(start(adding=True, known_portal=PORTAL), enrolment, BY_PIN)
    enrolment.fail = Rejected("already-linked", status=409)
    place = await go(place, enrolment, relationship=Relationship.PARENT)
    assert (place.step, place.problems) == (Step.RELATIONSHIP, {"relationship": Problem("already-linked")})


async def test_the_new_account_carries_what_was_typed():
    enrolment = ScriptedEnrolment(relationship_required=True)
    await walk(start(), enrolment, [*BY_PIN, *WHOSE, *MADE])
    made = enrolment.created
    assert (made.username, made.email) == ("maria@example.com", "maria@example.com")
    assert (made.relationship, made.terms_version, made.answer) == (Relationship.CHILD, "1", "Canela")


async def test_where_the_suggested_name_is_no_address_the_address_is_asked_for():
    enrolment = ScriptedEnrolment(suggested="maria")
    place = await walk(start(), enrolment, [*BY_PIN, *MADE[:3]])
    assert place.problems == {"email": Problem("email-needed")}
    place = await go(place, enrolment, email="maria@example.com", username="maria.two")
    await walk(place, enrolment, MADE[3:])
    assert (enrolment.created.username, enrolment.created.email) == ("maria.two", "maria@example.com")


async def test_an_account_the_portal_knows_of_is_offered_with_its_name():
    place = await walk(start(), ScriptedEnrolment(existing=True, suggested="maria"), BY_PIN)
    assert (place.state.account, place.state.sign_in_username) == ("existing", "maria")


async def test_no_state_shows_a_secret_in_its_repr():
    place = await walk(start(), ScriptedEnrolment(), [*BY_CODE, *MADE[:-1]])
    shown = repr(edited(place.state, pin="12345678", password="Blue-kettle-7", sign_in_password="Right-2026"))
    for secret in ("12345678", "Blue-kettle-7", "Right-2026", "Canela", "1984", "0187", "314", "maria@", LINK):
        assert secret not in shown
