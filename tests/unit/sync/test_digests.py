"""Pages made ready for the vault: stamps, tombstones, what a query of its own would not have brought."""

import json

import pytest

from pfclient.fhir.bundles import split
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.digest import digest
from pfclient.sync.questions import separately, together
from pfclient.sync.stamps import before, instant, is_older

[DIAGNOSES] = separately(CATEGORIES["diagnoses"])
MEDICINES = together(CATEGORIES["medications"])
PLANS = together(CATEGORIES["care_plans"])
ERROR = {"coding": [{"system": "s", "code": "entered-in-error", "display": "Dr. Doe's words"}], "text": "words"}


def page(*resources, mode="match"):
    entries = [{"resource": one, "search": {"mode": mode}} for one in resources]
    return split(json.dumps({"resourceType": "Bundle", "type": "searchset", "entry": entries}).encode())


def digested(*resources, question=DIAGNOSES, mode="match"):
    return digest(page(*resources, mode=mode), question, "0.0")


def condition(**more):
    return {"resourceType": "Condition", "id": "c1", **more}


def test_the_latest_full_stamp_of_the_matches_counts():
    stamps = ["2026-03-10T15:00:00Z", "2026-03-10T16:30:00+01:00", "2026-03-11", "", 5]
    resources = [condition(id=f"c{number}", meta={"lastUpdated": stamp}) for number, stamp in enumerate(stamps)]
    found = digested(*resources)
    assert found.newest == "2026-03-10T16:30:00+01:00"
    assert [one.updated for one in found.resources] == ["2026-03-10T15:00:00Z", stamps[1], "2026-03-11", "", ""]


@pytest.mark.parametrize(
    ("element", "question", "kind"),
    [
        ({"verificationStatus": ERROR}, DIAGNOSES, "Condition"),
        ({"lifecycleStatus": "entered-in-error"}, PLANS, "Goal"),
        ({"status": "entered-in-error"}, MEDICINES, "MedicationRequest"),
    ],
)
def test_what_is_entered_in_error_keeps_id_status_and_time_only(element, question, kind):
    meta = {"lastUpdated": "2026-03-10T15:00:00Z", "versionId": "3", "tag": [{"code": "x"}]}
    secret = {"resourceType": kind, "id": "x1", "meta": meta, "note": "secret", "text": {"div": "secret"}, **element}
    [kept] = digested(secret, question=question).resources
    body = json.loads(kept.body)
    assert set(body) == {"resourceType", "id", "meta", *element}
    assert body["meta"] == {"lastUpdated": "2026-03-10T15:00:00Z"}
    assert b"words" not in kept.body
    assert b"entered-in-error" in kept.body


@pytest.mark.parametrize(
    "resource",
    [
        condition(note=[{"text": "once entered-in-error, then put right"}]),
        condition(verificationStatus="entered-in-error"),
        condition(verificationStatus={"coding": ["entered-in-error", {"code": "confirmed"}]}),
        condition(status=["entered-in-error"]),
    ],
)
def test_what_only_speaks_of_an_error_keeps_its_content(resource):
    [kept] = digested(resource).resources
    assert json.loads(kept.body) == resource


def test_a_tombstone_without_a_time_has_none():
    [kept] = digested(condition(verificationStatus=ERROR)).resources
    assert set(json.loads(kept.body)) == {"resourceType", "id", "verificationStatus"}


def test_what_came_along_is_not_erased_and_no_match():
    found = digested({"resourceType": "Medication", "id": "m", "status": "entered-in-error"}, mode="include")
    assert found.matches == frozenset()
    assert found.resources[0].included


@pytest.mark.parametrize(("intent", "kept"), [("order", 1), ("plan", 1), ("proposal", 0), (None, 1), (5, 1)])
def test_several_types_at_once_bring_the_intents_the_query_of_its_own_asks_for(intent, kept):
    request = {"resourceType": "MedicationRequest", "id": "m1", "intent": intent}
    statement = {"resourceType": "MedicationStatement", "id": "s1", "status": "active"}
    assert len(digested(request, statement, question=MEDICINES).resources) == 1 + kept


def test_types_nobody_asked_for_are_counted():
    found = digested({"resourceType": "Goal", "id": "g"}, {"resourceType": "Observation", "id": "o"}, question=PLANS)
    assert found.strangers == 1


def test_bytes_nobody_can_read_are_kept_to_be_counted():
    broken = split(b'{"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": [1]}, 5]}')
    found = digest(broken, DIAGNOSES, "0.0")
    assert len(found.resources) == 2
    assert {one.updated for one in found.resources} == {""}


@pytest.mark.parametrize("text", ["", "2026", "2026-03-10", "2026-03-10T15:00:00", "2026-13-10T15:00:00Z", "x" * 30])
def test_less_than_a_full_timestamp_is_none(text):
    assert instant(text) is None
    assert before(text, 60) == ""
    assert not is_older(text, "2026-03-10T15:00:00Z")


def test_stamps_compare_as_moments_and_are_counted_back_from():
    assert is_older("2026-03-10T16:00:00+02:00", "2026-03-10T15:00:00Z")
    assert not is_older("2026-03-10T15:00:00.000Z", "2026-03-10T15:00:00Z")
    assert before("2026-03-10T15:00:30.250Z", 60) == "2026-03-10T14:59:30Z"
    assert before("0001-01-01T00:00:00Z", 60) == ""
