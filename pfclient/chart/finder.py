"""Makes records findable once they are read, and finds them."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress

from pfclient.chart.chart import Chart
from pfclient.errors import VaultError
from pfclient.log import Event, note
from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.records.record import Record
from pfclient.vault.vault import Hit, Vault, Words


class Finder:
    """The search over people's records; its words lie in the vault, beside what they were read from.

    Args:
        vault: Where the words are kept.
        chart: Gives the chart of a person; raises KeyError for somebody who is no longer there.
    """

    def __init__(self, vault: Vault, chart: Callable[[PersonId], Chart]) -> None:
        self._vault = vault
        self._chart = chart
        self._running: dict[PersonId, asyncio.Task[None]] = {}

    def settled(self, person: PersonId) -> None:
        """The reading of a person came to its end: bring their words up to date."""
        if person not in self._running and self._behind(person):
            task = self._running[person] = asyncio.get_running_loop().create_task(self._bring_up(person))
            task.add_done_callback(lambda ended: self._ended(person, ended))

    def search(self, text: str, people: Iterable[PersonId], limit: int) -> tuple[Hit, ...]:
        """Records of these people that hold every word, the last one as a beginning; best first."""
        return tuple(self._vault.search(text, people, limit))

    async def ended(self) -> None:
        """Until nothing is gathered any more."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def stop(self, person: PersonId | None = None) -> None:
        """End the work of one person, or all of it."""
        tasks = [task for owner, task in self._running.items() if person in (None, owner)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _behind(self, person: PersonId) -> list[str]:
        return [name for name in CATEGORIES if not self._vault.is_indexed(person, name)]

    def _ended(self, person: PersonId, task: asyncio.Task[None]) -> None:
        self._running.pop(person, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            note(Event.INDEX_FAILED, error=type(error))

    async def _bring_up(self, person: PersonId) -> None:
        with suppress(KeyError):  # gone meanwhile
            chart = self._chart(person)
            for category in self._behind(person):
                rows = (await asyncio.to_thread(chart.read, category)).rows
                with suppress(VaultError):  # the reading of records tells what ails the disk
                    await self._vault.index(person, category, await asyncio.to_thread(_words, rows))


def _words(rows: tuple[Record, ...]) -> list[Words]:
    return [Words(row.key, " ".join(filter(None, row.search_words()))) for row in rows]
