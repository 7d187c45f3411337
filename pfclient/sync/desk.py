"""What every reading of one account works with, and what it remembers while the program runs."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from typing import TypeVar

from pfclient.errors import NotAllowed, NotFound
from pfclient.gateway.fhir import FhirApi, Statement, Trail
from pfclient.people import PersonId
from pfclient.sync.tally import Tally
from pfclient.sync.traffic import Traffic
from pfclient.values import dataclass
from pfclient.vault.vault import Vault

T = TypeVar("T")

LINKS_LIVE = 900.0
"""Seconds a page link is good for (portal-api, Records)."""

_MANY = 2000

Place = tuple[PersonId, str, int]
"""Person, category and number of the question."""


@dataclass(slots=True)
class Walk:
    """A whole answer on its way in, page by page.

    Attributes:
        tally: Whether it is all there is.
        before: Key to stamp of what was stored when it began.
        seen: Keys that came.
        newest: The latest full `meta.lastUpdated` among the matches.
        etag: `ETag` of the first page.
        address: The page to ask for next, "" at the beginning.
        trail: Pages asked for.
        looked: Monotonic seconds when the last page came.
        older: Something came in an older version than is stored.
        resumed: It was begun by an earlier run of the program: what came then is stored, but not in `seen`.
    """

    tally: Tally
    before: Mapping[str, str]
    seen: set[str] = field(default_factory=set)
    newest: str = ""
    etag: str = ""
    address: str = ""
    trail: Trail = field(default_factory=Trail)
    looked: float = 0.0
    older: bool = False
    resumed: bool = False


@dataclass(slots=True)
class Notes:
    """What is remembered of the portal and the person's wishes while the program runs.

    Attributes:
        unfinished: Readings the network or the disk cut short, to go on from there.
        bare: Questions the portal answers only without `_include`.
        says: What the portal says it can do, None before it was asked.
        apart: Categories whose types it does not search together all the same.
        doubted: Questions whose empty answer may not be taken for "none".
        agreed: What the person let go although it was too much at once.
        refused: What was granted before is no more, or never was: the chart may have been revoked while it was read.
        restored: The portal seems to have been set back to a backup.
        suspect: It was noticed, and not everything has been compared with it since: what vanished is held.
    """

    unfinished: dict[Place, Walk] = field(default_factory=dict)
    bare: set[tuple[str, int]] = field(default_factory=set)
    says: Statement | None = None
    apart: set[str] = field(default_factory=set)
    doubted: set[Place] = field(default_factory=set)
    agreed: set[tuple[PersonId, str]] = field(default_factory=set)
    refused: bool = False
    restored: bool = False
    suspect: bool = False
    one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    def forget(self, person: PersonId) -> None:
        """Drop what is remembered of one person."""
        for place in [place for place in self.unfinished if place[0] == person]:
            del self.unfinished[place]
        self.doubted = {place for place in self.doubted if place[0] != person}
        self.agreed = {one for one in self.agreed if one[0] != person}


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts a reading works with.

    Attributes:
        now: The wall clock, aware UTC: for dates people see.
        ticks: Monotonic seconds: for everything that is measured.
        stored: Told when a category of a person holds something else.
    """

    api: FhirApi
    vault: Vault
    traffic: Traffic
    now: Callable[[], datetime]
    ticks: Callable[[], float]
    stored: Callable[[PersonId, str], None]
    notes: Notes = field(default_factory=Notes)

    async def aside(self, person: PersonId, work: Callable[[], T]) -> T:
        """Do work that goes over all that is stored of a person: in a thread where that is much."""
        if self.vault.size(person) < _MANY:
            return work()
        return await asyncio.to_thread(work)

    async def says(self) -> Statement:
        """What the portal says it can do: asked once; one that says nothing can nothing.

        Raises:
            PortalError: It could not be asked now.
        """
        notes = self.notes
        async with notes.one_at_a_time:
            if notes.says is None:
                try:
                    notes.says = await self.traffic.ask(self.api.statement)
                except (NotAllowed, NotFound):
                    notes.says = Statement()
        return notes.says

    async def stamps(self, person: PersonId, category: str) -> Mapping[str, str]:
        """Key to stamp of what is stored of a category."""
        return await self.aside(person, lambda: self.vault.stamps(person, category))
