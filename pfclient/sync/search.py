"""The requests of one question, through the traffic of its portal."""

from pfclient.errors import Rejected
from pfclient.gateway.fhir import Leaf, Validator
from pfclient.people import Person
from pfclient.sync.desk import Desk
from pfclient.sync.questions import Question

Parameters = tuple[tuple[str, str], ...]


class Search:
    """Asks one question of one person's category, page by page."""

    def __init__(self, desk: Desk, person: Person, category: str, question: Question) -> None:
        self._desk = desk
        self._question = question
        self._place = (category, question.number)
        self._plain = (("patient", person.connection.patient.removeprefix("Patient/")), *question.parameters)

    async def first(self, validator: Validator, *more: tuple[str, str]) -> Leaf | None:
        """The first page, None where `validator` knew the answer already.

        A portal that refuses to send along what records refer to is asked without, then and from then on.

        Args:
            validator: What is known of the answer.
            more: What narrows it further.
        """
        question, bare = self._question, self._desk.notes.bare
        plain = (*self._plain, *more)
        if not question.includes or self._place in bare:
            return await self._ask(plain, validator)
        try:
            return await self._ask((*plain, *question.includes), validator)
        except Rejected as error:
            if error.status != 400 or not question.resource_type:
                raise
        leaf = await self._ask(plain, validator)
        bare.add(self._place)
        return leaf

    async def at(self, address: str) -> Leaf:
        """A later page."""
        return await self._desk.traffic.ask(lambda: self._desk.api.at(address))

    async def _ask(self, parameters: Parameters, validator: Validator) -> Leaf | None:
        api, kind = self._desk.api, self._question.resource_type
        return await self._desk.traffic.ask(lambda: api.first(kind, parameters, validator))
