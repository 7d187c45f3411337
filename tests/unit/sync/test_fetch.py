"""One category from a scripted portal into the vault: every answer, every way it can go wrong."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from pfclient.errors import Incompatible, RateLimited, Rejected, ServerFault, SessionExpired
from pfclient.gateway.budgets import Budgets
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.reply import FHIR
from pfclient.people import Connection, Person, PersonId, Relationship
from pfclient.records.category import Category, Query
from pfclient.sync.desk import Desk, Notes
from pfclient.sync.fetch import CategoryFetch
from pfclient.sync.traffic import Traffic
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer
from tests.support.clients import authorized, gateway_to
from tests.support.lab import Lab, reply

MARIA = Person(
    id=PersonId("p#1"),
    display="Maria Alvarez",
    given="Maria",
    family="Alvarez",
    birth_date="1985-02-11",
    relationship=Relationship.SELF,
    connection=Connection("p", "1", "Patient/maria", "Lakeview"),
)
NOW = datetime(2026, 3, 10, tzinfo=UTC)
SUPPRESSED = {"resourceType": "OperationOutcome", "issue": [{"severity": "information", "code": "suppressed"}]}


def bundle(*keys, suppressed=False, following="", extra=()):
    entries = [
        {"resource": {"resourceType": key.partition("/")[0], "id": key.partition("/")[2]}, "search": {"mode": "match"}}
        for key in keys
    ]
    entries += [{"resource": SUPPRESSED, "search": {"mode": "outcome"}}] if suppressed else []
    link = [{"relation": "next", "url": following}] if following else []
    return reply({"resourceType": "Bundle", "type": "searchset", "entry": [*entries, *extra], "link": link}, media=FHIR)


def statement(*types, names=("patient", "category", "intent"), interactions=()):
    """A CapabilityStatement that knows these types and parameters."""
    searched = [{"type": kind, "searchParam": [{"name": name} for name in names]} for kind in types]
    rest = [{"resource": searched, "interaction": [{"code": code} for code in interactions]}]
    return reply({"resourceType": "CapabilityStatement", "rest": rest}, media=FHIR)


def refused(status, code="forbidden"):
    return reply({"resourceType": "OperationOutcome", "issue": [{"code": code}]}, status=status, media=FHIR)


def category(*types, optional=(), includes=(), parameters=()):
    queries = tuple(Query(one, parameters, includes=includes, optional=one in optional) for one in types)
    return Category("plans", queries, types, lambda *_: pytest.fail("not read"))


class Portal:
    """Answers by resource type; an entry may be a list of answers for one page after another."""

    def __init__(self, vault=None):
        self.vault = vault or MemoryVault()
        self.now = NOW
        self.ticks = 0.0
        self.told = []
        self.queries = []
        self.notes = Notes()

    async def read(self, answers, *, optional=(), includes=(), parameters=()):
        answers = {kind: list(one) if isinstance(one, list) else [one] for kind, one in answers.items()}

        def script(request, _writer):
            target = request.split(b" ")[1].decode()
            kind = urlsplit(target).path.removeprefix("/fhir/")
            if kind == ".well-known/smart-configuration":
                names = ("authorization_challenge_endpoint", "token_endpoint", "revocation_endpoint")
                return reply(dict.fromkeys(names, f"{lab.url}/oauth/token"))
            if kind == "/oauth/token":
                return reply({"error": "invalid_grant"}, status=400)
            if kind == "metadata" and kind not in answers:
                return statement(*answers)
            self.queries.append((kind, parse_qs(urlsplit(target).query)))
            pages = answers.get(kind) or [refused(404, "not-supported")]
            return pages.pop(0) if len(pages) > 1 else pages[0]

        async with Lab(script) as lab:
            gateway = gateway_to(lab.url, budgets=Budgets())
            try:
                desk = Desk(
                    FhirApi(authorized(gateway)),
                    self.vault,
                    Traffic(uniform=lambda low, high: low, sleep=asyncio.sleep),
                    now=lambda: self.now,
                    ticks=lambda: self.ticks,
                    stored=lambda *change: self.told.append(change),
                    notes=self.notes,
                )
                types = [kind for kind in answers if kind != "metadata"]
                asked = category(*types, optional=optional, includes=includes, parameters=parameters)
                fetch = CategoryFetch(desk, MARIA, asked)
                return await fetch.run()
            finally:
                await gateway.aclose()

    @property
    def keys(self):
        return [one.key for one in self.vault.resources(MARIA.id, "plans")]


@pytest.fixture
def portal():
    return Portal()


async def test_the_patient_and_a_page_size_are_always_asked_for(portal):
    await portal.read({"CarePlan": bundle()})
    assert portal.queries == [("CarePlan", {"patient": ["maria"], "_count": ["200"]})]


async def test_empty_only_after_every_query_was_answered_whole(portal):
    state = await portal.read({"CarePlan": bundle(), "Goal": bundle()})
    assert (state.answer, state.as_of, state.complete) == (Answer.EMPTY, NOW, True)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refused(500), ServerFault),
        (refused(429), RateLimited),
        (reply(b"<html>", media="text/html"), Incompatible),
        (reply(b"{", media=FHIR), Incompatible),
        (reply({"resourceType": "Patient"}, media=FHIR), Incompatible),
        (reply({"resourceType": "Bundle", "type": "collection"}, media=FHIR), Incompatible),
        (bundle("CarePlan/9", following="https://evil.example/x"), Exception),
    ],
    ids=["500", "429", "login page", "broken JSON", "not a bundle", "not a searchset", "page elsewhere"],
)
async def test_an_error_keeps_what_was_there_and_when_it_was_read(portal, answer, error):
    await portal.read({"CarePlan": bundle("CarePlan/1")})
    portal.now += timedelta(hours=1)
    state = await portal.read({"CarePlan": answer})
    assert (state.answer, state.as_of, state.complete) == (Answer.ERROR, NOW, False)
    assert isinstance(state.error, error)
    assert "CarePlan/1" in portal.keys


async def test_an_error_in_one_query_is_never_none(portal):
    state = await portal.read({"CarePlan": bundle(), "Goal": refused(500)})
    assert state.answer is Answer.ERROR
    assert state.as_of is None


async def test_another_refusal_keeps_what_was_there_too(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1")})
    state = await portal.read({"CarePlan": refused(422, "business-rule")})
    assert state.answer is Answer.REFUSED
    assert isinstance(state.error, Rejected)
    assert portal.keys == ["CarePlan/1"]


@pytest.mark.parametrize("status", [404, 400])
async def test_what_the_portal_does_not_know_is_not_supported(portal, status):
    assert (await portal.read({"CarePlan": refused(status)})).answer is Answer.NOT_SUPPORTED


async def test_a_forbidden_category_is_not_granted_and_its_records_go(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1")})
    state = await portal.read({"CarePlan": refused(403)})
    assert (state.answer, portal.keys) == (Answer.NOT_GRANTED, [])


async def test_a_withheld_category_loses_its_records_at_once(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1")})
    state = await portal.read({"CarePlan": bundle(suppressed=True)})
    assert (state.answer, state.complete, portal.keys) == (Answer.WITHHELD, False, [])


async def test_withheld_records_go_even_when_another_query_fails(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1"), "Goal": bundle("Goal/1")})
    state = await portal.read({"CarePlan": bundle(suppressed=True), "Goal": refused(500)})
    assert (state.answer, portal.keys) == (Answer.ERROR, ["Goal/1"])


async def test_what_is_shared_beside_what_is_withheld_stays(portal):
    state = await portal.read({"CarePlan": bundle("CarePlan/1", suppressed=True)})
    assert (state.answer, state.complete, portal.keys) == (Answer.LOADED, False, ["CarePlan/1"])


@pytest.mark.parametrize(
    ("other", "answer"), [(refused(403), Answer.NOT_GRANTED), (refused(404), Answer.NOT_SUPPORTED)]
)
async def test_half_an_answer_is_not_none(portal, other, answer):
    assert (await portal.read({"CarePlan": bundle(), "Goal": other})).answer is answer


async def test_half_an_answer_with_records_is_loaded_and_incomplete(portal):
    state = await portal.read({"CarePlan": bundle("CarePlan/1"), "Goal": refused(403)})
    assert (state.answer, state.complete) == (Answer.LOADED, False)


async def test_an_optional_type_the_portal_does_not_know_changes_nothing(portal):
    state = await portal.read({"CarePlan": bundle(), "Goal": refused(404)}, optional=("Goal",))
    assert (state.answer, state.complete) == (Answer.EMPTY, True)


async def test_what_a_later_answer_no_longer_holds_is_gone(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1", "CarePlan/2")})
    await portal.read({"CarePlan": bundle("CarePlan/2")})
    assert portal.keys == ["CarePlan/2"]


async def test_pages_are_stored_as_they_come(portal):
    first = bundle("CarePlan/1", following="/fhir/CarePlan?_page=2")
    state = await portal.read({"CarePlan": [first, refused(500)]})
    assert state.answer is Answer.ERROR
    assert portal.keys == ["CarePlan/1"]
    assert len(portal.told) == 2


async def test_a_failed_page_removes_nothing(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1", "CarePlan/2")})
    first = bundle("CarePlan/1", following="/fhir/CarePlan?_page=2")
    await portal.read({"CarePlan": [first, refused(500)]})
    assert portal.keys == ["CarePlan/1", "CarePlan/2"]


async def test_entries_without_an_id_or_sense_are_kept_to_be_counted(portal):
    nameless = {"resource": {"resourceType": "CarePlan", "title": "x"}}
    first = bundle(following="/fhir/CarePlan?_page=2", extra=[nameless, {"resource": 5}, "nonsense"])
    await portal.read({"CarePlan": [first, bundle(extra=[nameless])]})
    assert len(portal.keys) == len(set(portal.keys)) == 4
    bodies = [json.loads(one.body) for one in portal.vault.resources(MARIA.id, "plans") if one.body]
    assert [body.get("title") for body in bodies] == ["x", "x"]


async def test_what_came_along_is_marked(portal):
    medication = {"resource": {"resourceType": "Medication", "id": "m"}, "search": {"mode": "include"}}
    await portal.read({"CarePlan": bundle("CarePlan/1", extra=[medication])})
    assert [one.included for one in portal.vault.resources(MARIA.id, "plans")] == [False, True]


async def test_the_end_of_the_sign_in_ends_the_reading(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1")})
    with pytest.raises(SessionExpired):
        await portal.read({"CarePlan": refused(401, "login")})
    assert portal.keys == ["CarePlan/1"]


async def _read_with_includes(portal, *pages):
    """Procedures and who did them, asked for in one search; what the searches asked for along with them."""
    await portal.read({"Procedure": list(pages)}, includes=("performer", "location"))
    return [asked.get("_include") for kind, asked in portal.queries]


async def test_what_records_refer_to_is_asked_for_in_the_same_search(portal):
    asked = await _read_with_includes(portal, bundle("Procedure/1"))
    assert asked == [["Procedure:performer", "Procedure:location"]]


async def test_a_portal_that_refuses_to_send_references_along_is_asked_once_without(portal):
    asked = await _read_with_includes(portal, refused(400, "not-supported"), bundle("Procedure/1"))
    assert asked == [["Procedure:performer", "Procedure:location"], None]
    assert portal.keys == ["Procedure/1"]
    assert portal.vault.state(MARIA.id, "plans").answer is Answer.LOADED


async def test_two_refusals_are_what_the_portal_says_of_the_category(portal):
    asked = await _read_with_includes(portal, refused(400), refused(400))
    assert len(asked) == 2
    assert portal.vault.state(MARIA.id, "plans").answer is Answer.NOT_SUPPORTED


@pytest.mark.parametrize("status", [403, 404, 422])
async def test_no_other_refusal_is_asked_again(portal, status):
    assert len(await _read_with_includes(portal, refused(status), bundle("Procedure/1"))) == 1
    assert portal.keys == []
