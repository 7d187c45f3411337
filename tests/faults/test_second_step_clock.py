"""The second step where it counts: a portal process whose clock is set to the second, at the edges of a code's time."""

import contextlib
import os
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.support import sign_in
from tests.support.moved_date import LIBRARY, MISSING, MovedDate
from tests.support.portal import PortalUnderTest
from tests.support.portal_process import PATIENCE, PortalProcess
from tests.support.two_step import first_step, second_step, set_up

# Ten seconds’ work, in a process that looks its date up in a file: a busy machine makes minutes of it.
pytestmark = [pytest.mark.skipif(LIBRARY is None, reason=MISSING), pytest.mark.timeout(400)]
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
"""A step of thirty seconds begins."""


class ProcessClock:
    """The process's clock: it stands where it is set."""

    def __init__(self, date):
        self._date = date
        self.set(NOON)

    def now(self):
        return self._now

    def set(self, moment):
        self._now = moment
        self._date.move(f"{moment:%Y-%m-%d %H:%M:%S}")

    def advance(self, **span):
        self.set(self._now + timedelta(**span))


class Served:
    """A portal process with Maria's account; `app` is her phone, whose clock is right."""

    def __init__(self, client, clock):
        self.client, self.clock, self.app = client, clock, None

    async def give(self, code, moment):
        """Sign in with a code at a moment; whether it was taken."""
        self.clock.set(moment)
        answer = await second_step(self.client, await first_step(self.client), otp=code)
        return answer.status_code == httpx.codes.OK


@pytest.fixture
def served(tmp_path):
    """Starts the portal; an async context manager, since signing her in is part of it."""
    under_test = PortalUnderTest(tmp_path / "portal")
    sign_in.add_account(under_test)
    under_test.close()
    date = MovedDate(tmp_path / "clock")
    clock = ProcessClock(date)

    @contextlib.asynccontextmanager
    async def ready():
        async with httpx.AsyncClient(base_url=process.base_url, timeout=PATIENCE) as client:
            made = Served(client, clock)
            made.app, _ = await set_up(made, client)
            yield made

    with PortalProcess(tmp_path / "portal", env=os.environ | date.environment | {"TZ": "UTC"}) as process:
        yield ready


async def test_a_code_is_taken_from_one_step_before_its_own_to_one_after_and_not_a_second_longer(served):
    async with served() as maria:
        taken = {}
        for day, second in enumerate((-31, -30, -1, 0, 29, 30, 59, 60), 1):
            begins = NOON + timedelta(days=day)
            taken[second] = await maria.give(maria.app.code(begins), begins + timedelta(seconds=second))
        assert taken == {-31: False, -30: True, -1: True, 0: True, 29: True, 30: True, 59: True, 60: False}


async def test_a_code_that_was_taken_is_refused_in_its_own_step_and_in_the_next(served):
    async with served() as maria:
        begins = NOON + timedelta(days=1)
        code, following = maria.app.code(begins), maria.app.code(begins, steps=1)
        assert await maria.give(code, begins)
        assert not await maria.give(code, begins + timedelta(seconds=29))
        assert not await maria.give(code, begins + timedelta(seconds=30))
        assert await maria.give(following, begins + timedelta(seconds=30))
        assert not await maria.give(following, begins + timedelta(seconds=60))


async def test_after_a_code_of_a_clock_that_is_ahead_those_before_it_are_used_up(served):
    async with served() as maria:
        begins = NOON + timedelta(days=1)
        assert await maria.give(maria.app.code(begins, steps=1), begins)
        assert not await maria.give(maria.app.code(begins), begins)
        assert not await maria.give(maria.app.code(begins, steps=1), begins + timedelta(seconds=30))
        assert await maria.give(maria.app.code(begins, steps=2), begins + timedelta(seconds=30))
