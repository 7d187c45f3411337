"""The delivery queue at work: letters leave when somebody takes them, and wait when nobody does."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta

from starlette.concurrency import run_in_threadpool

from portal.clock import Clock
from portal.delivery.carrier import Carrier, PermanentFailure, TemporaryFailure
from portal.delivery.gateway import GatewayCarrier
from portal.delivery.smtp import SmtpCarrier
from portal.settings import Settings
from portal.store import deliveries
from portal.store.database import Database
from portal.store.deliveries import Delivery
from portal.store.times import text

LEASE = timedelta(minutes=2)
"""How long a worker may hold a letter: after a crash in the middle it is tried again."""

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=15)
LOOK_AGAIN = 1.0
"""Seconds between looks at the queue, for letters put there by another process."""

_GRACE_S = 5.0

_log = logging.getLogger("portal.delivery")


def carriers(settings: Settings) -> dict[str, Carrier]:
    """The ways out that the settings name, by kind of letter; without one, letters of that kind end in the outbox.

    Raises:
        ValueError: An address is not one.
    """
    found: dict[str, Carrier] = {}
    if settings.smtp_url:
        found["email"] = SmtpCarrier(settings.smtp_url)
    if settings.text_url:
        found["sms"] = found["voice"] = GatewayCarrier(settings.text_url)
    return found


class DeliveryQueue:
    """Takes letters from the table `deliveries` to their carriers, one at a time, the oldest first."""

    def __init__(self, database: Database, clock: Clock, ways_out: Mapping[str, Carrier]) -> None:
        self._database = database
        self._clock = clock
        self._carriers = ways_out
        self._loop: asyncio.AbstractEventLoop | None = None
        self._wake = asyncio.Event()
        self._stopping = False

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Work in the background until left; a letter on its way gets a moment to arrive."""
        self._loop = asyncio.get_running_loop()
        self._stopping = False
        task = asyncio.create_task(self._work(), name="deliveries")
        try:
            yield
        finally:
            self._loop = None
            self._stopping = True
            self._wake.set()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(task, _GRACE_S)

    def wake(self) -> None:
        """Look at the queue at once; may be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._wake.set)

    async def run_once(self) -> int:
        """Try every letter whose turn has come; how many there were."""
        found = await run_in_threadpool(self._due)
        for delivery in found:
            if not self._stopping:
                await self._deliver(delivery)
        return len(found)

    async def _work(self) -> None:
        while not self._stopping:
            self._wake.clear()
            try:
                busy = await self.run_once()
            except Exception as exc:  # noqa: BLE001 - the queue must outlive a locked or absent database
                busy = 0
                _log.warning("the delivery queue paused: %s", type(exc).__name__)
            if not busy and not self._stopping:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), LOOK_AGAIN)

    def _due(self) -> tuple[Delivery, ...]:
        with self._database.read() as connection:
            return deliveries.due(connection, self._clock.now())

    async def _deliver(self, delivery: Delivery) -> None:
        now = self._clock.now()
        if not await run_in_threadpool(deliveries.claim, self._database, delivery, now + LEASE):
            return
        carrier = self._carriers.get(delivery.letter.kind)
        if carrier is None:
            await run_in_threadpool(deliveries.settle, self._database, delivery, "outbox")
            return
        if text(now) >= delivery.lapses:
            await run_in_threadpool(deliveries.settle, self._database, delivery, "failed")
            return
        try:
            await carrier.carry(delivery)
        except TemporaryFailure as exc:
            again = now + pause_after(delivery.tries + 1)
            _log.info("delivery %s waits: %s", delivery.id, exc)
            await run_in_threadpool(deliveries.put_back, self._database, delivery, again)
        except PermanentFailure as exc:
            _log.warning("delivery %s was refused: %s", delivery.id, exc)
            await run_in_threadpool(deliveries.settle, self._database, delivery, "failed")
        else:
            await run_in_threadpool(deliveries.settle, self._database, delivery, "sent")


def pause_after(tries: int) -> timedelta:
    """How long to wait after so many tries: 5 s, doubling, never more than 15 minutes."""
    doublings: int = min(tries - 1, 20)
    return min(LONGEST_PAUSE, FIRST_PAUSE * (1 << doublings))
