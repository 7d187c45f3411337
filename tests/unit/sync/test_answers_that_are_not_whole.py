"""Answers that look whole and are not: unknown is never shown as "none", and what was known is kept."""

import json

import pytest

from pfclient.chart.chart import Chart
from pfclient.chart.section import Availability
from pfclient.errors import Incompatible
from pfclient.gateway.reply import FHIR
from pfclient.vault.vault import Answer, CategoryState, StoredResource
from tests.support.lab import reply
from tests.support.vaults import done
from tests.unit.sync.test_fetch import MARIA, NOW, Portal, bundle, refused


def searchset(*keys, outcome=None, **more):
    entries = [{"resource": {"resourceType": key.partition("/")[0], "id": key.partition("/")[2]}} for key in keys]
    if outcome:
        issue = {"severity": outcome, "code": "processing"}
        entries.append({"resource": {"resourceType": "OperationOutcome", "issue": [issue]}})
    return reply({"resourceType": "Bundle", "type": "searchset", "entry": entries, **more}, media=FHIR)


@pytest.fixture
def portal():
    return Portal()


async def test_a_total_beyond_what_came_without_a_next_page_is_incomplete(portal):
    state = await portal.read({"CarePlan": searchset("CarePlan/1", "CarePlan/2", total=1379)})
    assert (state.answer, state.complete) == (Answer.LOADED, False)


async def test_what_was_known_stays_when_the_answer_is_cut_off(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1", "CarePlan/2")})
    await portal.read({"CarePlan": searchset("CarePlan/2", total=2)})
    assert portal.keys == ["CarePlan/1", "CarePlan/2"]


async def test_a_total_without_a_single_entry_is_not_none(portal):
    state = await portal.read({"CarePlan": searchset(total=3)})
    assert (state.answer, state.complete) == (Answer.EMPTY, False)
    chart = Chart(MARIA, portal.vault, lambda: NOW)
    done(portal.vault.mark(MARIA.id, "diagnoses", state))
    assert chart.section("diagnoses").availability is not Availability.EMPTY


@pytest.mark.parametrize("total", [2, 1, 0, None, "2", -5, True])
async def test_a_total_that_is_right_absent_or_odd_changes_nothing(portal, total):
    state = await portal.read({"CarePlan": searchset("CarePlan/1", "CarePlan/2", total=total)})
    assert (state.answer, state.complete) == (Answer.LOADED, True)


async def test_the_total_counts_over_all_pages(portal):
    first = searchset("CarePlan/1", total=2, link=[{"relation": "next", "url": "/fhir/CarePlan?_page=2"}])
    state = await portal.read({"CarePlan": [first, searchset("CarePlan/2", total=2)]})
    assert (state.answer, state.complete) == (Answer.LOADED, True)


@pytest.mark.parametrize("severity", ["error", "fatal"])
@pytest.mark.parametrize("keys", [(), ("CarePlan/1",)])
async def test_an_error_among_the_entries_makes_the_answer_incomplete(portal, severity, keys):
    state = await portal.read({"CarePlan": searchset(*keys, outcome=severity)})
    assert not state.complete


@pytest.mark.parametrize("severity", ["warning", "information", "", 5])
async def test_a_remark_among_the_entries_changes_nothing(portal, severity):
    state = await portal.read({"CarePlan": searchset(outcome=severity)})
    assert (state.answer, state.complete) == (Answer.EMPTY, True)


async def test_an_empty_answer_to_half_of_what_was_asked_is_not_none(portal):
    link = [{"relation": "self", "url": "https://clinic.example/fhir/CarePlan?_count=200"}]
    state = await portal.read({"CarePlan": searchset(link=link)})
    assert (state.answer, state.complete) == (Answer.EMPTY, False)


@pytest.mark.parametrize(
    "url", ["https://c.example/fhir/CarePlan?patient=maria", "https://c.example/fhir?state=5", "", "?"]
)
async def test_an_address_that_says_nothing_or_all_that_was_asked_changes_nothing(portal, url):
    state = await portal.read({"CarePlan": searchset(link=[{"relation": "self", "url": url}])})
    assert (state.answer, state.complete) == (Answer.EMPTY, True)


@pytest.mark.parametrize("status", [400, 404])
async def test_a_refused_later_page_is_an_error_and_removes_nothing(portal, status):
    await portal.read({"CarePlan": bundle("CarePlan/1", "CarePlan/2")})
    first = bundle("CarePlan/1", following="/fhir/CarePlan?_page=2")
    state = await portal.read({"CarePlan": [first, refused(status)]})
    assert (state.answer, state.complete) == (Answer.ERROR, False)
    assert portal.keys == ["CarePlan/1", "CarePlan/2"]


@pytest.mark.parametrize(
    ("refusal", "answer"),
    [
        (refused(400, "required"), (Answer.NOT_SUPPORTED, False)),
        (refused(400, ""), (Answer.NOT_SUPPORTED, False)),
        (refused(400, "not-supported"), (Answer.EMPTY, True)),
        (refused(404, "not-found"), (Answer.EMPTY, True)),
    ],
)
async def test_an_optional_type_whose_question_was_not_understood_is_not_none(portal, refusal, answer):
    state = await portal.read({"CarePlan": refusal}, optional=("CarePlan",))
    assert (state.answer, state.complete) == answer


async def test_pages_in_a_circle_end_and_remove_nothing(portal):
    await portal.read({"CarePlan": bundle("CarePlan/1", "CarePlan/2")})
    state = await portal.read({"CarePlan": bundle("CarePlan/1", following="/fhir/CarePlan?_page=1")})
    assert isinstance(state.error, Incompatible)
    assert portal.keys == ["CarePlan/1", "CarePlan/2"]


async def test_an_incomplete_answer_is_asked_for_again_although_nothing_changed(portal):
    await portal.read({"CarePlan": searchset("CarePlan/1", total=5)})
    assert portal.vault.query(MARIA.id, "plans", 0).etag == ""


@pytest.mark.parametrize("raw", [b"", b"5", b'{"id": "x"}', b'{"resourceType": 5}', b"[1]"])
def test_an_entry_nobody_can_name_is_counted_where_it_came(portal, raw):
    done(portal.vault.put(MARIA.id, "diagnoses", [StoredResource("?/@entry[0]@0.0", raw)]))
    done(portal.vault.mark(MARIA.id, "diagnoses", CategoryState(Answer.LOADED, NOW)))
    section = Chart(MARIA, portal.vault, lambda: NOW).section("diagnoses")
    assert [one.reason for one in section.not_shown] == ["unreadable"]


def test_a_record_of_another_kind_than_asked_for_is_counted_and_what_came_along_is_not(portal):
    told = [("Observation", False), ("Medication", False), ("Practitioner", False), ("Observation", True)]
    page = [
        StoredResource(f"{kind}/{number}", json.dumps({"resourceType": kind, "id": str(number)}).encode(), included)
        for number, (kind, included) in enumerate(told)
    ]
    done(portal.vault.put(MARIA.id, "diagnoses", page))
    done(portal.vault.mark(MARIA.id, "diagnoses", CategoryState(Answer.LOADED, NOW)))
    section = Chart(MARIA, portal.vault, lambda: NOW).section("diagnoses")
    assert [(one.reason, one.sources) for one in section.not_shown] == [("not-a-record", ("Observation/0",))]
