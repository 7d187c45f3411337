"""Whether an empty answer is one to the question that was asked: unknown is never shown as "none".

Some servers answer a parameter they do not know with 200 and nothing. Where the answer's own `self` link does not say
what was heeded, the server's CapabilityStatement has to; where that does not name every parameter either, one plain
question by patient tells whether there is anything at all.
"""

from dataclasses import replace

from pfclient.errors import NotAllowed, NotFound, PortalError, Rejected, SessionExpired
from pfclient.gateway.fhir import Validator
from pfclient.people import Person
from pfclient.sync.answers import Answered
from pfclient.sync.desk import Desk, Place
from pfclient.sync.questions import Question
from pfclient.sync.tally import Tally
from pfclient.vault.vault import Answer, QueryState

_PATIENT = frozenset({"patient"})


class Doubt:
    """Looks into the empty answers to one question.

    That a question cannot be trusted is remembered while the program runs. That there is nothing at all holds for this
    answer only: the next one may be empty although something came in between.

    Args:
        desk: What the reading works with.
        person: Whose records.
        category: Of which category.
        question: What was asked.
    """

    def __init__(self, desk: Desk, person: Person, category: str, question: Question) -> None:
        self._desk, self._person, self._question = desk, person, question
        self._place: Place = (person.id, category, question.number)

    async def settled(self, answered: Answered, tally: Tally) -> Answered:
        """The same answer; one that says "none" and cannot be trusted is not whole, and removes nothing.

        Raises:
            SessionExpired: The sign-in is over.
        """
        if answered.answer is not Answer.EMPTY or not answered.whole or await self._is_none(tally):
            return answered
        return replace(answered, whole=False, state=QueryState(Answer.EMPTY, whole=False), compared=False)

    async def _is_none(self, tally: Tally) -> bool:
        if tally.is_vouched_for:
            return True
        doubted = self._desk.notes.doubted
        if self._place in doubted:
            return False
        try:
            if await self._is_searched() or await self._is_nothing():
                return True
        except SessionExpired:
            raise
        except (NotAllowed, NotFound, Rejected):
            pass
        except PortalError:  # not known now; the next reading asks again
            return False
        doubted.add(self._place)
        return False

    async def _is_searched(self) -> bool:
        """Whether the server says that it searches every type by everything that was asked."""
        asked = self._question.narrowing - {"_type"}
        known = [await self._names(kind) for kind in self._question.types]
        return all(asked <= names for names in known)

    async def _is_nothing(self) -> bool:
        """Whether a plain question by patient, one the server says it heeds, finds nothing either."""
        kind, desk = self._question.resource_type, self._desk
        if not kind or self._question.narrowing == _PATIENT:
            return False  # it was plain already
        patient = self._person.connection.patient.removeprefix("Patient/")
        leaf = await desk.traffic.ask(lambda: desk.api.first(kind, (("patient", patient),), Validator()))
        tally = Tally(_PATIENT)
        if leaf is None:
            return False
        tally.add(leaf.page)
        heeded = tally.is_vouched_for or await self._names(kind) >= _PATIENT
        return heeded and not leaf.page.matches and tally.is_whole and not tally.suppressed

    async def _names(self, kind: str) -> frozenset[str]:
        return (await self._desk.says()).searched.get(kind, frozenset())
