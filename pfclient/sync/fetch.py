"""One category of one person, from the portal into the vault: what came, what is gone, what is held."""

from collections.abc import Sequence
from dataclasses import replace

from pfclient.errors import NotAllowed, PortalError, Refused, SessionExpired
from pfclient.log import Event, note
from pfclient.people import Person
from pfclient.records.category import Category
from pfclient.sync.answers import Answered, refusal
from pfclient.sync.desk import Desk
from pfclient.sync.intake import Intake, NotUnderstoodError
from pfclient.sync.questions import Question, separately, together
from pfclient.sync.reading import Reading
from pfclient.values import dataclass
from pfclient.vault.vault import Answer, CategoryState, QueryState, Settlement

MANY = 10
"""More of a category gone at once than this is held until somebody agrees."""

SHARE = 0.2
"""So is a greater share of it, unless it is a single entry: one alone is no mass."""

_NOT_TOGETHER = (400, 403, 404, 405)


@dataclass(frozen=True, slots=True)
class _Losses:
    """Keys no longer in the portal's answers.

    Attributes:
        at_once: What the clinic withholds or does not grant.
        vanished: Matches that are just gone.
        others: What had come along with records and does not any more.
        of: How many matches there were.
    """

    at_once: frozenset[str]
    vanished: frozenset[str]
    others: frozenset[str]
    of: int


def _losses(answers: Sequence[Answered]) -> _Losses:
    at_once, vanished, of = set[str](), set[str](), 0
    for one in answers:
        if one.compared:
            own = one.own
            of += len(own)
            (at_once if one.at_once else vanished).update(own.difference(one.seen))
    others = set[str]()
    if all(one.compared for one in answers):
        stored = set().union(*(one.before.keys() for one in answers))
        others = {key for key in stored if not any(one.question.is_about(key) for one in answers)}
        others.difference_update(*(one.seen for one in answers))
    return _Losses(frozenset(at_once), frozenset(vanished), frozenset(others), of)


class CategoryFetch:
    """Reads one category once.

    Args:
        forced: Everything is asked for and compared, whatever is known.
    """

    def __init__(self, desk: Desk, person: Person, category: Category, *, forced: bool = False) -> None:
        self._desk = desk
        self._person = person
        self._category = category
        self._agreed = (person.id, category.name) in desk.notes.agreed
        self._forced = forced or self._agreed
        self._intake = Intake(desk, person.id, category.name)

    async def run(self) -> CategoryState:
        """Ask what the category asks, and settle what came.

        Raises:
            SessionExpired: The sign-in is over; what was stored is as it was, or newer.
            VaultError: What came could not be written; the next run goes on from there.
        """
        answers = await self._together() or [await self._ask(one) for one in separately(self._category)]
        state = await self._settle(answers)
        self._desk.stored(self._person.id, self._category.name)
        return state

    # ---- asking

    async def _together(self) -> list[Answered]:
        """The one question for all; nothing where the portal does not take it."""
        question, notes, name = together(self._category), self._desk.notes, self._category.name
        if question is None or name in notes.apart or not await self._is_taken(question):
            return []
        reading = self._reading(question)
        try:
            answered = await reading.run()
        except NotUnderstoodError:
            notes.apart.add(name)
            return []
        except SessionExpired:
            raise
        except PortalError as error:
            if reading.pages or not (isinstance(error, Refused) and error.status in _NOT_TOGETHER):
                return [Answered(question, Answer.ERROR, error)]
            if not isinstance(error, NotAllowed):  # what is not granted may be granted later
                notes.apart.add(name)
            return []
        if answered.answer is Answer.EMPTY and not answered.whole:
            # It may have answered another question: asked one by one the portal may say more.
            return []
        return [answered]

    async def _is_taken(self, question: Question) -> bool:
        """Whether the portal searches several types at once: it did before, or says so."""
        if self._desk.vault.query(self._person.id, self._category.name, question.number).answer is not Answer.NOT_ASKED:
            return True
        try:
            return (await self._desk.says()).several
        except SessionExpired:
            raise
        except PortalError:
            return False

    async def _ask(self, question: Question) -> Answered:
        reading = self._reading(question)
        try:
            answered = await reading.run()
        except SessionExpired:
            raise
        except PortalError as error:
            known_by_name = not reading.pages or isinstance(error, NotAllowed)
            said = refusal(error, question) if known_by_name else Answered(question, Answer.ERROR, error)
            if said.compared:
                said = replace(said, before=await self._desk.stamps(self._person.id, self._category.name))
            return said
        if answered.at_once:
            await self._remove(answered)
        return answered

    def _reading(self, question: Question) -> Reading:
        return Reading(self._desk, self._person, question, self._intake, forced=self._forced)

    async def _remove(self, answered: Answered) -> None:
        """What the clinic withholds now goes at once, whatever becomes of the other queries."""
        person, name = self._person.id, self._category.name
        gone = frozenset(answered.own.difference(answered.seen))
        if gone:
            state = self._desk.vault.state(person, name)
            await self._desk.vault.settle(person, name, Settlement(state, drop=gone))

    # ---- settling

    async def _settle(self, answers: Sequence[Answered]) -> CategoryState:
        person, name, vault = self._person.id, self._category.name, self._desk.vault
        before = vault.state(person, name)
        self._desk.notes.refused |= any(self._is_refused_now(one) for one in answers)
        losses = await self._desk.aside(person, lambda: _losses(answers))
        held = self._held(before, losses, answers)
        drop = losses.at_once | losses.others | (frozenset() if held else losses.vanished)
        queries = {one.question.number: one.state for one in answers if one.state is not None}
        queries = {number: new for number, new in queries.items() if new != vault.query(person, name, number)}
        failure = next((one for one in answers if one.error is not None), None)
        if failure is not None:
            if queries or drop:
                await vault.settle(person, name, Settlement(replace(before, held=held), queries, drop))
            state = CategoryState(failure.answer, before.as_of, failure.error, complete=False, held=held)
            await vault.mark(person, name, state)
            return state
        state = await self._state(answers, held)
        queries |= self._no_longer_asked(answers)
        await vault.settle(person, name, Settlement(state, queries, drop))
        if all(one.compared for one in answers):
            self._desk.notes.agreed.discard((person, name))
        return state

    def _is_refused_now(self, one: Answered) -> bool:
        """Whether the portal does not let anybody see what it did not say so of the last time."""
        known = self._desk.vault.query(self._person.id, self._category.name, one.question.number)
        return Answer.NOT_GRANTED is one.answer is not known.answer

    def _no_longer_asked(self, answers: Sequence[Answered]) -> dict[int, QueryState]:
        """Questions asked another way now: what is known of the old way would grow stale."""
        asked = {one.question.number for one in answers}
        numbers = range(len(self._category.queries) + 1)
        known = {one: self._desk.vault.query(self._person.id, self._category.name, one) for one in numbers}
        return {one: QueryState() for one, state in known.items() if one not in asked and state != QueryState()}

    async def _state(self, answers: Sequence[Answered], held: int) -> CategoryState:
        said = {one.answer for one in answers}
        whole = not said & {Answer.NOT_GRANTED, Answer.NOT_SUPPORTED, Answer.WITHHELD}
        whole = whole and all(one.whole for one in answers)
        if held or (not whole and await self._has_kept(answers)):
            said.add(Answer.LOADED)
        # "None" may only be said when every query was answered.
        order = (Answer.LOADED, Answer.WITHHELD, Answer.NOT_GRANTED, Answer.NOT_SUPPORTED, Answer.EMPTY)
        answer = next(one for one in order if one in said)
        return CategoryState(answer, self._desk.now(), None, complete=whole, held=held)

    async def _has_kept(self, answers: Sequence[Answered]) -> bool:
        """Whether an incomplete answer left something standing that came earlier."""
        kept = [one for one in answers if not one.whole and not one.compared and one.answer is Answer.EMPTY]
        if not kept:
            return False
        person, questions = self._person.id, [one.question for one in kept]
        stored = await self._desk.stamps(person, self._category.name)
        return await self._desk.aside(person, lambda: any(one.is_about(key) for key in stored for one in questions))

    def _held(self, before: CategoryState, losses: _Losses, answers: Sequence[Answered]) -> int:
        """How many entries are kept although they vanished."""
        notes = self._desk.notes
        if any(one.older for one in answers) and not notes.suspect:
            notes.restored = notes.suspect = True
            note(Event.RESTORED)
        gone = len(losses.vanished)
        is_mass = gone > MANY or (gone > 1 and gone > SHARE * losses.of)
        if not self._agreed and gone and (is_mass or before.held or notes.suspect):
            note(Event.HELD, count=gone)
            return gone
        # What was not compared this time is held as before.
        return 0 if all(one.compared for one in answers) else before.held
