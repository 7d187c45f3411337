"""Adding a person: what waits for the end of a lock of the screen."""

from dataclasses import replace

import pytest

from pfclient.errors import Offline
from pfclient.flows.flow import Problem
from pfclient.flows.registration import Step, edited, laid_aside
from tests.unit.flows.scripted import LINK, PORTAL, ScriptedEnrolment
from tests.unit.flows.test_paths import BY_CODE, BY_PIN, go, start, walk


@pytest.mark.parametrize(("way", "proof"), [(BY_PIN, Step.PIN), (BY_CODE, Step.PHONE)])
async def test_it_holds_no_proof_and_leads_back_to_it_with_all_else_that_was_typed(way, proof):
    place = await walk(start(adding=True, known_portal=PORTAL), ScriptedEnrolment(), way)
    kept = laid_aside(place)
    assert place.step is Step.RELATIONSHIP
    assert (kept.step, kept.history) == (proof, (Step.INVITATION, Step.METHOD))
    assert (kept.state.pin, kept.state.code, kept.state.challenge, kept.state.verified) == ("", "", None, None)
    assert (kept.state.link, kept.state.birth, kept.state.phone) == (LINK, place.state.birth, place.state.phone)


@pytest.mark.parametrize(("trouble", "asked"), [(Offline(), False), (None, True)])
@pytest.mark.parametrize(("used", "problem"), [(True, {"link": Problem("perhaps-added")}), (False, {})])
async def test_of_who_may_have_been_added_the_portal_is_asked_first(trouble, asked, used, problem):
    enrolment = ScriptedEnrolment()
    place = await walk(start(adding=True, known_portal=PORTAL), enrolment, BY_PIN)
    kept = laid_aside(replace(place, trouble=trouble), asked=asked)
    assert (kept.step, kept.state.pin, kept.state.verified, kept.state.invitation) == (Step.INVITATION, "", None, None)
    assert (kept.state.link, kept.state.birth) == (LINK, place.state.birth)
    enrolment.state = "used" if used else "open"
    asked_again = await go(kept, enrolment)
    assert (asked_again.step, asked_again.problems) == (Step.INVITATION, problem)
    assert asked_again.state.perhaps_added is used
    assert not edited(kept.state, link="another").perhaps_added


@pytest.mark.parametrize("step", [Step.INVITATION, Step.METHOD, Step.PIN, Step.LOCKED])
async def test_a_page_before_the_proof_is_there_again(step):
    assert laid_aside(replace(start(adding=True), step=step)).step is step


def test_at_the_end_nothing_waits():
    assert laid_aside(replace(start(adding=True), step=Step.DONE)) is None
