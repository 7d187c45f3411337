"""A reading that is cut short goes on where it was; nothing is lost, nothing is there twice."""

import httpx
import pytest
import uvicorn

from pfclient.errors import Offline, ServerFault, VaultFull
from pfclient.gateway.budgets import Budgets
from pfclient.gateway.wire import Wire
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.state import SyncPhase
from pfclient.vault.vault import Answer
from portal.store import charts
from tests.contract.conftest import PASSWORD, add_chart, share_labs
from tests.support import chart_bundle, sign_in
from tests.support.intervening import InterveningTransport, Until, answer
from tests.support.syncing import engine_over, immunization, load, signed_in

NORA = chart_bundle.PATIENT
PATH = "/fhir/Immunization"
ALL = 451


@pytest.fixture
def many(portal, maria, tmp_path):
    """Nora's chart with 450 immunizations more: three pages."""
    load(portal, tmp_path, [immunization(number, NORA) for number in range(450)])


@pytest.fixture
def way(portal):
    """A way to the portal a test can stand in."""
    return InterveningTransport(portal.asgi_transport())


FORBIDDEN = b'{"resourceType": "OperationOutcome", "issue": [{"code": "forbidden"}]}'


def cut(count=1, outcome=None):
    return Until(PATH, count, outcome or httpx.ConnectError("gone"))


def pages(way):
    return sum(request.url.path == PATH for request in way.seen)


def lists(way):
    return sum(request.url.path.endswith("/charts") for request in way.seen)


async def test_a_network_that_goes_in_the_middle_costs_no_page_twice(portal, many, way):
    sync = await signed_in(portal, transport=way)
    way.intervene = cut()
    await sync.engine.refresh()
    assert sync.state("immunizations").answer is Answer.ERROR
    assert len(sync.keys("immunizations")) == 200
    way.intervene = lambda request: None
    await sync.engine.refresh()
    assert (len(sync.keys("immunizations")), pages(way)) == (ALL, 3)
    assert sync.state("immunizations").answer is Answer.LOADED
    assert sync.engine.state(sync.person).phase is SyncPhase.DONE
    await sync.close()


@pytest.mark.parametrize(("minutes", "asked"), [(14, 3), (16, 4)])
async def test_a_program_that_ended_in_the_middle_goes_on_while_the_links_live(portal, many, way, minutes, asked):
    sync = await signed_in(portal, transport=way)
    way.intervene = cut()
    await sync.engine.refresh()
    portal.clock.advance(minutes=minutes)
    await sync.authorized.tokens.renewed(await sync.authorized.tokens.access())
    way.intervene = lambda request: None
    again = await engine_over(sync.authorized, portal.clock.now, vault=sync.vault)
    await again.engine.refresh()
    assert (len(sync.keys("immunizations")), pages(way)) == (ALL, asked)
    assert (sync.state("immunizations").answer, sync.state("immunizations").complete) == (Answer.LOADED, True)
    await again.engine.refresh()
    assert pages(way) == asked + 1
    await sync.close()


async def test_a_link_the_portal_no_longer_knows_begins_anew(portal, many, way):
    sync = await signed_in(portal, transport=way)
    way.intervene = cut()
    await sync.engine.refresh()
    once = Until(PATH, 0, answer(410, b'{"resourceType": "OperationOutcome", "issue": []}'))

    def intervene(request):
        response = once(request)
        once.over = True
        return response

    way.intervene = intervene
    await sync.engine.refresh()
    assert (len(sync.keys("immunizations")), sync.state("immunizations").answer) == (ALL, Answer.LOADED)
    await sync.close()


async def test_comparing_everything_goes_on_in_the_middle_too_and_then_compares(portal, many, way, tmp_path):
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    way.intervene = cut(2)
    before = pages(way)
    await sync.engine.agree(sync.person, "immunizations")
    assert (pages(way) - before, len(sync.keys("immunizations"))) == (2, ALL)
    assert sync.state("immunizations").answer is Answer.ERROR
    way.intervene = lambda request: None
    before = pages(way)
    await sync.engine.refresh()
    assert (pages(way) - before, len(sync.keys("immunizations"))) == (1, ALL)
    await sync.close()


async def test_a_passing_fault_is_tried_again_while_somebody_waits(portal, many, way):
    sync = await signed_in(portal, transport=way)
    failures = [answer(503, b""), answer(502, b"")]
    way.intervene = lambda request: failures.pop() if failures and request.url.path == PATH else None
    await sync.engine.refresh()
    assert (len(sync.keys("immunizations")), sync.engine.state(sync.person).phase) == (ALL, SyncPhase.DONE)
    await sync.close()


async def test_the_portal_down_from_the_start_leaves_what_was_known_and_says_so(portal, maria):
    sync = await signed_in(portal)
    await sync.engine.refresh()
    read_at, known = portal.clock.now(), sync.keys("diagnoses")
    people = tuple(sync.people)
    portal.clock.advance(hours=5)
    portal.offline()
    again = await engine_over(sync.authorized, portal.clock.now, vault=sync.vault, known=people)
    await again.engine.refresh()
    state = sync.state("diagnoses")
    assert (state.answer, state.as_of, sync.keys("diagnoses")) == (Answer.ERROR, read_at, known)
    assert isinstance(again.engine.state().error, Offline)
    portal.online()
    await again.engine.refresh()
    assert sync.state("diagnoses").as_of == portal.clock.now()
    await sync.close()


async def test_a_full_disk_stops_everybody_in_words_and_the_reading_goes_on_where_it_was(portal, many, way):
    sync = await signed_in(portal, transport=way)

    def full_at_the_third_page(request):
        if request.url.path == PATH and b"_page" in request.url.query and pages(way) == 2:
            sync.vault.failing = VaultFull()

    way.intervene = full_at_the_third_page
    await sync.engine.refresh()
    assert isinstance(sync.engine.state(sync.person).error, VaultFull)
    assert 200 <= len(sync.keys("immunizations")) <= 400
    way.intervene = lambda request: None
    sync.vault.failing = None
    await sync.engine.refresh()
    assert len(sync.keys("immunizations")) == ALL
    assert (sync.engine.state(sync.person).error, sync.engine.state(sync.person).phase) == (None, SyncPhase.DONE)
    await sync.close()


async def test_one_person_refused_does_not_touch_the_others(portal, maria, way, tmp_path):
    leo = add_chart(portal, tmp_path, "leo")
    portal.clock.advance(minutes=1)
    sign_in.link(portal, maria, leo, "child")
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    nora, child = (one.id for one in sync.people)
    for status in (404, 410, 403):
        way.intervene = lambda request, status=status: (
            answer(status, FORBIDDEN) if b"patient=leo" in request.url.query else None
        )
        await sync.engine.refresh()
        assert sync.engine.state(nora).phase is SyncPhase.DONE
        assert sync.state("diagnoses", nora).answer is Answer.LOADED
        assert sync.keys("diagnoses", nora) == {"Condition/jc1", "Condition/jc2"}
        assert bool(sync.keys("diagnoses", child)) is (status != 403)
    assert sync.state("diagnoses", child).answer is Answer.NOT_GRANTED
    await sync.close()


async def test_what_is_taken_back_while_it_is_read_does_not_stay(portal, maria, way, tmp_path):
    labs = [
        {**one, "id": f"lab{number:03}"}
        for number in range(260)
        for one in chart_bundle.resources()
        if one["id"] == "jo1"
    ]
    load(portal, tmp_path, labs)
    share_labs(portal)
    sync = await signed_in(portal, transport=way)

    def taken_back(request):
        if request.url.path == "/fhir" and b"_page" in request.url.query:
            way.intervene = lambda request: None
            share_labs(portal, shared=False)

    way.intervene = taken_back
    await sync.engine.refresh()
    await sync.engine.refresh()
    assert (sync.state("lab_results").answer, sync.keys("lab_results")) == (Answer.WITHHELD, set())
    await sync.close()


async def test_a_chart_revoked_while_it_is_read_is_gone_with_that_round(make_core, portal, maria, way, tmp_path):
    session = await make_core(transport=way).sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    [person] = session.people
    records = tmp_path / "profile" / "records"

    def revoked(request):
        # Asked for after the diagnoses were answered, which are among the first.
        if request.url.path == "/fhir/Encounter":
            with portal.database.write() as connection:
                charts.revoke_charts(connection, NORA)

    before = {path.name for path in records.iterdir()}
    await session.refresh()
    files = {path.name for path in records.iterdir()} - before
    assert session.chart(person.id).section("diagnoses").rows
    assert files
    way.intervene = revoked
    await session.refresh()
    assert session.chart(person.id).section("diagnoses").rows == ()
    assert session.sync_state(person.id).phase is SyncPhase.IDLE
    assert not files & {path.name for path in records.iterdir()}
    await session.close()


async def test_what_stays_refused_has_the_charts_listed_again_once_and_not_in_every_round(portal, maria, way):
    sync = await signed_in(portal, transport=way)
    way.intervene = lambda request: answer(403, FORBIDDEN) if request.url.path == "/fhir/Immunization" else None
    for listed in (2, 1, 1):
        before = lists(way)
        await sync.engine.refresh()
        assert lists(way) - before == listed
    await sync.close()


async def test_a_failing_kind_never_stops_the_rest_round_after_round(portal, many, way):
    sync = await signed_in(portal, transport=way)
    way.intervene = lambda request: answer(500, b"") if request.url.path == "/fhir/AllergyIntolerance" else None
    for asked in (3, 1, 1):
        before = pages(way)
        portal.clock.advance(minutes=5)
        await sync.engine.refresh()
        assert pages(way) - before == asked
        assert isinstance(sync.state("allergies").error, ServerFault)
        others = [sync.state(name) for name in CATEGORIES if name != "allergies"]
        assert all((one.error, one.as_of) == (None, portal.clock.now()) for one in others)
    assert len(sync.keys("immunizations")) == ALL
    await sync.close()


async def test_medicines_and_allergies_come_first(portal, maria, way):
    sync = await signed_in(portal, transport=way)
    way.seen.clear()
    await sync.engine.refresh()
    asked = [request.url for request in way.seen if b"patient=" in request.url.query]
    said = [f"{url.path} {url.params.get('_type', '')}".strip() for url in asked]
    assert said[:2] == ["/fhir MedicationRequest,MedicationStatement", "/fhir/AllergyIntolerance"]
    await sync.close()


async def test_the_client_lets_go_of_an_idle_connection_before_a_portal_closes_it():
    wire = Wire(None, "", Budgets())
    kept = wire._transport._pool._keepalive_expiry
    await wire.aclose()
    # As `portal serve` runs it, which says nothing else.
    assert kept < uvicorn.Config("portal").timeout_keep_alive
