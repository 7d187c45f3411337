"""The core's edges: profiles, portals known beforehand, enrolments of others, sessions that end while busy."""

import asyncio

import pytest

from bench.charts import chart as generated
from pfclient.build import Settings, build_core
from pfclient.chart.chart import EASY
from pfclient.errors import (
    Incompatible,
    KeyStoreAbsent,
    Offline,
    RateLimited,
    Rejected,
    SessionExpired,
    UnsafeAddress,
    VaultNewer,
)
from pfclient.session import PeopleChanged, SectionChanged, SessionEnded, SyncPhase
from pfclient.vault.migrations import steps
from pfclient.vault.upgrade import Layout
from pfclient.vault.vault import Answer, CategoryState, Settlement, StoredResource
from tests.contract.conftest import PASSWORD
from tests.support import sign_in
from tests.support.intervening import InterveningTransport, refusing
from tests.support.keystores import RaisingBackend, keyring_over
from tests.support.losing import LosingTransport


def test_a_portal_named_beforehand_is_remembered_until_another_is_kept(make_core):
    assert make_core(portal="https://portal.example").remembered.portal == "https://portal.example"
    assert make_core().remembered is None


async def test_forgetting_deletes_what_was_kept_without_the_portal(make_core, portal, maria, backend, tmp_path):
    session = await make_core().sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    await session.close()
    portal.offline()
    core = make_core()
    await core.forget()
    assert backend.items == {}
    assert not (tmp_path / "profile").exists()
    assert core.remembered is None


async def test_a_keyring_that_fails_is_told_by_resume(make_core, portal, maria):
    await (await make_core().sign_in(portal.base_url, "maria", PASSWORD, keep=True)).close()
    with pytest.raises(KeyStoreAbsent):
        await make_core(keyring=keyring_over(RaisingBackend(RuntimeError()))).resume()


@pytest.mark.parametrize("address", ["http://portal.example", "portal example", "javascript:alert(1)", ""])
async def test_an_unsafe_address_is_never_asked(core, portal, address):
    for ask in (core.probe(address), core.sign_in(address, "maria", PASSWORD, keep=False)):
        with pytest.raises(UnsafeAddress):
            await ask
    with pytest.raises(UnsafeAddress):
        core.enrolment(address)
    assert portal.requests == []


async def test_something_that_is_no_portal_is_told_apart(core, portal):
    portal.fail_next(404, headers={"content-type": "application/problem+json"}, body=b'{"code": "not-found"}')
    with pytest.raises(Incompatible):
        await core.probe(portal.base_url)
    portal.fail_next(404, headers={"content-type": "application/json"}, body=b'{"error": "not_found"}')
    with pytest.raises(Incompatible):
        await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)


async def test_a_session_is_never_used_at_another_portal(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    with pytest.raises(UnsafeAddress):
        core.enrolment("https://other.example", session)
    await session.close()


async def test_only_enrolments_of_a_core_can_be_adopted(core):
    with pytest.raises(TypeError):
        await core.adopt(object(), keep=False)


async def test_too_many_wrong_passwords_say_how_long_to_wait(core, portal, maria):
    for _ in range(5):
        with pytest.raises(Rejected):
            await core.sign_in(portal.base_url, "maria", "Wrong kettle 7", keep=False)
    with pytest.raises(RateLimited) as caught:
        await core.sign_in(portal.base_url, "maria", "Wrong kettle 7", keep=False)
    assert caught.value.retry_after >= 1


async def test_signing_out_while_reading_is_quiet(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    told = []
    session.subscribe(told.append)
    portal.slow(0.02)
    reading = [asyncio.ensure_future(session.refresh()) for _ in range(2)]
    await asyncio.sleep(0)
    await session.sign_out()
    await asyncio.gather(*reading)
    assert not any(isinstance(event, SessionEnded) for event in told)
    assert session.people == ()
    await session.refresh()
    assert not await session.refresh_people()


async def test_an_end_found_while_unlinking_is_told_too(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    told = []
    session.subscribe(told.append)
    portal.expire_sessions()
    with pytest.raises(SessionExpired):
        await session.unlink(session.people[0].id)
    assert [type(event) for event in told] == [SessionEnded]


async def test_an_end_found_while_reading_is_told_once(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    told = []

    def listen(event):
        told.append(event)
        if getattr(event, "person", None) is not None:
            portal.expire_sessions()

    session.subscribe(listen)
    with pytest.raises(SessionExpired):
        await session.refresh()
    assert [type(event) for event in told].count(SessionEnded) == 1


async def test_a_chart_object_stays_while_its_person_does(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    await session.refresh()
    [person] = session.people
    chart = session.chart(person.id)
    assert session.chart(person.id) is chart
    told = []
    stop = session.subscribe(told.append)
    stop()
    stop()
    await session.refresh()
    assert session.chart(person.id) is chart
    assert PeopleChanged() not in told
    await session.close()


async def test_a_screen_that_stops_waiting_leaves_no_endless_reading(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    portal.slow(0.05)
    phases, begun = [], asyncio.Event()

    def heard(event):
        phases.append(event.state.phase)
        begun.set()

    session.subscribe(heard)
    waiting = asyncio.ensure_future(session.refresh_people())
    await begun.wait()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await session.refresh_people()
    assert phases == [SyncPhase.RUNNING, SyncPhase.DONE]
    assert session.sync_state().phase is SyncPhase.DONE
    assert session.portal == portal.base_url
    await session.close()


async def test_a_patient_record_that_is_refused_leaves_the_name_of_the_list(make_core, portal, maria):
    way = InterveningTransport(portal.asgi_transport(), refusing("/fhir/Patient"))
    session = await make_core(transport=way).sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    [person] = session.people
    assert (person.display, person.given, person.birth_date) == ("Nora Whitfield", "Nora", "")
    await session.close()


async def test_an_account_without_charts_has_nobody(core, portal):
    sign_in.add_account(portal)
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    await session.refresh()
    assert session.people == ()
    assert session.sync_state().error is None
    await session.close()


async def test_a_portal_that_goes_between_the_two_steps_of_signing_in_is_offline(make_core, portal, maria):
    way = LosingTransport(portal.asgi_transport())
    core = make_core(transport=way)
    way.lose("/oauth/token")
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    assert session.people
    await session.close()
    way.lose("/oauth/token", times=2)
    with pytest.raises(Offline):
        await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)


async def test_a_core_closes_its_connections(tmp_path):
    core = build_core(Settings(profile=tmp_path))
    with pytest.raises(Offline):
        await core.probe("http://127.0.0.1:9")
    await core.close()
    await core.close()


async def test_another_language_is_asked_for_at_once(make_core, portal, maria):
    way = InterveningTransport(portal.asgi_transport())

    def asked_in():
        languages = {request.headers["accept-language"] for request in way.seen}
        way.seen.clear()
        return languages

    core = make_core(locale="en", transport=way)
    await core.probe(portal.base_url)
    enrolment = core.enrolment(portal.base_url)
    await enrolment.info()
    assert asked_in() == {"en"}
    core.speak("es")
    await core.probe(portal.base_url)
    assert asked_in() == {"es"}
    await enrolment.info()
    assert asked_in() == {"es"}
    with pytest.raises(Rejected):  # another address, never asked before, where this portal is not at home
        await core.probe("https://elsewhere.example")
    assert asked_in() == {"es"}
    later = make_core(locale="en", transport=way)
    later.speak("es")
    await later.probe(portal.base_url)
    assert asked_in() == {"es"}
    await core.close()
    await later.close()


async def test_a_newer_programs_files_are_left_alone_and_nothing_is_kept_beside_them(
    make_core, portal, maria, tmp_path, monkeypatch
):
    with monkeypatch.context() as newer:
        newer.setattr(steps, "INDEX", Layout((*steps.INDEX.steps, lambda _connection: None), steps.INDEX.counted))
        first = make_core()
        await (await first.sign_in(portal.base_url, "maria", PASSWORD, keep=True)).close()
        await first.close()
    before = {path.name: path.read_bytes() for path in (tmp_path / "profile" / "records").iterdir()}
    core = make_core()
    with pytest.raises(VaultNewer):
        await core.resume()
    for keep in (True, False):
        session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=keep)
        assert isinstance(session.shortfall.sign_in, VaultNewer) is keep
        await session.close()
    assert {path.name: path.read_bytes() for path in (tmp_path / "profile" / "records").iterdir()} == before
    await core.close()


async def test_stopping_ends_the_reading_under_way_and_the_next_round_reads_on(core, portal, maria):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    [person] = session.people
    read = asyncio.Event()
    session.subscribe(lambda event: read.set() if isinstance(event, SectionChanged) else None)
    portal.slow(0.02)
    session.begin()
    await read.wait()
    await session.stop_reading()
    assert session.sync_state(person.id).phase is SyncPhase.IDLE
    assert session.sync_state(person.id).as_of is None
    portal.slow(0)
    await session.refresh()
    assert session.sync_state(person.id).phase is SyncPhase.DONE
    await session.close()


async def test_a_large_chart_kept_here_is_read_at_the_next_start_before_the_portal_answers(make_core, portal, maria):
    first = await make_core().sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    [person] = first.people
    many = [StoredResource(key, body) for key, body in generated(EASY + 1, "p1", category="diagnoses")]
    await first._vault.put(person.id, "diagnoses", many)
    await first._vault.settle(person.id, "diagnoses", Settlement(CategoryState(Answer.LOADED, portal.clock.now())))
    await first.close()
    portal.offline()
    session = await make_core().resume()
    there = session.chart(person.id).section("diagnoses")
    assert (there.rows, there.coming) == ((), True)
    told = asyncio.Event()
    session.subscribe(lambda event: told.set() if isinstance(event, SectionChanged) else None)
    await told.wait()
    section = session.chart(person.id).section("diagnoses")
    assert (len(section.rows) + len(section.not_shown) > EASY, section.coming) == (True, False)
    await session.close()
