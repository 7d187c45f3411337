"""Every path through a visit at the waiting-room screen, walked screen by screen without one."""

from dataclasses import fields, replace
from datetime import date

import pytest

from pfclient.errors import (
    Gone,
    Incompatible,
    NotAllowed,
    NotFound,
    Offline,
    RateLimited,
    Rejected,
    ServerFault,
    SessionExpired,
    TimedOut,
)
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.checking_in import submit
from pfclient.flows.flow import Problem
from pfclient.flows.kiosk_ports import Correction, FormState, Purpose, VisitState
from pfclient.flows.kiosk_visit import ENDS_AS, MAX_TRIES, Ending, KioskVisit, KioskVisitFlow, Step, begun, edited
from tests.unit.flows.scripted_kiosk import INFO, VISIT, ScriptedKiosk

FLOW = KioskVisitFlow()
TODAY = date(2026, 3, 12)
BORN = {"birth": BirthDate("11", "3", "1948")}
LAST4 = {"phone_last4": "0187"}

FOUND = [("start", {}), ("birth-date", BORN), ("phone", LAST4)]

PATHS = {
    "on time": ({}, [*FOUND, ("review", {})], Step.DONE, "check_in"),
    "in Spanish": ({}, [("start", {"language": "es"}), *FOUND[1:], ("review", {})], Step.DONE, "check_in"),
    "a form is missing": ({"form": FormState.MISSING}, [*FOUND, ("form", {}), ("review", {})], Step.DONE, "check_in"),
    "a form is done": ({"form": FormState.DONE}, [*FOUND, ("review", {})], Step.DONE, "check_in"),
    "early": ({"state": VisitState.EARLY}, FOUND, Step.EARLY, "find_visit"),
    "late": ({"state": VisitState.LATE}, FOUND, Step.LATE, "find_visit"),
    "already checked in": ({"state": VisitState.ALREADY}, FOUND, Step.ALREADY, "find_visit"),
    "late and a form is missing": (
        {"state": VisitState.LATE, "form": FormState.MISSING},
        FOUND,
        Step.LATE,
        "find_visit",
    ),
    "another birth date": ({}, [*FOUND[:1], ("birth-date", {"birth": BirthDate("1", "1", "1990")}), FOUND[2]],
                           Step.NOT_FOUND, "find_visit"),
    "other digits": ({}, [*FOUND[:2], ("phone", {"phone_last4": "9999"})], Step.NOT_FOUND, "find_visit"),
    "registering": ({}, [("start", {"purpose": Purpose.REGISTER})], Step.REGISTER, "open_for"),
    "reading one's record": ({}, [("start", {"purpose": Purpose.RECORD})], Step.RECORD, "open_for"),
    "out of hours": ({"info": replace(INFO, is_open=False)}, [("start", {})], Step.CLOSED, "info"),
    "locked": ({"info": replace(INFO, staff_needed=True)}, [("start", {})], Step.STAFF_NEEDED, "info"),
    "not offered here": (
        {"info": replace(INFO, offers=frozenset({Purpose.CHECK_IN}))},
        [("start", {"purpose": Purpose.RECORD})],
        Step.DESK,
        "info",
    ),
}  # fmt: skip


async def go(place, kiosk, **typed):
    state = edited(place.state, **typed)
    return FLOW.settled(place, await submit(place.step, state, kiosk))


async def walk(kiosk, pages, place=None):
    place = place or begun(TODAY)
    for name, typed in pages:
        assert place.step == name
        place = await go(place, kiosk, **typed)
    return place


@pytest.mark.parametrize("name", PATHS)
async def test_the_path_ends_where_it_should(name):
    rules, pages, step, last = PATHS[name]
    kiosk = ScriptedKiosk(**rules)
    place = await walk(kiosk, pages)
    assert place.step is step
    assert kiosk.calls[-1][0] == last
    assert FLOW.is_final(step)
    assert not FLOW.can_go_back(place)


async def test_checked_in_one_is_told_where_to_sit_and_nothing_typed_is_left():
    place = await walk(ScriptedKiosk(), [*FOUND, ("review", {})])
    assert place.state.area == "Waiting Area B"
    assert (place.state.birth, place.state.phone_last4) == (BirthDate(), "")


def test_every_step_ends_a_visit_some_way_and_every_way_is_one_of_the_endings():
    assert {FLOW.ending(step) for step in Step} <= set(Ending)
    assert all(FLOW.ending(step) is Ending.START_OVER for step in Step if step not in ENDS_AS)
    assert FLOW.ending(Step.OFFLINE) is Ending.PORTAL_GONE


def test_three_screens_have_a_number():
    numbered = {step: FLOW.number(step) for step in Step if FLOW.number(step)}
    assert numbered == {Step.BIRTH_DATE: (1, 3), Step.PHONE: (2, 3), Step.REVIEW: (3, 3)}


CAUSES = [NotFound("see-front-desk", status=404), RateLimited("rate-limited", retry_after=300)]


@pytest.mark.parametrize("cause", CAUSES, ids=lambda e: type(e).__name__)
async def test_whatever_is_not_found_leads_to_one_screen_with_nothing_typed_left(cause):
    kiosk = ScriptedKiosk()
    kiosk.fail["find_visit"] = cause
    place = await walk(kiosk, FOUND)
    assert (place.step, place.problems, place.trouble) == (Step.NOT_FOUND, {}, None)
    assert replace(place.state, tries=0) == KioskVisit(today=TODAY, info=INFO)


async def test_a_third_time_not_found_leaves_only_the_desk():
    kiosk, wrong = ScriptedKiosk(), {"phone_last4": "1111"}
    place = await walk(kiosk, [*FOUND[:2], ("phone", wrong)])
    for _ in range(MAX_TRIES - 1):
        assert place.state.may_try_again
        place = await walk(kiosk, [("birth-date", BORN), ("phone", wrong)], FLOW.tried_again(place))
    assert (place.step, place.state.may_try_again) == (Step.NOT_FOUND, False)
    assert FLOW.tried_again(place) == place


async def test_after_a_wrong_try_the_right_one_is_found():
    kiosk = ScriptedKiosk()
    place = FLOW.tried_again(await walk(kiosk, [*FOUND[:2], ("phone", {"phone_last4": "1111"})]))
    assert (place.step, place.history) == (Step.BIRTH_DATE, (Step.START,))
    assert (await walk(kiosk, [*FOUND[1:], ("review", {})], place)).step is Step.DONE


TROUBLES = [Offline(), TimedOut(), ServerFault(status=503), Incompatible(), SessionExpired(), Gone("gone", status=410)]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda e: type(e).__name__)
@pytest.mark.parametrize(("step", "call"), [("start", "info"), ("phone", "find_visit"), ("review", "check_in")])
async def test_a_portal_out_of_reach_is_told_and_try_again_repeats_what_was_asked(trouble, step, call):
    kiosk = ScriptedKiosk()
    pages = [*FOUND, ("review", {})]
    at = [name for name, _ in pages].index(step)
    place = await walk(kiosk, pages[:at])
    kiosk.fail[call] = trouble
    gone = await go(place, kiosk, **pages[at][1])
    assert (gone.step, gone.trouble) == (Step.OFFLINE, trouble)
    again = FLOW.tried_again(gone)
    assert (again.step, again.trouble) == (place.step, None)
    assert (await walk(kiosk, pages[at:], again)).step is Step.DONE


@pytest.mark.parametrize(
    ("refusal", "step"),
    [
        (Rejected("staff-needed", status=423), Step.STAFF_NEEDED),
        (NotAllowed("closed", status=403), Step.CLOSED),
        (NotAllowed("forbidden", status=403), Step.OFFLINE),
        (NotFound("", status=404), Step.OFFLINE),
    ],
)
async def test_a_refusal_about_the_screen_itself_has_a_screen_of_its_own(refusal, step):
    kiosk = ScriptedKiosk()
    kiosk.fail["find_visit"] = refusal
    assert (await walk(kiosk, FOUND)).step is step


async def test_a_window_that_closed_while_one_read_is_late_at_the_review():
    kiosk = ScriptedKiosk()
    place = await walk(kiosk, FOUND)
    kiosk.fail["check_in"] = Rejected("business-rule", status=422)
    assert (await go(place, kiosk)).step is Step.LATE


@pytest.mark.parametrize("correction", Correction)
async def test_a_correction_is_told_to_the_desk_and_leads_back_to_the_review(correction):
    kiosk = ScriptedKiosk()
    place = await walk(kiosk, FOUND)
    assert place.state.correctable == tuple(Correction)
    place = await go(FLOW.correcting(place, correction), kiosk, note=" 0190 ")
    assert kiosk.calls[-1] == ("correct", correction, "0190")
    assert (place.step, place.history) == (Step.REVIEW, (Step.START, Step.BIRTH_DATE, Step.PHONE))
    assert correction not in place.state.correctable
    assert (await go(place, kiosk)).state.corrected == {correction}


async def test_what_is_not_on_record_offers_no_correction_and_back_leaves_one_undone():
    kiosk = ScriptedKiosk(insurance_hint="")
    place = await walk(kiosk, FOUND)
    assert place.state.correctable == (Correction.PHONE, Correction.ADDRESS)
    back = FLOW.back(FLOW.correcting(place, Correction.PHONE))
    assert (back.step, back.state.corrected, kiosk.calls[-1][0]) == (Step.REVIEW, frozenset(), "find_visit")


@pytest.mark.parametrize("pages", range(len(FOUND) + 1))
async def test_from_every_screen_one_may_rather_talk_to_a_person(pages):
    place = FLOW.to_desk(await walk(ScriptedKiosk(), FOUND[:pages]))
    assert (place.step, FLOW.can_go_back(place), FLOW.ending(place.step)) == (Step.DESK, False, Ending.DESK)
    assert place.state == KioskVisit(today=TODAY, info=place.state.info)


async def test_back_keeps_what_was_found_until_something_else_is_typed():
    kiosk = ScriptedKiosk()
    place = FLOW.back(await walk(kiosk, FOUND))
    assert (place.step, place.state.phone_last4) == (Step.PHONE, "0187")
    again = await go(place, kiosk)
    assert (again.step, [call[0] for call in kiosk.calls].count("find_visit")) == (Step.REVIEW, 1)
    assert (await go(place, kiosk, phone_last4="1111")).step is Step.NOT_FOUND


@pytest.mark.parametrize(
    ("step", "typed", "problems"),
    [
        (Step.BIRTH_DATE, {}, dict.fromkeys(("month", "day", "year"), Problem("dob-empty"))),
        (Step.BIRTH_DATE, {"birth": BirthDate("3", "13", "2026")},
         dict.fromkeys(("month", "day", "year"), Problem("dob-future"))),
        (Step.PHONE, {}, {"phone_last4": Problem("last-four-digits")}),
        (Step.PHONE, {"phone_last4": "018"}, {"phone_last4": Problem("last-four-digits")}),
        (Step.PHONE, {"phone_last4": "٠١٨٧"}, {"phone_last4": Problem("last-four-digits")}),
        (Step.CORRECTION, {"note": "x" * 201}, {"note": Problem("note-too-long", count=200)}),
    ],
)  # fmt: skip
async def test_what_can_be_seen_to_be_wrong_asks_nobody(step, typed, problems):
    kiosk = ScriptedKiosk()
    outcome = await submit(step, edited(KioskVisit(today=TODAY), **typed), kiosk)
    assert (outcome.problems, kiosk.calls) == (problems, [])


def test_the_state_never_shows_what_a_visitor_typed_or_was_told():
    secret = {"birth", "phone_last4", "visit", "note", "area"}
    assert {item.name for item in fields(KioskVisit) if not item.repr} == secret
    state = KioskVisit(today=TODAY, phone_last4="0187", visit=VISIT, note="call 0190", area="Area B")
    assert not [word for word in ("0187", "Ernesto", "0190", "Okafor", "Area B") if word in repr(state) + repr(VISIT)]
