"""Linking a chart to an account that wants a code, walked without a screen."""

import pytest

from pfclient.errors import Rejected
from pfclient.flows.flow import Problem
from pfclient.flows.registration import Step, edited
from tests.unit.flows.scripted import BACKUP_CODE, ScriptedEnrolment
from tests.unit.flows.test_paths import BY_PIN, LINKED, go, start, walk


@pytest.mark.parametrize(
    "typed", [{"sign_in_code": "314 159"}, {"sign_in_code": BACKUP_CODE, "sign_in_backup": True}], ids=["app", "backup"]
)
@pytest.mark.parametrize("shared", [False, True])
async def test_an_account_with_two_steps_is_asked_for_a_code_on_the_same_page(typed, shared):
    portal = ScriptedEnrolment(existing=True)
    portal.asks = True
    place = await walk(start(), portal, BY_PIN)
    place = await go(place, portal, **LINKED[0][1], shared=shared)
    assert (place.step, place.problems, place.state.second_step) == (Step.ACCOUNT, {}, True)
    place = await go(place, portal)
    assert place.problems == {"sign_in_code": Problem("second-step-empty")}
    place = await go(place, portal, sign_in_code="271828")
    assert (place.problems, place.state.sign_in_code) == ({"sign_in_code": Problem("second-step-wrong")}, "271828")
    place = await go(place, portal, **typed)
    assert (place.step, portal.kept) == (Step.DONE, not shared)
    assert (place.state.sign_in_password, place.state.sign_in_code) == ("", "")


async def test_another_account_is_asked_anew_and_a_late_code_begins_again():
    portal = ScriptedEnrolment(existing=True)
    portal.asks = True
    place = await go(await walk(start(), portal, BY_PIN), portal, **LINKED[0][1])
    other = edited(place.state, sign_in_username="other")
    assert other.second_step is False
    portal.fail = Rejected("invalid_session", status=400)
    place = await go(place, portal, sign_in_code="314 159")
    assert (place.problems, place.state.second_step) == ({"sign_in_password": Problem("second-step-over")}, False)
