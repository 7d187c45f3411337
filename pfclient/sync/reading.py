"""One question to the portal: asked whether anything is new, for what is new, or for everything again."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

from pfclient.errors import FamilyChartError, Gone, NotFound, Offline, Rejected, TimedOut, UnsafeAddress
from pfclient.gateway.fhir import Leaf, Validator
from pfclient.people import Person
from pfclient.sync.answers import Answered
from pfclient.sync.desk import LINKS_LIVE, Desk, Place, Walk
from pfclient.sync.doubt import Doubt
from pfclient.sync.intake import Intake, NotUnderstoodError
from pfclient.sync.questions import Question
from pfclient.sync.search import Search
from pfclient.sync.stamps import before, is_older
from pfclient.sync.tally import Tally
from pfclient.vault.vault import Answer, QueryState

RECONCILE = timedelta(hours=6)
"""How long changes alone may be asked for before everything is compared again."""

OVERLAP = 60.0
"""Seconds asked for once more with every question for changes: servers write side by side, and in some order."""


class Reading:
    """Asks one question of one person's category once.

    Args:
        intake: Stores what comes.
        forced: Everything is asked for and compared, whatever is known.

    Attributes:
        pages: How many came.
    """

    def __init__(self, desk: Desk, person: Person, question: Question, intake: Intake, *, forced: bool = False) -> None:
        self._desk = desk
        self._person = person
        self._category = intake.category
        self._question = question
        self._intake = intake
        self._forced = forced
        self._search = Search(desk, person, intake.category, question)
        self.pages = 0

    async def run(self) -> Answered:
        """Ask, and store what comes.

        Raises:
            PortalError: What came instead of an answer.
            VaultError: It could not be stored.
            NotUnderstoodError: See there.
        """
        known = self._known
        if self._forced or known.answer is Answer.NOT_ASKED or self._place in self._desk.notes.unfinished:
            return await self._everything()
        if not known.etag:
            changes = None if self._must_compare(known) else await self._changes(known)
            return changes or await self._everything()
        validator = Validator(known.etag)
        leaf = await self._search.first(validator)
        if leaf is None:
            return Answered(self._question, known.answer, whole=known.whole)
        changes = None
        if leaf.page.next and not self._must_compare(known):
            changes = await self._changes(known, leaf, validator.etag)
        return changes or await self._everything(leaf, validator.etag)

    @property
    def _known(self) -> QueryState:
        return self._desk.vault.query(self._person.id, self._category, self._question.number)

    @property
    def _place(self) -> Place:
        return (self._person.id, self._category, self._question.number)

    def _must_compare(self, known: QueryState) -> bool:
        """Whether changes alone would not do; a clock set back is no reason to put comparing off."""
        # What is held is let go, or released, by a comparison only.
        if known.reconciled is None or self._desk.vault.state(self._person.id, self._category).held:
            return True
        return not timedelta(0) <= self._desk.now() - known.reconciled < RECONCILE

    # ---- everything

    async def _everything(self, leaf: Leaf | None = None, etag: str = "") -> Answered:
        walk = self._resumable() if leaf is None else None
        if walk is not None:
            try:
                return await self._walked(walk, await self._search.at(walk.address))
            except (Rejected, NotFound, Gone):  # the link is too old for the portal: from the beginning, then
                self.pages = 0
            except (Offline, TimedOut):  # the network stays away, the reading stays where it is
                self._desk.notes.unfinished[self._place] = walk
                raise
        if leaf is None:
            validator = Validator()
            leaf = await self._search.first(validator)
            etag = validator.etag
        held = await self._desk.stamps(self._person.id, self._category)
        walk = Walk(Tally(self._question.narrowing), held, etag=etag)
        if leaf is None:
            raise NotUnderstoodError
        return await self._walked(walk, leaf)

    def _resumable(self) -> Walk | None:
        """The reading that was cut short, in this run of the program or an earlier one."""
        desk, known = self._desk, self._known
        walk = desk.notes.unfinished.pop(self._place, None)
        if walk is not None and desk.ticks() - walk.looked < LINKS_LIVE:
            return walk
        resume = known.resume
        if resume is None or not timedelta(0) <= desk.now() - resume.saved < timedelta(seconds=LINKS_LIVE):
            return None
        walk = Walk(Tally(self._question.narrowing), {}, newest=known.since, etag=known.etag, address=resume.next)
        walk.resumed = True
        stored = desk.vault.stamps(self._person.id, self._category)
        walk.tally.came_before(sum(1 for key in stored if self._question.is_about(key)))
        return walk

    async def _walked(self, walk: Walk, leaf: Leaf) -> Answered:
        """Take page after page; what is cut short in the middle goes on there the next time."""
        try:
            while True:
                async with self._ahead(leaf) as ahead:
                    address = await self._intake.take(self._question, walk, leaf, known=self._known)
                    self.pages += 1
                    if not address or ahead is None:
                        break
                    walk.trail.step(address)
                    walk.address = address
                    leaf = await ahead
        except (Rejected, NotFound, Gone, UnsafeAddress):
            raise
        except FamilyChartError:
            if walk.address:
                walk.looked = self._desk.ticks()
                self._desk.notes.unfinished[self._place] = walk
            raise
        doubt = Doubt(self._desk, self._person, self._category, self._question)
        return await doubt.settled(self._compared(walk), walk.tally)

    @contextlib.asynccontextmanager
    async def _ahead(self, leaf: Leaf) -> AsyncIterator["asyncio.Task[Leaf] | None"]:
        """The next page, on its way while this one is written down; None where there is none to ask for."""
        try:
            address = self._desk.api.address_after(leaf)
        except UnsafeAddress:
            address = ""
        if not address:
            yield None
            return
        task = asyncio.get_running_loop().create_task(self._search.at(address))
        try:
            yield task
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _compared(self, walk: Walk) -> Answered:
        tally, whole = walk.tally, walk.tally.is_whole
        answer = Answer.LOADED if walk.seen or walk.resumed else Answer.WITHHELD if tally.suppressed else Answer.EMPTY
        state = QueryState(answer, whole and not tally.suppressed)
        if whole:
            state = replace(state, etag=walk.etag, since=walk.newest, reconciled=self._desk.now())
        return Answered(
            self._question,
            answer,
            whole=state.whole,
            state=state,
            compared=(whole or tally.suppressed) and not walk.resumed,
            before=walk.before,
            seen=walk.seen,
            at_once=tally.suppressed,
            older=walk.older,
        )

    # ---- changes only

    async def _changes(self, known: QueryState, full: Leaf | None = None, etag: str = "") -> Answered | None:
        """What was written since the newest that is known; None where that cannot be relied on.

        Args:
            known: What is known.
            full: The first page of the whole answer, where the portal said that it is another than before.
            etag: Its `ETag`.
        """
        start = before(known.since, OVERLAP)
        if not start or not known.whole:
            return None
        tally = Tally(self._question.narrowing | {"_lastUpdated"})
        try:
            newest = await self._changed(start, tally)
        except (Rejected, NotFound, UnsafeAddress, NotUnderstoodError):
            return None
        # The overlap brings the newest known one again: an answer without it was none to this question.
        if tally.suppressed or not tally.is_whole or not newest or is_older(newest, known.since):
            return None
        if full is not None and not await self._is_explained(full):
            return None
        state = replace(known, answer=Answer.LOADED, etag=etag, since=newest)
        return Answered(self._question, Answer.LOADED, whole=known.whole, state=state)

    async def _changed(self, start: str, tally: Tally) -> str:
        """Store what was written since; the newest stamp among it."""
        walk = Walk(tally, {})
        leaf = await self._search.first(Validator(), ("_lastUpdated", f"gt{start}"))
        while leaf is not None:
            address = await self._intake.take(self._question, walk, leaf)
            if not address:
                break
            walk.trail.step(address)
            leaf = await self._search.at(address)
        return walk.newest

    async def _is_explained(self, full: Leaf) -> bool:
        """Whether what is held now is as many as the whole answer has: then nothing else has changed."""
        tally = Tally(self._question.narrowing)
        tally.add(full.page)
        if tally.suppressed or full.page.total is None:
            return False
        held = await self._desk.stamps(self._person.id, self._category)
        return full.page.total == sum(1 for key in held if self._question.is_about(key))
