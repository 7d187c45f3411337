"""Reads people's records: categories side by side within a polite limit, one run a person at a time."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from pfclient.errors import PortalError, SessionExpired
from pfclient.gateway.fhir import FhirApi
from pfclient.log import Event, note
from pfclient.people import Person, PersonId
from pfclient.records.category import Category
from pfclient.sync.fetch import CategoryFetch, Knowledge
from pfclient.sync.state import SyncPhase, SyncState
from pfclient.vault.vault import Answer, CategoryState, Vault

POLITE = 4
_LAST_WORDS = (Answer.WITHHELD, Answer.NOT_GRANTED, Answer.NOT_SUPPORTED)


class RecordReader:
    """From the portal into the vault, for everybody linked to one account.

    Args:
        stored: Told when a category of a person holds something else.
        moved: Told when the reading of a person starts or ends.
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
    ) -> None:
        self._api = api
        self._vault = vault
        self._categories = tuple(categories.values())
        self._now = now
        self._stored = stored
        self._moved = moved
        self._turns = asyncio.Semaphore(POLITE)
        self._states: dict[PersonId, SyncState] = {}
        self._knowledge: Knowledge = {}
        self._runs: dict[PersonId, asyncio.Task[None]] = {}

    def state(self, person: PersonId) -> SyncState:
        """How far the reading of the person's records is."""
        return self._states.get(person, SyncState())

    async def read(self, person: Person) -> None:
        """Read everything once; who asks while it runs waits for the same run.

        Raises:
            SessionExpired: The sign-in is over.
        """
        run = self._runs.get(person.id)
        if run is None:
            run = asyncio.get_running_loop().create_task(self._run(person))
            self._runs[person.id] = run
            run.add_done_callback(lambda ended: self._ended(person.id, ended))
        # Shielded: a screen that goes away must not stop the reading others wait for.
        await asyncio.shield(run)

    async def read_all(self, people: Iterable[Person]) -> None:
        """Read several people side by side; one that fails does not stop the others.

        Raises:
            SessionExpired: The sign-in is over, for everybody.
        """
        results = await asyncio.gather(*(self.read(one) for one in people), return_exceptions=True)
        # Somebody unlinked while being read ends that reading only.
        failures = [each for each in results if isinstance(each, BaseException) and not _was_stopped(each)]
        for failure in sorted(failures, key=lambda each: not isinstance(each, SessionExpired)):
            raise failure

    def _ended(self, person: PersonId, run: asyncio.Task[None]) -> None:
        self._runs.pop(person, None)
        if not run.cancelled():
            run.exception()  # whoever still waits gets it; nobody else has to

    async def stop(self, person: PersonId | None = None) -> None:
        """End the run of one person, or all of them."""
        runs = [run for owner, run in self._runs.items() if person in (None, owner)]
        for run in runs:
            run.cancel()
        await asyncio.gather(*runs, return_exceptions=True)

    def forget(self, person: PersonId) -> None:
        """Drop what is known of somebody who is no longer read."""
        self._states.pop(person, None)
        for place in [place for place in self._knowledge if place[0] == person]:
            del self._knowledge[place]

    async def unreachable(self, person: PersonId, error: PortalError) -> None:
        """Say that the person's records could not be asked for; what is stored stays, and is old."""
        for category in self._categories:
            before = self._vault.state(person, category.name)
            if before.answer not in _LAST_WORDS:
                await self._vault.mark(
                    person, category.name, CategoryState(Answer.ERROR, before.as_of, error, complete=False)
                )
                self._stored(person, category.name)
        self._move(person, SyncState(SyncPhase.FAILED, self.state(person).as_of, error))

    async def _run(self, person: Person) -> None:
        before = self.state(person.id)
        self._move(person.id, SyncState(SyncPhase.RUNNING, before.as_of, before.error))
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(self._category(person, category)) for category in self._categories]
        except BaseExceptionGroup as several:
            error = several.exceptions[0]
            self._move(person.id, before)
            raise error from None
        except asyncio.CancelledError:
            self._move(person.id, before)
            raise
        error = next((state.error for state in (task.result() for task in tasks) if state.error is not None), None)
        phase = SyncPhase.DONE if error is None else SyncPhase.FAILED
        self._move(person.id, SyncState(phase, self._now() if error is None else before.as_of, error))

    async def _category(self, person: Person, category: Category) -> CategoryState:
        fetch = CategoryFetch(
            self._api, self._vault, person, category, now=self._now, stored=self._stored, knowledge=self._knowledge
        )
        async with self._turns:
            state = await fetch.run()
        note(Event.CATEGORY, answer=state.answer, error=type(state.error) if state.error else None)
        return state

    def _move(self, person: PersonId, state: SyncState) -> None:
        self._states[person] = state
        self._moved(person, state)


def _was_stopped(failure: BaseException) -> bool:
    return isinstance(failure, asyncio.CancelledError)
