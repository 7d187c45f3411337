"""Medicines: named whichever way, how to take them, and what must not be taken."""

import pytest

from pfclient.records.phrases import english
from tests.unit.records.charts import resource, row

DOCTOR = {"resourceType": "Practitioner", "id": "d", "name": [{"prefix": ["Dr."], "given": ["Ana"], "family": "Ruiz"}]}


DRUG = {"resourceType": "Medication", "id": "m", "code": {"text": "Lisinopril 10 mg tablet"}}


def medicine(**more):
    return resource("MedicationRequest", status="active", intent="order", **more)


@pytest.mark.parametrize(
    "how",
    [
        {"medicationCodeableConcept": {"text": "Lisinopril 10 mg tablet"}},
        {"medicationReference": {"reference": "Medication/m"}},
        {"medicationReference": {"reference": "#in"}, "contained": [{**DRUG, "id": "in"}]},
        {"medicationReference": {"reference": "Medication/lost", "display": "Lisinopril 10 mg tablet"}},
        {"medication": {"concept": {"text": "Lisinopril 10 mg tablet"}}},
        {"medication": {"reference": {"reference": "Medication/m"}}},
    ],
)
def test_a_medicine_is_named_whichever_way_the_clinic_names_it(how):
    assert row("medications", medicine(**how), DRUG).title == "Lisinopril 10 mg tablet"


def test_a_medicine_made_of_ingredients_names_them_with_their_strength():
    drug = {
        "resourceType": "Medication",
        "id": "m",
        "ingredient": [
            {
                "itemCodeableConcept": {"text": "Codeine"},
                "strength": {"numerator": {"value": 30, "unit": "mg"}, "denominator": {"value": 1, "unit": "tablet"}},
            },
            {"itemReference": {"display": "Paracetamol"}},
        ],
    }
    assert row("medications", medicine(medicationReference={"reference": "Medication/m"}), drug).title == (
        "Codeine 30 mg / tablet + Paracetamol"
    )


def test_a_medicine_tells_how_to_take_it_what_for_by_whom_since_when_and_refills():
    shown = row(
        "medications",
        medicine(
            medicationReference={"reference": "Medication/m"},
            authoredOn="2026-01-22",
            requester={"reference": "Practitioner/d"},
            dosageInstruction=[
                {
                    "text": "Take 1 tablet each morning",
                    "patientInstruction": "With water",
                    "timing": {"repeat": {"boundsPeriod": {"start": "2026-01-22"}}},
                }
            ],
            reasonReference=[{"reference": "Condition/c"}],
            dispenseRequest={"numberOfRepeatsAllowed": 2},
        ),
        DRUG,
        DOCTOR,
        resource("Condition", "c", code={"text": "High blood pressure"}),
    )
    assert shown.how_to_take == "Take 1 tablet each morning. With water"
    assert (shown.what_for, shown.recorder, shown.refills) == ("High blood pressure", "Dr. Ana Ruiz", 2)
    assert (shown.when.text, shown.started.text) == ("2026-01-22", "2026-01-22")
    assert shown.sources == ("MedicationRequest/1", "Practitioner/d", "Medication/m")


@pytest.mark.parametrize("sent", [True, "true"])
def test_do_not_take_is_said(sent):
    shown = row("medications", medicine(medicationCodeableConcept={"text": "Aspirin"}, doNotPerform=sent))
    assert shown.do_not_take
    assert "do-not-take" in shown.flags
    assert not row("medications", medicine(medicationCodeableConcept={"text": "A"}, doNotPerform=False)).do_not_take


@pytest.mark.parametrize(
    ("dosage", "said"),
    [
        (
            {
                "doseAndRate": [{"doseQuantity": {"value": 1, "unit": "tablet"}}],
                "timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}},
            },
            "1 tablet, 2 times a day",
        ),
        (
            {"timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d", "when": ["HS"]}}},
            "once a day, at bedtime",
        ),
        (
            {"timing": {"repeat": {"frequency": 1, "period": 4, "periodMax": 6, "periodUnit": "h"}}},
            "every 4 to 6 hours",
        ),
        (
            {"timing": {"repeat": {"frequency": 1, "frequencyMax": 2, "period": 1, "periodUnit": "wk"}}},
            "1 to 2 times a week",
        ),
        ({"timing": {"code": {"text": "BID"}}, "asNeededBoolean": True}, "BID, as needed"),
        ({"asNeededCodeableConcept": {"text": "pain"}, "route": {"text": "Oral"}}, "as needed for pain, Oral"),
        ({"doseAndRate": [{"doseRange": {"low": {"value": 1}, "high": {"value": 2, "unit": "puffs"}}}]}, "1 – 2 puffs"),
        (
            {
                "doseAndRate": [
                    {"rateRatio": {"numerator": {"value": 100, "unit": "mL"}, "denominator": {"value": 1, "unit": "h"}}}
                ]
            },
            "100 mL / h",
        ),
        ({"timing": {"repeat": {"timeOfDay": ["08:00:00"], "dayOfWeek": ["mon", "fri"]}}}, "at 08:00, on Mon, Fri"),
        (
            {
                "maxDosePerPeriod": {
                    "numerator": {"value": 3, "unit": "capsules"},
                    "denominator": {"value": 1, "unit": "d"},
                }
            },
            "No more than 3 capsules / d",
        ),
        ({"text": "One daily", "additionalInstruction": [{"text": "With food"}]}, "One daily. With food"),
    ],
)
def test_a_structured_dosage_reads_in_plain_order(dosage, said):
    shown = row("medications", medicine(medicationCodeableConcept={"text": "A"}, dosageInstruction=[dosage]))
    assert english(shown.how_to_take) == said


def test_several_dosages_stand_in_the_order_of_their_numbers():
    doses = [{"sequence": 2, "text": "then 5 mg"}, {"sequence": 1, "text": "first 10 mg"}]
    shown = row("medications", medicine(medicationCodeableConcept={"text": "A"}, dosageInstruction=doses))
    assert shown.how_to_take == "first 10 mg\nthen 5 mg"
