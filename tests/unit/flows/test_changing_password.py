"""A new password in the place of the present one, walked without a screen."""

import asyncio
from dataclasses import replace

import pytest

from pfclient.errors import Incompatible, NotAllowed, Offline, RateLimited, Rejected, ServerFault, TimedOut
from pfclient.flows.changing_password import ChangingPassword, ChangingPasswordFlow, Step, prepared, submit
from pfclient.flows.flow import Place, Problem
from pfclient.flows.ports import PasswordPolicy

FLOW = ChangingPasswordFlow()
OLD, NEW = "Old-password-26", "Paper kite over 9 hills"
TYPED = {"present": OLD, "new": NEW}


class Desk:
    """Knows the account's password; `lost` answers come after the work, `fail` before it."""

    def __init__(self, fail=None, lost=None):
        self.fail, self.lost, self.password, self.tried = fail, lost, OLD, []

    async def policy(self):
        self._raise("fail")
        return PasswordPolicy(min_length=10)

    async def change(self, present, new):
        self._raise("fail")
        if present != self.password:
            raise Rejected("wrong-password", fields={"current_password": "wrong-password"})
        self.password = new
        self._raise("lost")

    async def opens(self, password):
        self._raise("fail")
        self.tried.append(password)
        return password == self.password

    def _raise(self, which):
        failure = getattr(self, which)
        setattr(self, which, None)
        if failure is not None:
            raise failure


def opened(desk):
    outcome = asyncio.run(prepared(ChangingPassword("maria"), desk))
    return FLOW.settled(Place(Step.FORM, ChangingPassword("maria")), outcome)


def given(place, desk, **typed):
    state = replace(place.state, **typed)
    return FLOW.settled(replace(place, state=state), asyncio.run(submit(place.step, state, desk)))


def test_the_new_one_takes_the_place_of_the_present_one_and_neither_is_kept():
    desk = Desk()
    place = given(opened(desk), desk, **TYPED)
    assert (place.step, desk.password) == (Step.DONE, NEW)
    assert (place.state.present, place.state.new) == ("", "")
    assert NEW not in repr(replace(place.state, **TYPED))
    assert not FLOW.can_go_back(place)


def test_the_rules_are_asked_for_once_and_again_after_trouble():
    desk = Desk(Offline())
    place = opened(desk)
    assert (place.state.policy, type(place.trouble)) == (None, Offline)
    outcome = asyncio.run(prepared(place.state, desk))
    assert outcome.state.policy.min_length == 10
    desk.fail = Offline()
    assert asyncio.run(prepared(outcome.state, desk)).trouble is None


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        ({"present": ""}, {"present": Problem("present-password-missing")}),
        ({"new": ""}, {"new": Problem("password-empty")}),
        ({"new": "Short-7"}, {"new": Problem("password-too-short", 10)}),
        ({"new": "maria"}, {"new": Problem("password-too-short", 10)}),
        ({"new": OLD}, {"new": Problem("password-same")}),
        ({"present": "", "new": "no capital 77"}, None),
    ],
)
def test_what_is_wrong_is_told_before_the_portal_is_asked(typed, problems):
    desk = Desk()
    place = given(opened(desk), desk, **{**TYPED, **typed})
    assert place.step is Step.FORM
    assert set(place.problems) == {"present", "new"} if problems is None else place.problems == problems
    assert desk.password == OLD


@pytest.mark.parametrize(
    ("refusal", "problems"),
    [
        (Rejected("wrong-password"), {"present": Problem("present-password-wrong")}),
        (Rejected("password-rejected", reasons=("too-common",)), {"new": Problem("password-too-common")}),
        (Rejected("password-rejected", reasons=("new-reason",)), {"new": Problem("password-refused")}),
    ],
)
def test_what_the_portal_refuses_is_told_at_its_field_and_stays_there(refusal, problems):
    desk = Desk()
    place = opened(desk)
    desk.fail = refusal
    place = given(place, desk, **TYPED)
    assert place.problems == problems
    assert (place.state.present, place.state.new) == (OLD, NEW)
    assert not desk.tried


@pytest.mark.parametrize(
    "trouble", [RateLimited(), ServerFault(), NotAllowed("forbidden", status=403), Rejected("odd")]
)
def test_trouble_before_anything_was_done_is_told_and_the_same_may_be_sent_again(trouble):
    desk = Desk()
    place = opened(desk)
    desk.fail = trouble
    place = given(place, desk, **TYPED)
    assert place.trouble is trouble
    assert given(place, desk, **TYPED).step is Step.DONE


@pytest.mark.parametrize("lost", [Offline(), TimedOut(), Incompatible("cut short")])
def test_after_a_lost_answer_the_new_password_is_not_called_wrong(lost):
    desk = Desk(lost=lost)
    place = given(opened(desk), desk, **TYPED)
    assert place.trouble is lost
    assert given(place, desk, **TYPED).step is Step.DONE
    assert desk.tried == [NEW]


def test_after_a_lost_answer_another_new_password_is_told_what_is_the_present_one():
    desk = Desk(lost=Offline())
    place = given(opened(desk), desk, **TYPED)
    place = given(place, desk, new="Another 4 paper kites")
    assert place.problems == {"present": Problem("password-was-changed")}
    assert place.state.present == NEW
    place = given(place, desk)
    assert (place.step, desk.password) == (Step.DONE, "Another 4 paper kites")


def test_a_lost_request_did_nothing_and_a_wrong_password_is_called_wrong():
    desk = Desk()
    place = opened(desk)
    desk.fail = Offline()
    place = given(place, desk, **TYPED)
    place = given(place, desk, present="Not-the-one-1")
    assert place.problems == {"present": Problem("present-password-wrong")}
    assert given(place, desk, present=OLD).step is Step.DONE


def test_where_it_cannot_be_found_out_that_is_told():
    desk = Desk(lost=Offline())
    place = given(opened(desk), desk, **TYPED)

    async def refused(present, new):
        raise Rejected("wrong-password")

    desk.change, desk.fail = refused, TimedOut()
    assert isinstance(given(place, desk, **TYPED).trouble, TimedOut)
