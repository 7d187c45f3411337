"""Reads people's records: categories side by side, one run a person at a time."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from pfclient.errors import FamilyChartError, PortalError, SessionExpired, VaultError
from pfclient.gateway.fhir import FhirApi
from pfclient.log import Event, note
from pfclient.people import Person, PersonId
from pfclient.records.category import Category
from pfclient.sync.desk import Desk
from pfclient.sync.fetch import CategoryFetch
from pfclient.sync.state import SyncPhase, SyncState
from pfclient.sync.traffic import Traffic
from pfclient.tasks import Tasks
from pfclient.vault.vault import Answer, CategoryState, Vault

FIRST = ("medications", "allergies")
"""What may matter within the next minute is read before the rest."""

_uniform = random.SystemRandom().uniform
_LAST_WORDS = (Answer.WITHHELD, Answer.NOT_GRANTED, Answer.NOT_SUPPORTED)


class RecordReader:
    """From the portal into the vault, for everybody linked to one account.

    Args:
        stored: Told when a category of a person holds something else.
        moved: Told when the reading of a person starts, comes a part further, or ends.
        ticks: Monotonic seconds.
        uniform: Random number between two bounds.
        sleep: Waits.

    Attributes:
        traffic: The way to the portal.
        notes: What is remembered while the program runs.
        blocked: Why nothing can be written, None while it can.
    """

    def __init__(
        self,
        api: FhirApi,
        vault: Vault,
        categories: Mapping[str, Category],
        *,
        now: Callable[[], datetime],
        stored: Callable[[PersonId, str], None],
        moved: Callable[[PersonId, SyncState], None],
        ticks: Callable[[], float] = time.monotonic,
        uniform: Callable[[float, float], float] = _uniform,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.traffic = Traffic(uniform=uniform, sleep=sleep)
        self._desk = Desk(api, vault, self.traffic, now, ticks, stored)
        self.notes = self._desk.notes
        self.blocked: VaultError | None = None
        self._categories = tuple(sorted(categories.values(), key=lambda one: one.name not in FIRST))
        self._moved = moved
        self._states: dict[PersonId, SyncState] = {}
        self._runs: dict[PersonId, asyncio.Task[None]] = {}
        self._ahead: Tasks[None] = Tasks()

    def ask_ahead(self) -> None:
        """Ask what the portal says it can do, beside whatever is asked now: no first reading goes on without it."""
        if self.notes.says is None:
            self._ahead.start(None, self._statement)

    async def _statement(self) -> None:
        with suppress(FamilyChartError):  # who needs it asks again, and hears what comes of it
            await self._desk.says()

    def state(self, person: PersonId) -> SyncState:
        """How far the reading of the person's records is."""
        return self._states.get(person, SyncState())

    async def read(self, person: Person, *, forced: bool = False) -> None:
        """Read everything once; who asks while it runs waits for the same run.

        Args:
            person: Whose records.
            forced: Compare everything, whatever is known.

        Raises:
            SessionExpired: The sign-in is over.
        """
        run = self._runs.get(person.id)
        if run is None:
            if not self._runs:
                self.blocked = None
                self.traffic.begin()
            run = asyncio.get_running_loop().create_task(self._run(person, forced=forced))
            self._runs[person.id] = run
            run.add_done_callback(lambda ended: self._ended(person.id, ended))
        # Shielded: a screen that goes away must not stop the reading others wait for.
        await asyncio.shield(run)

    async def read_all(self, people: Iterable[Person], *, forced: bool = False) -> None:
        """Read several people side by side; one that fails does not stop the others.

        Where the portal turns out to have been set back to a backup, everything is compared once more.

        Args:
            people: Whose records.
            forced: Compare everything, whatever is known.

        Raises:
            SessionExpired: The sign-in is over, for everybody.
        """
        wanted = tuple(people)
        results = await asyncio.gather(*(self.read(one, forced=forced) for one in wanted), return_exceptions=True)
        # Somebody unlinked while being read ends that reading only.
        failures = [each for each in results if isinstance(each, BaseException) and not _was_stopped(each)]
        for failure in sorted(failures, key=lambda each: not isinstance(each, SessionExpired)):
            raise failure
        if not self.notes.suspect:
            return
        if not forced:
            await self.read_all(wanted, forced=True)
        elif all(self.state(one.id).phase is SyncPhase.DONE for one in wanted):
            self.notes.suspect = False

    def _ended(self, person: PersonId, run: asyncio.Task[None]) -> None:
        self._runs.pop(person, None)
        if not run.cancelled():
            run.exception()  # whoever still waits gets it; nobody else has to

    async def stop(self, person: PersonId | None = None) -> None:
        """End the run of one person, or all of them."""
        if person is None:
            await self._ahead.stop()
        runs = [run for owner, run in self._runs.items() if person in (None, owner)]
        for run in runs:
            run.cancel()
        await asyncio.gather(*runs, return_exceptions=True)

    def forget(self, person: PersonId) -> None:
        """Drop what is known of somebody who is no longer read."""
        self._states.pop(person, None)
        self.notes.forget(person)

    async def unreachable(self, person: PersonId, error: PortalError) -> None:
        """Say that the person's records could not be asked for; what is stored stays, and is old."""
        vault = self._desk.vault
        for category in self._categories:
            before = vault.state(person, category.name)
            if before.answer not in _LAST_WORDS and (before.answer, type(before.error)) != (Answer.ERROR, type(error)):
                state = CategoryState(Answer.ERROR, before.as_of, error, complete=False, held=before.held)
                await vault.mark(person, category.name, state)
                self._desk.stored(person, category.name)
        self._move(person, SyncPhase.FAILED, error)

    async def _run(self, person: Person, *, forced: bool) -> None:
        before = self.state(person.id)
        self._move(person.id, SyncPhase.RUNNING, before.error)
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(self._category(person, one, forced=forced)) for one in self._categories]
        except BaseExceptionGroup as several:
            error = min(several.exceptions, key=lambda one: not isinstance(one, SessionExpired))
            if not isinstance(error, VaultError):
                self._put_back(person.id, before)
                raise error from None
            self.blocked = error
            self._move(person.id, SyncPhase.FAILED, error)
        except asyncio.CancelledError:
            self._put_back(person.id, before)
            raise
        else:
            results = [(one, task.result()) for one, task in zip(self._categories, tasks, strict=True)]
            # What not every clinic shares and this one never gave makes no chart old.
            states = [state for one, state in results if not one.offered or state.as_of is not None]
            failure = next((state.error for state in states if state.error is not None), None)
            if failure is None:
                self._move(person.id, SyncPhase.DONE, None, as_of=self._desk.now())
            else:
                self._move(person.id, SyncPhase.FAILED, failure)

    async def _category(self, person: Person, category: Category, *, forced: bool) -> CategoryState:
        if self.blocked is not None:  # nothing of anybody can be written
            raise self.blocked
        try:
            state = await CategoryFetch(self._desk, person, category, forced=forced).run()
        except VaultError as error:
            self.blocked = error
            raise
        note(Event.CATEGORY, answer=state.answer, error=type(state.error) if state.error else None)
        self._come_further(person.id)
        return state

    def _come_further(self, person: PersonId) -> None:
        state = self.state(person)
        self._move(person, SyncPhase.RUNNING, state.error, done=state.done + 1)

    def _move(
        self,
        person: PersonId,
        phase: SyncPhase,
        error: FamilyChartError | None,
        *,
        as_of: datetime | None = None,
        done: int = 0,
    ) -> None:
        total = len(self._categories) if phase is SyncPhase.RUNNING else 0
        as_of = as_of or self.state(person).as_of
        self._put_back(person, SyncState(phase, as_of, error, done, total, self.notes.restored))

    def _put_back(self, person: PersonId, state: SyncState) -> None:
        self._states[person] = state
        self._moved(person, state)


def _was_stopped(failure: BaseException) -> bool:
    return isinstance(failure, asyncio.CancelledError)
