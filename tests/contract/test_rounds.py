"""The engine round by round: who waits for whom, who may leave, and how long it rests."""

import asyncio

import httpx
import pytest

from pfclient.errors import Incompatible, VaultFull, VaultUnwritable
from pfclient.sync.pacing import DISK
from pfclient.sync.state import SyncPhase
from pfclient.vault.vault import Answer
from tests.contract.conftest import add_chart
from tests.support import chart_bundle, sign_in
from tests.support.intervening import InterveningTransport, answer
from tests.support.syncing import immunization, load, signed_in

PAGE = 200
PATIENT, METADATA = "/fhir/Patient", "/fhir/metadata"
CHARTS = ("GET", "/account/v1/charts")


@pytest.fixture
def two(portal, maria, tmp_path):
    """Leo's chart beside Nora's."""
    leo = add_chart(portal, tmp_path, "leo")
    portal.clock.advance(minutes=1)
    sign_in.link(portal, maria, leo, "child")


class Holding(httpx.AsyncBaseTransport):
    """Keeps the answer of one path back until another is asked for."""

    def __init__(self, inner, path, until):
        self._inner, self._path, self._until = inner, path, until
        self._happened = asyncio.Event()
        self.asked = []

    async def handle_async_request(self, request):
        path = request.url.path
        self.asked.append(path)
        if path == self._until:
            self._happened.set()
        if path == self._path:
            async with asyncio.timeout(10):
                await self._happened.wait()
        return await self._inner.handle_async_request(request)

    async def aclose(self):
        await self._inner.aclose()


async def test_what_the_portal_can_do_is_asked_beside_who_is_linked_and_once(portal, maria):
    way = Holding(portal.asgi_transport(), PATIENT, METADATA)
    sync = await signed_in(portal, transport=way, known=())
    await sync.engine.refresh()
    await sync.engine.refresh()
    assert sync.engine.state(sync.people[0].id).phase is SyncPhase.DONE
    assert way.asked.count(METADATA) == 1
    await sync.close()


async def test_a_slow_word_of_what_it_can_do_keeps_nobody_from_the_list(portal, maria):
    way = Holding(portal.asgi_transport(), METADATA, "never")
    sync = await signed_in(portal, transport=way, known=())
    assert await sync.engine.list_people()
    assert METADATA in way.asked
    await sync.engine.stop()
    assert asyncio.all_tasks() == {asyncio.current_task()}
    await sync.close()


async def test_who_asks_while_it_runs_waits_for_the_same_run(portal, two):
    sync = await signed_in(portal)
    portal.requests.clear()
    first, second = (one.id for one in sync.people)
    engine = sync.engine
    await asyncio.gather(engine.refresh(), engine.refresh(first), engine.refresh(), engine.refresh(second))
    assert portal.requests.count(CHARTS) == 1
    assert portal.requests.count(("GET", "/fhir/Condition")) == 2
    await sync.close()


async def test_one_person_may_be_read_alone(portal, two):
    sync = await signed_in(portal)
    first, second = (one.id for one in sync.people)
    await sync.engine.refresh(second)
    assert (sync.engine.state(first).phase, sync.engine.state(second).phase) == (SyncPhase.IDLE, SyncPhase.DONE)
    await sync.close()


async def test_who_leaves_stops_nobody_and_stopping_stops_everything(portal, two):
    sync = await signed_in(portal)
    portal.slow(0.05)
    leaving, staying = (asyncio.ensure_future(sync.engine.refresh()) for _ in range(2))
    await asyncio.sleep(0)
    leaving.cancel()
    await staying
    assert sync.engine.state().phase is SyncPhase.DONE
    again = asyncio.ensure_future(sync.engine.refresh())
    await asyncio.sleep(0)
    await sync.engine.stop()
    await again
    assert sync.engine.state().phase is SyncPhase.DONE
    assert asyncio.all_tasks() == {asyncio.current_task()}
    await sync.close()


async def test_a_list_that_cannot_be_kept_is_told_and_asked_for_again_soon(portal, maria):
    sync = await signed_in(portal)
    sync.refusing = VaultFull()
    await sync.engine.refresh()
    assert isinstance(sync.engine.state().error, VaultFull)
    assert sync.engine._pause() <= DISK
    sync.refusing = None
    await sync.engine.refresh()
    assert sync.engine.state().error is None
    await sync.close()


async def test_a_disk_that_cannot_be_written_is_tried_again_soon_and_by_itself(portal, maria):
    sync = await signed_in(portal)
    sync.vault.failing = VaultUnwritable()
    await sync.engine.refresh()
    assert isinstance(sync.engine.state(sync.person).error, VaultUnwritable)
    assert sync.engine._pause() <= DISK
    sync.vault.failing = None
    running = asyncio.ensure_future(sync.engine.run())
    await sync.until(lambda: sync.engine.state(sync.person).phase is SyncPhase.DONE)
    assert sync.state("diagnoses").answer is Answer.LOADED
    assert sync.engine._pause() > DISK
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await sync.close()


async def test_a_login_page_in_place_of_everything_says_nothing_about_the_records(portal, maria):
    way = InterveningTransport(portal.asgi_transport())
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    known = sync.keys("diagnoses")
    way.intervene = lambda request: answer(200, b"<html>sign in to the network", media="text/html")
    await sync.engine.refresh()
    assert isinstance(sync.engine.state().error, Incompatible)
    assert (sync.state("diagnoses").answer, sync.keys("diagnoses")) == (Answer.ERROR, known)
    way.intervene = lambda request: None
    await sync.engine.refresh()
    assert sync.engine.state(sync.person).phase is SyncPhase.DONE
    await sync.close()


async def test_everything_of_the_records_failing_opens_the_circuit_and_the_next_round_closes_it(portal, two):
    way = InterveningTransport(portal.asgi_transport())
    sync = await signed_in(portal, transport=way)
    await sync.engine.refresh()
    asked = []

    def failing(request):
        if b"patient=" in request.url.query:
            asked.append(request.url.path)
            return answer(500, b"")
        return None

    way.intervene = failing
    await sync.engine.refresh()
    assert len(asked) < 16
    assert all(sync.state(name).answer is Answer.ERROR for name in ("diagnoses", "procedures", "appointments"))
    way.intervene = lambda request: None
    await sync.engine.refresh()
    assert all(sync.engine.state(one.id).phase is SyncPhase.DONE for one in sync.people)
    await sync.close()


async def test_a_chart_of_thousands_is_read_compared_and_held(portal, maria, tmp_path):
    nora = chart_bundle.PATIENT
    load(portal, tmp_path, [immunization(number, nora) for number in range(2_050)])
    sync = await signed_in(portal)
    await sync.engine.refresh()
    assert len(sync.keys("immunizations")) == 2_051
    portal.requests.clear()
    await sync.engine.agree(sync.person, "immunizations")
    assert portal.requests.count(("GET", "/fhir/Immunization")) == -(-2_051 // PAGE)
    assert len(sync.keys("immunizations")) == 2_051
    assert sync.state("immunizations").held == 0
    await sync.close()
