"""Every path through recovery, walked page by page without a screen, and every answer on every page."""

from datetime import date

import pytest

from pfclient.errors import (
    Incompatible,
    Offline,
    RateLimited,
    ServerFault,
    TimedOut,
    UnsafeAddress,
)
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.flow import Place, Problem
from pfclient.flows.ports import PasswordPolicy
from pfclient.flows.recovering import reworded, send_again, submit
from pfclient.flows.recovery import Aim, Recovery, RecoveryFlow, Step, edited
from tests.unit.flows.scripted import LINK as INVITATION
from tests.unit.flows.scripted import PORTAL
from tests.unit.flows.scripted_recovery import ANSWER, CODE, LINK, QUESTION, TOKEN, ScriptedRecovery

FLOW = RecoveryFlow()
BORN = BirthDate("06", "02", "1984")
PARTS = ("month", "day", "year")
PASSWORD = "Blue-kettle-7"

FOUND = [("portal", {"address": "chart.example.org"})]
ASKED = [("ask", {"username": "maria"})]
OPENED = [("link", {"link": LINK})]
ANSWERED = [("question", {"answer": ANSWER, "birth": BORN})]
BY_QUESTION = [*OPENED, ("method", {"method": "question"}), *ANSWERED]
BY_CODE = [*OPENED, ("method", {"method": "sms"}), ("code", {"code": "314 159"})]
BY_CALL = [*OPENED, ("method", {"method": "voice"}), ("code", {"code": CODE})]
CHOSEN = [("password", {"password": PASSWORD})]


def start(**state):
    begun = Recovery(today=date(2026, 3, 10), **state)
    return Place(FLOW.first(begun), begun)


async def walk(place, desk, pages):
    for name, typed in pages:
        assert place.step == name
        place = await go(place, desk, **typed)
    return place


async def go(place, desk, **typed):
    state = edited(place.state, **typed)
    return FLOW.settled(place, await submit(place.step, state, desk))


PATHS = {
    "answer": ({}, {"known_portal": PORTAL}, [*ASKED, *BY_QUESTION, *CHOSEN]),
    "text": ({}, {"known_portal": PORTAL}, [*ASKED, *BY_CODE, *CHOSEN]),
    "call": ({}, {"known_portal": PORTAL}, [*ASKED, *BY_CALL, *CHOSEN]),
    "new computer": ({}, {}, [*FOUND, *ASKED, *BY_QUESTION, *CHOSEN]),
    "the e-mail's link": ({}, {"link": LINK}, [*BY_QUESTION, *CHOSEN]),
    "nothing but the answer": ({"methods": ("question",)}, {"link": LINK}, [*OPENED, *ANSWERED, *CHOSEN]),
    "no question": ({"methods": ("sms", "voice")}, {"link": LINK}, [*BY_CODE, *CHOSEN]),
    "NIST rules": (
        {"policy": PasswordPolicy(min_length=15, uppercase=False, number_or_symbol=False)},
        {"link": LINK},
        [*BY_QUESTION, ("password", {"password": "copper wagon lantern"})],
    ),
}
NAMES = [("names", {"email": "maria@example.org"}), ("names-sent", {})]


@pytest.mark.parametrize("name", PATHS)
async def test_the_path_ends_with_a_new_password_and_no_secret_kept(name):
    rules, state, pages = PATHS[name]
    desk = ScriptedRecovery(**rules)
    place = await walk(start(**state), desk, pages)
    assert place.step is Step.DONE
    assert desk.password == pages[-1][1]["password"]
    kept = place.state
    assert (kept.answer, kept.code, kept.password, kept.link) == ("", "", "", "")
    assert kept.proved.username == "maria"
    assert not FLOW.can_go_back(place)


@pytest.mark.parametrize("name", PATHS)
async def test_back_returns_to_the_beginning_and_forward_again_proves_nothing_twice(name):
    rules, state, pages = PATHS[name]
    desk = ScriptedRecovery(**rules)
    place = await walk(start(**state), desk, pages[:-2])
    assert place.step == pages[-2][0]
    while FLOW.can_go_back(place):
        place = FLOW.back(place)
    assert place.step == pages[0][0]
    desk.calls.clear()
    place = await walk(place, desk, pages)
    assert place.step is Step.DONE
    assert desk.calls.count("answer") + desk.calls.count("type_code") == 1
    assert desk.tries == 5
    assert "send_code" not in desk.calls or "ask" in dict(pages)


@pytest.mark.parametrize("name", [*PATHS, "user names"])
@pytest.mark.parametrize(
    "trouble",
    [Offline(), TimedOut(), ServerFault(status=503), Incompatible("cut"), RateLimited("rate-limited"), UnsafeAddress()],
    ids=lambda e: type(e).__name__,
)
async def test_trouble_on_any_page_loses_nothing_and_the_same_page_goes_through_afterwards(name, trouble):
    rules, state, pages = PATHS.get(name, ({}, {"aim": Aim.USERNAME, "known_portal": PORTAL}, NAMES))
    desk = ScriptedRecovery(**rules)
    place = start(**state)
    for page, typed in pages:
        assert place.step == page
        asked = edited(place.state, **typed)
        desk.fail = trouble
        held = FLOW.settled(place, await submit(place.step, asked, desk))
        if desk.fail is None:
            assert (held.step, held.trouble, held.problems) == (place.step, trouble, {})
            assert all(getattr(held.state, field) == value for field, value in typed.items())
        desk.fail = None
        place = FLOW.settled(place, await submit(place.step, asked, desk))
    assert place.step is (Step.ASK if name == "user names" else Step.DONE)


async def test_user_names_are_sent_and_lead_on_to_the_password():
    desk = ScriptedRecovery()
    place = await walk(start(aim=Aim.USERNAME, known_portal=PORTAL), desk, NAMES)
    assert desk.letters == [("names", "maria@example.org")]
    assert place.step is Step.ASK
    assert FLOW.back(place).step is Step.NAMES_SENT


async def test_who_proved_it_before_goes_on_with_the_password():
    desk = ScriptedRecovery()
    await walk(start(link=LINK), desk, BY_QUESTION)
    place = await walk(start(link=LINK), desk, OPENED)
    assert place.step is Step.PASSWORD
    assert (await walk(place, desk, CHOSEN)).step is Step.DONE


async def test_where_nothing_can_prove_it_the_office_is_named_and_one_can_go_back():
    place = await walk(start(link=LINK), ScriptedRecovery(methods=()), OPENED)
    assert place.step is Step.OFFICE
    assert place.state.info.phone == "(555) 010-0142"
    assert FLOW.back(place).step is Step.LINK


# ---- what each page says of what is typed


@pytest.mark.parametrize(
    ("page", "typed", "problems"),
    [
        ("portal", {}, {"address": Problem("portal-empty")}),
        ("portal", {"address": "http://chart.example.org"}, {"address": Problem("link-unsafe")}),
        ("names", {"email": " "}, {"email": Problem("email-needed")}),
        ("names", {"email": "maria"}, {"email": Problem("email-needed")}),
        ("ask", {"username": " "}, {"username": Problem("username-empty")}),
        ("link", {}, {"link": Problem("recovery-link-empty")}),
        ("link", {"link": "see the e-mail"}, {"link": Problem("recovery-link-bad")}),
        ("link", {"link": INVITATION}, {"link": Problem("recovery-link-invitation")}),
        ("link", {"link": "ABCD-EFGH"}, {"link": Problem("recovery-link-invitation")}),
        ("link", {"link": LINK.replace("https", "http")}, {"link": Problem("link-unsafe")}),
        ("method", {"method": ""}, {"method": Problem("method-empty")}),
        ("question", {"birth": BORN}, {"answer": Problem("answer-empty")}),
        ("question", {"answer": "x"}, dict.fromkeys(PARTS, Problem("dob-empty"))),
        ("code", {}, {"code": Problem("code-empty")}),
        ("code", {"code": "12"}, {"code": Problem("code-length", 6)}),
        ("password", {}, {"password": Problem("password-empty")}),
        ("password", {"password": "short"}, {"password": Problem("password-too-short", 8)}),
        ("password", {"password": "Kettle-" + "x" * 200}, {"password": Problem("password-too-long", 128)}),
    ],
)
async def test_what_can_be_seen_to_be_wrong_asks_nobody(page, typed, problems):
    desk = ScriptedRecovery()
    state = {"known_portal": "" if page == "portal" else PORTAL}
    place = Place(Step(page), start(**state).state)
    if page in {"method", "code", "password"}:
        place = await walk(start(link=LINK), desk, {"method": BY_CODE[:1], "code": BY_CODE[:2]}.get(page, BY_CODE))
    desk.calls.clear()
    after = await go(place, desk, **typed)
    assert (after.step, after.problems, desk.calls) == (Step(page), problems, [])


async def test_five_wrong_answers_lock_the_link_and_a_new_one_begins_anew():
    desk = ScriptedRecovery()
    place = await walk(start(link=LINK), desk, BY_QUESTION[:2])
    for left in (4, 3, 2, 1):
        place = await go(place, desk, answer="Rex", birth=BORN)
        assert place.problems == {"answer": Problem("answer-wrong", left)}
        assert (place.state.answer, place.state.birth) == ("Rex", BORN)
    place = await go(place, desk)
    assert place.step is Step.LOCKED
    assert (place.state.answer, place.state.link) == ("", "")
    assert not FLOW.can_go_back(place)
    place = await go(place, desk)
    assert (place.step, FLOW.can_go_back(place)) == (Step.ASK, False)
    assert place.state.portal == PORTAL
    fresh = ScriptedRecovery()
    assert (await walk(place, fresh, [*ASKED, *BY_CODE, *CHOSEN])).step is Step.DONE


async def test_a_wrong_code_is_taken_out_of_its_box_and_the_right_one_goes_through():
    desk = ScriptedRecovery()
    place = await walk(start(link=LINK), desk, BY_CODE[:2])
    place = await go(place, desk, code="000 000")
    assert (place.state.code, place.problems) == ("", {"code": Problem("code-wrong", 4)})
    assert (await walk(place, desk, BY_CODE[2:])).step is Step.PASSWORD


async def test_a_new_code_takes_the_place_of_the_old_one():
    desk = ScriptedRecovery()
    place = await walk(start(link=LINK), desk, BY_CODE[:2])
    outcome = await send_again(edited(place.state, code="3141"), desk, "voice")
    place = FLOW.settled(place, outcome)
    assert place.step is Step.CODE
    assert (place.state.code, place.state.challenge.challenge_id, place.state.code_by) == ("", "c2", "voice")
    assert (await walk(place, desk, BY_CODE[2:])).step is Step.PASSWORD


async def test_a_new_code_that_cannot_be_asked_for_changes_nothing():
    desk = ScriptedRecovery()
    place = await walk(start(link=LINK), desk, BY_CODE[:2])
    desk.fail = Offline()
    held = FLOW.settled(place, await send_again(edited(place.state, code="3141"), desk, "sms"))
    assert (held.step, held.state.code, held.state.challenge.challenge_id) == (Step.CODE, "3141", "c1")
    desk.sends = 0
    held = FLOW.settled(place, await send_again(place.state, desk, "sms"))
    assert (held.step, held.problems) == (Step.METHOD, {"method": Problem("recovery-no-more-codes")})


async def test_in_two_windows_the_second_is_told_that_the_link_is_used():
    desk = ScriptedRecovery()
    first, second = (await walk(start(link=LINK), desk, BY_QUESTION), await walk(start(link=LINK), desk, OPENED))
    assert (await walk(first, desk, CHOSEN)).step is Step.DONE
    late = await walk(second, desk, CHOSEN)
    assert (late.step, late.problems) == (Step.LINK, {"link": Problem("recovery-ended")})
    assert (late.state.password, late.state.link) == ("", LINK)
    assert desk.password == PASSWORD


async def test_a_new_link_is_asked_of_the_portal_whose_link_is_over():
    desk = ScriptedRecovery()
    desk.state = "ended"
    place = await walk(start(link=LINK), desk, OPENED)
    place = FLOW.moved(place, Step.ASK)
    desk.state = "open"
    place = await walk(place, desk, ASKED)
    assert (place.step, place.state.link, place.state.portal) == (Step.LINK, "", PORTAL)
    assert desk.letters == [("link", "maria")]


async def test_another_link_drops_what_was_said_about_the_first():
    desk = ScriptedRecovery()
    place = await walk(start(link=LINK), desk, BY_CODE[:2])
    same = edited(place.state, link=f"  {LINK}")
    assert same.ways is place.state.ways
    other = edited(place.state, link=LINK.replace(TOKEN, "s" * 32), code="123456")
    assert (other.ways, other.challenge, other.code, other.info) == (None, None, "123456", place.state.info)
    typed = edited(place.state, answer=ANSWER, password=PASSWORD, birth=BORN)
    whose = edited(typed, link=LINK.replace(TOKEN, "s" * 32))
    assert (whose.answer, whose.password, whose.birth) == ("", "", BirthDate())
    elsewhere = edited(place.state, link=LINK.replace("chart", "other"))
    assert (elsewhere.portal, elsewhere.info) == ("https://other.example.org", None)


async def test_the_question_is_asked_in_the_language_spoken_now_and_stays_where_it_cannot():
    desk = ScriptedRecovery()
    place = await walk(start(link=LINK), desk, BY_QUESTION[:2])
    typed = edited(place.state, answer="Cap", birth=BORN)
    desk.fail = Offline()
    assert await reworded(typed, desk) is typed
    again = await reworded(typed, desk)
    assert (again.ways.question, again.answer, again.method) == (QUESTION, "Cap", "question")
    begun = start(known_portal=PORTAL).state
    assert await reworded(begun, desk) is begun


async def test_no_secret_shows_in_a_repr():
    place = await walk(start(link=LINK, username="maria"), ScriptedRecovery(), [*BY_CODE[:2]])
    state = edited(place.state, answer=ANSWER, code=CODE, password=PASSWORD, birth=BORN)
    shown = repr(state)
    for secret in (TOKEN, ANSWER, CODE, PASSWORD, "1984", "maria", "Maria"):
        assert secret not in shown
