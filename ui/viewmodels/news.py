"""How much of each chart was not looked at, for the tabs and the switch menu."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QObject

from pfclient.chart.changes import News
from pfclient.errors import VaultError
from pfclient.people import ChartStatus, PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.session import Event, PeopleChanged, SectionChanged, SyncChanged, SyncPhase
from ui.viewmodels.family import FamilyViewModel

_ENDED = frozenset({SyncPhase.DONE, SyncPhase.FAILED})


class NewsViewModel(QObject):
    """Counts what is new in the charts that are not open, without reading what has no news.

    Args:
        family: Told when somebody has more to look at, or less.
        parent: With it this ends.
    """

    def __init__(self, family: FamilyViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._family, self._session = family, family.session
        self._counts: dict[tuple[PersonId, str], int] = {}
        self._wanted: dict[tuple[PersonId, str], None] = {}
        stop = self._session.subscribe(self._heard)
        parent.destroyed.connect(lambda _gone: stop())

    def of_open(self) -> Mapping[str, News]:
        """What is new in every section of the chart that is open; nothing where none may be read."""
        person = self._family.current
        if person is None or not self._family.readable:
            return {}
        with suppress(KeyError):  # taken off the account a moment ago
            news = self._session.looking.news(person.id)
            self._counts |= {(person.id, category): one.count for category, one in news.items()}
            return news
        return {}

    def total(self, person: PersonId) -> int:
        """How many records of a person wait to be looked at."""
        return sum(count for (owner, _), count in self._counts.items() if owner == person)

    def look_at_all(self) -> None:
        """The person knows: nothing in the open chart is new to them any more."""
        person = self._family.current
        if person is not None and self._family.readable:
            self._family.tasks.start("seen", self._look_at_all(person.id), "drop")

    async def _look_at_all(self, person: PersonId) -> None:
        with suppress(KeyError, VaultError):  # gone, or told where the records are shown
            chart = self._session.chart(person)
            for category in CATEGORIES:
                shown = await asyncio.to_thread(chart.read, category)
                await self._session.looking.looked(person, shown)

    def _heard(self, event: Event) -> None:
        match event:
            case SectionChanged(person=person, category=category):
                self._want([(person, category)])
            case SyncChanged(person=person, state=state) if person is not None and state.phase in _ENDED:
                self._want([(person, category) for category in CATEGORIES])
            case PeopleChanged():
                self._keep_readable()

    def _keep_readable(self) -> None:
        readable = {one.id for one in self._session.people if one.connection.status is ChartStatus.ACTIVE}
        self._counts = {place: count for place, count in self._counts.items() if place[0] in readable}

    def _want(self, places: list[tuple[PersonId, str]]) -> None:
        self._wanted |= dict.fromkeys(places)
        self._family.tasks.start("news", self._count(), "drop")

    async def _count(self) -> None:
        before = dict(self._counts)
        while self._wanted:
            place = next(iter(self._wanted))
            del self._wanted[place]
            with suppress(KeyError, VaultError):  # gone, or told where the records are shown
                news = await self._session.looking.waiting(*place)
                self._counts[place] = news.count
        if before != self._counts:
            self._family.changed.emit()
