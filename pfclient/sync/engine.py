"""The sync of one account: who is linked, then their records, now and again while the program is open."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from pfclient.errors import FamilyChartError, PortalError, SessionExpired, VaultError
from pfclient.gateway.account import AccountApi
from pfclient.gateway.fhir import FhirApi
from pfclient.people import ChartStatus, Person, PersonId
from pfclient.records.category import Category
from pfclient.sync.pacing import Pacing
from pfclient.sync.people import read_people
from pfclient.sync.reader import RecordReader
from pfclient.sync.rest import Rest
from pfclient.sync.state import SyncPhase, SyncState
from pfclient.vault.vault import Vault

T = TypeVar("T")


class SyncEngine:
    """From one portal into the vault, for everybody linked to one account.

    The two surfaces should be built on `Authorized.unrepeated`: what is repeated, and when, is decided here.

    Args:
        now: The wall clock, aware UTC: for dates people see.
        ticks: Monotonic seconds: for every interval.
        stored: Told when a category of a person holds something else.
        moved: Told when reading starts, comes a part further or ends; of the list of people without a person.
        people: Told who is linked, before their records are asked for: the place to forget whoever no longer is
            (`stop`, `forget`, and in the vault).
        uniform: Random number between two bounds.
        sleep: Waits before a request is repeated.
        known: Who was linked the last time.
    """

    def __init__(
        self,
        fhir: FhirApi,
        account: AccountApi,
        vault: Vault,
        categories: Mapping[str, Category],
        *,
        now: Callable[[], datetime],
        ticks: Callable[[], float],
        stored: Callable[[PersonId, str], None],
        moved: Callable[[PersonId | None, SyncState], None],
        people: Callable[[tuple[Person, ...]], Awaitable[None]],
        uniform: Callable[[float, float], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        known: tuple[Person, ...] = (),
    ) -> None:
        self._fhir = fhir
        self._account = account
        self._now = now
        self._moved = moved
        self._tell_people = people
        self._people = known
        self._people_state = SyncState()
        self._pacing = Pacing(uniform)
        self._reader = RecordReader(
            fhir, vault, categories, now=now, stored=stored, moved=moved, ticks=ticks, uniform=uniform, sleep=sleep
        )
        self._traffic = self._reader.traffic
        self._listing: asyncio.Task[bool] | None = None
        self._round: asyncio.Task[None] | None = None
        self._rest = Rest(now=now, ticks=ticks)

    def state(self, person: PersonId | None = None) -> SyncState:
        """How far the reading of the person's records is; of the list of people without one."""
        return self._people_state if person is None else self._reader.state(person)

    async def refresh(self, person: PersonId | None = None) -> None:
        """Ask who is linked, then read the records of one person, or of everybody, now.

        Who asks while it runs waits for the same run. What fails is told by `state` and the categories.

        Raises:
            SessionExpired: The sign-in is over.
        """
        with self._traffic.awaited():
            if person is None:
                await self._everybody()
            elif await self._list():
                await self._read(one for one in self._active() if one.id == person)

    async def list_people(self) -> bool:
        """Ask who is linked, and nothing else; False when that could not be told.

        Raises:
            SessionExpired: The sign-in is over.
        """
        with self._traffic.awaited():
            return await self._list()

    async def agree(self, person: PersonId, category: str) -> None:
        """Let go what is held of a category; where the portal cannot be asked now, at the next comparison.

        Raises:
            SessionExpired: The sign-in is over.
        """
        self._reader.notes.agreed.add((person, category))
        await self.refresh(person)
        if (person, category) in self._reader.notes.agreed:  # a run under way may have passed it already
            await self.refresh(person)

    async def run(self) -> None:
        """Read everybody's records now and every few minutes, until cancelled; ever less often in an outage.

        Raises:
            SessionExpired: The sign-in is over.
        """
        while True:
            self._rest.begin()
            await self._everybody()
            await self._rest.wait(self._pause())

    def wake(self) -> None:
        """Read at once: the computer was asleep, the network is back, or the person wants to try again."""
        self._rest.wake()

    async def stop(self, person: PersonId | None = None) -> None:
        """End what is being read of one person, or everything; `run` is ended by whoever started it."""
        if person is None:
            me = asyncio.current_task()
            tasks = [task for task in (self._round, self._listing) if task is not None and task is not me]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        await self._reader.stop(person)

    def forget(self, person: PersonId) -> None:
        """Drop what is known of somebody who is no longer read."""
        self._reader.forget(person)

    # ---- one round

    async def _everybody(self) -> None:
        if self._round is None:
            self._round = asyncio.get_running_loop().create_task(self._once())
            self._round.add_done_callback(self._round_ended)
        await _joined(self._round)

    def _round_ended(self, task: asyncio.Task[None]) -> None:
        self._round = None
        if not task.cancelled():
            task.exception()  # whoever still waits gets it; nobody else has to

    async def _once(self) -> None:
        if await self._list():
            await self._read(self._active())

    async def _read(self, people: Iterable[Person]) -> None:
        """Read records; a chart that was revoked meanwhile goes at once and not with the next round."""
        await self._reader.read_all(people)
        notes, own = self._reader.notes, self._round in (None, asyncio.current_task())
        if notes.refused and own:  # else the round under way asks when it is through
            notes.refused = False
            await self._list()

    async def _list(self) -> bool:
        """Ask who is linked; False when that could not be told."""
        if self._listing is None:
            if self._round is not None and self._round is not asyncio.current_task():
                return self._people_state.phase is SyncPhase.DONE  # the round under way asked just now
            self._listing = asyncio.get_running_loop().create_task(self._listed())
            self._listing.add_done_callback(self._listing_ended)
        return bool(await _joined(self._listing))

    def _listing_ended(self, task: asyncio.Task[bool]) -> None:
        self._listing = None
        if not task.cancelled():
            task.exception()

    async def _listed(self) -> bool:
        before = self._people_state
        self._reader.blocked = None
        self._traffic.begin()
        self._move(SyncPhase.RUNNING, before.error)
        # Who was read before is asked for changes, as the portal is known to answer.
        reading = None if self._people else self._reader.ask_ahead
        try:
            self._people = await self._traffic.ask(lambda: read_people(self._account, self._fhir, reading))
            await self._tell_people(self._people)
        except SessionExpired:
            self._put_back(before)
            raise
        except PortalError as error:
            self._move(SyncPhase.FAILED, error)
            for one in self._active():
                await self._reader.unreachable(one.id, error)
            return False
        except VaultError as error:
            self._reader.blocked = error
            self._move(SyncPhase.FAILED, error)
            return False
        except asyncio.CancelledError:
            self._put_back(before)
            raise
        self._move(SyncPhase.DONE, None, as_of=self._now())
        return True

    def _active(self) -> list[Person]:
        return [one for one in self._people if one.connection.status is ChartStatus.ACTIVE]

    def _move(self, phase: SyncPhase, error: FamilyChartError | None, *, as_of: datetime | None = None) -> None:
        self._put_back(SyncState(phase, as_of or self._people_state.as_of, error))

    def _put_back(self, state: SyncState) -> None:
        self._people_state = state
        self._moved(None, state)

    def _pause(self) -> float:
        """Seconds until the next round."""
        if self._reader.blocked is not None:
            return self._pacing.disk()
        if self._people_state.phase is SyncPhase.FAILED or self._traffic.is_open:
            return self._pacing.outage(self._traffic.told)
        return self._pacing.outage(0.0) if self._reader.notes.unfinished else self._pacing.well()


async def _joined(task: asyncio.Task[T]) -> T | None:
    """Wait for a task that others wait for too; None where it was stopped on purpose."""
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        me = asyncio.current_task()
        if task.cancelled() and not (me is not None and me.cancelling()):
            return None
        raise
