"""Pages into the vault as they come, and what they tell of the whole answer."""

import asyncio
from collections.abc import Iterable

from pfclient.errors import UnsafeAddress
from pfclient.fhir.bundles import Page
from pfclient.gateway.fhir import Leaf
from pfclient.people import PersonId
from pfclient.sync.desk import Desk, Walk
from pfclient.sync.digest import Digest, digest
from pfclient.sync.questions import Question
from pfclient.sync.stamps import is_older
from pfclient.vault.vault import Answer, CategoryState, QueryState, Resume, StoredResource

_WORTH_A_THREAD = 32 * 1024


class NotUnderstoodError(Exception):
    """The portal answered another question than the one for several types."""


class Intake:
    """Stores what comes of one person's category in one run."""

    def __init__(self, desk: Desk, person: PersonId, category: str) -> None:
        self._desk = desk
        self._person = person
        self.category = category
        self._along: set[str] = set()

    async def take(self, question: Question, walk: Walk, leaf: Leaf, known: QueryState | None = None) -> str:
        """Store one page; the address of the next, "" after the last.

        Args:
            question: What was asked.
            walk: The answer on its way in; told what came.
            leaf: The page.
            known: What is known of the question; None where only changes were asked for.

        Raises:
            UnsafeAddress: The page is stored, but its link leads away from the portal.
            VaultError: It could not be stored.
            NotUnderstoodError: The page answers something else.
        """
        found = await self._digested(leaf.page, question, f"{question.number}.{walk.tally.pages}" + "c" * (not known))
        if found.strangers and not question.resource_type:
            raise NotUnderstoodError
        try:
            address = self._desk.api.address_after(leaf)
        except UnsafeAddress:
            await self._store(question, found, None)
            raise
        newest = found.newest if not walk.newest or is_older(walk.newest, found.newest) else walk.newest
        resume = None
        if address and known is not None and known.answer is Answer.NOT_ASKED:
            resume = QueryState(etag=walk.etag, since=newest, resume=Resume(address, self._desk.now()))
        await self._store(question, found, resume)
        walk.newest = newest
        walk.tally.add(leaf.page)
        walk.seen.update(one.key for one in found.resources)
        if walk.before and not walk.older:  # of a first reading nothing is there to be older than
            walk.older = any(is_older(one.updated, walk.before.get(one.key, "")) for one in found.resources)
        return address

    async def _digested(self, page: Page, question: Question, place: str) -> Digest:
        if sum(len(entry.piece) for entry in page.entries) < _WORTH_A_THREAD:
            return digest(page, question, place)
        return await asyncio.to_thread(digest, page, question, place)

    async def _store(self, question: Question, found: Digest, resume: QueryState | None) -> None:
        person, name, vault = self._person, self.category, self._desk.vault
        fresh = tuple(self._not_yet(found.resources))
        if not fresh and resume is None:
            return
        written = await vault.put(person, name, fresh, (question.number, resume) if resume else None)
        self._along.update(one.key for one in fresh if one.included)
        if not fresh:
            return
        if vault.state(person, name).answer is Answer.NOT_ASKED:
            # The first page is shown while the others are on their way.
            await vault.mark(person, name, CategoryState(Answer.LOADED, complete=False))
        if written:
            self._desk.stored(person, name)

    def _not_yet(self, resources: Iterable[StoredResource]) -> Iterable[StoredResource]:
        """All but what came along with an earlier page already."""
        return (one for one in resources if not (one.included and one.key in self._along))
