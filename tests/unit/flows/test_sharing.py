"""Inviting somebody to one's own chart and changing what somebody may see, walked without a screen."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pfclient.errors import NotAllowed, NotFound, Offline, RateLimited, Rejected, ServerFault
from pfclient.flows.birth_date import PARTS, BirthDate
from pfclient.flows.flow import Place, Problem
from pfclient.flows.sharing import Sharing, SharingFlow, Step, Term, begin_changing, begin_inviting, submit, terms
from pfclient.people import Access
from pfclient.proxies import InvitationState, Invited, Limits, OwnChart, Pending, Proxy

FLOW = SharingFlow()
TODAY = date(2026, 3, 10)
OFFERED = ("diagnoses", "medications", "allergies")
LAKEVIEW = OwnChart("Patient/p1", "Lakeview", may_invite=True, limits=Limits(OFFERED, None))
BAYSIDE = OwnChart("Patient/p2", "Bayside", may_invite=True, limits=Limits(("medications",), date(2026, 12, 31)))
ROSA = Proxy(
    "r",
    "Rosa",
    "other",
    "Lakeview",
    date(2026, 1, 2),
    Access(("medications", "allergies"), date(2026, 9, 30)),
    "Patient/p1",
    limits=Limits(OFFERED, date(2027, 3, 31)),
)


class Desk:
    """Does what it is asked; `fail` is raised by the next call."""

    def __init__(self, fail=None):
        self.fail, self.offers, self.changes = fail, [], []

    async def invite(self, offer, act):
        self.offers.append((offer, act))
        self._failing()
        expires = datetime(2026, 3, 31, tzinfo=UTC)
        pending = Pending(
            "i", offer.patient, "Lakeview", offer.email, offer.relationship, offer.access, expires, "open"
        )
        return Invited(replace(pending, state=InvitationState.OPEN), "12345678")

    async def change(self, proxy, access):
        self.changes.append((proxy, access))
        self._failing()
        return replace(ROSA, access=access)

    def _failing(self):
        failure, self.fail = self.fail, None
        if failure is not None:
            raise failure


def walk(place, desk, *answers):
    """Answer page after page; gives where that leads, and the way there."""
    way = [place.step]
    for typed in answers:
        state = replace(place.state, **typed)
        outcome = asyncio.run(submit(place.step, state, desk))
        place = FLOW.settled(replace(place, state=state), outcome)
        way.append(place.step)
    return place, way


def inviting(*charts):
    return Place(Step.WHO, begin_inviting(charts or (LAKEVIEW,), TODAY, "act"))


def changing(proxy=ROSA):
    return Place(Step.WHAT, begin_changing(proxy, TODAY))


WHO = {"email": " rosa@example.com ", "relationship": "other"}
ALL = {"part": "all", "term": "open"}
SOME = {
    "part": "some",
    "categories": ("allergies", "medications"),
    "term": "day",
    "until": BirthDate("9", "30", "2026"),
}


@pytest.mark.parametrize(
    ("what", "access"),
    [
        (ALL, Access()),
        (SOME, Access(("medications", "allergies"), date(2026, 9, 30))),
        ({**SOME, "term": "month"}, Access(("medications", "allergies"), date(2026, 4, 9))),
        ({"part": "some", "categories": OFFERED, "term": "year"}, Access(OFFERED, date(2027, 3, 10))),
        # What is ticked and not offered any more, or hidden behind the other answer, is not sent.
        ({**SOME, "categories": ("lab_results", "allergies")}, Access(("allergies",), date(2026, 9, 30))),
        ({**SOME, "part": "all", "term": "half"}, Access((), date(2026, 9, 8))),
    ],
)
def test_an_invitation_says_what_was_chosen_and_shows_the_pin(what, access):
    desk = Desk()
    place, way = walk(inviting(), desk, WHO, what, {})
    assert way == [Step.WHO, Step.WHAT, Step.CHECK, Step.PIN]
    [(offer, act)] = desk.offers
    assert (offer.patient, offer.email, offer.relationship, offer.access) == (
        "Patient/p1",
        "rosa@example.com",
        "other",
        access,
    )
    assert (act, place.state.invited.pin) == ("act", "12345678")
    assert "12345678" not in repr(place.state)
    assert not FLOW.can_go_back(place)


def test_of_several_charts_one_is_chosen_and_its_limits_count():
    place, _ = walk(inviting(LAKEVIEW, BAYSIDE), Desk(), WHO)
    assert place.problems == {"patient": Problem("chart-empty")}
    place, way = walk(place, Desk(), {"patient": "Patient/p2"}, {**SOME, "until": BirthDate("1", "1", "2027")})
    assert way == [Step.WHO, Step.WHAT, Step.WHAT]
    assert place.problems == dict.fromkeys(PARTS, Problem("until-late"))
    place, way = walk(place, Desk(), {"until": BirthDate("12", "31", "2026")})
    assert place.state.access == Access(("medications",), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        ({"email": ""}, {"email": "helper-email-empty"}),
        ({"email": "rosa"}, {"email": "helper-email-bad"}),
        ({"email": "rosa@host"}, {"email": "helper-email-bad"}),
        ({"email": "ro sa@example.com"}, {"email": "helper-email-bad"}),
        ({"email": "a@b@example.com"}, {"email": "helper-email-bad"}),
        ({"email": "@example.com"}, {"email": "helper-email-bad"}),
        ({"email": "a" * 250 + "@example.com"}, {"email": "helper-email-bad"}),
        ({"relationship": ""}, {"relationship": "helper-empty"}),
    ],
)
def test_what_is_wrong_with_who_is_told_before_anybody_is_asked(typed, problems):
    place, way = walk(inviting(), Desk(), {**WHO, **typed})
    assert way == [Step.WHO, Step.WHO]
    assert {name: each.code for name, each in place.problems.items()} == problems


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        ({"part": "", "term": ""}, {"part": "part-empty", "term": "term-empty"}),
        ({"categories": ()}, {"categories": "categories-empty"}),
        ({"categories": ("lab_results",)}, {"categories": "categories-empty"}),
        ({"until": BirthDate()}, dict.fromkeys(PARTS, "until-empty")),
        ({"until": BirthDate("9", "30", "")}, {"year": "until-part"}),
        ({"until": BirthDate("9", "31", "2026")}, {"month": "until-real", "day": "until-real"}),
        ({"until": BirthDate("9", "30", "26")}, {"year": "until-year"}),
        ({"until": BirthDate("9", "30", "1826")}, {"year": "until-year-real"}),
        ({"until": BirthDate("3", "9", "2026")}, dict.fromkeys(PARTS, "until-past")),
    ],
)
def test_what_is_wrong_with_what_is_told_before_anybody_is_asked(typed, problems):
    place, _ = walk(inviting(), Desk(), WHO)
    place, way = walk(place, Desk(), {**SOME, **typed})
    assert way == [Step.WHAT, Step.WHAT]
    assert {name: each.code for name, each in place.problems.items()} == problems


def test_today_is_a_last_day():
    place, _ = walk(inviting(), Desk(), WHO, {**SOME, "until": BirthDate("3", "10", "2026")})
    assert place.step is Step.CHECK


def test_the_way_back_keeps_what_was_typed():
    place, _ = walk(inviting(), Desk(), WHO, SOME)
    place = FLOW.back(FLOW.back(place))
    assert (place.step, place.state.email, place.state.categories) == (Step.WHO, WHO["email"], SOME["categories"])


@pytest.mark.parametrize(
    "failure",
    [
        Offline(),
        NotAllowed("not-allowed", status=403),
        ServerFault(),
        RateLimited(),
        Rejected("too-many-invitations", status=409),
    ],
)
def test_what_stands_in_the_way_is_told_and_the_same_invitation_is_sent_again(failure):
    desk = Desk(failure)
    place, way = walk(inviting(), desk, WHO, SOME, {})
    assert (way[-1], place.trouble) == (Step.CHECK, failure)
    place, way = walk(place, desk, {})
    assert way[-1] is Step.PIN
    assert desk.offers[0] == desk.offers[1]


@pytest.mark.parametrize(
    ("code", "step", "problems"),
    [
        ("invalid-email", Step.WHO, {"email": Problem("helper-email-bad")}),
        ("invalid-relationship", Step.WHO, {"relationship": Problem("helper-empty")}),
        ("invalid-categories", Step.WHAT, {"part": Problem("part-gone")}),
        ("invalid-until", Step.WHAT, {"term": Problem("term-gone")}),
    ],
)
def test_what_the_portal_refuses_is_told_where_it_is_mended(code, step, problems):
    place, _ = walk(inviting(), Desk(Rejected(code)), WHO, SOME, {})
    assert (place.step, place.problems) == (step, problems)
    assert place.state.email == WHO["email"]


def test_access_is_changed_within_its_limits():
    desk = Desk()
    place = changing()
    state = place.state
    assert (state.part, state.categories, state.term) == ("some", ("medications", "allergies"), "day")
    assert state.until == BirthDate("09", "30", "2026")
    place, way = walk(place, desk, {"categories": ("medications",)}, {})
    assert way == [Step.WHAT, Step.CHECK, Step.DONE]
    assert desk.changes == [("r", Access(("medications",), date(2026, 9, 30)))]
    assert place.state.changed.access.categories == ("medications",)


@pytest.mark.parametrize(
    ("proxy", "part", "term"),
    [
        (replace(ROSA, access=Access()), "all", "open"),
        (replace(ROSA, access=Access(until=date(2027, 3, 31))), "all", "open"),
        (replace(ROSA, limits=None, access=Access()), "all", "open"),
    ],
)
def test_it_begins_with_what_is_so(proxy, part, term):
    state = changing(proxy).state
    assert (state.part, state.term) == (part, term)


@pytest.mark.parametrize("typed", [{}, {"categories": ("allergies", "medications")}])
def test_nothing_is_sent_where_nothing_is_another(typed):
    desk = Desk()
    place, _ = walk(changing(), desk, typed)
    assert place.problems == {"part": Problem("access-unchanged")}
    assert not desk.changes


def test_access_that_ended_meanwhile_is_told():
    gone = NotFound("not-found", status=404)
    place, way = walk(changing(), Desk(gone), {"part": "all"}, {})
    assert (way[-1], place.trouble) == (Step.CHECK, gone)


@pytest.mark.parametrize(
    ("latest", "offered"),
    [
        (None, [Term.OPEN, Term.MONTH, Term.HALF, Term.YEAR, Term.DAY]),
        (date(2027, 3, 31), [Term.OPEN, Term.MONTH, Term.HALF, Term.YEAR, Term.DAY]),
        (date(2026, 9, 8), [Term.OPEN, Term.MONTH, Term.DAY]),
        (TODAY, [Term.OPEN, Term.DAY]),
    ],
)
def test_no_term_reaches_beyond_the_limits(latest, offered):
    assert list(terms(Limits(OFFERED, latest), TODAY)) == offered


def test_an_empty_state_has_no_limits():
    assert Sharing().limits == Limits()
