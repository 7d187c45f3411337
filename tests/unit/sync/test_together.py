"""A category asked for in one question, by a portal that takes it, half takes it, or takes it for another."""

import asyncio
import json

import pytest

from pfclient.errors import ServerFault, SessionExpired
from pfclient.gateway.budgets import Budgets
from pfclient.gateway.fhir import FhirApi, Statement
from pfclient.gateway.reply import FHIR
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.desk import Desk, Notes
from pfclient.sync.fetch import CategoryFetch
from pfclient.sync.traffic import Traffic
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer
from tests.support.clients import authorized, gateway_to
from tests.support.lab import Lab, reply
from tests.unit.sync.test_fetch import MARIA, NOW, bundle, refused, statement

TYPES = ("CarePlan", "Goal", "CareTeam")
KNOWS = statement(*TYPES, interactions=("search-system",))
KNOWS_NOT = statement(*TYPES)
SMART = reply(
    dict.fromkeys(("authorization_challenge_endpoint", "token_endpoint", "revocation_endpoint"), "/oauth/token")
)


class Scripted:
    """Answers by path; an answer may be a list, for one request after another."""

    def __init__(self):
        self.vault = MemoryVault()
        self.notes = Notes()
        self.asked = []

    async def read(self, answers, *, forced=False):
        answers = {path: list(one) if isinstance(one, list) else [one] for path, one in answers.items()}

        def script(request, _writer):
            path = request.split(b" ")[1].decode().partition("?")[0]
            if path.endswith("smart-configuration"):
                return SMART
            if path == "/oauth/token":
                return reply({"error": "invalid_grant"}, status=400)
            self.asked.append(path)
            found = answers.get(path) or [bundle()]
            return found.pop(0) if len(found) > 1 else found[0]

        async with Lab(script) as lab:
            gateway = gateway_to(lab.url, budgets=Budgets())
            traffic = Traffic(uniform=lambda low, high: low, sleep=asyncio.sleep)
            api = FhirApi(authorized(gateway))
            try:
                desk = Desk(api, self.vault, traffic, lambda: NOW, lambda: 0.0, lambda *_: None, self.notes)
                return await CategoryFetch(desk, MARIA, CATEGORIES["care_plans"], forced=forced).run()
            finally:
                await gateway.aclose()

    @property
    def keys(self):
        return {one.key for one in self.vault.resources(MARIA.id, "care_plans")}


@pytest.fixture
def portal():
    return Scripted()


async def test_one_question_brings_all_kinds(portal):
    state = await portal.read({"/fhir/metadata": KNOWS, "/fhir": bundle("CarePlan/1", "Goal/1")})
    assert (state.answer, state.complete, portal.keys) == (Answer.LOADED, True, {"CarePlan/1", "Goal/1"})
    assert portal.asked == ["/fhir/metadata", "/fhir"]


async def test_a_portal_that_does_not_say_it_can_is_asked_one_by_one(portal):
    await portal.read({"/fhir/metadata": KNOWS_NOT, "/fhir/Goal": bundle("Goal/1")})
    await portal.read({})
    assert portal.asked == ["/fhir/metadata", *["/fhir/CarePlan", "/fhir/Goal", "/fhir/CareTeam"] * 2]


async def test_an_answer_to_another_question_is_not_taken_for_this_one(portal):
    state = await portal.read(
        {"/fhir/metadata": KNOWS, "/fhir": bundle("Observation/1"), "/fhir/Goal": bundle("Goal/1")}
    )
    assert (state.answer, portal.keys) == (Answer.LOADED, {"Goal/1"})


async def test_nothing_in_an_answer_that_did_not_heed_the_types_is_not_none(portal):
    link = [{"relation": "self", "url": "https://clinic.example/fhir?patient=maria"}]
    heedless = reply({"resourceType": "Bundle", "type": "searchset", "link": link}, media=FHIR)
    state = await portal.read({"/fhir/metadata": KNOWS, "/fhir": heedless, "/fhir/CarePlan": bundle("CarePlan/1")})
    assert (state.answer, portal.keys) == (Answer.LOADED, {"CarePlan/1"})


async def test_a_failure_in_the_middle_is_an_error_and_no_reason_to_ask_another_way(portal):
    first = bundle("CarePlan/1", following="/fhir/next")
    state = await portal.read({"/fhir/metadata": KNOWS, "/fhir": first, "/fhir/next": refused(500)})
    assert (state.answer, isinstance(state.error, ServerFault)) == (Answer.ERROR, True)
    assert portal.keys == {"CarePlan/1"}
    assert "/fhir/Goal" not in portal.asked


async def test_what_came_along_and_does_not_any_more_goes(portal):
    team = {"resource": {"resourceType": "Practitioner", "id": "p"}, "search": {"mode": "include"}}
    await portal.read({"/fhir/metadata": KNOWS, "/fhir": bundle("CarePlan/1", extra=[team])})
    assert portal.keys == {"CarePlan/1", "Practitioner/p"}
    await portal.read({"/fhir": bundle("CarePlan/1")})
    assert portal.keys == {"CarePlan/1"}


async def test_what_was_known_of_the_other_way_of_asking_is_dropped(portal):
    await portal.read({"/fhir/metadata": KNOWS_NOT, "/fhir/CarePlan": bundle("CarePlan/1")})
    assert portal.vault.query(MARIA.id, "care_plans", 0).answer is Answer.LOADED
    portal.notes.says = Statement(several=True)
    await portal.read({"/fhir": bundle("CarePlan/1")})
    assert [portal.vault.query(MARIA.id, "care_plans", one).answer for one in range(4)] == [
        *[Answer.NOT_ASKED] * 3,
        Answer.LOADED,
    ]


@pytest.mark.parametrize("path", ["/fhir/metadata", "/fhir"])
async def test_the_end_of_the_sign_in_ends_it_wherever_it_is_noticed(portal, path):
    with pytest.raises(SessionExpired):
        await portal.read({"/fhir/metadata": KNOWS, path: refused(401, "login")})


async def test_a_statement_nobody_can_read_asks_one_by_one_and_again_the_next_time(portal):
    await portal.read({"/fhir/metadata": refused(500)})
    assert portal.notes.says is None
    state = await portal.read({"/fhir/metadata": KNOWS, "/fhir": bundle("Goal/1")})
    assert state.answer is Answer.LOADED
    assert json.loads(portal.vault.resources(MARIA.id, "care_plans")[0].body)["resourceType"] == "Goal"
