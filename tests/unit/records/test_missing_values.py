"""Results without a value: why there is none is told, by the clinic's words or a code of FHIR's own list."""

import pytest

from pfclient.records.summaries import summary
from tests.unit.records.charts import coded, row
from tests.unit.records.test_lab_values import result

ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"


def reason(code, **more):
    system = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
    return {"coding": [{"code": code, "system": system, **more}]}


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"dataAbsentReason": {"text": "Specimen unsatisfactory"}}, "Specimen unsatisfactory"),
        ({"dataAbsentReason": coded("not-performed")}, "not-performed (example.org)"),
        ({"dataAbsentReason": reason("not-asked", display="Not Asked")}, "not-asked"),
        ({"dataAbsentReason": reason("masked")}, "masked"),
        ({"dataAbsentReason": reason("of-its-own", display="Lost")}, "Lost"),
        ({"dataAbsentReason": reason("unknown") | {"text": "Not known yet"}}, "Not known yet"),
        ({"valueReference": {"reference": "MolecularSequence/1"}}, "other-form"),
        ({"valueMoney": {"value": 3}, "dataAbsentReason": {"text": "Lost"}}, "Lost"),
        ({"_valueString": {"extension": [{"url": ABSENT, "valueCode": "unknown"}]}}, "unknown"),
        ({"valueQuantity": {"extension": [{"url": ABSENT, "valueCode": "masked"}], "unit": "mg"}}, "masked"),
    ],
)
def test_a_value_that_is_not_there_says_why(fields, why):
    found = row("lab_results", result(**fields)).measure
    assert (found.value, found.unit, found.absent) == ("", "", why)


def test_what_a_lab_says_without_a_value_is_told_without_one():
    found = row("lab_results", result(interpretation=[coded("POS")]))
    assert (found.measure.value, found.measure.interpretation, summary(found)) == ("", "POS", "POS")


@pytest.mark.parametrize("nothing", [{"valueReference": {}}, {"valueString": " "}, {"values": 5}, {"value": 5}])
def test_an_element_without_a_value_is_none_in_another_form(nothing):
    found = row("lab_results", result(**nothing))
    assert (found.measure.absent, found.warnings) == ("", ("no-value",))


def test_a_final_result_with_nothing_in_it_is_still_a_row_and_says_so():
    assert "no-value" in row("lab_results", result()).warnings
