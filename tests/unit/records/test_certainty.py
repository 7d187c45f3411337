"""How sure a clinic is, in whichever codes it says so: doubt is told, a denial is never shown as fact."""

import pytest

from tests.unit.records.charts import coded, resource, row, rows

KINDS = {"diagnoses": "Condition", "allergies": "AllergyIntolerance"}
SNOMED = "http://snomed.info/sct"


def said(category, status):
    body = {"code": {"text": "Peanut"}, "clinicalStatus": coded("active")}
    return resource(KINDS[category], **body, **({} if status is None else {"verificationStatus": status}))


@pytest.mark.parametrize("category", KINDS)
@pytest.mark.parametrize(
    ("status", "labels"),
    [
        (None, ()),
        ({}, ()),
        (coded("confirmed"), ()),
        (coded("410605003", system=SNOMED), ()),
        (coded("unconfirmed"), ("unconfirmed",)),
        (coded("provisional"), ("provisional",)),
        (coded("differential"), ("differential",)),
        (coded("presumed"), ("presumed",)),
        ({"text": "Presumed"}, ("presumed",)),
        (coded("suspected"), ("certainty-unclear",)),
        ({"text": "perhaps"}, ("certainty-unclear",)),
        ("maybe", ("certainty-unclear",)),
    ],
)
def test_doubt_is_told_beside_a_diagnosis_and_an_allergy_alike(category, status, labels):
    found = row(category, said(category, status))
    assert (found.standing, found.flags) == ("current", labels)


@pytest.mark.parametrize("category", KINDS)
@pytest.mark.parametrize("code", ["410516002", "723511001"])
def test_what_is_known_to_be_absent_is_no_fact(category, code):
    denied = coded(code, system=SNOMED)
    denied["coding"].append({"code": "confirmed"})
    found = rows(category, said(category, denied))
    assert not found.current
    assert [one.reason for one in found.not_shown] == ["refuted"]
