"""Adding a person: what waits for the end of a lock of the screen."""

from dataclasses import replace

import pytest

from pfclient.flows.registration import Step, laid_aside
from tests.unit.flows.scripted import LINK, PORTAL, ScriptedEnrolment
from tests.unit.flows.test_paths import BY_CODE, BY_PIN, start, walk


@pytest.mark.parametrize(("way", "proof"), [(BY_PIN, Step.PIN), (BY_CODE, Step.PHONE)])
async def test_it_holds_no_proof_and_leads_back_to_it_with_all_else_that_was_typed(way, proof):
    place = await walk(start(adding=True, known_portal=PORTAL), ScriptedEnrolment(), way)
    kept = laid_aside(place)
    assert place.step is Step.RELATIONSHIP
    assert (kept.step, kept.history) == (proof, (Step.INVITATION, Step.METHOD))
    assert (kept.state.pin, kept.state.code, kept.state.challenge, kept.state.verified) == ("", "", None, None)
    assert (kept.state.link, kept.state.birth, kept.state.phone) == (LINK, place.state.birth, place.state.phone)


@pytest.mark.parametrize("step", [Step.INVITATION, Step.METHOD, Step.PIN, Step.LOCKED])
async def test_a_page_before_the_proof_is_there_again(step):
    assert laid_aside(replace(start(adding=True), step=step)).step is step


def test_at_the_end_nothing_waits():
    assert laid_aside(replace(start(adding=True), step=Step.DONE)) is None
