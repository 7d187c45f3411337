"""Outages in virtual time: how often a portal that does not answer is asked, and how everybody comes back."""

import asyncio
import json
import random
from collections import Counter
from itertools import pairwise

import httpx
import pytest

from pfclient.gateway.account import AccountApi
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.tokens import TokenKeeper
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.engine import SyncEngine
from pfclient.sync.pacing import LONGEST
from pfclient.sync.state import SyncPhase
from pfclient.vault.memory import MemoryVault
from tests.support import kill_points, virtual_time

HOUR = 3600
CHARTS = b'[{"chart_id": "1", "patient": "Patient/m", "status": "active", "relationship": "self", "practice": "L"}]'
SMART = b'{"authorization_challenge_endpoint": "/o", "token_endpoint": "/oauth/token", "revocation_endpoint": "/o"}'
GRANTED = b'{"token_type": "Bearer", "access_token": "a", "refresh_token": "r", "expires_in": 600}'


class Portal(httpx.AsyncBaseTransport):
    """Answers with nothing in it, or the way an outage does; remembers who asked when."""

    def __init__(self, loop):
        self._loop = loop
        self.outage = None
        self.asked = []

    def client(self, number):
        return _Client(self, number)

    async def answer(self, number, request):
        self.asked.append((self._loop.time(), number, request.url.path))
        if self.outage is not None:
            return self.outage(request)
        path = request.url.path
        if path == "/account/v1/charts":
            return _reply(CHARTS, media="application/json")
        if path.endswith("smart-configuration"):
            return _reply(SMART, media="application/json")
        if path == "/oauth/token":
            return _reply(GRANTED, media="application/json")
        return _reply(b"{}", status=404) if path == "/fhir/metadata" else _reply(_nothing(request))


class _Client(httpx.AsyncBaseTransport):
    def __init__(self, portal, number):
        self._portal = portal
        self._number = number

    async def handle_async_request(self, request):
        return await self._portal.answer(self._number, request)


def _reply(body, status=200, media="application/fhir+json", **headers):
    named = {"content-type": media, "content-length": str(len(body))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, headers=named, stream=httpx.ByteStream(body))


def _nothing(request):
    heard = [{"relation": "self", "url": str(request.url)}]
    return json.dumps({"resourceType": "Bundle", "type": "searchset", "total": 0, "link": heard}).encode()


def refused(request):
    raise httpx.ConnectError("refused")


def unavailable(request):
    return _reply(b"busy", status=503, media="text/plain")


def unavailable_for_two_minutes(request):
    return _reply(b"busy", status=503, media="text/plain", retry_after="120")


def too_many(request):
    return _reply(b"slow down", status=429, media="text/plain", retry_after="90")


def too_many_without_a_word(request):
    return _reply(b"slow down", status=429, media="text/plain")


def login_page(request):
    return _reply(b"<html>sign in to the network", media="text/html")


FEW = 500 if kill_points.LONG else 25
OUTAGES = [
    (refused, 500),
    (unavailable, FEW),
    (unavailable_for_two_minutes, FEW),
    (too_many, FEW),
    (too_many_without_a_word, FEW),
    (login_page, FEW),
]


def engine_of(portal, loop, number):
    async def rotated(_):
        return None

    gateway = Gateway("https://portal.example", transport=portal.client(number), now=loop.now)
    tokens = TokenKeeper(OAuth(gateway), Tokens("a", "r", 600), rotated=rotated, ticks=loop.time)
    once = Authorized(gateway, tokens).unrepeated

    async def people(found):
        return None

    return SyncEngine(
        FhirApi(once),
        AccountApi(once),
        MemoryVault(),
        {"diagnoses": CATEGORIES["diagnoses"]},
        now=loop.now,
        ticks=loop.time,
        stored=lambda *_: None,
        moved=lambda *_: None,
        people=people,
        uniform=random.Random(number).uniform,
    )


async def _ended(tasks):
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _most_within(times, seconds):
    """The most of these moments that lie within so many seconds."""
    first, most = 0, 0
    for last, moment in enumerate(times):
        while moment - times[first] >= seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


@pytest.mark.timeout(400)
@pytest.mark.parametrize(("outage", "clients"), OUTAGES, ids=lambda one: getattr(one, "__name__", str(one)))
def test_an_hour_of_outage_is_one_request_a_minute_at_most_and_no_storm_in_any_second(outage, clients):

    async def main(loop):
        portal = Portal(loop)
        portal.outage = outage
        engines = [engine_of(portal, loop, number) for number in range(clients)]
        tasks = [loop.create_task(engine.run()) for engine in engines]
        await virtual_time.passed(HOUR)
        during, back = list(portal.asked), loop.time()
        portal.outage = None
        await virtual_time.passed(LONGEST)
        await _ended(tasks)
        done = sum(engine.state().phase is SyncPhase.DONE for engine in engines)
        return during, [one for one in portal.asked if one[0] >= back], done

    during, after, done = virtual_time.run(main)
    by_client = {}
    for moment, number, _ in during:
        by_client.setdefault(number, []).append(moment)
    assert len(by_client) == clients
    assert max(_most_within(times, 60) for times in by_client.values()) == 1
    retries = [moment for moment, *_ in during if moment > 1]
    assert max(Counter(map(int, retries)).values()) <= 0.05 * len(retries)
    assert done == clients
    if clients < 100:
        return
    assert max(Counter(map(int, retries)).values()) <= 0.05 * clients
    first = {}
    for moment, number, _ in after:
        first.setdefault(number, moment)
    assert max(Counter(map(int, first.values())).values()) <= 0.05 * clients


def test_everybody_asks_every_five_minutes_or_so_and_not_at_the_same_time():
    async def main(loop):
        portal = Portal(loop)
        tasks = [loop.create_task(engine_of(portal, loop, number).run()) for number in range(100)]
        await virtual_time.passed(HOUR)
        await _ended(tasks)
        return portal.asked

    asked = [moment for moment, number, path in virtual_time.run(main) if path == "/account/v1/charts" and number == 7]
    assert 11 <= len(asked) <= 14
    assert all(270 <= later - earlier <= 330 for earlier, later in pairwise(asked))


def test_waking_asks_at_once_and_a_retry_after_is_obeyed():
    async def main(loop):
        portal = Portal(loop)
        portal.outage = unavailable_for_two_minutes
        engine = engine_of(portal, loop, 1)
        task = loop.create_task(engine.run())
        await virtual_time.passed(119)
        before = len(portal.asked)
        engine.wake()
        await virtual_time.passed(1)
        woken = len(portal.asked)
        await _ended([task])
        return before, woken

    assert virtual_time.run(main) == (1, 2)


@pytest.mark.parametrize("jump", [3650 * 24 * HOUR, -3650 * 24 * HOUR, 8 * HOUR])
def test_a_computer_that_slept_asks_soon_and_a_clock_set_again_and_again_is_no_storm(jump):
    async def main(loop):
        portal = Portal(loop)
        engine = engine_of(portal, loop, 1)
        task = loop.create_task(engine.run())
        await virtual_time.passed(30)
        portal.asked.clear()
        loop._start = virtual_time.shifted(loop._start, jump)
        await virtual_time.passed(21)
        soon = [path for _, _, path in portal.asked].count("/account/v1/charts")
        for turn in range(60):
            loop._start = virtual_time.shifted(loop._start, jump if turn % 2 else -jump)
            await virtual_time.passed(5)
        rounds = [moment for moment, _, path in portal.asked if path == "/account/v1/charts"]
        await _ended([task])
        return soon, rounds, engine.state().error

    soon, rounds, error = virtual_time.run(main)
    assert (soon, error) == (1, None)
    assert _most_within(rounds, 59) <= 2
