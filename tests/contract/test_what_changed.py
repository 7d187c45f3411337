"""What changed since the last time: asked for sparingly, applied fully, never taken for more than it says."""

import pytest

from pfclient.records.catalog import CATEGORIES
from pfclient.sync.state import SyncPhase
from pfclient.vault.vault import Answer
from tests.contract.conftest import add_chart, share_labs
from tests.support import chart_bundle, sign_in
from tests.support.intervening import InterveningTransport, refusing
from tests.support.losing import LosingTransport
from tests.support.syncing import engine_over, immunization, load, remove, restore, signed_in, snapshot

NORA = chart_bundle.PATIENT
MANY = [immunization(number, NORA) for number in range(450)]


@pytest.fixture
def many(portal, maria, tmp_path):
    """Nora's chart with 450 immunizations more: three pages."""
    load(portal, tmp_path, MANY[:-1])
    load(portal, tmp_path, MANY[-1:])


def asked(portal, path="/fhir/Immunization"):
    return portal.requests.count(("GET", path))


async def test_nothing_changed_is_one_question_a_category_and_no_row_written(portal, maria, tmp_path):
    leo = add_chart(portal, tmp_path, "leo")
    portal.clock.advance(minutes=1)
    sign_in.link(portal, maria, leo, "child")
    sync = await signed_in(portal)
    await sync.engine.refresh()
    sync.vault.written = sync.vault.erased = 0
    portal.requests.clear()
    await sync.engine.refresh()
    searches = [path for _, path in portal.requests if path.startswith("/fhir") and path != "/fhir/Patient"]
    assert len(searches) == len(CATEGORIES) * 2
    assert (sync.vault.written, sync.vault.erased) == (0, 0)
    await sync.close()


async def test_a_new_start_asks_no_more_than_that(portal, maria):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    again = await engine_over(sync.authorized, portal.clock.now, vault=sync.vault)
    portal.requests.clear()
    await again.engine.refresh()
    searches = [path for _, path in portal.requests if path.startswith("/fhir") and path != "/fhir/Patient"]
    assert len(searches) == len(CATEGORIES)
    await sync.close()


async def test_a_change_is_read_without_reading_everything_again(portal, many, tmp_path):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    load(portal, tmp_path, [immunization(7, NORA, status="not-done"), immunization(999, NORA)])
    portal.requests.clear()
    await sync.engine.refresh()
    assert asked(portal) == 2
    assert len(sync.keys("immunizations")) == 452
    [changed] = [one for one in sync.vault.resources(sync.person, "immunizations") if one.key.endswith("im00007")]
    assert b"not-done" in changed.body
    await sync.engine.refresh()
    assert asked(portal) == 3
    await sync.close()


async def test_what_vanished_is_noticed_although_something_else_came(portal, many, tmp_path):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    load(portal, tmp_path, [immunization(999, NORA)])
    remove(portal, "Immunization", f"{NORA}-im00003")
    await sync.engine.refresh()
    keys = sync.keys("immunizations")
    assert f"Immunization/{NORA}-im00003" not in keys
    assert f"Immunization/{NORA}-im00999" in keys
    assert len(keys) == 451
    await sync.close()


async def test_a_record_entered_in_error_loses_its_content(portal, many, tmp_path):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    load(portal, tmp_path, [immunization(5, NORA, status="entered-in-error")])
    await sync.engine.refresh()
    [erased] = [one for one in sync.vault.resources(sync.person, "immunizations") if one.key.endswith("im00005")]
    assert b"Vaccine" not in erased.body
    assert len(sync.keys("immunizations")) == 451
    await sync.close()


async def test_more_gone_at_once_than_may_be_is_held_until_the_person_agrees(portal, many):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    remove(portal, "Immunization", *(f"{NORA}-im{number:05}" for number in range(11)))
    await sync.engine.refresh()
    state = sync.state("immunizations")
    assert (state.answer, state.held, len(sync.keys("immunizations"))) == (Answer.LOADED, 11, 451)
    await sync.engine.refresh()
    assert sync.state("immunizations").held == 11
    await sync.engine.agree(sync.person, "immunizations")
    assert (sync.state("immunizations").held, len(sync.keys("immunizations"))) == (0, 440)
    await sync.close()


async def test_what_is_held_is_released_when_the_portal_holds_it_again(portal, many):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    before = snapshot(portal)
    remove(portal, "Immunization", *(f"{NORA}-im{number:05}" for number in range(11)))
    await sync.engine.refresh()
    restore(portal, before)
    await sync.engine.refresh()
    assert (sync.state("immunizations").held, len(sync.keys("immunizations"))) == (0, 451)
    await sync.close()


async def test_agreeing_while_the_portal_is_away_lets_go_at_the_next_comparison(portal, many):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    remove(portal, "Immunization", *(f"{NORA}-im{number:05}" for number in range(11)))
    await sync.engine.refresh()
    portal.offline()
    await sync.engine.agree(sync.person, "immunizations")
    assert len(sync.keys("immunizations")) == 451
    portal.online()
    await sync.engine.refresh()
    assert len(sync.keys("immunizations")) == 440
    await sync.close()


async def test_two_of_many_go_without_a_question_and_half_of_a_few_does_not(portal, many):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    remove(portal, "Immunization", f"{NORA}-im00001", f"{NORA}-im00002")
    remove(portal, "Condition", "jc1", "jc2")
    await sync.engine.refresh()
    assert len(sync.keys("immunizations")) == 449
    assert (sync.state("diagnoses").held, sync.keys("diagnoses")) == (2, {"Condition/jc1", "Condition/jc2"})
    assert sync.state("diagnoses").answer is Answer.LOADED
    await sync.close()


async def test_what_the_clinic_withholds_goes_at_once_however_much_it_is(portal, maria, tmp_path):
    labs = [
        {**one, "id": f"lab{number:03}"}
        for number in range(30)
        for one in chart_bundle.resources()
        if one["id"] == "jo1"
    ]
    load(portal, tmp_path, labs)
    share_labs(portal)
    sync = await signed_in(portal)
    await sync.engine.refresh()
    assert len(sync.keys("lab_results")) == 32
    share_labs(portal, shared=False)
    await sync.engine.refresh()
    assert (sync.state("lab_results").answer, sync.keys("lab_results")) == (Answer.WITHHELD, set())
    await sync.close()


async def test_a_server_set_back_to_a_backup_loses_nothing_silently(portal, many, tmp_path):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    backup = snapshot(portal)
    load(portal, tmp_path, [immunization(1, NORA, status="not-done"), immunization(999, NORA)])
    await sync.engine.refresh()
    restore(portal, backup)
    await sync.engine.refresh()
    assert f"Immunization/{NORA}-im00999" in sync.keys("immunizations")
    assert sync.state("immunizations").held == 1
    state = sync.engine.state(sync.person)
    assert (state.phase, state.restored) == (SyncPhase.DONE, True)
    await sync.engine.agree(sync.person, "immunizations")
    assert len(sync.keys("immunizations")) == 451
    await sync.close()


async def test_a_backup_is_a_reason_to_compare_everything(portal, many, tmp_path):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    backup = snapshot(portal)
    load(portal, tmp_path, [immunization(1, NORA, status="not-done")])
    await sync.engine.refresh()
    restore(portal, backup)
    portal.requests.clear()
    await sync.engine.refresh()
    assert asked(portal, "/fhir/Condition") == 2
    portal.requests.clear()
    await sync.engine.refresh()
    assert asked(portal, "/fhir/Condition") == 1
    await sync.close()


@pytest.mark.parametrize("status", [400, 404, 405, 403])
async def test_a_portal_that_refuses_several_types_is_asked_for_each(portal, maria, status):
    way = InterveningTransport(portal.asgi_transport(), refusing("/fhir", status=status))
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    assert asked(portal, "/fhir/CarePlan") == 1
    assert (sync.state("care_plans").answer, sync.state("lab_results").answer) == (Answer.LOADED, Answer.WITHHELD)
    await sync.close()


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_a_portal_that_says_nothing_of_itself_is_asked_for_each(portal, maria, status):
    way = InterveningTransport(portal.asgi_transport(), refusing("/fhir/metadata", status=status))
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    assert asked(portal, "/fhir") == 0
    assert sync.state("medications").answer is Answer.LOADED
    assert sync.engine.state(sync.person).phase is SyncPhase.DONE
    await sync.close()


async def test_several_types_refused_later_are_asked_for_one_by_one_and_nothing_is_lost(portal, maria):
    way = InterveningTransport(portal.asgi_transport())
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    before = sync.keys("medications")
    way.intervene = refusing("/fhir", status=404)
    await sync.engine.refresh()
    assert sync.keys("medications") == before
    assert sync.state("medications").answer is Answer.LOADED
    way.intervene = refusing()
    await sync.engine.refresh()
    assert sync.keys("medications") == before
    await sync.close()


async def test_without_an_etag_changes_are_asked_for_and_everything_after_six_hours(portal, many, tmp_path):
    way = LosingTransport(portal.asgi_transport(), without={"etag"})
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    load(portal, tmp_path, [immunization(999, NORA)])
    portal.requests.clear()
    await sync.engine.refresh()
    assert len(sync.keys("immunizations")) == 452
    load(portal, tmp_path, [immunization(998, NORA)])
    portal.requests.clear()
    await sync.engine.refresh()
    assert (asked(portal), len(sync.keys("immunizations"))) == (1, 453)
    remove(portal, "Immunization", f"{NORA}-im00003")
    portal.clock.advance(hours=7)
    await sync.authorized.tokens.renewed(await sync.authorized.tokens.access())
    await sync.engine.refresh()
    assert len(sync.keys("immunizations")) == 452
    await sync.close()
