"""What is new to the person who looks at the charts, and what they have looked at."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

from pfclient.chart.changes import NO_NEWS, News
from pfclient.errors import VaultError
from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.tasks import Tasks
from pfclient.vault.vault import Vault

if TYPE_CHECKING:
    from pfclient.chart.chart import Chart
    from pfclient.chart.joined import AnyChart
    from pfclient.chart.section import Section


class Looking:
    """What each section holds that was not looked at; it lies in the vault, beside what it was read from.

    Args:
        vault: Where it is kept.
        chart: Gives the chart of a person; raises KeyError for somebody who is no longer there.
        part: Gives one linked chart, whether it is all there is of a person or not; raises KeyError likewise.
        tell: Told that less of a section is new.
    """

    def __init__(
        self,
        vault: Vault,
        chart: Callable[[PersonId], AnyChart],
        part: Callable[[PersonId], Chart],
        tell: Callable[[PersonId, str], None],
    ) -> None:
        self._vault = vault
        self._chart, self._part = chart, part
        self._tell = tell
        self._tasks: Tasks[PersonId] = Tasks()

    def news(self, person: PersonId) -> Mapping[str, News]:
        """What is new in every section of a person, by category; a section has the same in its `news`.

        An easy chart is read for it on the spot; of another it is what was last read. `SectionChanged` tells whenever
        it may be otherwise.

        Raises:
            KeyError: Nobody of that id is linked.
        """
        chart = self._chart(person)
        return {category: chart.section(category).news for category in CATEGORIES}

    def noted(self, person: PersonId, category: str) -> bool:
        """Whether there can be news of a section, told without reading it; it can where the file cannot be read now.

        Raises:
            KeyError: Nobody of that id is linked.
        """
        with suppress(VaultError):
            return self._is_noted(self._chart(person), category)
        return True

    async def waiting(self, person: PersonId, category: str) -> News:
        """What is new in one section, for somebody whose chart is not on screen: read in a thread, where it has news.

        Raises:
            KeyError: Nobody of that id is linked.
            VaultError: The file cannot be read now.
        """
        chart = self._chart(person)

        def read() -> News:
            return chart.read(category).news if self._is_noted(chart, category) else NO_NEWS

        return await asyncio.to_thread(read)

    async def looked(self, person: PersonId, shown: Section, rows: Collection[str] | None = None) -> bool:
        """The person has really looked at rows of a section: they are no longer new, and what they were is erased.

        Args:
            person: Whose chart.
            shown: The section as it was on screen.
            rows: Keys of the rows; all of them unless told.

        Returns:
            False where the section says something else by now, or it could not be written: then they are still new,
            and whoever shows it may ask again with what is on screen then.
        """
        if not shown.sources:
            return await self._seen(person, person, shown, shown.news.behind if rows is None else rows)
        wanted = {row.key for row in shown.rows} if rows is None else rows
        seen = [await self._seen(person, one.chart, one.section, one.own(wanted)) for one in shown.sources]
        return all(seen)

    async def _seen(self, person: PersonId, linked: PersonId, shown: Section, rows: Iterable[str]) -> bool:
        """Rows of one linked chart were looked at; False where they are others by now."""
        seen = shown.news.behind.keys() & set(rows)
        if not seen:
            return True
        with suppress(KeyError, VaultError):  # taken off the account; the reading of records tells what ails the disk
            chart = self._part(linked)
            if await self._forgotten(chart, shown, chain.from_iterable(shown.news.behind[key] for key in seen)):
                if chart.is_easy:
                    chart.looked(shown, seen)
                else:
                    await asyncio.to_thread(chart.looked, shown, seen)
                self._tell(person, shown.category)
                return True
        return False

    def catch_up(self, person: PersonId) -> None:
        """Nothing more comes for now of a linked chart: erase what was noted and is no news."""
        self._tasks.start(person, lambda: self._tidy(person))

    async def stop(self, person: PersonId | None = None) -> None:
        """End the work for one person, or all of it."""
        await self._tasks.stop(lambda owner: person in (None, owner))

    def _is_noted(self, chart: AnyChart, category: str) -> bool:
        return any(self._vault.unseen(one.id, category) for one in chart.person.readable)

    async def _forgotten(self, chart: Chart, shown: Section, keys: Collection[str] | chain[str]) -> bool:
        revision = chart.revision(shown)
        return revision is not None and await self._vault.looked(
            chart.person.id, shown.category, frozenset(keys), revision
        )

    async def _tidy(self, person: PersonId) -> None:
        with suppress(KeyError, VaultError):
            for category in CATEGORIES:
                noted = await asyncio.to_thread(self._vault.unseen, person, category)
                if any(one.before is not None for one in noted):
                    chart = self._part(person)
                    section = await asyncio.to_thread(chart.read, category)
                    await self._forgotten(chart, section, section.news.spent)
