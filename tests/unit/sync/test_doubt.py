"""An empty answer is "none" only where somebody says that the question was heeded; otherwise it is not known."""

import pytest

from pfclient.chart.chart import Chart
from pfclient.chart.section import Availability
from pfclient.errors import ServerFault
from pfclient.gateway.reply import FHIR
from pfclient.vault.vault import Answer
from tests.support.lab import reply
from tests.support.vaults import done
from tests.unit.sync.test_fetch import MARIA, NOW, Portal, bundle, refused, statement

LAB = (("category", "laboratory"),)
NONE, UNKNOWN = (Answer.EMPTY, True), (Answer.EMPTY, False)


def heard(query, *keys):
    """An answer that says which question it is one to."""
    link = [{"relation": "self", "url": f"https://clinic.example/fhir/Observation?{query}"}]
    entries = [{"resource": {"resourceType": key.partition("/")[0], "id": key.partition("/")[2]}} for key in keys]
    return reply({"resourceType": "Bundle", "type": "searchset", "link": link, "entry": entries}, media=FHIR)


SILENT = bundle()
ANSWERS = {
    "the answer says that all was heeded": (heard("patient=maria&category=laboratory"), refused(404), NONE),
    "it names the patient as its subject": (heard("subject=maria&category=laboratory"), refused(404), NONE),
    "it says that the category was not": (heard("patient=maria"), statement("Observation"), UNKNOWN),
    "it is silent, the server knows both parameters": (SILENT, statement("Observation"), NONE),
    "it is silent, and so is the server": (SILENT, refused(404, "not-found"), UNKNOWN),
    "it is silent, the server does not tell": (SILENT, refused(403), UNKNOWN),
    "it is silent, the server's statement cannot be read": (SILENT, reply({"rest": 5}, media=FHIR), UNKNOWN),
    "it is silent, the server knows other types only": (SILENT, statement("Condition"), UNKNOWN),
    "it is silent, the server knows neither parameter": (SILENT, statement("Observation", names=("code",)), UNKNOWN),
    "it is silent, the server cannot be asked": (SILENT, refused(500), UNKNOWN),
}


@pytest.mark.parametrize(("answer", "said", "expected"), ANSWERS.values(), ids=ANSWERS)
async def test_only_an_empty_answer_that_can_be_trusted_is_none(answer, said, expected):
    portal = Portal()
    state = await portal.read({"Observation": answer, "metadata": said}, parameters=LAB)
    assert (state.answer, state.complete) == expected
    done(portal.vault.mark(MARIA.id, "lab_results", state))
    shown = Chart(MARIA, portal.vault, lambda: NOW).section("lab_results").availability
    assert (shown is Availability.EMPTY) is (expected == NONE)


KNOWS_PATIENTS = statement("Observation", names=("patient",))
PLAIN = {
    "a plain question finds nothing either": (SILENT, NONE),
    "a plain question says that it heeded the patient": (heard("patient=maria"), NONE),
    "a plain question finds something": (bundle("Observation/1"), UNKNOWN),
    "a plain question finds something and says so": (heard("patient=maria", "Observation/1"), UNKNOWN),
    "a plain question was answered with all but": (bundle(suppressed=True), UNKNOWN),
    "a plain question did not heed the patient": (heard("_count=200"), UNKNOWN),
    "a plain question is refused": (refused(400), UNKNOWN),
}


@pytest.mark.parametrize(("plain", "expected"), PLAIN.values(), ids=PLAIN)
async def test_where_the_server_does_not_know_the_category_a_plain_question_tells(plain, expected):
    portal = Portal()
    state = await portal.read({"Observation": [SILENT, plain], "metadata": KNOWS_PATIENTS}, parameters=LAB)
    assert (state.answer, state.complete) == expected
    asked = [query for kind, query in portal.queries if kind == "Observation"]
    assert [("category" in query, query["patient"]) for query in asked] == [(True, ["maria"]), (False, ["maria"])]


async def test_it_is_looked_into_once_for_a_category_and_not_again_with_every_round():
    portal = Portal()
    for _ in range(3):
        await portal.read({"Observation": SILENT, "metadata": refused(404)}, parameters=LAB)
    assert [kind for kind, _ in portal.queries].count("metadata") == 1
    assert [query for kind, query in portal.queries if kind == "Observation" and "category" not in query] != []
    assert len([1 for kind, query in portal.queries if "category" not in query and kind == "Observation"]) == 1


async def test_that_there_was_nothing_once_says_nothing_of_the_next_answer():
    portal = Portal()
    answers = [SILENT, SILENT, SILENT, bundle("Observation/1")]
    states = [
        await portal.read({"Observation": answers[turn : turn + 2], "metadata": KNOWS_PATIENTS}, parameters=LAB)
        for turn in (0, 2)
    ]
    assert [(one.answer, one.complete) for one in states] == [NONE, UNKNOWN]


async def test_what_could_not_be_asked_is_asked_the_next_time():
    portal = Portal()
    first = await portal.read({"Observation": SILENT, "metadata": refused(500)}, parameters=LAB)
    second = await portal.read({"Observation": SILENT, "metadata": statement("Observation")}, parameters=LAB)
    assert [(one.answer, one.complete) for one in (first, second)] == [UNKNOWN, NONE]
    assert not isinstance(second.error, ServerFault)


async def test_an_answer_in_doubt_removes_nothing():
    portal = Portal()
    await portal.read({"Observation": bundle("Observation/1")}, parameters=LAB)
    state = await portal.read({"Observation": SILENT, "metadata": refused(404)}, parameters=LAB)
    assert portal.keys == ["Observation/1"]
    assert (state.answer, state.complete) == (Answer.LOADED, False)


async def test_an_answer_with_entries_needs_nobodys_word():
    portal = Portal()
    state = await portal.read({"Observation": bundle("Observation/1"), "metadata": refused(500)}, parameters=LAB)
    assert (state.answer, state.complete) == (Answer.LOADED, True)
    assert [kind for kind, _ in portal.queries] == ["Observation"]
