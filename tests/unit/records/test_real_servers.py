"""What real servers send: one test for each oddity seen in recorded answers, that it reads and says what it is."""

import json
from datetime import UTC, datetime

import pytest

from pfclient.show import arrange as arranged
from pfclient.show import as_json, entries_of
from tests.unit.records.charts import PATIENT, coded, resource, row, rows

LAB = {"status": "final", "category": [coded("laboratory")], "code": {"text": "Glucose"}}


def shown(*bodies):
    data = json.dumps({"resourceType": "Bundle", "entry": [{"resource": one} for one in bodies]}).encode()
    return as_json(arranged(entries_of(data), datetime(2026, 3, 10, 15, tzinfo=UTC)))


def test_a_concept_of_text_alone_and_one_of_a_bare_code_both_have_a_name():
    assert row("diagnoses", resource("Condition", code={"text": "Asthma"})).title == "Asthma"
    bare = coded("195967001", system="http://snomed.info/sct")
    assert row("diagnoses", resource("Condition", code=bare)).title == "195967001 (SNOMED CT)"


def test_a_coding_that_lost_its_array_is_read():
    code = {"coding": {"code": "195967001", "display": "Asthma", "system": "http://snomed.info/sct"}}
    assert row("diagnoses", resource("Condition", code=code)).title == "Asthma"


def test_a_range_of_words_alone_is_told_and_compared_with_nothing():
    measure = row("lab_results", resource("Observation", **LAB, valueQuantity={"value": 5, "unit": "mg"},
                                          referenceRange=[{"text": "up to 4"}])).measure  # fmt: skip
    assert (measure.range, measure.reading) == ("up to 4", "")


def test_a_result_without_a_value_says_why_there_is_none():
    found = row("lab_results", resource("Observation", **LAB, dataAbsentReason={"text": "Sample was lost"}))
    assert (found.measure.value, found.measure.absent) == ("", "Sample was lost")


def test_a_value_without_a_unit_is_told_without_one():
    measure = row("lab_results", resource("Observation", **LAB, valueQuantity={"value": 7})).measure
    assert (measure.value, measure.unit) == ("7", "")


@pytest.mark.parametrize("digits", ["0.10", "1E-5", "100.00", "123456789012345678", "0.000000000000000001", "5.0"])
def test_every_digit_of_a_number_is_shown_as_it_was_sent(digits):
    body = json.dumps(resource("Observation", **LAB, valueQuantity={"value": "?"})).replace('"?"', digits)
    found = arranged(entries_of(f'{{"resourceType":"Bundle","entry":[{{"resource":{body}}}]}}'.encode()),
                     datetime(2026, 3, 10, tzinfo=UTC))  # fmt: skip
    (result,) = found.categories["lab_results"].current
    assert result.measure.value == digits


def test_a_procedure_of_unknown_status_is_past_and_says_so():
    found = row("procedures", resource("Procedure", status="unknown", code={"text": "X-ray"}))
    assert (found.standing, found.flags) == ("past", ("status-unknown",))


def test_a_person_without_a_name_and_one_marked_inactive_have_their_records():
    for more in ({}, {"active": False, "name": []}):
        found = shown({"resourceType": "Patient", "id": "p", **more}, resource("Condition", code={"text": "Asthma"}))
        assert found["person"]["id"] == "p"
        assert [one["title"] for one in found["categories"]["diagnoses"]["current"]] == ["Asthma"]


def test_a_missing_date_is_no_date_and_never_1970():
    found = row("immunizations", resource("Immunization", status="completed", vaccineCode={"text": "MMR"}))
    assert (found.when, found.when_text) == (None, "")
    assert "1970" not in repr(found)


def test_a_date_of_the_year_one_a_year_and_a_month_stay_what_they_are():
    for text in ("0001-01-02", "1970", "1970-05"):
        given = resource("Immunization", status="completed", vaccineCode={"text": "MMR"}, occurrenceDateTime=text)
        assert row("immunizations", given).when.text == text


def test_an_identifier_of_hundreds_of_signs_and_a_photo_elsewhere_change_nothing():
    person = {
        "resourceType": "Patient", "id": "p", "identifier": [{"value": "9" * 400}],
        "photo": [{"url": "http://203.0.113.7/face.jpg"}],
    }  # fmt: skip
    found = shown(person, resource("Condition", "c" * 130, code={"text": "Asthma"}))
    assert found["categories"]["diagnoses"]["current"][0]["sources"] == [f"Condition/{'c' * 130}"]
    assert "203.0.113.7" not in json.dumps(found)


def test_the_same_id_at_two_clinics_is_two_entries():
    bundle = {
        "resourceType": "Bundle",
        "entry": [
            {"fullUrl": f"https://{clinic}.example/fhir/Condition/1", "resource": {
                "resourceType": "Condition", "id": "1", "code": {"text": clinic}}}
            for clinic in ("one", "two")
        ],
    }  # fmt: skip
    found = as_json(arranged(entries_of(json.dumps(bundle).encode()), datetime(2026, 3, 10, tzinfo=UTC)))
    assert {one["title"] for one in found["categories"]["diagnoses"]["current"]} == {"one", "two"}


def test_letters_of_other_scripts_are_kept_and_a_script_in_a_narrative_is_not():
    plan = resource(
        "CarePlan",
        status="active",
        title="高血圧の計画",
        text={"status": "generated", "div": "<div>計画<script>steal()</script><img src='http://x/y'/></div>"},
    )
    found = row("care_plans", plan)
    assert (found.title, found.narrative) == ("高血圧の計画", "計画")


def test_a_message_of_the_server_among_the_entries_is_no_record_and_hides_none():
    outcome = {"resourceType": "OperationOutcome", "issue": [{"severity": "warning", "code": "suppressed"}]}
    found = shown(outcome, resource("Condition", code={"text": "Asthma"}))
    assert len(found["categories"]["diagnoses"]["current"]) == 1
    assert found["other"][0]["reason"] == "message-of-the-server"


def test_a_visit_is_never_called_undefined():
    bare = resource("Encounter", status="finished", type=[{"text": "undefined"}], **{"class": {"code": "AMB"}})
    assert row("visits", bare).title == "Office or clinic visit"


def test_a_result_is_dated_by_when_it_was_taken_and_not_by_when_it_was_uploaded():
    found = row(
        "lab_results",
        resource(
            "Observation",
            **LAB,
            valueString="x",
            effectiveDateTime="2020-01-02",
            issued="2024-05-05T10:00:00Z",
            meta={"lastUpdated": "2026-01-01T00:00:00Z"},
        ),
    )
    assert found.when.text == "2020-01-02"


def test_a_refuted_condition_and_one_without_a_code_each_stand_where_they_belong():
    refuted = resource("Condition", "r", code={"text": "Cancer"}, verificationStatus=coded("refuted"), subject=PATIENT)
    found = rows("diagnoses", refuted, resource("Condition", "n"))
    assert [one.title for one in found.current] == ["Diagnosis without a name"]
    assert [one.reason for one in found.not_shown] == ["refuted"]
