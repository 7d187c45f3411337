"""Reading records: every state of "missing is not none", people who come and go, faults in the middle."""

import asyncio

import pytest

from pfclient.errors import NotAllowed, Offline
from pfclient.gateway.fhir import FhirApi
from pfclient.people import ChartStatus
from pfclient.records.catalog import CATEGORIES
from pfclient.session import PeopleChanged, SectionChanged, SyncChanged, SyncPhase
from pfclient.vault.vault import Answer
from portal.store import charts, patients
from tests.contract.conftest import PASSWORD, add_chart, share_labs
from tests.support import chart_bundle, sign_in
from tests.support.intervening import InterveningTransport, refusing
from tests.support.losing import LosingTransport


async def _begun(session):
    """Until somebody's records are being read."""
    running = asyncio.Event()
    session.subscribe(lambda event: running.set() if isinstance(event, SyncChanged) and event.person else None)
    await running.wait()


async def opened(core, portal):
    return await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)


def answer(session, category, person=0):
    return session._vault.state(session.people[person].id, category).answer


def keys(session, category, person=0):
    return {one.key for one in session._vault.resources(session.people[person].id, category)}


async def test_every_category_is_read_and_none_means_none_only_where_the_portal_said_so(core, portal, maria):
    session = await opened(core, portal)
    assert all(answer(session, category) is Answer.NOT_ASKED for category in CATEGORIES)
    await session.refresh()
    assert answer(session, "diagnoses") is Answer.LOADED
    assert keys(session, "diagnoses") == {"Condition/jc1", "Condition/jc2"}
    assert answer(session, "appointments") is Answer.EMPTY
    assert answer(session, "lab_results") is Answer.WITHHELD
    state = session.sync_state(session.people[0].id)
    assert (state.phase, state.error, state.as_of) == (SyncPhase.DONE, None, portal.clock.now())
    await session.close()


async def test_labs_appear_once_shared_and_go_at_once_when_no_longer_shared(core, portal, maria):
    session = await opened(core, portal)
    share_labs(portal)
    await session.refresh()
    assert keys(session, "lab_results") == {"Observation/jo1", "Observation/jo2"}
    share_labs(portal, shared=False)
    await session.refresh()
    assert answer(session, "lab_results") is Answer.WITHHELD
    assert keys(session, "lab_results") == set()
    await session.close()


async def test_a_category_the_clinic_withholds_is_not_an_empty_one(core, portal, maria):
    with portal.database.write() as connection:
        practice = patients.get(connection, chart_bundle.PATIENT).practice_id
        patients.upsert_patient(connection, id=chart_bundle.PATIENT, practice_id=practice, withheld=("procedures",))
        connection.execute(charts.charts.update().values(relationship="child"))
    session = await opened(core, portal)
    await session.refresh()
    assert answer(session, "procedures") is Answer.WITHHELD
    assert answer(session, "diagnoses") is Answer.LOADED
    await session.close()


async def test_the_portal_gone_keeps_what_was_read_and_says_so(core, portal, maria):
    session = await opened(core, portal)
    await session.refresh()
    read_at = portal.clock.now()
    portal.clock.advance(hours=1)
    portal.offline()
    await session.refresh()
    [person] = session.people
    state = session._vault.state(person.id, "diagnoses")
    assert (state.answer, state.as_of) == (Answer.ERROR, read_at)
    assert isinstance(state.error, Offline)
    assert keys(session, "diagnoses") == {"Condition/jc1", "Condition/jc2"}
    assert session.sync_state(person.id).phase is SyncPhase.FAILED
    assert session.sync_state(person.id).as_of == read_at
    portal.online()
    await session.refresh()
    assert answer(session, "diagnoses") is Answer.LOADED
    await session.close()


async def test_one_failing_category_never_stops_the_others(make_core, portal, maria):
    way = InterveningTransport(portal.asgi_transport(), refusing("/fhir/Condition", status=500))
    session = await opened(make_core(transport=way), portal)
    await session.refresh()
    assert [name for name in CATEGORIES if answer(session, name) is Answer.ERROR] == ["diagnoses"]
    assert session.sync_state(session.people[0].id).phase is SyncPhase.FAILED
    await session.close()


async def test_a_revoked_chart_stays_listed_without_its_records_and_the_others_are_untouched(
    core, portal, maria, tmp_path
):
    leo = add_chart(portal, tmp_path, "leo", practice="Bayside Heart & Kidney")
    portal.clock.advance(minutes=1)
    sign_in.link(portal, maria, leo, "child")
    session = await opened(core, portal)
    await session.refresh()
    assert keys(session, "diagnoses", 1) == {"Condition/leo-jc1", "Condition/leo-jc2"}
    with portal.database.write() as connection:
        charts.revoke_charts(connection, leo)
    heard = []
    session.subscribe(heard.append)
    await session.refresh()
    revoked = session.people[1]
    assert revoked.connection.status is ChartStatus.REVOKED
    assert PeopleChanged() in heard
    assert keys(session, "diagnoses", 1) == set()
    assert keys(session, "diagnoses", 0) == {"Condition/jc1", "Condition/jc2"}
    with pytest.raises(NotAllowed):
        async for _ in FhirApi(session.authorized).search("Condition", (("patient", "leo"),)):
            pass
    await session.close()


async def test_a_chart_linked_elsewhere_shows_without_a_restart(core, portal, maria, tmp_path):
    session = await opened(core, portal)
    leo = add_chart(portal, tmp_path, "leo")
    portal.clock.advance(minutes=1)
    sign_in.link(portal, maria, leo, "child")
    await session.refresh()
    assert [person.relationship.value for person in session.people] == ["self", "child"]
    assert answer(session, "diagnoses", 1) is Answer.LOADED
    await session.close()


async def test_unlinking_forgets_the_records_at_once(core, portal, maria):
    session = await opened(core, portal)
    await session.refresh()
    [person] = session.people
    await session.unlink(person.id)
    assert session.people == ()
    assert session._vault.resources(person.id, "diagnoses") == ()
    with pytest.raises(KeyError):
        session.chart(person.id)
    await session.close()


async def test_unlinking_without_the_portal_changes_nothing(core, portal, maria):
    session = await opened(core, portal)
    await session.refresh()
    portal.offline()
    with pytest.raises(Offline):
        await session.unlink(session.people[0].id)
    assert len(session.people) == 1
    assert keys(session, "diagnoses")
    await session.close()


async def test_many_pages_are_all_read_in_order(core, portal, tmp_path):
    many = [
        {
            "resourceType": "Immunization",
            "id": f"im{n:04}",
            "status": "completed",
            "patient": {"reference": f"Patient/{chart_bundle.PATIENT}"},
            "vaccineCode": {"text": f"Vaccine {n}"},
            "occurrenceDateTime": "2020-01-01",
        }
        for n in range(450)
    ]
    add_chart(portal, tmp_path, extra=many)
    sign_in.link(portal, sign_in.add_account(portal), chart_bundle.PATIENT)
    session = await opened(core, portal)
    await session.refresh()
    assert len(keys(session, "immunizations")) == 451
    assert portal.requests.count(("GET", "/fhir/Immunization")) == 3
    await session.close()


async def test_what_has_not_changed_is_not_sent_again(make_core, portal, maria):
    way = LosingTransport(portal.asgi_transport())
    session = await opened(make_core(transport=way), portal)
    await session.refresh()
    way.statuses.clear()
    await session.refresh()
    assert way.statuses.count(304) >= 8
    assert keys(session, "diagnoses") == {"Condition/jc1", "Condition/jc2"}
    assert answer(session, "appointments") is Answer.EMPTY
    assert answer(session, "lab_results") is Answer.WITHHELD
    await session.close()


async def test_a_chart_taken_away_and_given_back_is_read_anew(core, portal, maria):
    session = await opened(core, portal)
    await session.refresh()
    with portal.database.write() as connection:
        charts.revoke_charts(connection, chart_bundle.PATIENT)
    await session.refresh()
    with portal.database.write() as connection:
        connection.execute(charts.charts.update().values(status="active"))
    await session.refresh()
    assert keys(session, "diagnoses") == {"Condition/jc1", "Condition/jc2"}
    await session.close()


async def test_changes_are_told_as_they_come(core, portal, maria):
    session = await opened(core, portal)
    heard = []
    session.subscribe(heard.append)
    await session.refresh()
    [person] = session.people
    assert SectionChanged(person.id, "diagnoses") in heard
    phases = [event.state.phase for event in heard if isinstance(event, SyncChanged) and event.person == person.id]
    assert phases == [SyncPhase.RUNNING] * (1 + len(CATEGORIES)) + [SyncPhase.DONE]
    parts = [
        (event.state.done, event.state.total) for event in heard if isinstance(event, SyncChanged) and event.person
    ]
    assert parts == [(done, len(CATEGORIES)) for done in range(len(CATEGORIES) + 1)] + [(0, 0)]
    await session.close()


async def test_two_readers_of_one_person_share_one_run(core, portal, maria):
    session = await opened(core, portal)
    [person] = session.people
    await asyncio.gather(session.refresh(person.id), session.refresh(person.id))
    assert portal.requests.count(("GET", "/fhir/Condition")) == 1
    await session.close()


async def test_a_screen_that_goes_away_does_not_stop_the_reading_of_another(core, portal, maria):
    session = await opened(core, portal)
    portal.slow(0.05)
    impatient = asyncio.ensure_future(session.refresh())
    patient = asyncio.ensure_future(session.refresh())
    await _begun(session)
    impatient.cancel()
    await patient
    assert answer(session, "diagnoses") is Answer.LOADED
    await session.close()


async def test_closing_in_the_middle_leaves_no_task_and_no_record(core, portal, maria):
    session = await opened(core, portal)
    [person] = session.people
    portal.slow(0.05)
    reading = asyncio.ensure_future(session.refresh())
    await _begun(session)
    await session.close()
    await asyncio.gather(reading, return_exceptions=True)
    assert session.people == ()
    assert session._vault.size(person.id) == 0
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_over_a_real_socket_cut_answers_keep_what_was_there(make_core, portal, maria):
    with portal.live() as base_url:
        core = make_core(transport=None)
        session = await core.sign_in(base_url, "maria", PASSWORD, keep=False)
        await session.refresh()
        assert keys(session, "diagnoses") == {"Condition/jc1", "Condition/jc2"}
        portal.cut_after(100)
        await session.refresh()
        assert keys(session, "diagnoses") == {"Condition/jc1", "Condition/jc2"}
        portal.cut_after(None)
        portal.offline()
        await session.refresh()
        assert isinstance(session.sync_state().error, Offline)
        portal.online()
        await session.refresh()
        assert session.sync_state().error is None
        await session.close()
        await core.close()
