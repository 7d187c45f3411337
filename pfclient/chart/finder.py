"""Makes records findable once they are read."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import suppress

from pfclient.chart.section import Section
from pfclient.errors import VaultError
from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.records.phrases import Phrase, Telling, Tongues
from pfclient.records.record import Record
from pfclient.tasks import Tasks
from pfclient.vault.vault import Vault, Words


class Finder:
    """Keeps the words of people's records in the vault, beside what they were read from.

    Args:
        vault: Where the words are kept.
        read: Reads a section of a person; raises KeyError for somebody who is no longer there.
        tell: Told that a section is findable as it is now.
        tongues: Words of ours are found in each of them, whichever is read in when somebody searches.
    """

    def __init__(
        self,
        vault: Vault,
        read: Callable[[PersonId, str], Awaitable[Section]],
        tell: Callable[[PersonId, str], None],
        tongues: Tongues,
    ) -> None:
        self._vault = vault
        self._read = read
        self._tell = tell
        self._tongues = tongues
        self._tasks: Tasks[PersonId] = Tasks()

    def catch_up(self, person: PersonId) -> None:
        """Bring a person's words up to date with their records."""
        if self._behind(person):
            self._tasks.start(person, lambda: self._gather(person))

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
                    await self._vault.index(person, category, await asyncio.to_thread(self._words, rows))
                    self._tell(person, category)

    def _words(self, rows: tuple[Record, ...]) -> list[Words]:
        return [Words(row.key, " ".join(self._each(row.search_words()))) for row in rows]

    def _each(self, texts: Iterable[Telling]) -> Iterator[str]:
        for text in texts:
            if isinstance(text, Phrase):
                yield from self._tongues.each(text)
            elif text:
                yield text
