"""The vault's interface: raw FHIR resources per person and category, and how much of a category is known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from pfclient.errors import FamilyChartError
from pfclient.people import PersonId
from pfclient.values import dataclass


class Answer(StrEnum):
    """What the portal's last word on one person's category was (records.md, Missing is not none)."""

    NOT_ASKED = "not-asked"
    NOT_GRANTED = "not-granted"
    NOT_SUPPORTED = "not-supported"
    REFUSED = "refused"
    WITHHELD = "withheld"
    EMPTY = "empty"
    LOADED = "loaded"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class CategoryState:
    """How much of one category is known.

    Attributes:
        answer: The last word; with ERROR or REFUSED what was stored before is still there, and old.
        as_of: When the last whole and understood answer came, aware UTC; None when there was none.
        error: Why the last attempt failed, None when it did not; known for this run of the program only.
        complete: False while pages are still missing, or where the portal said that it left something out.
        held: Entries that vanished from the portal's answer in too great a number at once: they are kept until the
            person agrees, or the portal holds them again.
    """

    answer: Answer = Answer.NOT_ASKED
    as_of: datetime | None = None
    error: FamilyChartError | None = None
    complete: bool = True
    held: int = 0

    @property
    def was_read(self) -> bool:
        """Whether the portal has told all of the category before: what comes from now on is news to the person.

        A first reading is none, nor what is read of a category that was not granted until now.
        """
        return self.as_of is not None and self.answer not in (Answer.NOT_GRANTED, Answer.NOT_SUPPORTED)


@dataclass(frozen=True, slots=True)
class Resume:
    """Where a first reading that was cut short goes on.

    Attributes:
        next: Address of the next page, as the portal gave it.
        saved: When it was given, aware UTC; such links live 15 minutes (portal-api, Records).
    """

    next: str = field(repr=False)
    saved: datetime


@dataclass(frozen=True, slots=True)
class QueryState:
    """What is known of the last whole answer to one query of a category.

    Attributes:
        answer: What it said; NOT_ASKED before the first whole answer.
        whole: Whether nothing spoke against its being all there is.
        etag: `ETag` of its first page, "" when there was none.
        since: The latest `meta.lastUpdated` in it, as sent; "" when none was told.
        reconciled: When everything was last compared, aware UTC; None when never.
        resume: Where a first reading that was cut short goes on, None when none was.
    """

    answer: Answer = Answer.NOT_ASKED
    whole: bool = True
    etag: str = ""
    since: str = ""
    reconciled: datetime | None = None
    resume: Resume | None = None


@dataclass(frozen=True, slots=True)
class StoredResource:
    """One resource exactly as it came.

    Attributes:
        key: `Type/id`; unique within a person's category. An entry without an id has a made-up one, `Type/@n`.
        body: The JSON bytes of the resource, untouched; a tombstone's hold id and status only.
        included: True where it only came along for another's sake (`search.mode=include`).
        query: Number of the category's query it came with.
        updated: `meta.lastUpdated` as sent, "" where it was not.
        emptied: The clinic took its content back; told when it is put, and not kept.
    """

    key: str
    body: bytes
    included: bool = False
    query: int = 0
    updated: str = ""
    emptied: bool = field(default=False, compare=False)

    def __repr__(self) -> str:
        return "StoredResource(…)"

    @property
    def has_own_name(self) -> bool:
        """Whether it can be told apart from others the next time it comes: FHIR ids hold no `@`."""
        return "@" not in self.key


@dataclass(frozen=True, slots=True)
class Unseen:
    """One resource that came, or became another, since the person last looked at it.

    Attributes:
        key: Its key.
        before: Its JSON as the person saw it; None where it is new.
        since: `meta.lastUpdated` of what came, or of what first took the place of what was seen; "" where not sent.
    """

    key: str
    before: bytes | None = field(default=None, repr=False)
    since: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a run over one category came to; written as one transaction.

    Attributes:
        state: The category's new state.
        queries: New state of each query that has one, by number.
        drop: Keys of what is no longer held: erased.
    """

    state: CategoryState
    queries: Mapping[int, QueryState] = field(default_factory=dict)
    drop: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Words:
    """What a search may find of one record."""

    key: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Hit:
    """One record a search found.

    Attributes:
        begun: It holds the last word of the text as a beginning only.
    """

    person: PersonId
    category: str
    key: str
    begun: bool = field(default=False, compare=False)


class Vault(Protocol):
    """What is kept of people's records.

    Reading may be done from any thread; states are answered from memory, bodies may have to be fetched from a file:
    many of them are no work for the thread of the screen. Writing is awaited: it happens in the order it was asked
    for, each call whole or not at all, and it is on disk when it returns.

    Raises (writing):
        VaultError: It could not be written; then nothing of this call was.
    """

    def state(self, person: PersonId, category: str) -> CategoryState:
        """How much of the category is known; the default state when nobody asked."""
        ...

    def query(self, person: PersonId, category: str, number: int) -> QueryState:
        """What is known of one query's last whole answer."""
        ...

    def revisions(self, person: PersonId, categories: Sequence[str]) -> tuple[int, ...]:
        """Of each category a number that grows whenever what is stored of it changes; 0 for nothing stored."""
        ...

    def size(self, person: PersonId) -> int:
        """How many resources are stored of one person."""
        ...

    def is_indexed(self, person: PersonId, category: str) -> bool:
        """Whether what is stored of the category is findable: `index` was called since it last changed."""
        ...

    def stamps(self, person: PersonId, category: str) -> Mapping[str, str]:
        """Key to `meta.lastUpdated` of everything stored of the category."""
        ...

    def resources(self, person: PersonId, category: str) -> Sequence[StoredResource]:
        """Everything stored of the category, in the order it came."""
        ...

    async def put(
        self,
        person: PersonId,
        category: str,
        page: Iterable[StoredResource],
        resume: tuple[int, QueryState] | None = None,
    ) -> int:
        """Store one page as it comes; a resource with a known key takes the place of the old one.

        Args:
            person: Whose.
            category: Of which category.
            page: The resources.
            resume: The query they came with, and its state from now on (where the reading would go on).

        Returns:
            How many rows were written: a resource already held with the same bytes is not written again.
        """
        ...

    async def settle(self, person: PersonId, category: str, settlement: Settlement) -> None:
        """A run came to its end: write its states, erase what it drops. What already stands so is not written.

        Where nothing but `as_of` became later it is so at once, and on disk within half an hour or with `wipe`.
        """
        ...

    async def mark(self, person: PersonId, category: str, state: CategoryState) -> None:
        """Set the state only; one with an error is remembered for this run, and not written."""
        ...

    def unseen(self, person: PersonId, category: str) -> Sequence[Unseen]:
        """What came, or became another, since `looked`; nothing of a first reading, nor of what came along only.

        What is dropped or emptied is forgotten here in the same step: of what a clinic takes back no words stay.
        """
        ...

    async def looked(self, person: PersonId, category: str, keys: Iterable[str], revision: int) -> bool:
        """The person has seen these resources as they stood at `revision`: what they were before is erased.

        False, and nothing is done, where what is stored is of another revision by now.
        """
        ...

    async def forget(self, person: PersonId) -> None:
        """Destroy everything about one person, so that not even a copy of the file can be read again."""
        ...

    async def wipe(self) -> None:
        """Forget everything in memory; what is on disk stays closed there."""
        ...

    async def index(self, person: PersonId, category: str, words: Iterable[Words]) -> None:
        """Make the records of a category findable by these words, in place of the earlier ones."""
        ...

    def search(self, text: str, people: Iterable[PersonId], limit: int = 200, *, whole: bool = False) -> Sequence[Hit]:
        """Records of these people that hold every word of the text, its last one as a beginning.

        Those with the last word whole come first, everybody's in turns, category by category; within one as the words
        were given to `index`, later ones last.

        Args:
            text: What is looked for.
            people: In whose records.
            limit: The most of one category.
            whole: The last word is whole, too.
        """
        ...
