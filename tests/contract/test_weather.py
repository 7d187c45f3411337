"""What networks do to a reading, over real sockets: what was known stays, and it comes right by itself."""

import contextlib
from dataclasses import dataclass

import pytest

from pfclient.errors import Incompatible, Offline, TimedOut
from pfclient.gateway.budgets import Budgets
from pfclient.sync.state import SyncPhase
from tests.support import chart_bundle
from tests.support.chaos import ChaosProxy
from tests.support.syncing import Syncing, immunization, load, signed_in

NORA = chart_bundle.PATIENT
IMPATIENT = Budgets(deadline=30.0, window=3.0)
KNOWN = 61
PATH = "/fhir/Immunization"
IN_THE_HEAD = 200
"""Bytes of an answer that end before its headers do: nothing was answered yet."""


@pytest.fixture
def some(portal, maria, tmp_path):
    """Nora's chart with 60 immunizations more."""
    load(portal, tmp_path, [immunization(number, NORA) for number in range(60)])


@contextlib.asynccontextmanager
async def reading(portal, budgets=None):
    """A chart read once through the proxy, before the weather changes; as patiently as the program is."""
    with portal.live() as base_url:
        async with ChaosProxy(base_url) as proxy:
            sync = await signed_in(portal, address=proxy.url, budgets=budgets)
            try:
                await sync.engine.refresh()
                assert len(sync.keys("immunizations")) == KNOWN
                yield Read(proxy, sync)
            finally:
                await sync.close()


@dataclass
class Read:
    """What was read, and the way it came."""

    proxy: ChaosProxy
    sync: Syncing

    def asked(self):
        """How often immunizations were asked for."""
        return sum(piece.startswith(f"GET {PATH}?".encode()) for piece in self.proxy.requests)

    async def compare(self):
        """Ask for all immunizations again, so that what does not come must not count as gone."""
        before = self.asked()
        await self.sync.engine.agree(self.sync.person, "immunizations")
        assert self.asked() > before

    async def comes_right(self):
        """Once the weather is good again: nothing is lost, nothing is there twice, no error is left."""
        assert len(self.sync.keys("immunizations")) == KNOWN
        assert self.sync.keys("diagnoses") == {"Condition/jc1", "Condition/jc2"}
        self.proxy.better()
        await self.sync.engine.refresh()
        assert len(self.sync.keys("immunizations")) == KNOWN
        state = self.sync.engine.state(self.sync.person)
        assert (state.phase, state.error, self.sync.engine.state().error) == (SyncPhase.DONE, None, None)


async def test_answers_cut_at_any_byte_take_nothing_away(portal, some):
    async with reading(portal) as read:
        for size in (0, 1, 40, 200, 500, 777, 1_100, 3_000, 9_000, 20_000):
            read.proxy.weather.path, read.proxy.weather.cut = PATH, size
            await read.compare()
            assert read.sync.engine.state().error is None
            assert type(read.sync.state("immunizations").error) is (Offline if size <= IN_THE_HEAD else Incompatible)
            await read.comes_right()


@pytest.mark.parametrize(("weather", "value"), [("reset", 0), ("reset", IN_THE_HEAD), ("losing", True)])
async def test_a_network_that_breaks_off_takes_nothing_away(portal, some, weather, value):
    async with reading(portal) as read:
        setattr(read.proxy.weather, weather, value)
        await read.sync.engine.refresh()
        assert type(read.sync.engine.state().error) is Offline
        await read.comes_right()


@pytest.mark.parametrize("weather", ["swallowing", "deaf", "half_open"])
async def test_a_network_that_goes_deaf_ends_in_time_and_takes_nothing_away(portal, some, weather):
    async with reading(portal, IMPATIENT) as read:
        setattr(read.proxy.weather, weather, True)
        await read.sync.engine.refresh()
        assert type(read.sync.engine.state().error) is TimedOut
        await read.comes_right()


async def test_an_answer_that_only_drips_is_given_up(portal, some):
    async with reading(portal, IMPATIENT) as read:
        read.proxy.weather.piece, read.proxy.weather.latency = 8, 0.2
        await read.sync.engine.refresh()
        assert isinstance(read.sync.engine.state().error, TimedOut)
        await read.comes_right()


async def test_a_slow_line_is_read_to_its_end(portal, some):
    async with reading(portal) as read:
        read.proxy.weather.latency, read.proxy.weather.bandwidth = 0.01, 1_000_000
        await read.compare()
        assert read.sync.state("immunizations").error is None
        assert read.sync.engine.state(read.sync.person).error is None
        await read.comes_right()


async def test_a_refused_connection_is_told_and_the_same_address_is_tried_again(portal, some):
    async with reading(portal) as read:
        await read.proxy.stop()
        await read.sync.engine.refresh()
        assert isinstance(read.sync.engine.state().error, Offline)
        await read.proxy.start()
        await read.comes_right()
