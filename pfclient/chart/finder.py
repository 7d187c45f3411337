"""Makes records findable once they are read, and finds them."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

from pfclient.chart.section import Section
from pfclient.errors import VaultError
from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.records.record import Record
from pfclient.tasks import Tasks
from pfclient.vault.vault import Hit, Vault, Words


class Finder:
    """The search over people's records; its words lie in the vault, beside what they were read from.

    Args:
        vault: Where the words are kept.
        read: Reads a section of a person; raises KeyError for somebody who is no longer there.
    """

    def __init__(self, vault: Vault, read: Callable[[PersonId, str], Awaitable[Section]]) -> None:
        self._vault = vault
        self._read = read
        self._tasks: Tasks[PersonId] = Tasks()

    def catch_up(self, person: PersonId) -> None:
        """Bring a person's words up to date with their records."""
        if self._behind(person):
            self._tasks.start(person, lambda: self._gather(person))

    def search(self, text: str, people: Iterable[PersonId], limit: int) -> tuple[Hit, ...]:
        """Records of these people that hold every word, the last one as a beginning; best first."""
        return tuple(self._vault.search(text, people, limit))

    async def stop(self, person: PersonId | None = None) -> None:
        """End the work of one person, or all of it."""
        await self._tasks.stop(lambda owner: person in (None, owner))

    def _behind(self, person: PersonId) -> list[str]:
        return [name for name in CATEGORIES if not self._vault.is_indexed(person, name)]

    async def _gather(self, person: PersonId) -> None:
        with suppress(KeyError):  # gone meanwhile
            for category in self._behind(person):
                rows = (await self._read(person, category)).rows
                with suppress(VaultError):  # the reading of records tells what ails the disk
                    await self._vault.index(person, category, await asyncio.to_thread(_words, rows))


def _words(rows: tuple[Record, ...]) -> list[Words]:
    return [Words(row.key, " ".join(filter(None, row.search_words()))) for row in rows]
