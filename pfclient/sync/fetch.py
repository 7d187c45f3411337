"""One category of one person, from the portal into the vault: pages in order, stored as they come."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime

from pfclient.errors import NotAllowed, NotFound, PortalError, Rejected, SessionExpired
from pfclient.fhir.bundles import Page
from pfclient.gateway.fhir import FhirApi, Validator
from pfclient.people import Person, PersonId
from pfclient.records.category import Category, Query
from pfclient.sync.tally import Tally
from pfclient.vault.vault import Answer, CategoryState, Settlement, StoredResource, Vault


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of one query."""

    answer: Answer
    error: PortalError | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """One query's last whole answer: what to ask the portal whether it still holds."""

    etag: str
    keys: frozenset[str]
    answered: Answered


Knowledge = dict[tuple[PersonId, str, int], Known]
"""Last answers by person, category and number of the query."""


def _refusal(error: PortalError, query: Query) -> Answered:
    """What an error says about the category: only the portal's own word makes it more than a failure."""
    match error:
        case NotAllowed():
            return Answered(Answer.NOT_GRANTED)
        case NotFound() | Rejected(status=400, code="not-supported"):
            return Answered(Answer.EMPTY if query.optional else Answer.NOT_SUPPORTED)
        case Rejected(status=400):
            # It may know the type and not the question: that is no "none", also where the type is optional.
            return Answered(Answer.NOT_SUPPORTED)
        case Rejected():
            return Answered(Answer.REFUSED, error)
        case _:
            return Answered(Answer.ERROR, error)


class CategoryFetch:
    """Reads one category once.

    Args:
        now: The wall clock, aware UTC.
        stored: Told after every page and at the end.
        knowledge: Last answers; brought up to date here.
    """

    def __init__(
        self,
        api: FhirApi,
        vault: Vault,
        person: Person,
        category: Category,
        *,
        now: Callable[[], datetime],
        stored: Callable[[PersonId, str], None],
        knowledge: Knowledge,
    ) -> None:
        self._api = api
        self._vault = vault
        self._person = person
        self._category = category
        self._now = now
        self._stored = stored
        self._knowledge = knowledge
        self._seen: set[str] = set()

    async def run(self) -> CategoryState:
        """Ask every query of the category and settle what came.

        Raises:
            SessionExpired: The sign-in is over; what was stored is as it was, or newer.
        """
        answers = [await self._ask(number, query) for number, query in enumerate(self._category.queries)]
        state = await self._settle(answers)
        self._stored(self._person.id, self._category.name)
        return state

    async def _ask(self, number: int, query: Query) -> Answered:
        mine = set[str]()
        tally = Tally(frozenset({"patient", *(name for name, _ in query.parameters if not name.startswith("_"))}))
        known = self._still_here(number)
        validator = Validator(known.etag if known else "")
        try:
            async for page in self._pages(query, validator):
                mine |= await self._store(page, f"{number}.{tally.pages}")
                tally.add(page)
        except SessionExpired:
            raise
        except PortalError as error:
            known_by_name = not tally.pages or isinstance(error, NotAllowed)
            return _refusal(error, query) if known_by_name else Answered(Answer.ERROR, error)
        if known is not None and validator.unchanged:
            self._seen |= known.keys
            return known.answered
        self._seen |= mine
        if tally.suppressed:
            await self._remove_withheld(query.resource_type)
        elif not tally.is_whole:
            self._seen |= self._known_before(query)
        said = Answer.WITHHELD if tally.suppressed else Answer.LOADED if mine else Answer.EMPTY
        answered = Answered(said, whole=tally.is_whole)
        etag = validator.etag if tally.is_whole else ""
        self._knowledge[self._place(number)] = Known(etag, frozenset(mine), answered)
        return answered

    def _known_before(self, query: Query) -> set[str]:
        """What a cut-off answer may have left out: it is not gone only because it did not come."""
        others = {other.resource_type for other in self._category.queries} - {query.resource_type}
        here = set(self._vault.stamps(self._person.id, self._category.name))
        return {key for key in here if key.partition("/")[0] not in others}

    async def _pages(self, query: Query, validator: Validator) -> AsyncIterator[Page]:
        """The answer's pages; a portal that refuses to send along what is referred to is asked without."""
        patient = ("patient", self._person.connection.patient.removeprefix("Patient/"))
        begun = False
        try:
            async for page in self._api.search(query.resource_type, (patient, *query.with_includes), validator):
                begun = True
                yield page
        except Rejected as error:
            if error.status != 400 or begun or not query.includes:
                raise
        else:
            return
        async for page in self._api.search(query.resource_type, (patient, *query.parameters), validator):
            yield page

    def _place(self, number: int) -> tuple[PersonId, str, int]:
        return (self._person.id, self._category.name, number)

    def _still_here(self, number: int) -> Known | None:
        """The query's last answer, unless some of it has been removed since: then it must come again."""
        known = self._knowledge.get(self._place(number))
        here = set(self._vault.stamps(self._person.id, self._category.name))
        return known if known is not None and known.keys <= here else None

    async def _store(self, page: Page, place: str) -> set[str]:
        resources = [
            # Without an id two pages would use the same made-up key.
            StoredResource(entry.key if entry.id else f"{entry.key}@{place}", entry.raw, entry.mode == "include")
            for entry in page.entries
            if entry.mode != "outcome"
        ]
        if resources:
            person, name = self._person.id, self._category.name
            await self._vault.put(person, name, resources)
            if self._vault.state(person, name).answer is Answer.NOT_ASKED:
                # The first page is shown while the others are on their way.
                await self._vault.mark(person, name, CategoryState(Answer.LOADED, complete=False))
            self._stored(person, name)
        return {resource.key for resource in resources}

    async def _remove_withheld(self, resource_type: str) -> None:
        """What the clinic withholds now goes at once, whatever becomes of the other queries."""
        person, name = self._person.id, self._category.name
        gone = {key for key in self._vault.stamps(person, name) if key.startswith(f"{resource_type}/")} - self._seen
        state = self._vault.state(person, name)
        await self._vault.settle(person, name, Settlement(state, drop=frozenset(gone)))

    async def _settle(self, answers: list[Answered]) -> CategoryState:
        person, name = self._person.id, self._category.name
        said = {one.answer for one in answers}
        failure = next((one for one in answers if one.error is not None), None)
        if failure is not None:
            before = self._vault.state(person, name)
            state = CategoryState(failure.answer, before.as_of, failure.error, complete=False)
            await self._vault.mark(person, name, state)
            return state
        answer = self._answer(said)
        whole = not said & {Answer.NOT_GRANTED, Answer.NOT_SUPPORTED, Answer.WITHHELD}
        whole = whole and all(one.whole for one in answers)
        state = CategoryState(answer, self._now(), None, complete=whole)
        gone = frozenset(self._vault.stamps(person, name).keys() - self._seen)
        await self._vault.settle(person, name, Settlement(state, drop=gone))
        return state

    def _answer(self, said: set[Answer]) -> Answer:
        if self._seen:
            return Answer.LOADED
        # "None" may only be said when every query was answered.
        for answer in (Answer.WITHHELD, Answer.NOT_GRANTED, Answer.NOT_SUPPORTED):
            if answer in said:
                return answer
        return Answer.EMPTY
