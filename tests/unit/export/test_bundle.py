"""The FHIR Bundle: every resource comes back as it came, and nothing that may not be passed on is in it."""

import gzip
import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from pfclient.export.bundle import chunks
from pfclient.export.progress import Progress
from pfclient.export.scope import ALL_DATES, Span
from pfclient.records.catalog import CATEGORIES
from pfclient.values import replace
from pfclient.vault.vault import Answer, CategoryState
from tests.support.copies import KeptChart, PlainWords, allergy, order, problem, raw, result
from tests.support.records import NO_DATA, SHARED_DATA

NOW = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
OURS = {"Patient", "OperationOutcome"}


def _written(kept, *categories, span=ALL_DATES, private=False):
    copied = kept.copied(*categories, span=span, private=private)
    return b"".join(chunks(copied, kept.originals(copied), NOW, PlainWords(), Progress()))


def _read(data):
    return json.loads(data, parse_float=Decimal)


def _clinics(bundle):
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] not in OURS]


def test_it_is_a_collection_with_the_time_it_was_made():
    bundle = _read(_written(KeptChart()))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    assert bundle["timestamp"] == "2026-03-11T09:30:00+00:00"


def test_every_byte_of_a_resource_is_kept():
    odd = (
        b'{ "resourceType":"Condition",\n "id":"1", "code":{"text":"\\u00e9\\/"},"subject":{"reference":"Patient/p"} }'
    )
    small = result("2", b"5.000000000000000000010").body
    kept = KeptChart().keep("diagnoses", raw(odd)).keep("lab_results", raw(small))
    data = _written(kept)
    assert odd in data
    assert small in data
    assert Decimal("5.000000000000000000010") in [r["valueQuantity"]["value"] for r in _clinics(_read(data))[1:]]


def test_addresses_are_those_of_the_clinic_and_made_up_ones_are_none():
    bundle = _read(_written(KeptChart().keep("diagnoses", problem("c1"))))
    assert bundle["entry"][0]["fullUrl"] == "https://clinic.example/fhir/Condition/c1"


def test_a_mistake_stays_with_its_status_and_is_told():
    wrong = problem("1", verificationStatus={"coding": [{"code": "entered-in-error"}]})
    bundle = _read(_written(KeptChart().keep("diagnoses", wrong)))
    assert _clinics(bundle) == [json.loads(wrong.body)]
    issues = [issue["diagnostics"] for issue in bundle["entry"][-1]["resource"]["issue"]]
    assert "diagnoses: not-shown 1 entered-in-error" in issues


def test_another_persons_entry_is_not_passed_on():
    other = raw({"resourceType": "Condition", "id": "2", "subject": {"reference": "Patient/other"}})
    bundle = _read(_written(KeptChart().keep("diagnoses", problem("1"), other)))
    assert [one["id"] for one in _clinics(bundle)] == ["1"]


def test_nobody_else_comes_along_with_a_visit_of_two_or_a_reason():
    people = [{"actor": {"reference": f"Patient/{one}"}} for one in ("p", "child")]
    visit = raw({"resourceType": "Appointment", "id": "v", "status": "booked", "participant": people})
    child = raw({"resourceType": "Patient", "id": "child", "name": [{"text": "Leo"}]}, included=True)
    mother = raw({"resourceType": "Patient", "id": "p", "name": [{"text": "Ana"}]}, included=True)
    theirs = raw(
        {"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/child"}, "code": {"text": "Asthma"}},
        included=True,
    )
    medicine = order("1", reasonReference=[{"reference": "Condition/c"}])
    kept = KeptChart().keep("appointments", visit, child, mother).keep("medications", medicine, theirs)
    bundle = _read(_written(kept))
    found = {(one["resource"]["resourceType"], one["resource"].get("id")) for one in bundle["entry"]}
    assert found == {("Appointment", "v"), ("Patient", "p"), ("MedicationRequest", "1"), ("OperationOutcome", None)}


def test_what_came_after_the_copy_was_begun_is_not_in_it_unread():
    kept = KeptChart().keep("diagnoses", problem("1"))
    copied = kept.copied("diagnoses")
    kept.keep("diagnoses", problem("1"), raw({"resourceType": "Condition", "id": "2",
                                              "subject": {"reference": "Patient/other"}}))  # fmt: skip
    data = b"".join(chunks(copied, kept.originals(copied), NOW, PlainWords(), Progress()))
    assert [one["id"] for one in _clinics(_read(data))] == ["1"]


def test_nothing_of_a_section_the_clinic_takes_back_is_in_it():
    kept = KeptChart().keep("diagnoses", problem("1"), state=CategoryState(Answer.WITHHELD))
    assert not _clinics(_read(_written(kept, private=True)))


def test_what_came_along_with_several_sections_is_there_once():
    doctor = raw({"resourceType": "Practitioner", "id": "d", "name": [{"family": "Okafor"}]}, included=True)
    kept = KeptChart().keep("diagnoses", problem("1"), doctor).keep("medications", order("1"), doctor)
    assert [one["resourceType"] for one in _clinics(_read(_written(kept)))].count("Practitioner") == 1


def test_outside_the_dates_neither_an_entry_nor_what_only_it_refers_to_is_in():
    def medication(key):
        return raw({"resourceType": "Medication", "id": key, "code": {"text": key}}, included=True)

    late = order("late", medicationReference={"reference": "Medication/late"}, authoredOn="2030-01-01")
    now = order("now", medicationReference={"reference": "Medication/now"}, authoredOn="2025-01-01")
    kept = KeptChart().keep("medications", late, now, medication("late"), medication("now"))
    bundle = _read(_written(kept, "medications", span=Span(date(2024, 1, 1), date(2026, 1, 1))))
    assert [(one["resourceType"], one["id"]) for one in _clinics(bundle)] == [
        ("MedicationRequest", "now"),
        ("Medication", "now"),
    ]


def test_it_says_whose_records_these_are_when_the_clinic_did_not():
    patient = [
        e["resource"] for e in _read(_written(KeptChart()))["entry"] if e["resource"]["resourceType"] == "Patient"
    ]
    assert patient == [
        {
            "resourceType": "Patient",
            "id": "p",
            "name": [{"text": "Ana Ruiz", "family": "Ruiz", "given": ["Ana"]}],
            "birthDate": "1984-05-02",
        }
    ]


def test_two_versions_of_one_resource_do_not_share_an_address():
    one, other = allergy("1"), allergy("1", text="Peanuts")
    kept = KeptChart().keep("allergies", one).keep("diagnoses", problem("1"), raw(other.body, included=True))
    addresses = [entry["fullUrl"] for entry in _read(_written(kept))["entry"] if "fullUrl" in entry]
    assert len(addresses) == len(set(addresses))


FILES = sorted(SHARED_DATA.glob("*/*.json.gz")) if SHARED_DATA.exists() else []


@pytest.mark.skipif(not FILES, reason=NO_DATA)
@pytest.mark.parametrize("folder", sorted({path.parent for path in FILES}), ids=lambda folder: folder.name)
def test_the_example_records_come_back_equal(folder):
    for path in folder.glob("*.json.gz"):
        assert_comes_back_equal(path)


def assert_comes_back_equal(path):
    with gzip.open(path) as file:
        text = file.read()
    document = json.loads(text, parse_float=Decimal)
    found = [document, *(entry.get("resource") for entry in document.get("entry", ()))]
    kinds = {kind: name for name, category in reversed(CATEGORIES.items()) for kind in category.types}
    kept, sent = KeptChart(), {}
    for one in found:
        if isinstance(one, dict) and one.get("resourceType") in kinds and one.get("id"):
            sent.setdefault(kinds[one["resourceType"]], {})[one["resourceType"], one["id"]] = one
    for name, ones in sent.items():
        kept.keep(name, *(_as_sent(one) for one in ones.values()))
    back = _clinics(_read(_written(kept)))
    left_out = {
        key
        for name in CATEGORIES
        for entry in kept.chart.read(name).not_shown
        if entry.reason in {"other-patient", "unreadable", "chart-note"}
        for key in entry.sources
    }
    wanted = [one for ones in sent.values() for key, one in ones.items() if "/".join(key) not in left_out]
    assert sorted(map(str, back)) == sorted(map(str, wanted)), path


def _as_sent(body):
    """Whose record it is does not matter here, its digits do."""
    for name in ("subject", "patient"):
        body.pop(name, None)
    text = json.dumps(body, default=lambda digits: f"<{digits}>")
    return raw(re.sub(r'"<([-+.0-9Ee]+)>"', r"\1", text).encode())


def test_an_entry_that_may_be_somebody_elses_is_named_beside_it():
    kept = KeptChart().keep("diagnoses", problem("1", text="Gout", subject={"display": "Ana"}), problem("2"))
    bundle = _read(_written(kept, "diagnoses"))
    issues = bundle["entry"][-1]["resource"]["issue"]
    [told] = [one for one in issues if "subject-unclear" in one["diagnostics"]]
    assert told["severity"] == "warning"
    assert told["diagnostics"] == "diagnoses: Gout (Condition/1): subject-unclear"


@pytest.mark.parametrize(
    ("day", "told"), [("2026-02-01", {"deceasedDateTime": "2026-02-01"}), ("", {"deceasedBoolean": True})]
)
def test_who_died_is_said_to_have_died(day, told):
    kept = KeptChart()
    assert not [name for name in _read(_written(kept))["entry"][0]["resource"] if name.startswith("deceased")]
    kept.person = replace(kept.person, deceased=True, died=day)
    patient = _read(_written(kept))["entry"][0]["resource"]
    assert {name: said for name, said in patient.items() if name.startswith("deceased")} == told
